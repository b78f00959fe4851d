// liblzma: unpacking of xz, LZMA and LZMA2, used by BundleArchive.
#include <lzma.h>
