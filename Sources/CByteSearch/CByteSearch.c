#define _GNU_SOURCE
#include "CByteSearch.h"

#include <string.h>

const uint8_t *byte_search(const uint8_t *bytes, size_t count, const uint8_t *needle, size_t needle_count) {
    return memmem(bytes, count, needle, needle_count);
}

size_t byte_index(const uint8_t *bytes, size_t count, uint8_t byte) {
    const uint8_t *found = memchr(bytes, byte, count);
    return found ? (size_t)(found - bytes) : count;
}

size_t line_ends(const uint8_t *bytes, size_t count, uint8_t previous) {
    if (count == 0) return 0;
    size_t total = bytes[0] == '\r' || (bytes[0] == '\n' && previous != '\r');
    // Rounds of 255, so that a byte holds the count of each lane and the compiler can count 16 or 32 at a time.
    for (size_t start = 1; start < count;) {
        size_t end = count - start > 16 * 255 ? start + 16 * 255 : count;
        uint8_t lanes[16] = {0};
        size_t i = start;
        for (; i + 16 <= end; i += 16)
            for (size_t lane = 0; lane < 16; lane++)
                lanes[lane] += (bytes[i + lane] == '\r') | ((bytes[i + lane] == '\n') & (bytes[i + lane - 1] != '\r'));
        for (size_t lane = 0; lane < 16; lane++) total += lanes[lane];
        for (; i < end; i++) total += (bytes[i] == '\r') | ((bytes[i] == '\n') & (bytes[i - 1] != '\r'));
        start = end;
    }
    return total;
}

static int ends_segment(uint8_t byte) { return (byte == '\n') | (byte == '\r') | (byte == 0); }

size_t segment_end(const uint8_t *bytes, size_t count) {
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        uint8_t any = 0;
        for (size_t lane = 0; lane < 32; lane++) any |= ends_segment(bytes[i + lane]);
        if (any) break;
    }
    while (i < count && !ends_segment(bytes[i])) i++;
    return i;
}
