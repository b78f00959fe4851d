"""Histories of Cisco Unified Communications Manager. Each function makes one; `turn` counts the cases of its kind."""

import datetime

import cucm
import packing
import rotations
import surroundings
from history import Case
from rotations import Layout

LOGS = "active/platform/log/"
ROOTS = ["", "", "case-9/", "RTMT 2024/", "CUCM861/"]


def moments(chance, count):
    start = datetime.datetime(2014, 8, 4) + datetime.timedelta(days=chance.randint(0, 4000), seconds=chance.randint(0, 60000))
    return [start + datetime.timedelta(hours=7 * index, minutes=chance.randint(0, 300)) for index in range(count)]


def text(records, ending="\n"):
    return "".join(line + ending for record in records for line in record.lines).encode()


def place(entry, records, event):
    """Notes the lines of `entry` at which the records that tell of the event begin."""
    line = 1
    for record in records:
        if record.event is not None and record.event is event:
            event.places.append((entry, line))
        line += len(record.lines)


def add(chance, case, operations, folder=None, first=None, suffix=""):
    """A file for each operation, as the platform writes them, and what lies beside them."""
    folder = chance.choice(ROOTS) if folder is None else folder
    first = chance.randint(1, 900) if first is None else first
    for number, (records, event) in enumerate(operations, first):
        entry = f"{folder}{LOGS}certMgmt{number:05}.log{suffix}"
        place(entry, records, event)
        case.entries.append((entry, packing.gz(text(records)) if suffix else text(records)))
        case.events.append(event)
    case.entries += surroundings.of_cucm(chance, folder)
    case.container = chance.choice(packing.COMMON)
    return case


def rule_and_unit(chance, turn):
    rule = list(cucm.FAULTS)[turn % len(cucm.FAULTS)]
    unit = chance.choice(cucm.UNITS)
    return rule, unit + "-trust" if rule == "cisco-cucm/trust-certificate-not-replaced" else unit


def one_fault(chance, turn):
    rule, unit = rule_and_unit(chance, turn)
    [time] = moments(chance, 1)
    case = Case("cucm/one-fault", "one import, refused with one published message")
    return add(chance, case, [cucm.operation(chance, time, chance.choice(cucm.NODES), unit, rule=rule)])


def heals(chance, turn):
    rule, unit = rule_and_unit(chance, turn)
    node = chance.choice(cucm.NODES)
    times = moments(chance, 4)
    name = "Root-CA" if unit.endswith("-trust") else None
    made = [cucm.operation(chance, time, node, unit, rule=rule, name=name) for time in times[: chance.randint(1, 3)]]
    made.append(cucm.operation(chance, times[3], node, unit, name=name))
    return add(chance, Case("cucm/heals", "refused, and later taken: nothing stands"), made)


def fails_again(chance, turn):
    rule, unit = rule_and_unit(chance, turn)
    node = chance.choice(cucm.NODES)
    times = moments(chance, 3)
    name = "Root-CA" if unit.endswith("-trust") else None
    made = [cucm.operation(chance, times[0], node, unit, rule=chance.choice(cucm.OWN_RULES) if name is None else rule, name=name),
            cucm.operation(chance, times[1], node, unit, name=name), cucm.operation(chance, times[2], node, unit, rule=rule, name=name)]
    return add(chance, Case("cucm/fails-again", "refused, taken, and refused again: the last refusal stands"), made)


def causes_change(chance, turn):
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    made = [cucm.operation(chance, time, node, unit, rule=chance.choice(cucm.OWN_RULES)) for time in moments(chance, chance.randint(2, 6))]
    return add(chance, Case("cucm/causes-change", "several refusals of one certificate: the last one's cause stands"), made)


def other_unit(chance, turn):
    refused, taken = chance.sample(cucm.UNITS, 2)
    node = chance.choice(cucm.NODES)
    times = moments(chance, 3)
    made = [cucm.operation(chance, times[0], node, refused, rule=chance.choice(cucm.OWN_RULES)), cucm.operation(chance, times[1], node, taken)]
    if turn % 2:
        made.append(cucm.operation(chance, times[2], node, refused + "-trust", name="Root-CA"))
    return add(chance, Case("cucm/other-unit-taken", "one purpose is refused; that another one is taken later changes nothing"), made)


