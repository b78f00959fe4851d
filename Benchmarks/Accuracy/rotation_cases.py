"""Logs of Dell OpenManage Enterprise in several files. Each function makes one; `turn` counts the cases of its kind."""

import datetime

import ome
import packing
import rotations
import surroundings
from history import Case
from ome_cases import bundle, history, root
from rotations import Layout


def rotated(chance, turn, rules=None, kind="ome/rotated", why="a log and its older parts: every try is counted, and the last one by its time stands"):
    names = list(rotations.SCHEMES)
    scheme = names[turn % len(names)]
    suffixes = rotations.SCHEMES[scheme][1]
    suffix = suffixes[turn // len(names) % len(suffixes)]
    rules = [chance.choice(ome.RULES) for _ in range(chance.randint(1, 5))] if rules is None else rules
    folder = root(chance)
    records = history(chance, rules, days=chance.choice([3, 9, 40]))
    cuts = rotations.between_records(chance, records, chance.choice([2, 3, 4, 6, 12]))
    layout = Layout(folder + "tomcat/", "application.log", scheme, suffix)
    case = bundle(chance, Case(f"{kind}-{scheme}", why), records, folder=folder, layout=layout, cuts=cuts)
    chance.shuffle(case.entries)
    return case


def rotated_quiet(chance, turn):
    return rotated(chance, turn, [], "ome/rotated-quiet", "an ordinary log and its older parts")


def two_parts(chance, turn):
    pair = rotations.PAIRS[turn % len(rotations.PAIRS)]
    folder = root(chance)
    records = history(chance, [chance.choice(ome.CHAIN_RULES) for _ in range(chance.randint(1, 3))])
    layout = Layout(folder + "tomcat/", "application.log", pair=pair)
    case = Case("ome/two-parts", f"the older part is called {pair.format(s='application', e='.log')}")
    return bundle(chance, case, records, folder=folder, layout=layout, cuts=rotations.between_records(chance, records, 2))


def cut_record(chance, turn):
    """The log was rotated within a record that is written over several lines."""
    folder = root(chance)
    records = history(chance, [ome.CHAIN_RULES[turn % 4]], forms=["wrapped", "wrapped-in-string", "pretty"][turn % 3])
    line = 0
    for record in records:
        if record.event:
            line += chance.randint(1, len(record.lines) - 1)
            break
        line += len(record.lines)
    layout = Layout(folder + "tomcat/", "application.log", chance.choice(["logrotate", "log4j2-date", "logback-window", "logrotate-dateext"]))
    case = Case("ome/cut-record", "a rotation falls into the record: its parts are one record")
    return bundle(chance, case, records, folder=folder, layout=layout, cuts=[line])


def appliance_without_its_log(chance, turn):
    """Of a second appliance only an older part was collected."""
    names = [("source", "target"), ("OMENT-310", "OMENT-400"), ("10.0.0.5", "10.0.0.6"), ("ome-prod-01", "ome-test-07")][turn % 4]
    case = Case("ome/appliance-without-its-log", "two appliances, of one of which only an older part of the log is there: two stories, and not read in full")
    start, _, moments = ome.times(chance, 2, days=3)
    for name, time, part in zip(names, reversed(moments), ["application.log", "application.log.1"]):
        records = ome.log(chance, time, 0.01, [ome.error(chance, time + datetime.timedelta(seconds=30), chance.choice(ome.CHAIN_RULES), name)], size=20, friends=False)
        bundle(chance, case, records, folder=f"{name}/", layout=Layout(f"{name}/tomcat/", part))
    case.complete = False
    return case


def same_log_twice(chance, turn):
    rules = [chance.choice(ome.RULES) for _ in range(chance.randint(1, 4))]
    folder = root(chance)
    records = history(chance, rules, forms=chance.choice([None, "wrapped"]))
    cuts = rotations.between_records(chance, records, 2)
    case = Case("ome/same-log-twice", "a part of the log lies in the bundle twice: its tries are counted once")
    layout = Layout(folder + "tomcat/", "application.log", "logrotate")
    bundle(chance, case, records, folder=folder, layout=layout, cuts=cuts)
    logs = [(path, data) for path, data in case.entries if "application.log" in path]
    path, data = chance.choice(logs)
    twin = [(path + ".gz", packing.gz(data)), (path.replace("application.log", "application(1).log"), data), (path + ".bak", data)][turn % 3]
    case.entries.append(twin)
    for event in case.events:
        event.places += [(twin[0], line) for entry, line in event.places if entry == path]
    return case


def missing_parts(chance, turn):
    """Files that must have been there are missing, so nothing is known about what they held."""
    folder = root(chance)
    records = history(chance, [])
    layout = Layout(folder + "tomcat/", "application.log", "logrotate")
    cuts = rotations.between_records(chance, records, 4)
    drop, why = [
        ((0,), "the log itself is missing, only older parts are there"), ((2,), "of the older parts 1 to 3, the second is missing"),
        ((1,), "of the older parts 1 to 3, the first is missing"),
    ][turn % 3]
    case = Case("ome/missing-part", f"{why}: nobody knows what it held")
    case.entries = [(path, data) for path, data, _ in layout.entries(records, cuts, drop)] + surroundings.of_ome(chance, folder)
    case.complete = False
    return case


def clock_set_back(chance, turn):
    rules = [chance.choice(ome.CHAIN_RULES) for _ in range(3)]
    records = history(chance, rules, forms="one-line")
    half = len(records) // 2
    for record in records[half:]:
        earlier = record.time - datetime.timedelta(days=400)
        record.lines[0] = record.lines[0].replace(ome.stamp(record.time), ome.stamp(earlier))
    case = Case("ome/clock-set-back", "the clock was set back in the middle: every try is found")
    case.judges_standing = False
    return bundle(chance, case, records)


def collected_twice(chance, turn):
    """Two collections of one appliance, the later one with the records of the earlier."""
    rules = [chance.choice(ome.CHAIN_RULES) for _ in range(chance.randint(2, 5))]
    records = history(chance, rules, size=chance.choice([30, 200]))
    second = [index for index, record in enumerate(records) if record.event][-1]
    early = records[:second - chance.randint(0, 2)]
    case = Case("ome/collected-twice", "two collections of one appliance in one archive: what both hold is counted once, and the later one says what stands")
    before, after = chance.choice([("before/", "after/"), ("2024-01-25/", "2024-01-26/"), ("1/", "2/")])
    bundle(chance, case, records, folder=after)
    layout = Layout(before + "tomcat/", "application.log")
    case.entries += [(path, data) for path, data, _ in layout.entries(early, [])]
    if turn % 2:
        inner = packing.gz(packing.tar([(path.removeprefix(before), data) for path, data in case.entries if path.startswith(before)]))
        case.entries = [entry for entry in case.entries if not entry[0].startswith(before)] + [("first.tar.gz", inner)]
        for event in case.events:
            event.places = [("first.tar.gz!/" + entry.removeprefix(before) if entry.startswith(before) else entry, line) for entry, line in event.places]
    return case


def split_collection(chance, turn):
    """A collection split by size: the log in one archive, its older parts in another."""
    rules = [chance.choice(ome.CHAIN_RULES) for _ in range(chance.randint(2, 4))]
    records = history(chance, rules, size=60)
    layout = Layout("tomcat/", "application.log", "logrotate", ["", ".gz"][turn % 2])
    last = [index for index, record in enumerate(records) if record.event][-1]
    cut = rotations.line_count(records[:last])
    parts = layout.entries(records, [cut])
    case = Case("ome/split-collection", "one appliance's log in two archives, the older part in the second: one story")
    names = ["logs-2.zip", "logs-1.zip"]
    case.entries = [(name, packing.zipped([(path, data)])) for name, (path, data, _) in zip(names, parts)]
    case.events = [record.event for record in records if record.event]
    for event in case.events:
        event.places = [(("logs-1.zip!/" if entry == "tomcat/application.log" else "logs-2.zip!/") + entry, line) for entry, line in event.places]
    case.container = ["zip", "tar.gz"][turn // 2 % 2]
    return case


CASES = [
    rotated, collected_twice, rotated_quiet, two_parts, cut_record, split_collection, appliance_without_its_log, same_log_twice, missing_parts, clock_set_back,
]
