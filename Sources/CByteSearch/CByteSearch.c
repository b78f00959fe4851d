#include "CByteSearch.h"

#include <string.h>

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define IS_SANITIZED_FOR_THREADS
#endif
#endif

/// Compiles a function twice and selects, at load time, the version for newer machines (AVX2, BMI2) on one. The thread sanitizer is not yet
/// initialised at that point.
#if defined(__x86_64__) && defined(__linux__) && !defined(IS_SANITIZED_FOR_THREADS)
#define WIDE __attribute__((target_clones("arch=x86-64-v3", "default")))
/// For functions that must be compiled twice together with their callers.
#define INLINE static inline __attribute__((always_inline))
#else
#define WIDE
#define INLINE static inline
#endif

/// Odd numbers without a pattern: the fractional parts of the golden ratio and of the square root of 2.
static const uint32_t LOWER_FACTOR = 0x9E3779B1u, UPPER_FACTOR = 0x6A09E667u;

INLINE uint32_t hash_of(uint64_t gram, uint32_t shift) {
    return ((uint32_t)gram * LOWER_FACTOR + (uint32_t)(gram >> 32) * UPPER_FACTOR) >> shift;
}

uint32_t gram_hash(uint64_t gram, uint32_t shift) { return hash_of(gram, shift); }

/// In each byte, the bit that distinguishes lower-case from upper-case letters.
static const uint64_t CASE = 0x2020202020202020u;

/// The gram at a position with `count` bytes left.
INLINE uint64_t gram_at(const struct marker_table *table, const uint8_t *bytes, size_t count) {
    uint64_t gram = 0;
    if (count >= sizeof gram)
        memcpy(&gram, bytes, sizeof gram);
    else
        memcpy(&gram, bytes, count);
    return (gram | CASE) & table->mask;
}

INLINE uint32_t word_at(const uint8_t *filter, uint64_t place) {
    uint32_t word;
    memcpy(&word, filter + sizeof word * place, sizeof word);
    return word;
}

/// The filter's answer for a hash, in the lowest bit. A filter of bytes is faster; one of words distinguishes many grams in little memory.
INLINE uint32_t filtered(const uint8_t *filter, bool has_words, uint32_t shift, uint32_t hash) {
    if (!has_words) return filter[hash >> shift];
    uint32_t word = word_at(filter, hash >> shift);
    return word >> (hash >> 12 & 31) & word >> (hash >> 7 & 31);
}

INLINE uint32_t may_be_kept(const struct marker_table *table, const uint8_t *bytes, size_t count) {
    return filtered(table->filter, table->has_words, table->filter_shift, hash_of(gram_at(table, bytes, count), 0)) & 1;
}

/// The number of positions examined in one round.
enum { PLACES = 8 };

/// A number for each position of a round, individually and in pairs.
typedef uint32_t lanes __attribute__((vector_size(4 * PLACES)));
typedef uint64_t pairs __attribute__((vector_size(4 * PLACES)));

/// Whether any of these hashes, in lane order, may belong to a stored gram.
INLINE bool any_filtered(const uint8_t *filter, bool has_words, uint32_t shift, const lanes *hashes) {
    lanes hash = *hashes;
    pairs place = (pairs)(hash >> shift);
    if (!has_words) {
        uint8_t any = 0;
        for (size_t k = 0; k < PLACES / 2; k++) any |= filter[(uint32_t)place[k]] | filter[place[k] >> 32];
        return any;
    }
    lanes word;
    for (size_t k = 0; k < PLACES / 2; k++) {
        word[2 * k] = word_at(filter, (uint32_t)place[k]);
        word[2 * k + 1] = word_at(filter, place[k] >> 32);
    }
    pairs both = (pairs)(word >> (hash >> 12 & 31) & word >> (hash >> 7 & 31) & 1);
    return both[0] | both[1] | both[2] | both[3];
}

