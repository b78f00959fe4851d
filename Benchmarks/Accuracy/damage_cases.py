"""Bundles that arrive damaged, encrypted or in part. Each function makes one; `turn` counts the cases of its kind."""

import io
import struct
import tarfile
import zipfile
import zlib

import cucm
import cucm_cases
import ome
import ome_cases
import packing
from history import Case

SECRET = "-pInfected1"


def log_case(chance, turn, kind, why):
    """A case of one plain log with one or two refusals, and its text."""
    if chance.random() < 0.6:
        rules = [chance.choice(ome.CHAIN_RULES) for _ in range(chance.randint(1, 2))]
        case = Case(kind, why)
        records = ome_cases.history(chance, rules, size=chance.choice([200, 900]))
        ome_cases.bundle(chance, case, records, folder="logs/")
        case.entries = sorted(case.entries, key=lambda entry: "application.log" not in entry[0])
    else:
        node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
        made = [cucm.operation(chance, time, node, unit, rule=chance.choice(cucm.OWN_RULES)) for time in cucm_cases.moments(chance, chance.randint(1, 3))]
        case = cucm_cases.add(chance, Case(kind, why), made, folder="")
        case.entries = sorted(case.entries, key=lambda entry: "certMgmt" not in entry[0])
    return case


def uncertain(case, readable):
    """Keeps what must be found in a bundle of which only `readable` (path: bytes) can be read."""
    whole = dict(case.entries)
    for event in case.events:
        keeps, begins = True, False
        for entry, line in event.places[:1]:
            data = whole[entry]
            lines = data.split(b"\n")
            start = sum(len(part) + 1 for part in lines[: line - 1])
            # The record ends where the next one begins, at the latest; a few records more leave no doubt.
            end = min(len(data), start + 4000)
            got = len(readable.get(entry, b""))
            keeps, begins = got >= end, got > start
        if not keeps:
            event.certain = False
            if begins:
                event.may = frozenset({event.rule, None, ome.OTHER} if event.operation == "chain-upload" else {event.rule, None})
    sure = any(event.certain and event.outcome == "failed" for event in case.events)
    case.outcomes = ("findings",) if sure else ("findings", "incomplete") if any(event.may for event in case.events) else ("incomplete",)
    case.complete, case.counts, case.judges_standing = False, False, False


def cut_tar_gz(chance, turn):
    case = log_case(chance, turn, "damage/cut-tar.gz", "the download broke off: what was there is found, and it is not read in full")
    data = packing.gz(packing.tar(case.entries))
    data = data[: int(len(data) * chance.uniform(0.05, 0.97))]
    content = zlib.decompressobj(31).decompress(data)
    uncertain(case, readable_of_tar(content))
    case.container, case.damage = "raw.tar.gz", data
    return case


