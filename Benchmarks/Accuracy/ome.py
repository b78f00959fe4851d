"""Logs of Dell OpenManage Enterprise, from what Dell KB 000221202 prints and from published replies of its API.

Only the six records of that article are published; every other line is made up in their form.
"""

import datetime
import json

from history import Event, Record

THREAD = "ajp-nio-0:0:0:0:0:0:0:1-8009-exec-{}"
GENERAL = "A general error has occurred. See ExtendedInfo for more information."
RETRY = "Retry the operation. If the issue persists, contact your system administrator."
TEXTS = {
    "CGEN1008": ("Unable to process the request because an error occurred.", RETRY),
    "CSEC9002": (
        "Unable to upload the certificate because the certificate file provided is invalid.",
        "Make sure the CA certificate and private key are correct and retry the operation.",
    ),
    "CGEN6002": (
        "Unable to complete the request because the input value for  {}  is missing or an invalid value is entered.",
        "Enter a valid value and retry the operation.",
    ),
    "CGEN1004": (
        "Unable to complete the operation because the value provided for {} is invalid.",
        "Enter a valid value for the operation and retry the operation. For information about valid values, see the product documentation.",
    ),
    "CGEN1014": (
        "Unable to complete the operation because an invalid value is entered for the property  {} .",
        "Enter a valid value for the property and retry the operation. For more information about valid values, see the documentation.",
    ),
    "CSEC5002": (
        "Unable to connect to the LDAP or AD server because the entered credentials are invalid.",
        "Make sure the server input configuration are valid and retry the operation.",
    ),
    "CGEN1001": (
        "Unable to complete the operation because the user is not authenticated.",
        "Log in with valid credentials and retry the operation.",
    ),
    "CGEN6001": ("Unable to process the request because an error occurred: {} .", RETRY),
    "GEN1234": ("Unable to process the request because an error occurred.", RETRY),
    "CAPP1106": ("Unable to save the SMTP settings because the credentials are invalid or empty.", "Enter valid credentials and retry the operation."),
    "CJOB4035": ("Unable to run the job because another job of the same type is running.", "Wait until the job is finished and retry the operation."),
}
CHAIN = "uploadNewCertificateChain(): Error uploading certificate chain: "
PLAIN = ""

# rule: (operation, text before the payload, message id, arguments). The operation of a refused CSR is named by no published text.
FAULTS = {
    "dell-ome/csr-key-mismatch": ("chain-upload", CHAIN, "CGEN1008", ["Invalid CSR key."]),
    "dell-ome/chain-incomplete": ("chain-upload", CHAIN, "CGEN1008", ["Invalid certificate chain provided."]),
    "dell-ome/eku-missing": ("chain-upload", CHAIN, "CGEN1008", ["No Client/Server authentication EKU present in leaf certificate."]),
    "dell-ome/key-encipherment-missing": ("chain-upload", CHAIN, "CGEN1008", ["User Certificate is not a web server certificate."]),
    "dell-ome/chain-refused-other-reason": ("chain-upload", CHAIN, "CGEN1008", ["No common name found in leaf certificate."]),
    "dell-ome/certificate-file-refused": ("certificate-upload", PLAIN, "CSEC9002", []),
    "dell-ome/csr-distinguished-name-refused": (None, PLAIN, "CGEN6002", ["DistinguishedName"]),
    "dell-ome/csr-san-refused": (None, PLAIN, "CGEN6002", ["Subject Alternative Name(s)"]),
    "dell-ome/csr-san-too-many": (None, PLAIN, "CGEN6002", ["SAN"]),
}
MUTUAL = "dell-ome/mutual-authentication-failed"
MUTUAL_TEXT = (
    "Unable to mutually authenticate and connect to the remote appliance.",
    "Please check the source and target appliances has valid certificate chain uploaded which are signed by the same CA.",
)
CHAIN_RULES = [rule for rule, fault in FAULTS.items() if fault[0] == "chain-upload"]
CSR_RULES = [rule for rule, fault in FAULTS.items() if fault[0] is None]
RULES = [*FAULTS, MUTUAL]
OTHER = "dell-ome/chain-refused-other-reason"
# Arguments that resemble the published ones and say something else: the chain was refused, for a reason that is not listed.
RIVALS = [
    "Invalid CSR key length.",
    "Invalid CSR key for the CA certificate.",
    "Valid CSR key, invalid signature.",
    "Invalid certificate chain provided for the directory service.",
    "No Client/Server authentication EKU present in intermediate certificate.",
    "No Server authentication EKU present in CA certificate.",
    "CA Certificate is not a web server certificate.",
    "User Certificate is not a valid certificate.",
    "Certificate is expired or not yet valid.",
    "The maximum depth of the certificate chain is exceeded.",
    "Wildcard certificates are not supported.",
]
CONTROLLERS = [
    "BaselineController", "DeviceController", "JobController", "TemplateController", "NetworkConfigurationController", "AlertPolicyController",
    "UserController", "ReportController", "DiscoveryController", "ApplianceController", "ComplianceController", "PluginController",
]