/// The first round from `i` on, of positions eight bytes apart, in which a stored gram may occur, or in which less than a round is left.
INLINE size_t skip_wide_rounds(const struct marker_table *table, bool has_words, const uint8_t *bytes, size_t count, size_t i) {
    lanes lower_mask = (lanes){} + (uint32_t)table->mask, upper_mask = (lanes){} + (uint32_t)(table->mask >> 32);
    lanes lower_case = lower_mask & (uint32_t)CASE, upper_case = upper_mask & (uint32_t)CASE;
    uint32_t shift = table->filter_shift;
    const uint8_t *filter = table->filter;
    for (; i + sizeof(lanes[2]) <= count; i += sizeof(lanes[2])) {
        lanes first, second;
        memcpy(&first, bytes + i, sizeof first);
        memcpy(&second, bytes + i + sizeof first, sizeof second);
        // The order of the positions does not matter; this one takes a single instruction.
        lanes lower = __builtin_shufflevector(first, second, 0, 2, 8, 10, 4, 6, 12, 14);
        lanes upper = __builtin_shufflevector(first, second, 1, 3, 9, 11, 5, 7, 13, 15);
        lanes hash = ((lower & lower_mask) | lower_case) * LOWER_FACTOR + ((upper & upper_mask) | upper_case) * UPPER_FACTOR;
        if (any_filtered(filter, has_words, shift, &hash)) break;
    }
    return i;
}

/// Like `skip_wide_rounds`, for positions `stride` bytes apart.
INLINE size_t skip_rounds(const struct marker_table *table, const uint8_t *bytes, size_t count, size_t i) {
    size_t stride = table->stride, round = PLACES * stride;
    for (; i + round + sizeof(uint64_t) <= count; i += round) {
        uint32_t any = 0;
        for (size_t k = 0; k < PLACES; k++) any |= may_be_kept(table, bytes + i + k * stride, sizeof(uint64_t));
        if (any) break;
    }
    return i;
}

/// Advances past the next round in which a stored gram may occur, and returns its candidate positions, one bit each; 0 if there is none.
INLINE uint32_t gram_search(const struct marker_table *table, const uint8_t *bytes, size_t count, size_t *next) {
    size_t stride = table->stride, width = table->width, i = *next;
    uint32_t kept = 0;
    while (!kept && i + width <= count) {
        i = stride != 8         ? skip_rounds(table, bytes, count, i)
            : table->has_words ? skip_wide_rounds(table, true, bytes, count, i)
                               : skip_wide_rounds(table, false, bytes, count, i);
        for (uint32_t bit = 1; bit < 1 << PLACES; bit <<= 1, i += stride)
            if (i + width <= count && may_be_kept(table, bytes + i, count - i)) kept |= bit;
    }
    *next = i;
    return kept;
}

static uint8_t in_lower_case(uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte; }

INLINE bool stands(const struct marker_origin *origin, const uint8_t *text, const uint8_t *bytes) {
    for (size_t i = 0; i < origin->count; i++)
        if (in_lower_case(bytes[i]) != text[i]) return false;
    return true;
}

WIDE bool marker_next(const struct marker_table *table, const uint8_t *bytes, size_t count, struct marker_cursor *cursor) {
    struct marker_cursor at = *cursor;
    for (;;) {
        while (at.origin < at.origins_end) {
            const struct marker_origin *origin = table->origins + at.origin++;
            if (origin->gram != at.gram || origin->offset > at.place) continue;
            at.begin = at.place - origin->offset;
            if (origin->count > count - at.begin || !stands(origin, table->texts + origin->start, bytes + at.begin)) continue;
            at.marker = origin->marker;
            *cursor = at;
            return true;
        }
        if (!at.kept) at.kept = gram_search(table, bytes, count, &at.next);
        if (!at.kept) return false;
        at.place = at.next - (PLACES - (size_t)__builtin_ctz(at.kept)) * table->stride;
        at.kept &= at.kept - 1;
        at.gram = gram_at(table, bytes + at.place, count - at.place);
        const uint32_t *bucket = table->buckets + hash_of(at.gram, table->bucket_shift);
        at.origin = bucket[0];
        at.origins_end = bucket[1];
    }
}