def other_operation(chance, turn):
    """After a refusal the customer looks at the certificate, deletes one or regenerates it: no upload."""
    op = ["display", "regenerate", "delete", "gencsr"][turn % 4]
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    times = moments(chance, 2)
    made = [cucm.operation(chance, times[0], node, unit, rule=chance.choice(cucm.OWN_RULES)), cucm.operation(chance, times[1], node, unit, op=op)]
    return add(chance, Case(f"cucm/then-{op}", f"an import is refused; a {op} that goes well is another operation, and heals nothing"), made)


def trust_members(chance, turn):
    """A trust store holds many certificates: that one is taken says nothing of another."""
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS) + "-trust"
    times = moments(chance, 3)
    rule = cucm.TRUST_RULES[turn % 2]
    made = [cucm.operation(chance, times[0], node, unit, rule=rule, name="Root-CA"), cucm.operation(chance, times[1], node, unit, name="Inter-CA1")]
    why = "the root is refused; that the intermediate is taken does not change it"
    if turn % 3 == 0:
        made.append(cucm.operation(chance, times[2], node, unit, name="Root-CA"))
        why = "the root is refused and later taken; the intermediate is another certificate"
    return add(chance, Case("cucm/trust-members", why), made)


def cluster(chance, turn):
    """Several nodes, each with a folder or an archive of its own."""
    nodes = chance.sample(cucm.NODES, chance.randint(2, 4))
    unit = chance.choice(cucm.UNITS)
    case = Case("cucm/cluster", "the nodes of a cluster: that one takes its certificate says nothing of another")
    times = moments(chance, 6)
    for node in nodes:
        made = []
        for time in chance.sample(times, chance.randint(1, 3)):
            rule = chance.choice([None, *cucm.OWN_RULES[:4]])
            made.append((time, rule))
        made = [cucm.operation(chance, time, node, unit, rule=rule, tree=node) for time, rule in sorted(made, key=lambda pair: pair[0])]
        add(chance, case, made, folder=f"{node}/")
    if turn % 2:
        case.entries = [(f"{node}.zip", packing.zipped([(path.split("/", 1)[1], data) for path, data in case.entries if path.startswith(node + "/")])) for node in nodes]
        for event in case.events:
            event.places = [(entry.replace("/", ".zip!/", 1), line) for entry, line in event.places]
    return case


def successes(chance, turn):
    node = chance.choice(cucm.NODES)
    made = []
    for index, time in enumerate(moments(chance, chance.randint(1, 5))):
        unit = cucm.UNITS[index]
        trust = chance.random() < 0.5
        made.append(cucm.operation(chance, time, node, unit + ("-trust" if trust else ""), op="import" if not trust else chance.choice(["import", "delete"])))
    case = add(chance, Case("cucm/successes", "everything goes well"), made)
    return case


def notified(chance, turn):
    """Change Notification says that it updated a trust store: no upload."""
    times = moments(chance, 2)
    node = chance.choice(cucm.NODES)
    unit = ["tomcat", "tomcat-trust"][turn % 2]
    rule = chance.choice(cucm.OWN_RULES) if turn % 2 == 0 else "cisco-cucm/ca-certificate-invalid"
    made = [cucm.operation(chance, times[0], node, unit, rule=rule)]
    case = add(chance, Case("cucm/then-notified", "refused; that Change Notification later updates the store is no upload"), made, folder="")
    case.entries.append((LOGS + ["certCN.log", "certCN.20.log", "certCN00003.log"][turn % 3], text(cucm.notification(chance, times[1], unit))))
    return case


