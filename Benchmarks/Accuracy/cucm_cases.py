"""Cases of Cisco Unified Communications Manager. Each function makes one; `turn` counts the cases of its kind."""

import datetime

import cucm
import heads
import packing
import rotations
import surroundings
from history import Case, Event
from rotations import Layout

LOGS = "active/platform/log/"
API = "active/tomcat/logs/platform-api/log4j/platform-api.log"
GUI = "active/tomcat/logs/iptplatform/log4j/iptplatform00001.log"
SDL = "active/cm/trace/ccm/sdl/SDL001_100_{:06}.txt"
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


def spellings(chance, turn):
    pairs = [(rule, text) for rule, texts in cucm.FAULTS.items() for text in texts]
    rule, words = pairs[turn % len(pairs)]
    unit = "tomcat-trust" if rule == "cisco-cucm/trust-certificate-not-replaced" else chance.choice(cucm.UNITS)
    words = words.format(unit=unit, keys=cucm.security(unit) + "/keys")
    words = [words, words + ".", words.upper() if "/" not in words else words][turn // len(pairs) % 3]
    [time] = moments(chance, 1)
    form = ["error", "result", "exception", "import-result"][turn % 4]
    case = Case("cucm/spelling", "the message as the interface, HCM-F or an article spells it")
    return add(chance, case, [cucm.operation(chance, time, "CUCM861", unit, rule=rule, text=words, form=form)])


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


def false_friends(chance, turn):
    [time] = moments(chance, 1)
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    records, event = cucm.operation(chance, time, node, unit)
    at = len(records) // 2
    records[at:at] = cucm.friends(chance, records[at].time, unit)
    case = add(chance, Case("cucm/false-friends", "an operation that goes well, with lines that resemble refusals"), [(records, event)], folder="")
    case.entries.append((LOGS + "certCN.log", text(cucm.notification(chance, time, "tomcat-trust"))))
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


def without_end(chance, turn):
    """The last operation's records stop in the middle."""
    times = moments(chance, 2)
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    made = []
    if turn % 2:
        made.append(cucm.operation(chance, times[0], node, unit, rule=chance.choice(cucm.OWN_RULES)))
    made.append(cucm.operation(chance, times[1], node, unit, ends=False))
    case = add(chance, Case("cucm/without-end", "the last import's records stop in the middle: nobody knows how it ended"), made)
    case.outcomes = ("findings",) if turn % 2 else ("findings", "incomplete", "clean")
    case.complete = None
    return case


def unknown_result(chance, turn):
    words = ["Certificate operation is not successful. Internal error occurred", "java.lang.NullPointerException", "Keystore was tampered with, or password was incorrect",
             "The certificate chain is too long", "Signature algorithm SHA1withRSA is not allowed in FIPS mode"][turn % 5]
    [time] = moments(chance, 1)
    form = ["result", "exception", "error"][turn % 3]
    made = [cucm.operation(chance, time, chance.choice(cucm.NODES), chance.choice(cucm.UNITS), text=words, form=form)]
    case = add(chance, Case("cucm/unknown-result", "an import fails with a text of which no article tells: no rule may claim it, and it is not clean"), made)
    case.counts = False
    if words.startswith("Certificate operation"):
        case.may = {"cisco-cucm/upload-failed"}
        case.outcomes, case.judges_standing = ("findings",), False
        case.events[0].certain = False
        case.may |= {None}
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


def two_threads(chance, turn):
    """Two operations at the same time in one log."""
    node = chance.choice(cucm.NODES)
    units = chance.sample(cucm.UNITS, 2)
    [time] = moments(chance, 1)
    rule = chance.choice(cucm.OWN_RULES)
    made = [cucm.operation(chance, time, node, units[0], rule=rule, thread="Thread-5"),
            cucm.operation(chance, time + datetime.timedelta(milliseconds=5), node, units[1], thread="Thread-6")]
    records = sorted([record for part, _ in made for record in part], key=lambda record: record.time)
    case = Case("cucm/two-threads", "two operations at once in one log: one is refused, the other taken")
    entry = LOGS + "certMgmt.log"
    place(entry, records, made[0][1])
    case.entries = [(entry, text(records))] + surroundings.of_cucm(chance, "")
    case.events = [event for _, event in made]
    return case


def logged_twice(chance, turn):
    """The interface's own log repeats the refusal a second later."""
    rule, unit = list(cucm.FAULTS)[turn % 4], chance.choice(cucm.UNITS)
    [time] = moments(chance, 1)
    words = cucm.message(chance, rule, unit)
    records, event = cucm.operation(chance, time, "CUCM861", unit, rule=rule, text=words, form="error")
    case = add(chance, Case("cucm/logged-twice", "one refusal, logged by certificate management and by the interface: it counts once"), [(records, event)], folder="")
    writer = cucm.Writer(chance, records[-1].time + datetime.timedelta(milliseconds=700), f"http-bio-8443-exec-{turn % 20}")
    writer.add(words, "ERROR", event)
    case.entries.append((API, text(writer.records)))
    place(API, writer.records, event)
    return case


def interface_alone(chance, turn):
    """Only the log of the web interface or of the platform's API was collected."""
    rule, unit = list(cucm.FAULTS)[turn % 4], chance.choice(cucm.UNITS)
    [time] = moments(chance, 1)
    event = Event(time, rule=rule, operation="certificate-operation", is_try=True)
    writer = cucm.Writer(chance, time, "http-bio-8443-exec-7")
    writer.add("IN -- upload(request) - ")
    writer.add(cucm.message(chance, rule, unit), "ERROR", event)
    writer.add("OUT -- upload - ")
    case = Case("cucm/interface-alone", "the refusal stands in the interface's log; the log of certificate management was not collected")
    entry = API if turn % 2 else GUI
    place(entry, writer.records, event)
    case.entries = [(entry, text(writer.records))] + surroundings.of_cucm(chance, "")
    case.events, case.complete, case.judges_standing = [event], None, False
    return case


def traces(chance, turn):
    """A TLS peer's certificate is not trusted."""
    [time] = moments(chance, 1)
    errors = [[20], [20, 20, 10], [10], [10, 10]][turn % 4]
    records, event = cucm.traces(chance, time, errors=errors)
    node = chance.choice(cucm.NODES)
    made = [cucm.operation(chance, time, node, "CallManager-trust", name="Root-CA")]
    case = add(chance, Case("cucm/traces", "OpenSSL's error 20 in an SDL trace means an unknown issuer; error 10 is another matter"), made, folder="")
    entry = SDL.format(chance.randint(1, 400))
    suffix = ".gz" if turn // 4 % 2 else ""
    if event:
        place(entry + suffix, records, event)
        case.events.append(event)
    case.entries.append((entry + suffix, packing.gz(text(records)) if suffix else text(records)))
    case.counts = False
    return case


def not_collected(chance, turn):
    case = Case("cucm/not-collected", "the log of certificate management was not collected: nothing can be said about certificates")
    case.entries = surroundings.of_cucm(chance, "") + [("active/tomcat/logs/security/log4j/security00001.log", b"2014-08-04 15:21:21,116 INFO [main] - login of admin\n" * 9)]
    case.entries.append((LOGS + "certCN.log", text(cucm.notification(chance, moments(chance, 1)[0], "tomcat-trust"))))
    case.complete = False
    return case


def interface_traces(chance, turn):
    """The same lines in an SDI trace: the article says "SDL/SDI traces"."""
    [time] = moments(chance, 1)
    records, event = cucm.traces(chance, time, errors=[[20], [10]][turn % 2])
    made = [cucm.operation(chance, time, chance.choice(cucm.NODES), "CallManager-trust", name="Root-CA")]
    case = add(chance, Case("cucm/interface-traces", "OpenSSL's error 20 in an SDI trace"), made, folder="")
    entry = f"active/cm/trace/ccm/sdi/ccm{chance.randint(1, 400):08}.txt"
    if event:
        place(entry, records, event)
        case.events.append(event)
    case.entries.append((entry, text(records)))
    case.counts = False
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


def changed(chance, case, turn, change, *, unit=None, **options):
    """A case of one operation, of which `change` makes other lines."""
    [time] = moments(chance, 1)
    records, event = cucm.operation(chance, time, chance.choice(cucm.NODES), unit or chance.choice(cucm.UNITS), **options)
    for record in records:
        record.lines = [change(line) for line in record.lines]
    return add(chance, case, [(records, event)])


def other_success(chance, turn):
    """The result says in words that it went well. Only `null` is published."""
    words = ["Success", "Successful", "Import of certificate is successful", "0"][turn % 4]
    case = Case("cucm/other-success", "the result is a text that no article prints: what it means is not known, so it is no refusal")
    changed(chance, case, turn, lambda line: line.replace("Operation Result : null", f"Operation Result : {words}"))
    case.judges_standing, case.complete, case.may, case.outcomes = False, None, {None}, ("clean", "incomplete", "findings")
    return case


def description(chance, turn):
    """The customer's own words about the certificate quote a refusal."""
    words = ["new one, last time Certificate upload failed", "after Error in CA certificate", "CSR SAN and Certificate SAN does not match - fixed"][turn % 3]
    case = Case("cucm/description", "the description of a certificate that is taken quotes an earlier refusal")
    return changed(chance, case, turn, lambda line: line.replace("description:Signed Certificate", f"description:{words}"))


def fails_within(chance, turn):
    """An error of which no article tells, in an operation whose result is `null`."""
    [time] = moments(chance, 1)
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    records, event = cucm.operation(chance, time, node, unit + "-trust" if turn % 4 == 3 else unit)
    case = Case("cucm/fails-within", "an import reports an error of which no article tells, and then the result of a success: never clean")
    if turn % 4 == 3:
        for record in records:
            record.lines = [line.replace("Import of trust certificate is successful", "Import of trust certificate failed") for line in record.lines]
    else:
        at = len(records) - 7
        writer = cucm.Writer(chance, records[at].time)
        writer.add(["Unable to write the keystore: Permission denied", "java.security.cert.CertificateException: Unable to initialize\n\tat a.b.C(C.java:1)",
                    "could not store the certificate"][turn % 4], ["ERROR", "ERROR", "FATAL"][turn % 4])
        records[at:at] = writer.records
    add(chance, case, [(records, event)])
    case.judges_standing, case.complete, case.may, case.outcomes = False, None, {None}, ("findings", "incomplete")
    return case


def other_purposes(chance, turn):
    """Purposes of later releases and of IM and Presence."""
    unit = ["tomcat-ECDSA", "CallManager-ECDSA", "cup", "cup-xmpp", "cup-xmpp-s2s", "ITLRecovery"][turn % 6]
    times = moments(chance, 2)
    made = [cucm.operation(chance, times[0], "imp01", unit, rule=chance.choice(cucm.OWN_RULES))]
    if unit.endswith("-ECDSA"):
        made.append(cucm.operation(chance, times[1], "imp01", unit.removesuffix("-ECDSA")))
    return add(chance, Case("cucm/other-purposes", "purposes beside the five of the article; RSA and ECDSA are two certificates"), made)


def other_paths(chance, turn):
    """The log where a collector or a person put it."""
    path = ["10.48.46.29/2024-05-01_08-00-00/platform/log/certMgmt00001.log", "certMgmt00001.log", "IPT Platform CertMgr Logs/certMgmt00001.log",
            "platform/log/certMgmt00001.log.txt", "cert-mgmt.log", "active_platform_log_certMgmt00001.log", "platform/log/CERTMGMT00001.LOG"][turn % 7]
    refused = turn // 7 % 2 == 0
    [time] = moments(chance, 1)
    records, event = cucm.operation(chance, time, "cucm-pub", "tomcat", rule=chance.choice(cucm.OWN_RULES) if refused else None)
    case = Case("cucm/other-paths", "the log lies elsewhere: it is recognised by its records")
    place(path, records, event)
    case.entries, case.events = [(path, text(records)), ("catalina.out", b"INFO: Server startup in 41230 ms\n")], [event]
    case.container = chance.choice(packing.COMMON)
    return case


def line_ends(chance, turn):
    [time] = moments(chance, 1)
    records, event = cucm.operation(chance, time, "cucm-pub", chance.choice(cucm.UNITS), rule=chance.choice(cucm.OWN_RULES))
    case = Case("cucm/line-ends", "a log that went through an editor of Windows")
    add(chance, case, [(records, event)], folder="", first=1)
    encoding = ["utf-8", "utf-16", "utf-8-sig"][turn % 3]
    case.entries = [(path, text(records, "\r\n").decode().encode(encoding) if "certMgmt" in path else data) for path, data in case.entries]
    return case


def commented(chance, turn):
    """An engineer wrote remarks into the log, as in the published one, and a web page escaped its signs."""
    case = Case("cucm/commented", "remarks beginning with ## and HTML's entities, as in the published log")
    [time] = moments(chance, 1)
    records, event = cucm.operation(chance, time, "cucm-pub", chance.choice(cucm.UNITS), rule=chance.choice(cucm.OWN_RULES))
    for record in chance.sample([record for record in records if " - IN -- " in record.lines[0]], 3):
        record.lines[-1] += " ## the certificate is being checked"
    for record in records[len(records) // 2:]:
        record.lines = [line.replace("=", "&#61;") for line in record.lines]
    return add(chance, case, [(records, event)])


def null_after_message(chance, turn):
    """The published message, and `null` as the result."""
    [time] = moments(chance, 1)
    rule, unit = rule_and_unit(chance, turn)
    records, event = cucm.operation(chance, time, "cucm-pub", unit, rule=rule, form=["error", "exception"][turn % 2])
    last = [record for record in records if record.event][-1]
    last.lines, last.event = [last.lines[0].split(" : ")[0] + " : null"], None
    return add(chance, Case("cucm/null-after-message", "the message says that it was refused; the result is null all the same"), [(records, event)])


def other_heads(chance, turn):
    """Lines as collectors and editors write them."""
    name = heads.COLLECTED[turn % len(heads.COLLECTED)]
    refused = turn // len(heads.COLLECTED) % 2 == 0
    [time] = moments(chance, 1)
    records, event = cucm.operation(chance, time, "cucm-pub", chance.choice(cucm.UNITS), rule=chance.choice(cucm.OWN_RULES) if refused else None)
    number = 0
    for record in records:
        for index, line in enumerate(record.lines):
            number += 1
            record.lines[index] = heads.HEADS[name](line, number)
    case = Case(f"cucm/head-{name}", "heads of another form: a refusal is found, or the log is named as not understood; a success is no refusal")
    add(chance, case, [(records, event)])
    event.certain, event.may = False, frozenset({event.rule} if refused else {})
    case.complete, case.judges_standing, case.outcomes = None, False, ("findings", "incomplete") if refused else ("clean", "incomplete")
    return case


def compressed(chance, turn):
    rule, unit = rule_and_unit(chance, turn)
    made = [cucm.operation(chance, time, "cucm-pub", unit, rule=rule, name="Root-CA" if unit.endswith("-trust") else None) for time in moments(chance, chance.randint(1, 3))]
    return add(chance, Case("cucm/compressed", "every file is compressed on its own"), made, suffix=".gz")


CASES = [
    one_fault, spellings, heals, fails_again, causes_change, other_unit, other_operation, trust_members, cluster, successes, false_friends, notified, without_end,
    unknown_result, many_in_one, number_begins_again, two_threads, logged_twice, interface_alone, traces, interface_traces,
    not_collected, collected_by_day, other_success, description, fails_within, other_purposes, other_paths, line_ends, commented, null_after_message, other_heads, compressed,
]
