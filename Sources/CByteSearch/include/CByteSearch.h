#pragma once

#include <stddef.h>
#include <stdint.h>

/// The hash of a gram, a number below 2 to the power of `32 - shift`.
uint32_t gram_hash(uint32_t gram, uint32_t shift);

/// The first of the places `start`, `start + stride`, … at which `width` bytes (4 at most) begin whose gram `filter` holds, or `count`.
/// A gram is these bytes, least significant first, each with the bit 0x20 set; `filter` has one bit for each hash.
size_t gram_search(
    const uint8_t *_Nonnull bytes, size_t count, size_t start, size_t stride, size_t width, const uint64_t *_Nonnull filter,
    uint32_t shift);

/// The first place of `byte` in `bytes`, or `count`.
size_t byte_index(const uint8_t *_Nonnull bytes, size_t count, uint8_t byte);

/// How many lines end in `bytes`: at a CR, and at an LF that follows no CR. `previous` is the byte before the first.
size_t line_ends(const uint8_t *_Nonnull bytes, size_t count, uint8_t previous);

/// The index of the first LF, CR or NUL in `bytes`, or `count`.
size_t segment_end(const uint8_t *_Nonnull bytes, size_t count);