def payload(message_id, arguments, *, severity="Critical", further=()):
    """The body of an API error as the log prints it; `further` are more messages of the same error."""
    infos = []
    for name, values in [(message_id, arguments), *further]:
        text, resolution = TEXTS.get(name, ("Unable to process the request because an error occurred.", RETRY))
        if "{}" in text:
            text = text.format(values[0] if values else "")
        infos.append({"MessageId": name, "RelatedProperties": [], "Message": text, "MessageArgs": values, "Severity": severity, "Resolution": resolution})
    return {"error": {"code": "Base.1.0.GeneralError", "message": GENERAL, "@Message.ExtendedInfo": infos}}


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def stamp(time):
    return time.strftime("%Y-%m-%d %H:%M:%S.") + f"{time.microsecond // 1000:03}"


def head(time, level, thread, logger):
    return f"[{level}] {stamp(time)} [{thread}] {logger} - "


def shuffled(chance, value):
    """The same object with its keys in another order."""
    if isinstance(value, dict):
        keys = list(value)
        chance.shuffle(keys)
        return {key: shuffled(chance, value[key]) for key in keys}
    return [shuffled(chance, element) for element in value] if isinstance(value, list) else value


def wrapped(before, text):
    """The breaks of the article: after the method, the code, the related properties, the message and the arguments."""
    body = text
    for key in ('"message":', '"Message":', '"MessageArgs":', '"Severity":'):
        body = body.replace("," + key, ",\n" + key)
    return (before.rstrip(" ") if before else "") + ("\n " if before else "") + body


def in_string(before, text):
    return wrapped(before, text).replace("occurred. See", "occurred.\n See", 1)


# How a record of an error may be written. The first three are printed in the article; the others are JSON all the same.
FORMS = {
    "one-line": lambda chance, before, value: before + compact(value),
    "wrapped": lambda chance, before, value: wrapped(before, compact(value)),
    "wrapped-in-string": lambda chance, before, value: in_string(before, compact(value)),
    "no-break-space": lambda chance, before, value: before.rstrip(" ") + "\u00a0" + compact(value) if before else compact(value),
    "pretty": lambda chance, before, value: before + json.dumps(value, indent=2),
    "spaced": lambda chance, before, value: before + json.dumps(value),
    "other-order": lambda chance, before, value: before + compact(shuffled(chance, value)),
    "solidus-escaped": lambda chance, before, value: before + compact(value).replace("/", "\\/"),
    "letters-escaped": lambda chance, before, value: before + compact(value).replace("Invalid", "\\u0049nvalid").replace("User C", "\\u0055ser C"),
    "as-a-string": lambda chance, before, value: before + json.dumps(compact(value)),
    "blanks-at-ends": lambda chance, before, value: before + "  " + compact(value) + "   ",
}