size_t byte_index(const uint8_t *bytes, size_t count, uint8_t byte) {
    const uint8_t *found = memchr(bytes, byte, count);
    return found ? (size_t)(found - bytes) : count;
}

/// The number of bytes counted at a time.
enum { LANES = 32 };

WIDE size_t line_ends(const uint8_t *bytes, size_t count, uint8_t previous) {
    if (count == 0) return 0;
    size_t total = bytes[0] == '\r' || (bytes[0] == '\n' && previous != '\r');
    // At most 255 steps a round, so that a byte can hold each lane's count.
    for (size_t start = 1; start < count;) {
        size_t end = count - start > LANES * 255 ? start + LANES * 255 : count;
        uint8_t counts[LANES] = {0};
        size_t i = start;
        for (; i + LANES <= end; i += LANES)
            for (size_t lane = 0; lane < LANES; lane++)
                counts[lane] += (bytes[i + lane] == '\r') | ((bytes[i + lane] == '\n') & (bytes[i + lane - 1] != '\r'));
        for (size_t lane = 0; lane < LANES; lane++) total += counts[lane];
        for (; i < end; i++) total += (bytes[i] == '\r') | ((bytes[i] == '\n') & (bytes[i - 1] != '\r'));
        start = end;
    }
    return total;
}

static int ends_segment(uint8_t byte) { return (byte == '\n') | (byte == '\r') | (byte == 0); }

size_t run_end(const uint8_t *bytes, size_t count, uint8_t byte) {
    size_t i = 0;
    for (; i + 32 <= count; i += 32) {
        uint8_t any = 0;
        for (size_t lane = 0; lane < 32; lane++) any |= bytes[i + lane] ^ byte;
        if (any) break;
    }
    while (i < count && bytes[i] == byte) i++;
    return i;
}

/// The bytes searched for line ends at a time, and a bit for each of them.
typedef uint8_t block __attribute__((vector_size(32)));
typedef bool block_bits __attribute__((ext_vector_type(32)));

/// A bit for each byte of the block that is not 0.
INLINE uint32_t set_bits(const block *part) {
    block_bits any = __builtin_convertvector(*part != 0, block_bits);
    uint32_t bits;
    memcpy(&bits, &any, sizeof bits);
    return bits;
}

INLINE size_t segment_end_of(const uint8_t *bytes, size_t count) {
    size_t i = 0;
    for (; i + sizeof(block) <= count; i += sizeof(block)) {
        block part;
        memcpy(&part, bytes + i, sizeof part);
        block ends = (block)((part == '\n') | (part == '\r') | (part == 0));
        uint32_t bits = set_bits(&ends);
        if (bits) return i + (size_t)__builtin_ctz(bits);
    }
    while (i < count && !ends_segment(bytes[i])) i++;
    return i;
}

WIDE size_t segment_end(const uint8_t *bytes, size_t count) { return segment_end_of(bytes, count); }

INLINE int head_of(const uint8_t *line, const uint8_t *heads, size_t count) {
    uint64_t first, same_first, head_first;
    memcpy(&first, line, sizeof first);
    for (size_t k = 0; k < count; k++, heads += 3 * HEAD_SIZE) {
        memcpy(&head_first, heads, sizeof head_first);
        memcpy(&same_first, heads + HEAD_SIZE, sizeof same_first);
        if ((first ^ head_first) & same_first) continue;
        block differs = {};
        for (size_t i = 0; i < HEAD_SIZE; i += sizeof(block)) {
            block here, head, same, digit;
            memcpy(&here, line + i, sizeof here);
            memcpy(&head, heads + i, sizeof head);
            memcpy(&same, heads + HEAD_SIZE + i, sizeof same);
            memcpy(&digit, heads + 2 * HEAD_SIZE + i, sizeof digit);
            differs |= ((here ^ head) & same) | ((block)((block)(here - '0') > 9) & digit);
        }
        if (!set_bits(&differs)) return (int)k;
    }
    return -1;
}

WIDE int known_head(const uint8_t *line, const uint8_t *heads, size_t count) { return head_of(line, heads, count); }

