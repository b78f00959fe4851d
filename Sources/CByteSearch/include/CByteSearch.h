#pragma once

#include <stddef.h>
#include <stdint.h>

/// The first place of `needle` in `bytes`, or NULL (GNU memmem, which Swift's Glibc module does not show).
const uint8_t *_Nullable byte_search(const uint8_t *_Nonnull bytes, size_t count, const uint8_t *_Nonnull needle, size_t needle_count);
