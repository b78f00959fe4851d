"""Messages of Dell OpenManage Enterprise: published ones, their rivals, and others. Each function makes one; `turn` counts the cases of its kind."""

import ome
from history import Case, Event, Record
from ome_cases import bundle


def single(chance, kind, why, before, message_id, arguments, rule, operation):
    start, days, [time] = ome.times(chance, 1)
    event = Event(time, rule=rule, operation=operation)
    record = ome.written(time, ome.THREAD.format(chance.randint(1, 20)), before, ome.payload(message_id, arguments), event)
    return bundle(chance, Case(kind, why), ome.log(chance, start, days, [record]))


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
    # CAPP1108 is a refusal of severity Warning: nothing certain can be said of such a message.
    case.judges_standing = severity != "Warning"
    return case


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


CASES = [
    same_words, rivals, no_argument, unknown, without_payload, odd_arguments, other_upload, connection, connection_listed, informational,
    several_messages,
]
