// The search over bytes, compared with plain loops on bytes from a fixed seed. Prints a digest of all answers, which must be the same on every processor.

#include "CByteSearch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 0x9E3779B97F4A7C15u, digest = 14695981039346656037u;

static uint32_t number(uint32_t below) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(state >> 33) % below;
}

static void expect(size_t found, size_t right, const char *what) {
    digest = (digest ^ found) * 1099511628211u;
    if (found == right) return;
    fprintf(stderr, "%s: %zu instead of %zu\n", what, found, right);
    exit(1);
}

static const char *const markers[] = {"cgen1008", "invalid csr key.", "@message.extendedinfo", "certificate chain upload failed"};
enum { MARKERS = 4, FILTER_BITS = 12, BUCKET_BITS = 6, MOST = 128 };

/// Lays the markers out as `MarkerTable` does, with the filter of bytes or that of words.
static struct marker_table table_of(bool has_words, uint32_t stride, uint32_t width) {
    static struct marker_origin origins[MOST], sorted[MOST];
    static uint32_t buckets[(1 << BUCKET_BITS) + 1];
    static _Alignas(8) uint8_t filter[4 << FILTER_BITS];
    static uint8_t texts[256];
    struct marker_table table = {.stride = stride, .width = width, .mask = UINT64_MAX >> (64 - 8 * width), .has_words = has_words,
        .filter_shift = 32 - FILTER_BITS, .filter = filter, .bucket_shift = 32 - BUCKET_BITS, .buckets = buckets, .origins = sorted, .texts = texts};
    memset(filter, 0, sizeof filter);
    uint32_t count = 0, start = 0;
    for (uint32_t marker = 0; marker < MARKERS; marker++) {
        uint32_t length = (uint32_t)strlen(markers[marker]);
        memcpy(texts + start, markers[marker], length);
        for (uint32_t offset = 0; offset < stride && offset + width <= length; offset++) {
            uint64_t gram = 0;
            memcpy(&gram, markers[marker] + offset, width);
            gram = (gram | 0x2020202020202020u) & table.mask;
            origins[count++] = (struct marker_origin){gram, offset, marker, start, length};
            uint32_t hash = gram_hash(gram, 0);
            if (has_words) {
                uint32_t word;
                memcpy(&word, filter + 4 * (hash >> table.filter_shift), sizeof word);
                word |= 1u << (hash >> 12 & 31) | 1u << (hash >> 7 & 31);
                memcpy(filter + 4 * (hash >> table.filter_shift), &word, sizeof word);
            } else {
                filter[hash >> table.filter_shift] = 1;
            }
        }
        start += length;
    }
    uint32_t filled = 0;
    for (uint32_t bucket = 0; bucket < 1 << BUCKET_BITS; bucket++) {
        buckets[bucket] = filled;
        for (uint32_t k = 0; k < count; k++)
            if (gram_hash(origins[k].gram, table.bucket_shift) == bucket) sorted[filled++] = origins[k];
    }
    buckets[1 << BUCKET_BITS] = filled;
    return table;
}

static bool stands(const uint8_t *bytes, size_t count, size_t at, const char *text) {
    size_t length = strlen(text);
    if (length > count - at) return false;
    for (size_t i = 0; i < length; i++)
        if ((bytes[at + i] >= 'A' && bytes[at + i] <= 'Z' ? bytes[at + i] + 32 : bytes[at + i]) != (uint8_t)text[i]) return false;
    return true;
}

/// Text with line ends, NULs and markers, some in capitals.
static void fill(uint8_t *bytes, size_t count) {
    for (size_t i = 0; i < count; i++) bytes[i] = "abcdefgh CGEN1008\n\r\0{}>"[number(23)];
    for (uint32_t k = 0; k < count / 100; k++) {
        const char *marker = markers[number(MARKERS)];
        size_t length = strlen(marker), at = number((uint32_t)count);
        for (size_t i = 0; i < length && at + i < count; i++)
            bytes[at + i] = (uint8_t)(marker[i] >= 'a' && marker[i] <= 'z' && number(2) ? marker[i] - 32 : marker[i]);
    }
}

