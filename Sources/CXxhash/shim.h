// xxHash: the checksum of Zstandard frames, used by BundleArchive.
#include <xxhash.h>