/// Eight bytes, the first one lowest.
INLINE uint64_t word_of(const uint8_t *bytes) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/// Nothing but zeros if the bytes selected are digits.
INLINE uint64_t non_digits(uint64_t word, uint64_t selected) {
    uint64_t bytes = (word & selected) | (~selected & 0x3030303030303030u);
    return ((bytes + 0x4646464646464646u) | (bytes - 0x3030303030303030u)) & 0x8080808080808080u;
}

/// In each byte the number that its digit and the next one are; anything where one of them is no digit.
INLINE uint64_t pairs_of(uint64_t word) {
    uint64_t digits = word & 0x0F0F0F0F0F0F0F0Fu;
    return digits * 10 + (digits >> 8);
}

INLINE uint64_t byte_of(uint64_t word, unsigned place) { return word >> (8 * place) & 0xFF; }

INLINE uint64_t full_time_of(const uint8_t *text) {
    // `2024-01-`, `25 11:10` and `0:34.735`.
    uint64_t date = word_of(text), clock = word_of(text + 8), second = word_of(text + 15);
    uint64_t wrong = non_digits(date, 0x00FFFF00FFFFFFFFu) | non_digits(clock, 0xFFFF00FFFF00FFFFu) | non_digits(second, 0xFFFFFF00FFFF00FFu);
    uint8_t mark = text[4], joint = text[10], fraction = text[19];
    bool is_time = !wrong & ((mark == '-') | (mark == '/')) & (text[7] == mark) & ((joint == ' ') | (joint == 'T')) & (text[13] == ':')
        & (text[16] == ':') & ((fraction == '.') | (fraction == ','));
    if (!is_time) return 0;
    uint64_t dates = pairs_of(date), clocks = pairs_of(clock), seconds = pairs_of(second);
    uint64_t day = ((byte_of(dates, 0) * 100 + byte_of(dates, 2)) * 100 + byte_of(dates, 5)) * 100 + byte_of(clocks, 0);
    uint64_t minute = (day * 100 + byte_of(clocks, 3)) * 100 + byte_of(clocks, 6);
    return (minute * 100 + byte_of(seconds, 2)) * 1000 + byte_of(seconds, 5) * 10 + (byte_of(second, 7) & 0x0F);
}

uint64_t full_time(const uint8_t *text) { return full_time_of(text); }

INLINE bool is_digit(uint8_t byte) { return (uint8_t)(byte - '0') < 10; }

INLINE bool is_letter(uint8_t byte) { return (uint8_t)((byte | 0x20) - 'a') < 26; }

INLINE size_t letters_end(const uint8_t *bytes, size_t at, size_t limit) {
    while (at < limit && is_letter(bytes[at])) at++;
    return at;
}

uint32_t level_code(const struct level_table *table, const uint8_t *word, size_t count) {
    if (count > MOST_LEVEL_LETTERS || !(table->lengths[word[0] & 31] >> count & 1)) return 0;
    uint64_t letters = 0;
    for (size_t i = 0; i < count && i < 8; i++) letters = letters << 8 | word[i] | 0x20;
    for (uint32_t k = 0; k < table->count; k++)
        if (table->letters[k] == letters && table->counts[k] == count) return k + 1;
    return 0;
}

/// The end of a word: a blank, `|` or `[`.
INLINE size_t token_end(const uint8_t *bytes, size_t at, size_t limit) {
    while (at < limit && bytes[at] > ' ' && bytes[at] != '|' && bytes[at] != '[') at++;
    return at;
}

/// So many bytes of a line are looked at for its head, and so many words for a level: as in `HeadGlance`.
enum { GLANCE = 256, WORDS = 4 };

/// Whether `%` and a capital stand in the text: perhaps a level of Cisco's products.
INLINE bool may_hold_severity(const uint8_t *text, size_t count) {
    for (const uint8_t *at = text; (at = memchr(at, '%', count - (size_t)(at - text))); at++)
        if (at[1] >= 'A' && at[1] <= 'Z') return true;
    return false;
}

