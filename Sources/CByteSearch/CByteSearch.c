#define _GNU_SOURCE
#include "CByteSearch.h"

#include <string.h>

/// Compiles a function twice and takes, when the program is loaded, the one for the wider registers if the machine has them.
#if defined(__x86_64__) && defined(__linux__)
#define WIDE __attribute__((target_clones("avx2", "default")))
#else
#define WIDE
#endif

/// As many bytes as are compared at once; the compiler splits them into the machine's registers.
typedef uint8_t block __attribute__((vector_size(64)));

static int any_lane(const block *lanes) {
    uint64_t words[sizeof(block) / 8], any = 0;
    memcpy(words, lanes, sizeof words);
    for (size_t word = 0; word < sizeof(block) / 8; word++) any |= words[word];
    return any != 0;
}

/// Compares first and last byte of the needle over whole blocks, and the rest only where both fit: several times as fast as memmem alone,
/// which is left with the last bytes.
WIDE const uint8_t *byte_search(const uint8_t *bytes, size_t count, const uint8_t *needle, size_t needle_count) {
    if (needle_count == 0 || count < needle_count) return NULL;
    size_t last = needle_count - 1, i = 0;
    for (; i + last + sizeof(block) <= count; i += sizeof(block)) {
        block firsts, lasts;
        memcpy(&firsts, bytes + i, sizeof firsts);
        memcpy(&lasts, bytes + i + last, sizeof lasts);
        block fits = (block)((firsts == needle[0]) & (lasts == needle[last]));
        if (!any_lane(&fits)) continue;
        for (size_t lane = 0; lane < sizeof(block); lane++)
            if (fits[lane] && memcmp(bytes + i + lane, needle, needle_count) == 0) return bytes + i + lane;
    }
    return memmem(bytes + i, count - i, needle, needle_count);
}

static uint8_t lower(uint8_t byte) { return (uint8_t)(byte - 'A') < 26 ? byte | 0x20 : byte; }

/// The index of the byte of `needle` that is likely the rarest in a log, `but` aside.
static size_t rarest(const uint8_t *needle, size_t count, size_t but) {
    static const char common[] = " etaoinsrlcdpumghf0123456789.-_:/bvwykxjqz";
    size_t best = 0;
    ptrdiff_t rank = -1;
    for (size_t i = 0; i < count; i++) {
        const char *found = needle[i] ? strchr(common, needle[i]) : NULL;
        ptrdiff_t own = found ? found - common : (ptrdiff_t)sizeof common;
        if (i != but && own > rank) {
            rank = own;
            best = i;
        }
    }
    return best;
}

static int is_folded(const uint8_t *bytes, const uint8_t *needle, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (lower(bytes[i]) != needle[i]) return 0;
    return 1;
}

/// The same as above, with the two bytes that are likely the rarest, and with the bit that tells capital letters from small ones set.
const uint8_t *byte_search_folded(const uint8_t *bytes, size_t count, const uint8_t *needle, size_t needle_count) {
    if (needle_count == 0 || count < needle_count) return NULL;
    size_t last = needle_count - 1, i = 0;
    size_t one = rarest(needle, needle_count, needle_count), other = rarest(needle, needle_count, one);
    uint8_t one_case = (uint8_t)(needle[one] - 'a') < 26 ? 0x20 : 0, other_case = (uint8_t)(needle[other] - 'a') < 26 ? 0x20 : 0;
    for (; i + last + sizeof(block) <= count; i += sizeof(block)) {
        block ones, others;
        memcpy(&ones, bytes + i + one, sizeof ones);
        memcpy(&others, bytes + i + other, sizeof others);
        block fits = (block)(((ones | one_case) == needle[one]) & ((others | other_case) == needle[other]));
        if (!any_lane(&fits)) continue;
        for (size_t lane = 0; lane < sizeof(block); lane++)
            if (fits[lane] && is_folded(bytes + i + lane, needle, needle_count)) return bytes + i + lane;
    }
    for (; i + last < count; i++)
        if (is_folded(bytes + i, needle, needle_count)) return bytes + i;
    return NULL;
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
