#include "CByteSearch.h"

#include <string.h>

/// Compiles a function twice and takes, when the program is loaded, the one for the wider registers if the machine has them.
#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

uint32_t gram_hash(uint32_t gram, uint32_t shift) { return gram * 0x9E3779B1u >> shift; }

/// What decides whether a gram is kept.
struct grams {
    uint32_t mask, shift;
    const uint64_t *filter;
};

static uint64_t may_be_kept(const uint8_t *bytes, size_t width, struct grams grams) {
    uint32_t gram = 0;
    memcpy(&gram, bytes, width);
    uint32_t hash = gram_hash((gram | 0x20202020) & grams.mask, grams.shift);
    return grams.filter[hash >> 6] >> (hash & 63) & 1;
}

size_t gram_search(
    const uint8_t *bytes, size_t count, size_t start, size_t stride, size_t width, const uint64_t *filter, uint32_t shift) {
    struct grams grams = {width < 4 ? (UINT32_C(1) << 8 * width) - 1 : UINT32_MAX, shift, filter};
    size_t i = start;
    // Four places a round, so that the machine looks at them side by side.
    for (; i + 3 * stride + 4 <= count; i += 4 * stride) {
        const uint8_t *at = bytes + i;
        if (may_be_kept(at, 4, grams) | may_be_kept(at + stride, 4, grams) | may_be_kept(at + 2 * stride, 4, grams)
            | may_be_kept(at + 3 * stride, 4, grams))
            break;
    }
    for (; i + width <= count; i += stride)
        if (may_be_kept(bytes + i, width, grams)) return i;
    return count;
}

size_t byte_index(const uint8_t *bytes, size_t count, uint8_t byte) {
    const uint8_t *found = memchr(bytes, byte, count);
    return found ? (size_t)(found - bytes) : count;
}

/// So many bytes are counted at a time.
enum { LANES = 32 };

WIDE size_t line_ends(const uint8_t *bytes, size_t count, uint8_t previous) {
    if (count == 0) return 0;
    size_t total = bytes[0] == '\r' || (bytes[0] == '\n' && previous != '\r');
    // Rounds of 255, so that a byte holds the count of each lane.
    for (size_t start = 1; start < count;) {
        size_t end = count - start > LANES * 255 ? start + LANES * 255 : count;
        uint8_t lanes[LANES] = {0};
        size_t i = start;
        for (; i + LANES <= end; i += LANES)
            for (size_t lane = 0; lane < LANES; lane++)
                lanes[lane] += (bytes[i + lane] == '\r') | ((bytes[i + lane] == '\n') & (bytes[i + lane - 1] != '\r'));
        for (size_t lane = 0; lane < LANES; lane++) total += lanes[lane];
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