def many_in_one(chance, turn):
    """Operations one after another in one log that is rotated."""
    node = chance.choice(cucm.NODES)
    unit = chance.choice(cucm.UNITS)
    rules = [chance.choice([None, *cucm.OWN_RULES]) for _ in range(chance.randint(2, 6))]
    made = [cucm.operation(chance, time, node, unit, rule=rule) for time, rule in zip(moments(chance, len(rules)), rules)]
    records = [record for part, _ in made for record in part]
    if turn % 3 == 0:
        # A rotation within an operation: it is one try all the same.
        first = made[chance.randrange(len(made))][0]
        before = records.index(first[len(first) // 2])
        cuts = [rotations.line_count(records[:before])]
    else:
        starts, line = [], 0
        for part, _ in made:
            starts.append(line)
            line += rotations.line_count(part)
        cuts = sorted(chance.sample(starts[1:], chance.randint(1, len(starts) - 1)))
    scheme, suffix = [("logrotate", ""), ("logrotate", ".gz"), ("log4j-minutes", ""), ("log4j2-max", ""), ("logback-window", "")][turn % 5]
    folder = chance.choice(ROOTS)
    layout = Layout(folder + LOGS, "certMgmt.log", scheme, suffix)
    case = Case("cucm/rotated", "operations one after another in a log and its older parts: the last one stands")
    case.entries = [(path, data) for path, data, _ in layout.entries(records, cuts)] + surroundings.of_cucm(chance, folder)
    case.events = [event for _, event in made]
    case.container = chance.choice(packing.COMMON)
    return case


def number_begins_again(chance, turn):
    """The numbers of the files begin again at 1: the time decides which is the last."""
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    times = moments(chance, 3)
    rules = [chance.choice(cucm.OWN_RULES), None] if turn % 2 else [None, chance.choice(cucm.OWN_RULES)]
    case = Case("cucm/number-begins-again", "a newer file has a smaller number: the time of the records decides which try is the last")
    add(chance, case, [cucm.operation(chance, times[0], node, unit, rule=rules[0])], folder="", first=99)
    case.entries = [entry for entry in case.entries if LOGS in entry[0]]
    return add(chance, case, [cucm.operation(chance, times[1], node, unit, rule=rules[1])], folder="", first=1)


def not_collected(chance, turn):
    case = Case("cucm/not-collected", "the log of certificate management was not collected: nothing can be said about certificates")
    case.entries = surroundings.of_cucm(chance, "") + [("active/tomcat/logs/security/log4j/security00001.log", b"2014-08-04 15:21:21,116 INFO [main] - login of admin\n" * 9)]
    case.entries.append((LOGS + "certCN.log", text(cucm.notification(chance, moments(chance, 1)[0], "tomcat-trust"))))
    case.complete = False
    return case


def collected_by_day(chance, turn):
    """RTMT collects by time: one node's files of two days, each in a folder of its own."""
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    times = moments(chance, 2)
    case = Case("cucm/collected-by-day", "two collections of one node, named in both: refused on the first day, taken later")
    for number, (time, rule) in enumerate(zip(times, [chance.choice(cucm.OWN_RULES), None]), 1):
        records, event = cucm.operation(chance, time, node, unit, rule=rule)
        entry = f"2014-08-{number:02}/platform/log/certMgmt{number:05}.log"
        place(entry, records, event)
        case.entries.append((entry, text(records)))
        case.events.append(event)
    case.container = chance.choice(packing.COMMON)
    return case


def other_purposes(chance, turn):
    """Purposes of later releases and of IM and Presence."""
    unit = ["tomcat-ECDSA", "CallManager-ECDSA", "cup", "cup-xmpp", "cup-xmpp-s2s", "ITLRecovery"][turn % 6]
    times = moments(chance, 2)
    made = [cucm.operation(chance, times[0], "imp01", unit, rule=chance.choice(cucm.OWN_RULES))]
    if unit.endswith("-ECDSA"):
        made.append(cucm.operation(chance, times[1], "imp01", unit.removesuffix("-ECDSA")))
    return add(chance, Case("cucm/other-purposes", "purposes beside the five of the article; RSA and ECDSA are two certificates"), made)


CASES = [
    one_fault, heals, fails_again, causes_change, other_unit, other_operation, trust_members, cluster, successes, notified, many_in_one,
    number_begins_again, not_collected, collected_by_day, other_purposes,
]