static void check_markers(const uint8_t *bytes, size_t count, bool has_words, uint32_t stride, uint32_t width) {
    struct marker_table table = table_of(has_words, stride, width);
    struct marker_cursor cursor = {0};
    size_t found = 0, right = 0;
    while (marker_next(&table, bytes, count, &cursor)) {
        expect(stands(bytes, count, cursor.begin, markers[cursor.marker]), 1, "a marker that is there");
        found++;
    }
    for (size_t at = 0; at < count; at++)
        for (uint32_t marker = 0; marker < MARKERS; marker++)
            // A shorter marker has no gram at some of the examined places.
            if (strlen(markers[marker]) >= stride + width - 1 && stands(bytes, count, at, markers[marker])) right++;
    struct marker_cursor again = {0};
    size_t long_ones = 0;
    while (marker_next(&table, bytes, count, &again)) long_ones += strlen(markers[again.marker]) >= stride + width - 1;
    expect(long_ones, right, "the markers");
    expect(found >= right, 1, "all markers");
}

/// The words `error` and `warning` for levels.
static struct level_table level_words(void) {
    static const uint64_t letters[] = {0x6572726F72u, 0x7761726E696E6700u >> 8};
    static const uint8_t counts[] = {5, 7};
    static uint16_t lengths[32];
    lengths['e' & 31] = 1 << 5;
    lengths['w' & 31] = 1 << 7;
    return (struct level_table){lengths, letters, counts, 2};
}

