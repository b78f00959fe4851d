#define _GNU_SOURCE
#include "CByteSearch.h"

#include <string.h>

const uint8_t *byte_search(const uint8_t *bytes, size_t count, const uint8_t *needle, size_t needle_count) {
    return memmem(bytes, count, needle, needle_count);
}
