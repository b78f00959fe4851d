"""Records of Dell OpenManage Enterprise that are written in different ways. Each function makes one; `turn` counts the cases of its kind."""

import datetime

import heads
import ome
from history import Case, Event, Record
from ome_cases import bundle, history, root
from rotations import Layout


def forms(chance, turn):
    form = list(ome.FORMS)[turn % len(ome.FORMS)]
    rule = list(ome.FAULTS)[(turn // len(ome.FORMS) + turn) % len(ome.FAULTS)]
    case = Case(f"ome/form-{form}", "the same JSON, written otherwise")
    return bundle(chance, case, history(chance, [rule], forms=form))


def line_ends(chance, turn):
    ending, encoding = [("\r\n", "utf-8"), ("\n", "utf-8-sig"), ("\r\n", "utf-16"), ("\r\n", "utf-8-sig")][turn % 4]
    case = Case("ome/line-ends", "a log that went through an editor of Windows")
    folder = root(chance)
    layout = Layout(folder + "tomcat/", "application.log", ending=ending, encoding=encoding)
    return bundle(chance, case, history(chance, [chance.choice(ome.CHAIN_RULES)], forms=chance.choice(["one-line", "wrapped"])), folder=folder, layout=layout)


def without_mark(chance, turn):
    """UTF-16 without a byte order mark, and a stretch of zeros where a log was emptied while a program wrote on."""
    case = Case("ome/without-mark", "the file does not begin with text as it should: it is read all the same")
    folder = root(chance)
    layout = Layout(folder + "tomcat/", "application.log", encoding=["utf-16-le", "utf-16-be", "utf-8"][turn % 3])
    bundle(chance, case, history(chance, [chance.choice(ome.CHAIN_RULES)], forms="one-line", size=60), folder=folder, layout=layout)
    if turn % 3 == 2:
        case.entries = [(path, bytes(100_000) + data if path.endswith("tomcat/application.log") else data) for path, data in case.entries]
        case.complete = None
    return case


def glued(chance, turn):
    """A line end is missing between two records."""
    records = history(chance, [chance.choice(ome.CHAIN_RULES)], forms="one-line", size=60)
    at = next(index for index, record in enumerate(records) if record.event)
    first, second = (at, at + 1) if turn % 2 else (at - 1, at)
    records[first].lines[-1] += records[second].lines[0]
    records[second].lines.pop(0)
    event = records[at].event
    records[first].event, records[second].event = event, None
    case = Case("ome/glued", "two records on one line: the refusal is found")
    # Where it begins may be told as either line.
    bundle(chance, case, [record for record in records if record.lines])
    event.places = []
    return case


def same_words(chance, turn):
    """The published argument with other blanks, case or full stop is the same argument."""
    rule = ome.CHAIN_RULES[turn % 4]
    argument = ome.FAULTS[rule][3][0]
    spelling = [argument.rstrip("."), argument + " ", argument.replace(" ", "  "), argument.lower(), argument.rstrip(".") + " ."][turn // 4 % 5]
    return single(chance, "ome/same-words", "blanks, case and the full stop do not make another argument", ome.CHAIN, "CGEN1008", [spelling], rule, "chain-upload")


def rivals(chance, turn):
    argument = ome.RIVALS[turn % len(ome.RIVALS)]
    return single(chance, "ome/rival", "an argument that only resembles a published one: refused for a reason that is not listed", ome.CHAIN,
                  "CGEN1008", [argument], ome.OTHER, "chain-upload")


def no_argument(chance, turn):
    return single(chance, "ome/no-argument", "a chain was refused and no reason is given", ome.CHAIN, "CGEN1008", [], ome.OTHER, "chain-upload")


def unknown(chance, turn):
    message_id, arguments = [("CSEC9003", []), ("CSEC9011", ["leaf"]), ("CGEN1004", ["Certificate"]), ("CGEN6001", ["DistinguishedName"]), ("CGEN9999", ["Invalid CSR key."]),
                             ("GEN1234", ["Invalid certificate chain provided."]), ("CSEC5002", [])][turn % 7]
    case = single(chance, "ome/unknown-message", "SSLController reports a message of which no article tells: no rule may claim it", ome.CHAIN if turn % 2 else "",
                  message_id, arguments, None, "chain-upload" if turn % 2 else None)
    case.judges_standing = bool(turn % 2)
    return case


def without_payload(chance, turn):
    """An error of SSLController in words alone."""
    words, operation = [
        (ome.CHAIN + "java.lang.NullPointerException", "chain-upload"),
        (ome.CHAIN + "\njava.security.cert.CertificateException: Unable to initialize, java.io.IOException: extra data given to DerValue constructor\n"
         "\tat java.base/sun.security.x509.X509CertImpl.<init>(X509CertImpl.java:191)", "chain-upload"),
        ("generateCSR(): could not create the key pair", None),
        ("Could not read the keystore: Keystore was tampered with, or password was incorrect", None),
    ][turn % 4]
    start, days, [time] = ome.times(chance, 1)
    event = Event(time, operation=operation)
    record = Record(time, (ome.head(time, "ERROR", ome.THREAD.format(4), "SSLController") + words).split("\n"), event)
    case = Case("ome/without-payload", "SSLController reports an error of which no article tells, without a message id")
    case.judges_standing = operation is not None
    return bundle(chance, case, ome.log(chance, start, days, [record]))


def odd_arguments(chance, turn):
    """The arguments are not a list of texts: refused, and no more is certain."""
    start, days, [time] = ome.times(chance, 1)
    value = [None, 7, "Invalid CSR key.", ["Invalid CSR key.", "exec-3"], {"0": "Invalid CSR key."}, [["Invalid CSR key."]], [7], ...][turn % 8]
    body = ome.payload("CGEN1008", value)
    if value is ...:
        del body["error"]["@Message.ExtendedInfo"][0]["MessageArgs"]
    event = Event(time, operation="chain-upload", certain=False, may=frozenset({"dell-ome/csr-key-mismatch", ome.OTHER, None}))
    case = Case("ome/odd-arguments", "a chain was refused; the arguments are not a list of texts, so only the refusal is certain")
    case.outcomes, case.judges_standing = ("findings",), False
    return bundle(chance, case, ome.log(chance, start, days, [ome.written(time, ome.THREAD.format(4), ome.CHAIN, body, event)]))


def two_payloads(chance, turn):
    start, days, [time] = ome.times(chance, 1)
    pair = chance.sample(ome.CHAIN_RULES[:4], 2)
    events = [Event(time, rule=rule, operation="chain-upload") for rule in pair]
    bodies = [ome.compact(ome.payload("CGEN1008", ome.FAULTS[rule][3])) for rule in pair]
    record = Record(time, [ome.head(time, "ERROR", ome.THREAD.format(4), "SSLController") + ome.CHAIN + " ".join(bodies)], events[0])
    case = Case("ome/two-payloads", "one record with two errors: both are said")
    case.judges_standing = False
    bundle(chance, case, ome.log(chance, start, days, [record]))
    events[1].places = events[0].places
    case.events = events
    return case


def other_upload(chance, turn):
    """The published message of one kind of upload in the record of the other."""
    before, message_id, arguments, rule, operation = [
        (ome.CHAIN, "CSEC9002", [], "dell-ome/certificate-file-refused", "chain-upload"),
        ("", "CGEN1008", ["Invalid CSR key."], "dell-ome/csr-key-mismatch", None),
        ("", "CGEN1008", ["User Certificate is not a web server certificate."], "dell-ome/key-encipherment-missing", None),
    ][turn % 3]
    case = single(chance, "ome/other-upload", "the CSR's key and the file are checked in both kinds of upload", before, message_id, arguments, rule, operation)
    return case


def connection(chance, turn):
    """The words of the failed connection check in records of different forms. Only its text is published."""
    first, second = ome.MUTUAL_TEXT
    words = [
        [f"validateConnection(): com.dell.enterprise.MigrationException: {first} {second}\n\tat com.dell.enterprise.Migration.check(Migration.java:88)"],
        [first, second],
        [ome.compact({"error": {"code": "Base.1.0.GeneralError", "message": ome.GENERAL, "@Message.ExtendedInfo": [
            {"MessageId": "CMIG1001", "RelatedProperties": [], "Message": f"{first} {second}", "MessageArgs": [], "Severity": "Critical", "Resolution": ome.RETRY}]}})],
        [first],
    ][turn % 4]
    start, days, [time] = ome.times(chance, 1)
    event = Event(time, rule=ome.MUTUAL, operation="connection-check")
    opening = ome.head(time, "ERROR", ome.THREAD.format(4), "MigrationController")
    records = [Record(time, (opening + text).split("\n"), event) for text in words]
    case = Case("ome/connection", "source and target do not trust each other, in the published words: one failed check")
    return bundle(chance, case, ome.log(chance, start, days, records))


def connection_listed(chance, turn):
    """The words are listed, not reported."""
    start, days, [time] = ome.times(chance, 1)
    words = " ".join(ome.MUTUAL_TEXT)
    level, logger, text = [
        ("DEBUG", "StaticController", f'GET /i18n/en.json -> {{"migration.error":"{words}"}}'),
        ("INFO", "MessageCatalog", f"loaded migration.error={words}"),
        ("TRACE", "MessageRegistry", f"CMIG1001 = {words}"),
        ("INFO", "HelpController", f'topic "{ome.MUTUAL_TEXT[0]}" opened by admin'),
    ][turn % 4]
    record = Record(time, [ome.head(time, level, ome.THREAD.format(4), logger) + text])
    case = Case("ome/connection-listed", "a catalogue of messages or the help names the words: nothing failed")
    return bundle(chance, case, ome.log(chance, start, days, [record]))


def informational(chance, turn):
    """A message that nobody knows, and that does not call itself an error."""
    start, days, moments = ome.times(chance, 2)
    severity = ["Informational", "OK", "Warning"][turn % 3]
    body = {"@Message.ExtendedInfo": [{"MessageId": "CSEC0001", "RelatedProperties": [], "Message": "Successfully uploaded the certificate chain.",
                                       "MessageArgs": [], "Severity": severity, "Resolution": "No response action is required."}]}
    event = Event(moments[1], operation="chain-upload")
    thread = ome.THREAD.format(4)
    records = [ome.written(moments[1], thread, "uploadNewCertificateChain(): response: ", body, event, level="INFO")]
    if turn % 2:
        records.append(ome.error(chance, moments[0], chance.choice(ome.CHAIN_RULES)))
    case = Case("ome/informational", "SSLController reports a message that nobody knows and that is no error: how this try ended is not known")
    bundle(chance, case, ome.log(chance, start, days, records))
    event.ends = "unknown"
    return case


def quotation_alone(chance, turn):
    """The refusal stands only in a record that quotes it; what it quotes is not in the bundle."""
    rule = ome.CHAIN_RULES[turn % 4]
    start, days, [time] = ome.times(chance, 1)
    event = Event(time, rule=rule, operation="chain-upload", certain=False, may=frozenset({rule}))
    record = ome.written(time, ome.THREAD.format(4), ome.CHAIN, ome.payload("CGEN1008", ome.FAULTS[rule][3]), event, level=["DEBUG", "TRACE"][turn % 2])
    case = Case("ome/quotation-alone", "a record of level DEBUG quotes a refusal that no other record of the bundle reports: never clean")
    case.outcomes, case.complete, case.judges_standing = ("findings", "incomplete"), None, False
    return bundle(chance, case, ome.log(chance, start, days, [record]))


def written_twice(chance, turn):
    """Two appenders of log4j write to one file: every record stands in it twice."""
    records = history(chance, [chance.choice(ome.CHAIN_RULES) for _ in range(chance.randint(1, 3))], forms=chance.choice(["one-line", "wrapped"]))
    twice = [twin for record in records for twin in (record, Record(record.time, list(record.lines), record.event))]
    case = Case("ome/written-twice", "each record stands in the log twice in a row, byte for byte: each try is one")
    return bundle(chance, case, twice)


def single(chance, kind, why, before, message_id, arguments, rule, operation):
    start, days, [time] = ome.times(chance, 1)
    event = Event(time, rule=rule, operation=operation)
    record = ome.written(time, ome.THREAD.format(chance.randint(1, 20)), before, ome.payload(message_id, arguments), event)
    return bundle(chance, Case(kind, why), ome.log(chance, start, days, [record]))


def quotation(chance, turn):
    rule = ome.CHAIN_RULES[turn % len(ome.CHAIN_RULES)]
    records = history(chance, [rule] * chance.randint(1, 2), forms="one-line")
    for record in [record for record in records if record.event]:
        records.insert(records.index(record) + 1, ome.quoted(chance, record, "DEBUG" if turn % 3 else "TRACE"))
    case = Case("ome/quotation", "a record of level DEBUG quotes the answer that is sent: the try is counted once")
    return bundle(chance, case, records)


def several_messages(chance, turn):
    start, days, [time] = ome.times(chance, 1)
    pair = chance.sample(ome.CHAIN_RULES, 2)
    value = ome.payload("CGEN1008", ome.FAULTS[pair[0]][3], further=[("CGEN1008", ome.FAULTS[pair[1]][3])])
    events = [Event(time, rule=rule, operation="chain-upload") for rule in pair]
    record = ome.written(time, ome.THREAD.format(3), ome.CHAIN, value, events[0])
    case = Case("ome/several-messages", "one error with two messages: both are said")
    case.judges_standing = False
    bundle(chance, case, ome.log(chance, start, days, [record]))
    events[1].places = events[0].places
    case.events = events
    return case


def interleaved(chance, turn):
    """Records of other threads between the lines of a wrapped record."""
    start, days, [time] = ome.times(chance, 1)
    rule = ome.CHAIN_RULES[turn % 4]
    record = ome.error(chance, time, rule, form=chance.choice(["wrapped", "pretty"]))
    at = chance.randint(1, len(record.lines) - 1)
    other = ome.noise(chance, time)
    while other.lines[0].split("] ")[1] == record.lines[0].split("] ")[1]:
        other = ome.noise(chance, time)
    record.lines[at:at] = other.lines[:1]
    case = Case("ome/interleaved", "another thread's record within a record that is written over several lines")
    case.may, case.complete = {None, ome.OTHER}, None
    return bundle(chance, case, ome.log(chance, start, days, [record]))


def other_heads(chance, turn):
    """Heads of another form: what is refused is found or the log is named as not read, and no other record is taken for a refusal."""
    names = list(heads.HEADS)
    name = names[turn % len(names)]
    refused = turn // len(names) % 2 == 0
    start, days, moments = ome.times(chance, 5)
    # A harmless record of SSLController before errors of others: they are not part of it.
    records = [ome.harmless(moments[0]), ome.friend(chance, moments[1], 0), ome.harmless(moments[3]), ome.friend(chance, moments[4], chance.randint(0, 5))]
    if refused:
        records.append(ome.error(chance, moments[2], ome.CHAIN_RULES[turn % 4], form="one-line"))
    records = ome.log(chance, start, days, records)
    number = 0
    for record in records:
        for index, line in enumerate(record.lines):
            number += 1
            record.lines[index] = heads.HEADS[name](line, number)
    case = Case(f"ome/head-{name}", "heads of another form: a refusal is found, or the log is named as not understood; nothing else is a refusal")
    bundle(chance, case, records)
    for event in case.events:
        event.certain, event.may = False, frozenset({event.rule})
    case.complete, case.judges_standing = None, False
    case.outcomes = ("findings", "incomplete") if refused else ("clean", "incomplete")
    return case


def cut_argument(chance, turn):
    """The log was copied while the record was being written."""
    start, days, moments = ome.times(chance, 1)
    records = ome.log(chance, start, days, [])
    rule = ome.CHAIN_RULES[turn % 4]
    record = ome.error(chance, records[-1].time + datetime.timedelta(seconds=1), rule, form="one-line")
    text = record.lines[0]
    place = ['"Severity"', '"MessageArgs":["', "CGEN1008"][turn % 3]
    record.lines = [text[: text.index(place) + len(place) + chance.randint(0, 5)]]
    if turn % 3:
        record.event.certain = False
        record.event.may = frozenset({rule, None, ome.OTHER})
    case = Case("ome/cut-at-the-end", "the log ends within the record: what it still says is said, and never that nothing is wrong")
    case.complete, case.judges_standing = None, False
    folder = root(chance)
    bundle(chance, case, [*records, record], folder=folder)
    if turn % 3:
        case.outcomes = ("findings", "incomplete")
    # A file that ends within a line has no last line end.
    case.entries = [(path, data.removesuffix(b"\n") if path.endswith("tomcat/application.log") else data) for path, data in case.entries]
    return case


CASES = [
    forms, line_ends, without_mark, glued, same_words, rivals, no_argument, unknown, without_payload, odd_arguments, two_payloads, other_upload, connection, connection_listed, informational, quotation_alone, written_twice,
    quotation, several_messages, interleaved, other_heads, cut_argument,
]