def error(chance, time, rule, tree="", form=None):
    """The record of a refused upload or CSR, or of a failed connection check."""
    thread = THREAD.format(chance.randint(1, 25))
    if rule == MUTUAL:
        event = Event(time, rule=rule, operation="connection-check", tree=tree)
        joint = chance.choice([" ", "\n"])
        controller = chance.choice(["MigrationController", "ApplianceMigrationService"])
        return Record(time, (head(time, "ERROR", thread, controller) + joint.join(MUTUAL_TEXT)).split("\n"), event)
    operation, before, message_id, arguments = FAULTS[rule]
    event = Event(time, rule=rule, operation=operation, tree=tree)
    if rule in CSR_RULES:
        event.aspect = "csr"
    form = form or chance.choices(list(FORMS), [8, 6, 4] + [1] * (len(FORMS) - 3))[0]
    text = head(time, "ERROR", thread, "SSLController") + FORMS[form](chance, before, payload(message_id, arguments))
    return Record(time, text.split("\n"), event)


def written(time, thread, before, value, event, logger="SSLController", level="ERROR"):
    return Record(time, [head(time, level, thread, logger) + before + compact(value)], event)


def noise(chance, time):
    """An ordinary record."""
    thread = THREAD.format(chance.randint(1, 25)) if chance.random() < 0.7 else f"pool-{chance.randint(1, 9)}-thread-{chance.randint(1, 16)}"
    logger = chance.choice(CONTROLLERS)
    level, text = chance.choice(ORDINARY)
    address = f"10.{chance.randint(0, 255)}.{chance.randint(0, 255)}.{chance.randint(1, 254)}"
    text = text.format(n=chance.randint(1, 99999), a=address, d=f"{chance.getrandbits(32):08x}")
    return Record(time, (head(time, level, thread, logger) + text).split("\n"))


ORDINARY = [
    ("INFO", "getDevices(): returned {n} devices"),
    ("INFO", "Job {n} started by admin from {a}"),
    ("INFO", "Job {n} finished: Completed"),
    ("INFO", "refresh of group {n} took {n} ms"),
    ("INFO", "session {d} of admin from {a} is idle, closing"),
    ("INFO", "Certificate of the device {a} was accepted"),
    ("DEBUG", "query of the device cache: {n} rows"),
    ("DEBUG", "GET /api/DeviceService/Devices({n})/InventoryDetails"),
    ("DEBUG", "{{\"@odata.context\":\"/api/$metadata#Collection(DeviceService.Device)\",\"@odata.count\":{n},\"value\":[]}}"),
    ("WARN", "the device {a} did not answer within {n} ms"),
    ("WARN", "slow query: {n} ms"),
    ("WARN", "the SNMP trap of {a} has an unknown OID"),
    ("ERROR", "discovery of {a} failed\njava.net.SocketTimeoutException: connect timed out\n"
              "\tat java.base/java.net.PlainSocketImpl.socketConnect(Native Method)\n\tat java.base/java.net.Socket.connect(Socket.java:615)\n"
              "\tat com.dell.enterprise.discovery.Probe.open(Probe.java:{n})\n\t... 42 common frames omitted"),
    ("ERROR", "Running\nDiscovery of target {a} started .\nDiscovery target resolved to IP  {a} .\n: ========== EEMI Code: CGEN1009 ==========\n"
              "Message: Unable to perform the requested action because the device management endpoint authentication over WSMAN, REDFISH failed. \n"
              "Recommended actions: Make sure the credentials associated with the device management endpoint are valid and retry the operation.\n"
              "=======================================\nTask Failed. Completed With Errors."),
    ("ERROR", "javax.net.ssl.SSLHandshakeException: Received fatal alert: certificate_unknown\n"
              "\tat java.base/sun.security.ssl.Alert.createSSLException(Alert.java:131)\n"
              "\tat com.dell.enterprise.ssl.SSLController.connect(SSLController.java:{n})\n"
              "Caused by: sun.security.validator.ValidatorException: PKIX path building failed\n\t... 17 more"),
]


