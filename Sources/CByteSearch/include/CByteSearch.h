#pragma once

#include <stddef.h>
#include <stdint.h>

/// The first place of `needle` in `bytes`, or NULL; an empty needle is nowhere.
const uint8_t *_Nullable byte_search(const uint8_t *_Nonnull bytes, size_t count, const uint8_t *_Nonnull needle, size_t needle_count);

/// The same for ASCII letters of any case; `needle` is in lower case, and not empty.
const uint8_t *_Nullable byte_search_folded(
    const uint8_t *_Nonnull bytes, size_t count, const uint8_t *_Nonnull needle, size_t needle_count);

/// The first place of `byte` in `bytes`, or `count`.
size_t byte_index(const uint8_t *_Nonnull bytes, size_t count, uint8_t byte);

/// How many lines end in `bytes`: at a CR, and at an LF that follows no CR. `previous` is the byte before the first.
size_t line_ends(const uint8_t *_Nonnull bytes, size_t count, uint8_t previous);

/// The index of the first LF, CR or NUL in `bytes`, or `count`.
size_t segment_end(const uint8_t *_Nonnull bytes, size_t count);