/// Lines with one of two heads, an error's head, a time alone, a request, without a head, and blank ones, told one by one and all at once.
static void check_records(void) {
    static const char *const heads[] = {"[INFO] 0000-00-00 00:00:00.000 [", "[DEBUG] 0000-00-00 00:00:00.000 [", "[ERROR] 0000-00-00 00:00:00.000 ["};
    static const char *const month_names[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    static const uint32_t tags[10] = {0, 100, 102, 104, 106};
    static uint8_t patterns[9 * HEAD_SIZE], bytes[20000 + HEAD_SIZE];
    static uint64_t records[4000], right[4000];
    struct head_facts facts[3];
    struct level_table levels = level_words();
    expect(level_code(&levels, (const uint8_t *)"ERROR", 5), 1, "a level");
    expect(level_code(&levels, (const uint8_t *)"Warning", 7), 2, "a level");
    expect(level_code(&levels, (const uint8_t *)"warninG", 6), 0, "a level");
    struct known_heads known = {.patterns = patterns, .facts = facts, .count = 3, .takes_requests = true, .request_tags = tags, .takes_bare = true,
        .levels = &levels};
    memset(patterns, 0, sizeof patterns);
    memset(bytes, 'x', sizeof bytes);
    for (size_t head = 0; head < 3; head++) {
        uint8_t *pattern = patterns + 3 * HEAD_SIZE * head;
        for (size_t i = 0; i < strlen(heads[head]); i++) {
            pattern[i] = (uint8_t)heads[head][i];
            pattern[(heads[head][i] == '0' ? 2 : 1) * HEAD_SIZE + i] = 0xFF;
        }
        facts[head] = (struct head_facts){(uint32_t)(strchr(heads[head], ' ') - heads[head]) + 1, (uint32_t)head << 1, head < 2};
    }
    size_t count = 0, rights = 0, limit = 0, bare = SIZE_MAX;
    bool has_ended = false;
    while (count < 20000 - 300) {
        char *line = (char *)bytes + count;
        uint32_t kind = number(60), length;
        uint64_t digits = 0, tag = kind & 1 ? 2 : 0;
        bool is_record = kind > 3;
        if (is_record) {
            uint32_t field[7] = {2000 + number(50), number(12) + 1, number(28) + 1, number(24), number(60), number(60), number(1000)};
            char time[40];
            bool is_named = kind >= 56 && number(2);
            if (is_named) {
                field[6] = 0;
                snprintf(time, sizeof time, "%02u/%s/%04u:%02u:%02u:%02u +0100", field[2], month_names[field[1] - 1], field[0], field[3], field[4], field[5]);
            } else {
                snprintf(time, sizeof time, "%04u-%02u-%02u %02u:%02u:%02u.%03u", field[0], field[1], field[2], field[3], field[4], field[5], field[6]);
            }
            for (size_t i = 0; i < 7; i++) digits = digits * (i == 6 ? 1000 : i == 0 ? 10000 : 100) + field[i];
            const char *head = heads[kind == 4 ? 2 : kind & 1];
            if (kind < 50) {
                snprintf(line, 200, "%.*s%s [", (int)(strchr(head, '0') - head), head, time);
            } else if (kind < 56) {
                snprintf(line, 200, "%s %s", time, kind == 50 && number(9) == 0 ? "host Error words" : "host kernel[12]: 4711 words of a line Error");
                tag = 0;
                if (strstr(line, "host Error")) kind = 4;
            } else {
                uint32_t class = number(25) ? number(4) + 1 : 5;
                snprintf(line, 200, "10.0.0.%u - admin [%s] \"GET /%u HTTP/1.1\" %u04 1", field[5], time, field[4], class);
                tag = tags[class];
                if (class == 5) kind = 4;
            }
            size_t written = strlen(line);
            length = (uint32_t)written + number(60);
            memset(line + written, 'y', length - written);
            if (number(30) == 0) line[length - 1] = '{';
        } else {
            length = kind * 20;
            memset(line, kind == 1 ? ' ' : 'w', length);
        }
        bool is_rest = kind < 2, is_bare = kind >= 50 && kind < 56;
        if (!has_ended && (kind == 4 || kind == 2 || kind == 3 || (length > 0 && line[length - 1] == '{') || (is_rest && bare != SIZE_MAX))) {
            has_ended = true;
            if (bare != SIZE_MAX) {
                limit = bare;
                rights--;
            }
        }
        if (!has_ended && is_record) {
            right[rights++] = digits << TAG_BITS | tag;
            bare = is_bare ? count : SIZE_MAX;
        }
        line[length] = "\n\r"[number(2)];
        count += length + 1;
        if (!has_ended) limit = count;
    }
    if (!has_ended && bare != SIZE_MAX) {
        limit = bare;
        rights--;
    }
    size_t at = 0;
    size_t found = plain_records(bytes, &at, count, sizeof bytes, true, &known, records, 4000);
    expect(found, rights, "the plain records");
    expect(at, limit, "the end of the plain records");
    for (size_t i = 0; i < found; i++) expect(records[i], right[i], "a plain record");
}

int main(void) {
    static uint8_t bytes[40000];
    for (int round = 0; round < 500; round++) check_records();
    for (int round = 0; round < 200; round++) {
        size_t count = number(round % 4 == 0 ? sizeof bytes : 200) + 1;
        fill(bytes, count);
        size_t lines = 0, end = count, run = 0;
        for (size_t i = 0; i < count; i++) lines += bytes[i] == '\r' || (bytes[i] == '\n' && (i > 0 ? bytes[i - 1] : 'x') != '\r');
        for (size_t i = count; i-- > 0;)
            if (bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == 0) end = i;
        while (run < count && bytes[run] == bytes[0]) run++;
        expect(line_ends(bytes, count, 'x'), lines, "line_ends");
        expect(segment_end(bytes, count), end, "segment_end");
        expect(run_end(bytes, count, bytes[0]), run, "run_end");
        uint8_t last = bytes[count - 1];
        size_t first = 0;
        while (bytes[first] != last) first++;
        expect(byte_index(bytes, count, last), first, "byte_index");
        for (int form = 0; form < 4; form++) check_markers(bytes, count, form & 1, form & 2 ? 4 : 8, form & 2 ? 4 : 8);

        // Every line end may break a text here: all places of the filter are set.
        static uint8_t all[4 << FILTER_BITS], follows[256];
        memset(all, 0xFF, sizeof all);
        memset(follows, 1, sizeof follows);
        struct break_table breaks = {.has_words = round & 1, .filter_shift = 32 - FILTER_BITS, .filter = all, .follows = follows, .blanks = 64};
        uint32_t grams[3] = {0};
        for (size_t at = 0; at < count; at++) {
            at = break_next(&breaks, bytes, count, at, count, grams);
            digest = (digest ^ at ^ grams[0] ^ grams[1] << 1 ^ grams[2] << 2) * 1099511628211u;
            if (at < count) expect(bytes[at] == '\n' || bytes[at] == '\r', 1, "a line end");
        }
    }
    printf("%016llx\n", (unsigned long long)digest);
}
