#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A gram of a marker: a run of its bytes, least significant first, each with the bit 0x20 set.
struct marker_origin {
    uint64_t gram;
    /// How far it stands from the marker's first byte.
    uint32_t offset;
    uint32_t marker;
    /// Where the marker's bytes begin in `texts`, which ASCII capitals fit as well, and how many they are.
    uint32_t start, count;
};

/// Markers, laid out to be found by their grams: see `MarkerTable`.
struct marker_table {
    /// At every `stride`-th place a gram of `width` bytes (8 at most) is looked up.
    uint32_t stride, width;
    /// Ones where a gram has bytes.
    uint64_t mask;
    /// Which hashes the grams have. The upper bits of a hash, `32 - filter_shift` of them, tell a byte, which is 1; or a word of 32 bits, in
    /// which the bits are set that its bits 12 to 16 and 7 to 11 tell.
    bool has_words;
    uint32_t filter_shift;
    const uint8_t *_Nonnull filter;
    /// Where the origins of each hash begin, and at the end where they end.
    uint32_t bucket_shift;
    const uint32_t *_Nonnull buckets;
    /// Sorted by the hash of their grams.
    const struct marker_origin *_Nonnull origins;
    const uint8_t *_Nonnull texts;
};

/// How far a search has come; all of it is 0 at the start, or `next` the first place to be looked at.
struct marker_cursor {
    /// Where the next round of places begins, and which places of the round before it are still to be looked at, one bit each.
    size_t next;
    uint32_t kept;
    /// Which of the origins of a hash come next, and the gram that they are held against, and where it lies.
    uint32_t origin, origins_end;
    uint64_t gram;
    size_t place;
    /// The marker that was found, and where it begins.
    uint32_t marker;
    size_t begin;
};

/// The hash of a gram, a number below 2 to the power of `32 - shift`.
uint32_t gram_hash(uint64_t gram, uint32_t shift);

/// Goes to the next marker that stands whole in `bytes`; false where there is none. At one place they come in the order of the origins.
bool marker_next(
    const struct marker_table *_Nonnull table, const uint8_t *_Nonnull bytes, size_t count, struct marker_cursor *_Nonnull cursor);

/// The first place of `byte` in `bytes`, or `count`.
size_t byte_index(const uint8_t *_Nonnull bytes, size_t count, uint8_t byte);

/// How many lines end in `bytes`: at a CR, and at an LF that follows no CR. `previous` is the byte before the first.
size_t line_ends(const uint8_t *_Nonnull bytes, size_t count, uint8_t previous);

/// The index of the first LF, CR or NUL in `bytes`, or `count`.
size_t segment_end(const uint8_t *_Nonnull bytes, size_t count);

/// The index of the first byte that is not `byte`, or `count`.
size_t run_end(const uint8_t *_Nonnull bytes, size_t count, uint8_t byte);

/// Markers that line ends may break, laid out to be found by the grams of four bytes that hold such a break: see `BreakTable`.
struct break_table {
    /// The same of the grams of the markers without their blanks.
    bool has_words;
    uint32_t filter_shift;
    const uint8_t *_Nonnull filter;
    /// 1 for the bytes that may stand behind a break.
    const uint8_t *_Nonnull follows;
    /// So far from a line end its neighbours are looked for, over blanks.
    size_t blanks;
};

/// The first line end from `at` on and before `stop` round which a marker may be broken, or `stop`. `grams`: those with three, two and one bytes before the break.
size_t break_next(
    const struct break_table *_Nonnull table, const uint8_t *_Nonnull bytes, size_t count, size_t at, size_t stop,
    uint32_t grams[_Nonnull 3]);
