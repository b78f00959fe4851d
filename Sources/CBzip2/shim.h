// libbz2: unpacking of bzip2, used by BundleArchive.
#include <bzlib.h>
