"""Whole bundles of which an older part of the log is damaged, encrypted or unreadable. Each function makes one; `turn` counts the cases of its kind."""

import bz2
import lzma

import ome
import ome_cases
import packing
from history import Case

SECRET = "-pInfected1"


def quiet_and_encrypted_within(chance, turn):
    case = ome_cases.quiet(chance, turn)
    case.kind, case.why = "damage/quiet-and-encrypted-within", "the log is ordinary, an older part of it is encrypted: not clean"
    path, data = next((path, data) for path, data in case.entries if path.endswith("tomcat/application.log"))
    older = packing.seven_zip([("application.log", data)], SECRET, "-mem=ZipCrypto", suffix="zip")
    case.entries.append((path + ".1.zip", older))
    case.complete = False
    return case


def damaged_part(chance, turn):
    """An ordinary log whose older part is damaged."""
    case = ome_cases.quiet(chance, turn)
    case.kind, case.why = "damage/damaged-part", "the log is ordinary, an older part of it is damaged: not clean"
    path, data = next((path, data) for path, data in case.entries if path.endswith("tomcat/application.log"))
    older = packing.gz(data)
    older = [older[: len(older) // 2], older[:-5], older[:40] + bytes(200) + older[240:], b"", b"<html><body>502 Bad Gateway</body></html>"][turn % 5]
    case.entries.append((path + ".1.gz", older))
    case.complete = False
    return case


def damaged_member(chance, turn):
    """A rotation of two compressed streams, one after the other; the beginning of the second is damaged."""
    case = ome_cases.quiet(chance, turn)
    case.kind, case.why = "damage/damaged-member", "a rotation of two compressed streams, of which the second is damaged: not clean"
    path, data = next((path, data) for path, data in case.entries if path.endswith("tomcat/application.log"))
    suffix, pack = [(".gz", packing.gz), (".bz2", bz2.compress), (".xz", lzma.compress)][turn % 3]
    second = bytearray(pack(data))
    second[turn // 3 % 2] ^= 0x40
    case.entries.append((path + ".1" + suffix, pack(data) + bytes(second)))
    case.complete = False
    return case


def two_members(chance, turn):
    """The same, and whole: the refusal stands in the second."""
    start, days, _ = ome.times(chance, 1)
    case = ome_cases.bundle(chance, Case("damage/two-members", "a rotation of two compressed streams: both are read"), ome.log(chance, start, days, []), folder="logs/")
    older = ome_cases.history(chance, [chance.choice(ome.CHAIN_RULES)], size=40)
    text = "".join(line + "\n" for record in older for line in record.lines).encode()
    suffix, pack = [(".gz", packing.gz), (".bz2", bz2.compress), (".xz", lzma.compress)][turn % 3]
    half = text.index(b"\n", len(text) // 3) + 1
    path = "logs/tomcat/application.log.1" + suffix
    case.entries.append((path, pack(text[:half]) + pack(text[half:])))
    case.events = [record.event for record in older if record.event]
    line = 1
    for record in older:
        if record.event:
            record.event.places.append((path, line))
        line += len(record.lines)
    return case


def unreadable_part(chance, turn):
    """An older part in a format that few programs read."""
    case = ome_cases.quiet(chance, turn)
    case.kind, case.why = "damage/unreadable-part", "an older part is packed in a format that cannot be read, or is encrypted: not clean"
    path = next(path for path, _ in case.entries if path.endswith("tomcat/application.log"))
    suffix, data = [(".rar", b"Rar!\x1a\x07\x01\0" + chance.randbytes(900)), (".lz4", b"\x04\x22\x4d\x18" + chance.randbytes(900)), (".Z", b"\x1f\x9d\x90" + chance.randbytes(900)),
                    (".gz.gpg", b"\x8c\x0d\x04\x09\x03\x02" + chance.randbytes(900)), (".lzo", b"\x89LZO\0\x0d\x0a\x1a\x0a" + chance.randbytes(900))][turn % 5]
    case.entries.append((f"{path}.1{suffix}", data))
    case.complete = False
    return case


NEEDS_SEVEN_ZIP = [quiet_and_encrypted_within]
CASES = [
    quiet_and_encrypted_within, damaged_part, damaged_member, two_members, unreadable_part,
]
