"""Bundles whose container is unusual and whole. Each function makes one; `turn` counts the cases of its kind."""

import cucm
import cucm_cases
import ome
import ome_cases
import packing
from history import Case
from packing import Link

MAC = b"\0\5\x16\7\0\2\0\0Mac OS X        \0\2\0\0\0\x09\0\0\0\x32\0\0\0\xb0\0\0\0\2\0\0\0\xe2\0\0\0\0" + bytes(150)


def plain(chance, kind, why, folder="logs/", quiet=False):
    """A case of one application log with a refusal, or an ordinary one."""
    rules = [] if quiet else [chance.choice(ome.CHAIN_RULES) for _ in range(chance.randint(1, 2))]
    return ome_cases.bundle(chance, Case(kind, why), ome_cases.history(chance, rules, size=60), folder=folder)


def every_container(chance, turn):
    names = packing.available()
    name = names[turn % len(names)]
    if turn // len(names) % 2:
        node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
        made = [cucm.operation(chance, time, node, unit, rule=chance.choice([None, *cucm.OWN_RULES])) for time in cucm_cases.moments(chance, 2)]
        case = cucm_cases.add(chance, Case("container/" + name, "the same content in each container"), made, folder="")
    else:
        case = plain(chance, "container/" + name, "the same content in each container", quiet=turn % 3 == 2)
    case.container = name
    return case