def harmless(time):
    return Record(time, [head(time, "INFO", THREAD.format(2), "SSLController") + "getCertificateInfo(): issued to ome.example.com, issued by Inter-CA1"])


def friend(chance, time, kind=None):
    """A record that resembles a refused certificate and is none; kinds 0 to 5 hold a payload."""
    thread = THREAD.format(chance.randint(1, 25))
    logger = chance.choice(CONTROLLERS)
    kind = chance.randrange(12) if kind is None else kind
    if kind == 0:
        return written(time, thread, f"getBaseline({chance.randint(-1, 400)}): ", payload("CGEN1008", []), None, logger)
    if kind == 1:
        values = [chance.choice(["PortNumber", "SystemTime", "DeviceId", "VlanAttributes", "ProfileIds"])]
        return written(time, thread, "", payload("CGEN6002", values), None, logger)
    if kind == 2:
        text = "Ethernet-MAC Range overlap found (in this Identity Pool or in a different one)"
        return written(time, thread, "createIdentityPool(): ", payload("CGEN6001", [text]), None, logger)
    if kind == 3:
        return written(time, thread, "", payload("GEN1234", []), None, logger)
    if kind == 4:
        values = ["Invalid value for property: TrapDestination must not be an object or array."]
        return written(time, thread, "", payload("CGEN1014", values), None, "AlertPolicyController")
    if kind == 5:
        return written(time, thread, "", payload("CSEC5002", []), None, "DirectoryServiceController")
    if kind == 6:
        return harmless(time)
    if kind == 7:
        return Record(time, [head(time, "INFO", thread, "SSLController") + "generateCSR(): CSR generated"])
    if kind == 8:
        return Record(time, [head(time, "DEBUG", thread, "SSLController") + "uploadNewCertificateChain(): received 3 certificates, 5,812 bytes"])
    if kind == 9:
        return Record(time, [head(time, "INFO", thread, "AuditLogController") + "getAuditLogs(): filter CGEN1008, 0 rows"])
    if kind == 10:
        return Record(time, [head(time, "WARN", thread, logger) + "the certificate of 10.0.0.7 is not a web server certificate, ignored"])
    return Record(time, [head(time, "INFO", thread, logger) + 'search for "Invalid CSR key." in the help: 2 topics'])


def quoted(chance, record, level="DEBUG"):
    """A record of the same thread that quotes the answer which is sent to the browser."""
    opening = record.lines[0]
    thread = opening.split("[", 2)[2].split("] ", 1)[0]
    time = record.time + datetime.timedelta(milliseconds=chance.randint(1, 40))
    text = opening[opening.index("{"):] if "{" in opening else opening.rsplit(" - ", 1)[1]
    return Record(time, [head(time, level, thread, "SSLController") + "sending response 400: " + text])


def times(chance, count, *, apart=90, days=None):
    """The beginning of a log, and times of events in it in ascending order."""
    start = datetime.datetime(2023, 2, 1) + datetime.timedelta(days=chance.randint(0, 1000), seconds=chance.randint(0, 86399))
    days = days or chance.choice([0.2, 1, 3, 20])
    seconds = sorted(chance.sample(range(300, int(days * 86400) - 300, apart), count))
    return start, days, [start + datetime.timedelta(seconds=second, milliseconds=chance.randint(0, 999)) for second in seconds]


def log(chance, start, days, records, *, size=None, friends=True):
    """The whole log in the order of time: `records` among ordinary ones and, with `friends`, some that resemble them."""
    size = size or chance.choice([30, 120, 400, 1200])
    span = days * 86400
    for _ in range(size):
        time = start + datetime.timedelta(milliseconds=int(chance.random() * span * 1000))
        records = [*records, friend(chance, time) if friends and chance.random() < 0.06 else noise(chance, time)]
    # The log begins and ends with an ordinary record: what lies at its ends is tried by cases of its own.
    records += [noise(chance, start), noise(chance, start + datetime.timedelta(days=days, seconds=5))]
    return sorted(records, key=lambda record: record.time)