/// The end of what stands in a bracket, or 0 if a colon and a level stand in it.
INLINE size_t block_end(const struct level_table *levels, const uint8_t *line, size_t at, size_t limit) {
    for (; at < limit && line[at] != ']'; at++)
        if (line[at] == ':' && level_code(levels, line + at + 1, letters_end(line, at + 1, limit) - at - 1)) return 0;
    return at;
}

/// The time of a line that begins with one and shows no level behind it; 0 for any other line, and where that is not certain.
INLINE uint64_t bare_time(const struct level_table *levels, const uint8_t *line, size_t length) {
    size_t limit = length < GLANCE ? length : GLANCE, at = TIME_SIZE, words = 0;
    if (length <= TIME_SIZE || line[at] != ' ') return 0;
    uint64_t digits = full_time_of(line);
    if (!digits || may_hold_severity(line, limit)) return 0;
    while (at < limit) {
        uint8_t byte = line[at];
        if (is_letter(byte) || byte == '[') {
            if (byte == '[')
                while (++at < limit && line[at] == ' ');
            size_t end = letters_end(line, at, limit);
            if (level_code(levels, line + at, end - at)) return 0;
            if (byte == '[') {
                if (!(at = block_end(levels, line, at, limit))) return 0;
            } else {
                // `E! ` and `Er(163) `
                if (end - at < 3 && (line[end] == '!' || line[end] == '(')) return 0;
                if (++words > WORDS) break;
                at = token_end(line, end, limit);
            }
        } else if (is_digit(byte)) {
            at = token_end(line, at, limit);
        } else if (byte == '{' || byte == '"') {
            break;
        } else if (byte == 0x1B) {
            return 0;
        } else {
            at++;
        }
    }
    return digits;
}

/// The place of the time in `host ident user [25/Jan/2024:11:10:34 +0000] "request" status`; 0 if the line begins with anything else.
INLINE size_t request_time(const struct level_table *levels, const uint8_t *line, size_t limit) {
    size_t at = 0, words = 0;
    while (at < limit && line[at] != '[') {
        size_t start = at;
        if (is_letter(line[at])) {
            size_t end = letters_end(line, at, limit);
            if (level_code(levels, line + at, end - at) || ++words > WORDS) return 0;
            at = token_end(line, end, limit);
        } else if (line[at] == '-') {
            at++;
        } else {
            while (at < limit && (is_digit(line[at]) || line[at] == '.')) at++;
        }
        if (at == start || at == limit || line[at] != ' ') return 0;
        at++;
    }
    return at < limit ? at + 1 : 0;
}

/// The digits of `25/Jan/2024:11:10:34`; 0 for any other text of 20 bytes.
INLINE uint64_t request_day(const uint8_t *text) {
    static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
    // `25/Jan/2`, `2024:11:` and `11:10:34`.
    uint64_t day = word_of(text), year = word_of(text + 7), clock = word_of(text + 12);
    uint64_t wrong = non_digits(day, 0x000000000000FFFFu) | non_digits(year, 0x00FFFF00FFFFFFFFu) | non_digits(clock, 0xFFFF00FFFF00FFFFu);
    if (wrong || text[2] != '/' || text[6] != '/' || text[11] != ':' || text[14] != ':' || text[17] != ':') return 0;
    uint64_t month = 0;
    while (month < 12 && ((text[3] | 0x20) != months[3 * month] || (text[4] | 0x20) != months[3 * month + 1] || (text[5] | 0x20) != months[3 * month + 2]))
        month++;
    if (month == 12) return 0;
    uint64_t years = pairs_of(year), clocks = pairs_of(clock);
    uint64_t date = ((byte_of(years, 0) * 100 + byte_of(years, 2)) * 100 + month + 1) * 100 + byte_of(pairs_of(day), 0);
    return ((date * 100 + byte_of(clocks, 0)) * 100 + byte_of(clocks, 3)) * 100000 + byte_of(clocks, 6) * 1000;
}

