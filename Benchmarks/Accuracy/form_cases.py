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


def quotation_alone(chance, turn):
    """The refusal stands only in a record that quotes it; what it quotes is not in the bundle."""
    rule = ome.CHAIN_RULES[turn % 4]
    start, days, [time] = ome.times(chance, 1)
    event = Event(time, rule=rule, operation="chain-upload", certain=False, may=frozenset({rule}))
    record = ome.written(time, ome.THREAD.format(4), ome.CHAIN, ome.payload("CGEN1008", ome.FAULTS[rule][3]), event, level=["DEBUG", "TRACE"][turn % 2])
    case = Case("ome/quotation-alone", "a record of level DEBUG quotes a refusal that no other record of the bundle reports: never clean")
    case.outcomes, case.complete, case.judges_standing = ("findings", "incomplete"), None, False
    return bundle(chance, case, ome.log(chance, start, days, [record]))


def echo(chance, turn):
    """The answer that is sent is logged as well, by the controller or by a filter."""
    rule = ome.CHAIN_RULES[turn % len(ome.CHAIN_RULES)]
    start, days, [time] = ome.times(chance, 1)
    record = ome.error(chance, time, rule, form="one-line")
    thread = record.lines[0].split("[", 2)[2].split("] ", 1)[0]
    level, logger, before = [("WARN", "SSLController", "sending response 400: "), ("INFO", "ResponseFilter", "response of POST UploadCertChain: "),
                             ("INFO", "AuditLogController", "admin: upload of a certificate chain failed: ")][turn % 3]
    later = time + datetime.timedelta(milliseconds=chance.randint(1, 9))
    event = record.event if logger == "SSLController" else None
    answer = ome.written(later, thread, before, ome.payload("CGEN1008", ome.FAULTS[rule][3]), event, logger, level)
    case = Case("ome/echo", "the refusal and the answer that quotes it: one try")
    return bundle(chance, case, ome.log(chance, start, days, [record, answer]))


def written_twice(chance, turn):
    """Two appenders of log4j write to one file: every record stands in it twice."""
    records = history(chance, [chance.choice(ome.CHAIN_RULES) for _ in range(chance.randint(1, 3))], forms=chance.choice(["one-line", "wrapped"]))
    twice = [twin for record in records for twin in (record, Record(record.time, list(record.lines), record.event))]
    case = Case("ome/written-twice", "each record stands in the log twice in a row, byte for byte: each try is one")
    return bundle(chance, case, twice)


def quotation(chance, turn):
    rule = ome.CHAIN_RULES[turn % len(ome.CHAIN_RULES)]
    records = history(chance, [rule] * chance.randint(1, 2), forms="one-line")
    for record in [record for record in records if record.event]:
        records.insert(records.index(record) + 1, ome.quoted(chance, record, "DEBUG" if turn % 3 else "TRACE"))
    case = Case("ome/quotation", "a record of level DEBUG quotes the answer that is sent: the try is counted once")
    return bundle(chance, case, records)


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
    forms, line_ends, without_mark, glued, two_payloads, quotation_alone, written_twice, echo, quotation, interleaved, other_heads, cut_argument,
]