def packed_on_a_mac(chance, turn):
    case = plain(chance, "container/mac", "macOS adds files of its own to the archive: they hold no log", quiet=turn % 2 == 1)
    case.entries += [("__MACOSX/logs/tomcat/._application.log", MAC), ("logs/.DS_Store", b"\0\0\0\1Bud1" + bytes(200)), ("logs/tomcat/._application.log", MAC)]
    case.container = ["zip", "tar.gz"][turn // 2 % 2]
    return case


def other_case(chance, turn):
    case = plain(chance, "container/other-case", "the names came through a system that does not keep their case", quiet=turn % 4 == 3)
    change = [str.upper, str.title][turn % 2]

    def renamed(path):
        return change(path) if "application.log" in path else path
    case.entries = [(renamed(path), data) for path, data in case.entries]
    for event in case.events:
        event.places = [(renamed(entry), line) for entry, line in event.places]
    return case


def linked(chance, turn):
    """The log's name is a link to the file with its content."""
    case = plain(chance, "container/linked", "the log's name is a link to a file beside it: its tries are counted once")
    real = ["logs/tomcat/application.log.current", "logs/tomcat/application-live.log"][turn % 2]
    case.entries = [(real if path.endswith("tomcat/application.log") else path, data) for path, data in case.entries]
    hard = turn // 2 % 2 == 1
    case.entries.append(("logs/tomcat/application.log", Link(real if hard else real.rsplit("/", 1)[1], hard)))
    for event in case.events:
        event.places = [place for _, line in event.places for place in ((real, line), ("logs/tomcat/application.log", line))]
    case.container = ["tar.gz", "tar"][turn % 2]
    return case


def same_name_twice(chance, turn):
    """Two entries of one name: the second one was added later."""
    case = plain(chance, "container/same-name-twice", "two entries have one name and different content: both are read")
    first = ome_cases.history(chance, [chance.choice(ome.CHAIN_RULES)], size=30)
    older = ome_cases.bundle(chance, Case("", ""), first, folder="logs/")
    case.entries = [entry for entry in older.entries if entry[0].endswith("tomcat/application.log")] + case.entries
    case.events += older.events
    case.container = ["tar.gz", "zip"][turn % 2]
    case.judges_standing = False
    return case


def long_names(chance, turn):
    folder = "/".join(f"directory-number-{number}-with-a-long-name" for number in range(2 + turn % 5)) + "/"
    case = plain(chance, "container/long-names", "the path is longer than a tar header holds", folder=folder)
    case.container = ["tar.gz", "tgz-pax", "zip"][turn % 3]
    return case


def odd_names(chance, turn):
    folder = ["日本語 ログ/", "логи/", "a#b%20c/", "../up/", "/var/log/ome/", "C:/logs/", "it's \"quoted\"/", "new\nline/"][turn % 8]
    case = plain(chance, "container/odd-names", "odd names of folders")
    case.entries = [(folder + path.removeprefix("logs/"), data) for path, data in case.entries]
    for event in case.events:
        event.places = [(entry.replace("logs/", folder, 1), line) for entry, line in event.places]
    case.container = ["tar.gz", "zip"][turn // 8 % 2]
    return case


def single_log(chance, turn):
    """The log alone, as it is or compressed."""
    records = ome_cases.history(chance, [chance.choice(ome.CHAIN_RULES)], size=60)
    case = Case("container/single-log", "the log alone, without its folder")
    layout = ome_cases.Layout("", "application.log")
    [(_, data, _)] = layout.entries(records, [])
    case.events = list({id(record.event): record.event for record in records if record.event}.values())
    inner = "application.log" if turn % 5 == 2 else ""
    for event in case.events:
        event.places = [(inner, line) for _, line in event.places]
    case.container, case.damage = [("raw.log", data), ("raw.log.gz", packing.gz(data)), ("raw.zip", packing.zipped([("application.log", data)])),
                                   ("raw.txt", data), ("raw.log.zst", packing.zstd(data))][turn % (5 if "tar.zst" in packing.available() else 4)]
    return case


def single_certificate_log(chance, turn):
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    [time] = cucm_cases.moments(chance, 1)
    records, event = cucm.operation(chance, time, node, unit, rule=chance.choice(cucm.OWN_RULES))
    case = Case("container/single-certificate-log", "one log of certificate management alone")
    data = cucm_cases.text(records)
    cucm_cases.place("", records, event)
    case.events = [event]
    case.container, case.damage = [("raw.log", data), ("raw.log.gz", packing.gz(data))][turn % 2]
    return case


def other_methods(chance, turn):
    """Methods of packing that few programs write."""
    suffix, options = [("zip", ["-mm=LZMA"]), ("zip", ["-mm=PPMd"]), ("zip", ["-mm=BZip2"]), ("zip", ["-mm=Deflate64"]), ("7z", ["-m0=PPMd"]), ("7z", ["-m0=Copy"]),
                       ("7z", ["-m0=BZip2"]), ("7z", ["-m0=Delta:4", "-m1=LZMA2"]), ("7z", ["-mhc=off"]), ("7z", ["-m0=BCJ", "-m1=LZMA"])][turn % 10]
    case = plain(chance, "container/other-methods", "packed by a method that few programs use: found, or named as not read")
    case.container, case.damage = "raw." + suffix, packing.seven_zip(case.entries, *options, suffix=suffix)
    for event in case.events:
        event.certain, event.may = False, frozenset({event.rule})
    case.outcomes, case.complete, case.judges_standing = ("findings", "incomplete"), None, False
    return case


def mixed_products(chance, turn):
    case = Case("container/mixed-products", "an appliance's logs and a node's in one archive")
    rules = [chance.choice(ome.RULES) for _ in range(chance.randint(0, 2))]
    ome_cases.bundle(chance, case, ome_cases.history(chance, rules, tree="ome", size=60), folder="ome/")
    made = [cucm.operation(chance, time, "cucm-pub", "tomcat", rule=chance.choice([None, *cucm.OWN_RULES]), tree="cucm") for time in cucm_cases.moments(chance, 2)]
    return cucm_cases.add(chance, case, made, folder="cucm/")


NEEDS_SEVEN_ZIP = [other_methods]
CASES = [
    every_container, packed_on_a_mac, other_case, linked, same_name_twice, long_names, odd_names, single_log, single_certificate_log, other_methods, mixed_products,
]
