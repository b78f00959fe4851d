// zlib: inflating and CRC-32, used by BundleArchive.
#include <zlib.h>