def readable_of_tar(content):
    found, offset = {}, 0
    while offset + 512 <= len(content) and content[offset]:
        info = tarfile.TarInfo.frombuf(content[offset:offset + 512], "utf-8", "surrogateescape")
        found[info.name] = content[offset + 512:offset + 512 + info.size]
        offset += 512 + -(-info.size // 512) * 512
    return found


def cut_zip(chance, turn):
    case = log_case(chance, turn, "damage/cut-zip", "the download of a zip broke off: its directory is missing")
    whole = packing.zipped(case.entries)
    size = int(len(whole) * chance.uniform(0.05, 0.9))
    readable = {}
    for info in zipfile.ZipFile(io.BytesIO(whole)).infolist():
        start = info.header_offset + 30 + len(info.filename.encode())
        part = whole[start:min(size, start + info.compress_size)]
        readable[info.filename] = zlib.decompressobj(-15).decompress(part) if start < size else b""
    uncertain(case, readable)
    case.container, case.damage = "raw.zip", whole[:size]
    return case


def wrong_checksum(chance, turn):
    """All data are there, and the checksum says that they are not what was packed."""
    case = log_case(chance, turn, "damage/wrong-checksum", "everything can be read, but a checksum is wrong: found, and not read in full")
    if turn % 2:
        data = bytearray(packing.gz(packing.tar(case.entries)))
        data[-8] ^= 0x55
        case.container, case.damage = "raw.tar.gz", bytes(data)
    else:
        data = packing.zipped(case.entries, zipfile.ZIP_STORED)
        first = case.entries[0][0].encode()
        # The checksum of the first entry, in its own header and in the directory.
        local, central = data.index(b"PK\3\4"), data.index(b"PK\1\2")
        data = bytearray(data)
        data[local + 14] ^= 0x55
        data[central + 16] ^= 0x55
        assert data[central + 46:central + 46 + len(first)] == first
        case.container, case.damage = "raw.zip", bytes(data)
    case.complete, case.judges_standing = False, False
    return case


def flipped_byte(chance, turn):
    """A byte of an ordinary line is another one."""
    case = log_case(chance, turn, "damage/flipped-byte", "a byte in an ordinary line is not what it was: found, and not read in full")
    data = bytearray(packing.zipped(case.entries, zipfile.ZIP_STORED))
    at = data.index(b"\n", 200) + 60
    data[at] = data[at] ^ 1 if data[at] not in b"\n\x0b" else data[at]
    changed = bytes(data) != packing.zipped(case.entries, zipfile.ZIP_STORED)
    case.container, case.damage = "raw.zip", bytes(data)
    case.complete, case.judges_standing, case.counts = (False if changed else True), False, False
    return case


def encrypted(chance, turn):
    case = log_case(chance, turn, "damage/encrypted", "the bundle is encrypted: nothing can be said")
    suffix, options = [("zip", ["-mem=AES256"]), ("zip", ["-mem=ZipCrypto"]), ("7z", []), ("7z", ["-mhe=on"])][turn % 4]
    case.container, case.damage = f"raw.{suffix}", packing.seven_zip(case.entries, SECRET, *options, suffix=suffix)
    case.events, case.complete = [], False
    return case


def encrypted_within(chance, turn):
    """A readable log beside an encrypted archive that may hold older ones."""
    case = log_case(chance, turn, "damage/encrypted-within", "an archive in the bundle is encrypted: what can be read is found, and it is not read in full")
    older = [(path + ".1", data) for path, data in case.entries if "application.log" in path or "certMgmt" in path]
    case.entries.append(("older-logs.zip", packing.seven_zip(older, SECRET, "-mem=AES256", suffix="zip")))
    case.complete, case.judges_standing = False, False
    return case


def joined_archives(chance, turn):
    """`cat a.tar b.tar`, whose second part some programs do not see, and a zip whose directory does not list an entry."""
    case = log_case(chance, turn, "damage/joined-archives", "two archives one after the other: what the second holds is found, or said not to be read")
    other = [("other/readme.txt", b"nothing\n" * 40)]
    first, second = packing.tar(other), packing.tar(case.entries)
    case.damage = [first + second, packing.gz(first) + packing.gz(second), packing.gz(first + second)][turn % 3]
    case.container = ["raw.tar", "raw.tar.gz", "raw.tar.gz"][turn % 3]
    case.complete = None
    return case


def not_listed(chance, turn):
    """A zip whose directory lacks the entry of the log."""
    case = log_case(chance, turn, "damage/not-listed", "the directory of the zip does not list the log, which is in it: found, or said not to be read")
    case.entries = [*case.entries, ("z/readme.txt", b"nothing\n")]
    data = packing.zipped(case.entries)
    begin, end = data.index(b"PK\1\2"), data.rindex(b"PK\5\6")
    listed = [b"PK\1\2" + part for part in data[begin:end].split(b"PK\1\2")[1:]]
    names = {path.encode() for path, _ in case.entries if "application.log" in path or "certMgmt" in path}
    listed = b"".join(part for part in listed if part[46:46 + int.from_bytes(part[28:30], "little")] not in names)
    count = listed.count(b"PK\1\2")
    case.damage = data[:begin] + listed + data[end:end + 8] + struct.pack("<HHII", count, count, len(listed), begin) + data[end + 20:]
    case.container = "raw.zip"
    for event in case.events:
        event.certain, event.may = False, frozenset({event.rule})
    case.complete, case.judges_standing, case.counts = False, False, False
    case.outcomes = ("incomplete", "findings")
    return case


def wrong_header(chance, turn):
    """The checksum of the tar header of the log is wrong."""
    case = log_case(chance, turn, "damage/wrong-header", "the header of the log in the tar is damaged: not clean")
    log = case.entries[0]
    entries = [("a/readme.txt", b"nothing\n" * 90), *case.entries]
    data = bytearray(packing.tar(entries))
    at = data.index(log[0].encode() + b"\0")
    data[at + 150] ^= 1
    case.damage, case.container = [bytes(data), packing.gz(bytes(data))][turn % 2], ["raw.tar", "raw.tar.gz"][turn % 2]
    for event in case.events:
        event.certain, event.may = False, frozenset({event.rule})
    case.complete, case.judges_standing, case.counts = False, False, False
    case.outcomes = ("incomplete", "findings")
    return case


def damaged_within(chance, turn):
    """The archive within the archive broke off."""
    case = log_case(chance, turn, "damage/damaged-within", "the archive within the archive broke off")
    inner = packing.gz(packing.tar(case.entries))
    inner = inner[: int(len(inner) * chance.uniform(0.1, 0.9))]
    uncertain(case, readable_of_tar(zlib.decompressobj(31).decompress(inner)))
    for event in case.events:
        event.places = [("inner.tar.gz!/" + entry, line) for entry, line in event.places]
    case.entries = [("inner.tar.gz", inner), ("readme.txt", b"see inner.tar.gz\n")]
    case.container = ["tar.gz", "zip"][turn % 2]
    return case


def cut_seven_zip(chance, turn):
    case = log_case(chance, turn, "damage/cut-7z", "a 7z that broke off has lost its header: nothing can be said")
    data = packing.seven_zip(case.entries)
    case.container, case.damage = "raw.7z", data[: int(len(data) * 0.8)]
    case.complete, case.judges_standing, case.counts = False, False, False
    for event in case.events:
        event.certain, event.may = False, frozenset({event.rule})
    case.outcomes = ("incomplete", "findings")
    return case


def first_volume(chance, turn):
    """Only the first of several volumes was sent."""
    case = log_case(chance, turn, "damage/first-volume", "only the first of several volumes was sent")
    whole = [packing.gz(packing.tar(case.entries)), packing.zipped(case.entries)][turn % 2]
    for event in case.events:
        event.certain, event.may = False, frozenset({event.rule, None, ome.OTHER})
    case.container = ["raw.tar.gz.001", "raw.zip.001", "raw.tar.gz.aa", "raw.z01"][turn % 4]
    case.damage = whole[: len(whole) // 3]
    case.complete, case.judges_standing, case.counts = False, False, False
    case.outcomes = ("incomplete", "findings")
    return case


def no_bundle(chance, turn):
    case = Case("damage/no-bundle", "the file is no bundle: nothing can be said")
    case.damage = [b"", b"<html><head><title>Sign in</title></head></html>\n", b"PK\5\6" + bytes(18), bytes(10240), chance.randbytes(5000), packing.gz(b""),
                   b"%PDF-1.7\n" + chance.randbytes(3000), packing.gz(packing.tar([]))][turn % 8]
    case.container = ["raw.zip", "raw.tar.gz", "raw.zip", "raw.tar", "raw.tar.gz", "raw.tar.gz", "raw.pdf", "raw.tgz"][turn % 8]
    case.complete = False
    return case


def zeros_within(chance, turn):
    """After a crash a stretch of the log is zeros."""
    case = log_case(chance, turn, "damage/zeros-within", "a stretch of zeros lies between two records, as after a crash: what stands before and after it is found")
    for index, (path, data) in enumerate(case.entries[:1]):
        lines = data.split(b"\n")
        at = next((number for number in range(2, len(lines)) if lines[number][:1] in b"[2" and b"ERROR" not in lines[number] and b"ERROR" not in lines[number - 1]), None)
        lines[at:at] = [bytes(700)]
        case.entries[index] = (path, b"\n".join(lines))
        for event in case.events:
            event.places = [(entry, line + (entry == path and line > at)) for entry, line in event.places]
    case.complete, case.judges_standing, case.counts = None, False, False
    return case


NEEDS_SEVEN_ZIP = [encrypted, encrypted_within, cut_seven_zip]
CASES = [
    cut_tar_gz, cut_zip, wrong_checksum, flipped_byte, encrypted, encrypted_within, joined_archives, not_listed, wrong_header, damaged_within,
    cut_seven_zip, first_volume, no_bundle, zeros_within,
]
