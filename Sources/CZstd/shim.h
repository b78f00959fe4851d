// libzstd: unpacking of Zstandard, used by BundleArchive. The functions that unpack without a window of the library's own are in its static part.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>
#include <zstd_errors.h>
