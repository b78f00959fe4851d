"""Histories of Dell OpenManage Enterprise. Each function makes one; `turn` counts the cases of its kind."""

import ome
import packing
import surroundings
from history import Case
from rotations import Layout


def root(chance):
    return chance.choice(surroundings.ROOTS)


def bundle(chance, case, records, *, folder=None, layout=None, cuts=()):
    """Adds an appliance's log and what lies beside it to the case."""
    folder = root(chance) if folder is None else folder
    layout = layout or Layout(folder + "tomcat/", "application.log")
    case.entries += [(path, data) for path, data, _ in layout.entries(records, cuts)]
    case.entries += surroundings.of_ome(chance, folder)
    case.events += list({id(record.event): record.event for record in records if record.event}.values())
    case.container = chance.choice(packing.COMMON)
    return case


def history(chance, rules, tree="", forms=None, **options):
    """A log in which these rules' faults follow each other."""
    start, days, moments = ome.times(chance, len(rules), days=options.pop("days", None))
    records = [ome.error(chance, time, rule, tree, forms) for time, rule in zip(moments, rules)]
    return ome.log(chance, start, days, records, **options)


def one_fault(chance, turn):
    rule = ome.RULES[turn % len(ome.RULES)]
    case = Case("ome/one-fault", "one try, refused with one published message")
    return bundle(chance, case, history(chance, [rule]))


def repeated(chance, turn):
    rule = ome.RULES[turn % len(ome.RULES)]
    case = Case("ome/repeated", "the same refusal several times, minutes or days apart: so many tries, one cause that stands")
    return bundle(chance, case, history(chance, [rule] * chance.randint(2, 7)))


def causes_change(chance, turn):
    rules = [chance.choice(ome.CHAIN_RULES) for _ in range(chance.randint(2, 8))]
    case = Case("ome/causes-change", "tries of one operation: the last one's cause stands, the others are overcome")
    return bundle(chance, case, history(chance, rules))


def operations(chance, turn):
    rules = [chance.choice(ome.CHAIN_RULES), "dell-ome/certificate-file-refused", chance.choice(ome.CSR_RULES), ome.MUTUAL]
    rules = chance.sample(rules, chance.randint(2, 4))
    case = Case("ome/operations", "different operations refused: the last try of each stands, none follows another")
    return bundle(chance, case, history(chance, rules))


def false_friends(chance, turn):
    start, days, moments = ome.times(chance, 25)
    case = Case("ome/false-friends", "errors of other controllers with the same ids and texts, and harmless records of SSLController: nothing was refused")
    return bundle(chance, case, ome.log(chance, start, days, [ome.friend(chance, time) for time in moments]))


def quiet(chance, turn):
    start, days, _ = ome.times(chance, 1)
    return bundle(chance, Case("ome/quiet", "an ordinary log"), ome.log(chance, start, days, [], friends=False))


def two_appliances(chance, turn):
    """Source and target of a migration in one bundle."""
    names = chance.choice([("source", "target"), ("OMENT-310", "OMENT-400"), ("10.0.0.5", "10.0.0.6"), ("old appliance", "new appliance")])
    case = Case("ome/two-appliances", "two appliances in one archive: neither's tries follow the other's")
    for name in names:
        rules = [chance.choice(ome.CHAIN_RULES) for _ in range(chance.choice([0, 1, 1, 2]))]
        bundle(chance, case, history(chance, rules, tree=name), folder=f"{name}/")
    if not case.events:
        case.kind, case.why = "ome/two-appliances-quiet", "two appliances in one archive, both ordinary"
    if turn % 3 == 0:
        case.entries = [(f"{name}.tar.gz", packing.gz(packing.tar([(path.split("/", 1)[1], data) for path, data in case.entries if path.startswith(name + "/")]))) for name in names]
        for event in case.events:
            event.places = [(entry.replace("/", ".tar.gz!/", 1), line) for entry, line in event.places]
    return case


def pasted_article(chance, turn):
    """Somebody's notes with the article's record beside an ordinary log."""
    start, days, [time] = ome.times(chance, 1)
    case = Case("ome/pasted-article", "notes and mails quote the article's record; the log itself is ordinary")
    bundle(chance, case, ome.log(chance, start, days, []), folder="")
    record = ome.error(chance, time, ome.CHAIN_RULES[turn % 4], form="wrapped")
    text = "From the article:\n\n./tomcat/application.log\n\n" + "\n".join(record.lines) + "\n\nIs it this?\n"
    case.entries.append((["notes.txt", "mail/RE certificate.eml", "README.md", "case/comment-3.html"][turn % 4], text.encode()))
    return case


def neighbours(chance, turn):
    """Logs with nearly the right name that belong to other programs."""
    start, days, [time] = ome.times(chance, 1)
    case = Case("ome/neighbours", "the application log is ordinary; logs of other programs with nearly its name hold other classes' errors")
    bundle(chance, case, ome.log(chance, start, days, []), folder="")
    other = "\n".join(line for record in [ome.friend(chance, time) for _ in range(30)] for line in record.lines) + "\n"
    case.entries += [(name, other.encode()) for name in ("nottomcat/application.log", "tomcat/myapplication.log", "mcsi/application.log")]
    return case


def nothing_to_read(chance, turn):
    folder = root(chance)
    case = Case("ome/nothing-to-read", "there is no application log, or an empty one: nothing can be said")
    case.entries = surroundings.of_ome(chance, folder) + [(folder + "about.txt", b"OpenManage Enterprise 4.0.1\n")]
    if turn % 2:
        case.entries.append((folder + "tomcat/application.log", b""))
    case.complete = False
    case.container = chance.choice(packing.COMMON)
    return case


CASES = [
    one_fault, repeated, causes_change, operations, false_friends, quiet, two_appliances, pasted_article, neighbours, nothing_to_read,
]
