#include "CByteSearch.h"

#include <string.h>

/// Compiles a function twice and takes, when the program is loaded, the one for newer machines (AVX2, BMI2) where it runs on one.
#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("arch=x86-64-v3", "default")))
/// For what is to be compiled twice together with its caller.
#define INLINE static inline __attribute__((always_inline))
#else
#define WIDE
#define INLINE static inline
#endif

INLINE uint32_t hash_of(uint32_t gram, uint32_t shift) { return gram * 0x9E3779B1u >> shift; }

uint32_t gram_hash(uint32_t gram, uint32_t shift) { return hash_of(gram, shift); }

INLINE uint32_t gram_at(const uint8_t *bytes, size_t width) {
    uint32_t gram = 0;
    if (width == sizeof gram)
        memcpy(&gram, bytes, sizeof gram);
    else
        memcpy(&gram, bytes, width);
    return gram | 0x20202020 >> (32 - 8 * width);
}

/// Whether the gram at a place may be kept, in the lowest bit.
INLINE uint64_t may_be_kept(const struct marker_table *table, const uint8_t *bytes, size_t width) {
    uint32_t hash = hash_of(gram_at(bytes, width), table->filter_shift);
    return table->filter[hash >> 6] >> (hash & 63);
}

/// The first place from `i` on, in strides, whose gram may be kept, or `count`.
INLINE size_t gram_search(const struct marker_table *table, const uint8_t *bytes, size_t count, size_t i) {
    size_t stride = table->stride, width = table->width;
    // Four places a round, so that the machine looks at them side by side.
    if (width == 4)
        for (; i + 3 * stride + 4 <= count; i += 4 * stride) {
            const uint8_t *at = bytes + i;
            uint64_t any = may_be_kept(table, at, 4) | may_be_kept(table, at + stride, 4) | may_be_kept(table, at + 2 * stride, 4)
                | may_be_kept(table, at + 3 * stride, 4);
            if (any & 1) break;
        }
    for (; i + width <= count; i += stride)
        if (may_be_kept(table, bytes + i, width) & 1) return i;
    return count;
}

static uint8_t in_lower_case(uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte; }

INLINE bool stands(const struct marker_origin *origin, const uint8_t *text, const uint8_t *bytes) {
    if (!origin->folds) return memcmp(bytes, text, origin->count) == 0;
    for (size_t i = 0; i < origin->count; i++)
        if (in_lower_case(bytes[i]) != text[i]) return false;
    return true;
}

WIDE bool marker_next(const struct marker_table *table, const uint8_t *bytes, size_t count, struct marker_cursor *cursor) {
    for (;; cursor->place += table->stride) {
        if (cursor->origin == cursor->origins_end) {
            cursor->place = gram_search(table, bytes, count, cursor->place);
            if (cursor->place >= count) return false;
            const uint32_t *bucket = table->buckets + hash_of(gram_at(bytes + cursor->place, table->width), table->bucket_shift);
            cursor->origin = bucket[0];
            cursor->origins_end = bucket[1];
        }
        uint32_t gram = gram_at(bytes + cursor->place, table->width);
        while (cursor->origin < cursor->origins_end) {
            const struct marker_origin *origin = table->origins + cursor->origin++;
            if (origin->gram != gram || origin->offset > cursor->place) continue;
            size_t begin = cursor->place - origin->offset;
            if (origin->count > count - begin || !stands(origin, table->texts + origin->start, bytes + begin)) continue;
            cursor->begin = begin;
            cursor->marker = origin->marker;
            if (cursor->origin == cursor->origins_end) cursor->place += table->stride;
            return true;
        }
    }
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
