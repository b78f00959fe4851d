// ISA-L: fast inflating and CRC-32, used by BundleArchive if it is installed.
#include <isa-l.h>
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>
