// What unpacks without a window of the library's own belongs to this part, too.
#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>
#include <zstd_errors.h>
