#pragma once

// The search over bytes behind LogScanning, in C so that the compiler can vectorise it.
//
// marker_next finds the markers of a source, whole, by a table of their grams (marker_table, built by MarkerTable); break_next finds the line ends
// that may break a marker (break_table, built by BreakTable). The other functions find and count single bytes. Nothing here allocates memory or
// keeps state: the progress of a search is in a marker_cursor of the caller.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A gram of a marker: consecutive bytes, least significant first, each with the bit 0x20 set.
struct marker_origin {
    uint64_t gram;
    /// Its distance from the marker's first byte.
    uint32_t offset;
    uint32_t marker;
    /// The start of the marker's bytes in `texts`, and their number. ASCII capitals in the searched bytes match lower-case letters.
    uint32_t start, count;
};

/// Markers in a form that allows searching by their grams: see `MarkerTable`.
struct marker_table {
    /// A gram of `width` bytes (8 at most) is looked up at every `stride`-th position.
    uint32_t stride, width;
    /// Ones for the bytes of a gram.
    uint64_t mask;
    /// The hashes of the grams. The upper `32 - filter_shift` bits of a hash select a byte, which is 1 if the hash occurs, or a word of 32 bits, in which
    /// the bits selected by the hash's bits 12 to 16 and 7 to 11 are then set.
    bool has_words;
    uint32_t filter_shift;
    const uint8_t *_Nonnull filter;
    /// The start of each hash's origins, followed by the end of the last.
    uint32_t bucket_shift;
    const uint32_t *_Nonnull buckets;
    /// Sorted by the hash of their grams.
    const struct marker_origin *_Nonnull origins;
    const uint8_t *_Nonnull texts;
};

/// The progress of a search. At the start everything is 0, except that `next` may be the first position to examine.
struct marker_cursor {
    /// The start of the next round of positions, and those of the previous round that are still to be examined, one bit each.
    size_t next;
    uint32_t kept;
    /// The remaining origins of a hash, the gram that they are compared with, and its position.
    uint32_t origin, origins_end;
    uint64_t gram;
    size_t place;
    /// The marker that was found, and its start.
    uint32_t marker;
    size_t begin;
};

/// The hash of a gram, a number below 2 to the power of `32 - shift`.
uint32_t gram_hash(uint64_t gram, uint32_t shift);

/// Advances to the next marker that is completely in `bytes`; false if there is none. Those at one position come in the order of the origins.
bool marker_next(
    const struct marker_table *_Nonnull table, const uint8_t *_Nonnull bytes, size_t count, struct marker_cursor *_Nonnull cursor);

/// The first position of `byte` in `bytes`, or `count`.
size_t byte_index(const uint8_t *_Nonnull bytes, size_t count, uint8_t byte);

/// The number of lines that end in `bytes`: at a CR, and at an LF that follows no CR. `previous` is the byte before the first.
size_t line_ends(const uint8_t *_Nonnull bytes, size_t count, uint8_t previous);

/// The index of the first LF, CR or NUL in `bytes`, or `count`.
size_t segment_end(const uint8_t *_Nonnull bytes, size_t count);

/// So many bytes of a line are compared with known heads.
enum { HEAD_SIZE = 64 };

/// The first of `count` heads with which a line of at least `HEAD_SIZE` bytes begins; -1 if there is none. A head is three times `HEAD_SIZE` bytes: its
/// own, then 0xFF for each byte that the line must have, then 0xFF for each that must be a digit.
int known_head(const uint8_t *_Nonnull line, const uint8_t *_Nonnull heads, size_t count);

/// The length of a time that `full_time` reads.
enum { TIME_SIZE = 23 };

/// The digits of a time `2024-01-25 11:10:34.735` as one number; 0 if the text, of at least `TIME_SIZE` bytes, does not begin with one.
uint64_t full_time(const uint8_t *_Nonnull text);

/// What the lines have in common that begin with one of the heads.
struct head_facts {
    /// Where the time begins.
    uint32_t time;
    /// Goes below the digits of a record.
    uint32_t tag;
    /// Whether nothing more is wanted of such a record.
    bool is_plain;
};

/// Words for levels.
struct level_table {
    /// For the last five bits of a first letter, a bit for each number of letters.
    const uint16_t *_Nonnull lengths;
    /// Of each word its first eight letters in lower case, the last one lowest, and the number of all.
    const uint64_t *_Nonnull letters;
    const uint8_t *_Nonnull counts;
    uint32_t count;
};

/// The most letters that a word for a level has.
enum { MOST_LEVEL_LETTERS = 15 };

/// The number, from 1, of the word in the table that these letters are, in whatever case; 0 if there is none.
uint32_t level_code(const struct level_table *_Nonnull table, const uint8_t *_Nonnull word, size_t count);

/// What is known of the heads of a log's records.
struct known_heads {
    /// As in `known_head`, and what the lines have in common that begin with them.
    const uint8_t *_Nullable patterns;
    const struct head_facts *_Nullable facts;
    size_t count;
    /// Whether lines of an access log are taken, and for the first digit of each status the tag; 0 for records of which more is wanted.
    bool takes_requests;
    const uint32_t *_Nonnull request_tags;
    /// Whether lines are taken that begin with a time and show no level.
    bool takes_bare;
    const struct level_table *_Nonnull levels;
};

/// So far a record's digits are moved up to make room for its tag.
enum { TAG_BITS = 9 };

/// Goes on from line to line over records of which only the time and the level are wanted, and writes at most `room` of them: the digits of the time, and
/// below them the tag. Returns their number, and moves `*start` behind the last line.
///
/// Ends at a line whose head is not known, or not plain, that ends with `{`, or does not end before `limit`. A line that begins with a blank belongs to the
/// record before; if `skips`, also at the beginning. A record without a level counts only if the next line begins another: its level may stand there.
/// `count` is the number of all bytes.
size_t plain_records(
    const uint8_t *_Nonnull bytes, size_t *_Nonnull start, size_t limit, size_t count, bool skips, const struct known_heads *_Nonnull heads,
    uint64_t *_Nonnull records, size_t room);

/// The index of the first byte that is not `byte`, or `count`.
size_t run_end(const uint8_t *_Nonnull bytes, size_t count, uint8_t byte);

/// Markers that line ends may break, in a form that allows searching by the grams of four bytes that contain such a break: see `BreakTable`.
struct break_table {
    /// A filter as in `marker_table`, for the grams of the markers without their blanks.
    bool has_words;
    uint32_t filter_shift;
    const uint8_t *_Nonnull filter;
    /// 1 for the bytes that may follow a break.
    const uint8_t *_Nonnull follows;
    /// The maximum number of blanks skipped between a line end and its neighbours.
    size_t blanks;
};

/// The first line end from `at` to before `stop` around which a marker may be broken, or `stop`. `grams` are those with three, two and one
/// bytes before the break.
size_t break_next(
    const struct break_table *_Nonnull table, const uint8_t *_Nonnull bytes, size_t count, size_t at, size_t stop,
    uint32_t grams[_Nonnull 3]);
