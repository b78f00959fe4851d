// libarchive: tar, 7z, and PPMd in zips, used by BundleArchive. Its filters are not used.
#include <archive.h>
#include <archive_entry.h>
