"""Records of Cisco Unified Communications Manager: how a message, a log and its end may look. Each function makes one; `turn` counts the cases of its kind."""

import datetime

import cucm
import heads
import packing
import surroundings
from cucm_cases import LOGS, add, moments, place, rule_and_unit, text
from history import Case, Event

API = "active/tomcat/logs/platform-api/log4j/platform-api.log"
GUI = "active/tomcat/logs/iptplatform/log4j/iptplatform00001.log"
SDL = "active/cm/trace/ccm/sdl/SDL001_100_{:06}.txt"


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


def false_friends(chance, turn):
    [time] = moments(chance, 1)
    node, unit = chance.choice(cucm.NODES), chance.choice(cucm.UNITS)
    records, event = cucm.operation(chance, time, node, unit)
    at = len(records) // 2
    records[at:at] = cucm.friends(chance, records[at].time, unit)
    case = add(chance, Case("cucm/false-friends", "an operation that goes well, with lines that resemble refusals"), [(records, event)], folder="")
    case.entries.append((LOGS + "certCN.log", text(cucm.notification(chance, time, "tomcat-trust"))))
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
    spellings, false_friends, without_end, unknown_result, two_threads, logged_twice, interface_alone, traces, interface_traces, other_success,
    description, fails_within, other_paths, line_ends, commented, null_after_message, other_heads, compressed,
]