/// The time of an access log's line, and the first digit of the status; 0 for any other line, and where that is not certain.
INLINE uint64_t request_head(const struct level_table *levels, const uint8_t *line, size_t length, uint32_t *class) {
    size_t limit = length < GLANCE ? length : GLANCE, at = request_time(levels, line, limit);
    if (!at || at + TIME_SIZE + 8 > limit) return 0;
    uint64_t digits = full_time_of(line + at);
    if (digits) {
        at += TIME_SIZE;
    } else {
        digits = request_day(line + at);
        at += 20;
        if (line[at] == ' ' && (line[at + 1] == '+' || line[at + 1] == '-')) at += 6;
    }
    size_t start = at + 3;
    if (!digits || start + 8 >= length || line[at] != ']' || line[at + 1] != ' ' || line[at + 2] != '"') return 0;
    const uint8_t *quote = memchr(line + start, '"', length - start);
    size_t end = quote ? (size_t)(quote - line) : length;
    if (end + 4 >= length || quote[1] != ' ' || !is_digit(quote[2]) || !is_digit(quote[3]) || !is_digit(quote[4])) return 0;
    *class = quote[2] - '0';
    return digits;
}

WIDE size_t plain_records(
    const uint8_t *bytes, size_t *start, size_t limit, size_t count, bool skips, const struct known_heads *heads, uint64_t *records,
    size_t room) {
    size_t at = *start, found = 0;
    // The line of the last record if a level may stand on the next.
    const size_t none = SIZE_MAX;
    size_t bare = none;
    while (found < room && at + HEAD_SIZE <= count && at < limit) {
        const uint8_t *line = bytes + at;
        size_t length = segment_end_of(line, limit - at);
        if (length == limit - at) break;
        if (line[0] > ' ' || line[0] == 0x1B) {
            int head = head_of(line, heads->patterns, heads->count);
            uint64_t digits = 0;
            uint32_t tag = 0, class = 0;
            bool is_bare = false;
            if (head >= 0) {
                if (heads->facts[head].is_plain) digits = full_time_of(line + heads->facts[head].time);
                tag = heads->facts[head].tag;
            } else if (heads->takes_requests && (digits = request_head(heads->levels, line, length, &class))) {
                tag = heads->request_tags[class];
                if (!tag) break;
            } else if (heads->takes_bare) {
                is_bare = (digits = bare_time(heads->levels, line, length)) != 0;
            }
            if (!digits || line[length - 1] == '{') break;
            records[found++] = digits << TAG_BITS | tag;
            bare = is_bare ? at : none;
            skips = true;
        } else if (!skips || bare != none) {
            break;
        }
        at += length + 1;
    }
    if (bare != none) {
        at = bare;
        found--;
    }
    *start = at;
    return found;
}

static bool is_blank(uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

static bool ends_line(uint8_t byte) { return byte == '\n' || byte == '\r'; }

static bool starts_with(const uint8_t *bytes, size_t count, const char *text) {
    size_t length = strlen(text);
    return count >= length && memcmp(bytes, text, length) == 0;
}

/// The maximum length of what a log's carrier adds at one end of a line: see `LineBreak`.
enum { DRESS = 128 };

/// The end of what a container runtime puts before a line: `2024-01-25T11:10:34.735000000Z stdout F `, or `{"log":"`. The position itself if
/// there is nothing of the kind.
static size_t dress_end(const uint8_t *bytes, size_t count, size_t at) {
    if (bytes[at] == '{') {
        if (starts_with(bytes + at, count - at, "{\"log\":\"")) return at + 8;
        return starts_with(bytes + at, count - at, "{\"log\": \"") ? at + 9 : at;
    }
    if (count - at < DRESS || bytes[at + 4] != '-' || bytes[at + 10] != 'T') return at;
    for (size_t i = at + 19; i + 16 < at + DRESS; i++) {
        if (bytes[i] != ' ') continue;
        if (!starts_with(bytes + i, count - i, " stdout ") && !starts_with(bytes + i, count - i, " stderr ")) return at;
        for (size_t end = i + 9; end < at + DRESS; end++)
            if (bytes[end] == ' ') return end + 1;
        return at;
    }
    return at;
}

/// The end of the text of a line that ends at `end`: quoted-printable adds `=` before a soft line break, a container runtime the end of an object.
static size_t text_end(const uint8_t *bytes, size_t end) {
    static const char *const objects[] = {
        "\",\"stream\":\"std", "\", \"stream\": \"std", "\",\"time\":\"2", "\", \"time\": \"2", "\",\"attrs\":{",
    };
    if (end > 0 && bytes[end - 1] == '=') return end - 1;
    if (end == 0 || bytes[end - 1] != '}') return end;
    size_t found = end;
    for (size_t i = end, lowest = end > DRESS ? end - DRESS : 0; i > lowest && !ends_line(bytes[i - 1]); i--) {
        const uint8_t *place = bytes + i - 1;
        for (size_t k = 0; *place == '"' && k < sizeof objects / sizeof *objects; k++)
            if (starts_with(place, end - i + 1, objects[k])) found = i - 1;
    }
    return found;
}

/// Whether a stored gram may be around the line end, where `next` is what follows after whitespace and the carrier's additions.
static bool may_break(const struct break_table *table, const uint8_t *bytes, size_t count, size_t end, size_t next, uint32_t grams[3]) {
    size_t limit = count - next > table->blanks ? next + table->blanks : count;
    uint32_t around[6] = {0};
    size_t lowest = end > table->blanks + DRESS ? end - table->blanks - DRESS : 0;
    for (size_t i = text_end(bytes, end), left = 3; i > lowest && left > 0; i--)
        if (!is_blank(bytes[i - 1])) around[--left] = bytes[i - 1] | 0x20u;
    if (!around[2]) return false;
    for (size_t i = next, known = 3; i < limit && known < 6; i++)
        if (!is_blank(bytes[i])) around[known++] = bytes[i] | 0x20u;
    uint32_t any = 0;
    for (size_t k = 0; k < 3; k++) {
        grams[k] = around[k] | around[k + 1] << 8 | around[k + 2] << 16 | around[k + 3] << 24;
        any |= filtered(table->filter, table->has_words, table->filter_shift, hash_of(grams[k], 0));
    }
    return any & 1;
}

/// Whether a text may be broken at the line end; for several consecutive ones, at the first. Most are decided by the byte that follows them.
INLINE bool is_break(const struct break_table *table, const uint8_t *bytes, size_t count, size_t end, uint32_t grams[3]) {
    size_t next = end + 1, limit = count - end > table->blanks ? end + table->blanks : count;
    while (next < limit && (is_blank(bytes[next]) || bytes[next] == '>')) next++;
    if (next < limit && (bytes[next] == '{' || (bytes[next] >= '0' && bytes[next] <= '9'))) {
        next = dress_end(bytes, count, next);
        while (next < count && is_blank(bytes[next])) next++;
        limit = count;
    }
    if (next == limit || !table->follows[bytes[next]] || (end > 0 && ends_line(bytes[end - 1]))) return false;
    return may_break(table, bytes, count, end, next, grams);
}

/// A bit for each byte of a block that ends a line.
INLINE uint64_t line_end_bits(const uint8_t *bytes) {
    block part;
    memcpy(&part, bytes, sizeof part);
    block ends = (block)((part == '\n') | (part == '\r'));
    return set_bits(&ends);
}

WIDE size_t break_next(const struct break_table *table, const uint8_t *bytes, size_t count, size_t at, size_t stop, uint32_t grams[3]) {
    for (; at + 2 * sizeof(block) <= stop; at += 2 * sizeof(block)) {
        uint64_t bits = line_end_bits(bytes + at) | line_end_bits(bytes + at + sizeof(block)) << sizeof(block);
        for (; bits; bits &= bits - 1) {
            size_t end = at + (size_t)__builtin_ctzll(bits);
            if (is_break(table, bytes, count, end, grams)) return end;
        }
    }
    for (; at < stop; at++)
        if (ends_line(bytes[at]) && is_break(table, bytes, count, at, grams)) return at;
    return stop;
}
