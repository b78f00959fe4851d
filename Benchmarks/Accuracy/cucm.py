"""Certificate logs of Cisco Unified Communications Manager.

The lines of operations that go well are those of Cisco document 210541 (release 9.1.2), with other names and times. No line of a refused
certificate is published: those are made up, the published text of the message in the published form of a record.
"""

import datetime
import urllib.parse

from history import Event, Record

UNITS = ["tomcat", "CallManager", "ipsec", "CAPF", "TVS"]
NODES = ["CUCM861", "cucm-pub", "cucm-sub1", "cucm-sub2", "imp01", "hq-cm-a", "hq-cm-b"]
CLASSES = "com.cisco.cpi.certMgmt.manager."
CERTIFICATE = """-----BEGIN CERTIFICATE-----
MIIDtTCCAp2gAwIBAgIQekD4dDp5O0T+gCtfPh5vNjANBgkqhkiG9w0BAQsFADBq
MQswCQYDVQQGEwJQTDEWMBQGA1UEChMNQ2lzY28gU3lzdGVtczEMMAoGA1UECxMD
-----END CERTIFICATE-----"""


def manager_of(unit):
    return {"tomcat": "Tomcat", "ipsec": "IPSec"}.get(unit.removesuffix("-trust"), unit.removesuffix("-trust"))


def security(unit):
    """Where the node keeps what belongs to a purpose."""
    purpose = unit.removesuffix("-trust")
    root = "/usr/local/cm/.security" if purpose in ("CallManager", "CAPF", "TVS") else "/usr/local/platform/.security"
    return f"{root}/{purpose}"


# rule: the texts of the interface and of HCM-F's table for it, in the spellings in which Cisco prints them.
FAULTS = {
    "cisco-cucm/ca-not-in-trust-store": [
        "CA Certificate is Not Available in the Trust-Store", "CA certificate is not available in the trust-store",
    ],
    "cisco-cucm/csr-missing": ["File {keys}/{unit}.csr Does Not Exist", "File {keys}/{unit}.csr does not exist", "File {keys}/{unit}.csr doesn't exist",
                                 "Error occurred as CSR does not exist in the App"],
    "cisco-cucm/csr-key-mismatch": [
        "CSR Public Key and Certificate Public Key Do Not Match", "CSR public key and Certificate public key doesn't match",
        "CSR public key and certificate public key do not match", "Certificate import failed due to CSR public key and Certificate public key doesn't match",
    ],
    "cisco-cucm/san-mismatch": [
        "CSR Subject Alternate Name (SAN) and Certificate SAN Does Not Match", "CSR SAN and Certificate SAN does not match",
        "CSR SAN and Certificate SAN doesn't match",
    ],
    "cisco-cucm/certificate-could-not-be-uploaded": [
        "The file /usr/local/platform/upload/certs//{unit}.der could not be uploaded.", "The file /usr/local/platform/upload/certs/{unit}.der could not be uploaded.",
    ],
    "cisco-cucm/certificate-unreadable": [
        "Error occurred while reading the certificate", "Certificate is not in PEM format", "Invalid certificate file provided",
    ],
    "cisco-cucm/ca-certificate-invalid": ["Error in CA certificate"],
    "cisco-cucm/certificate-type-invalid": ["Invalid certificate type found"],
    "cisco-cucm/upload-failed": ["Certificate Upload failed", "CAA1026: Certificate Upload failed"],
    "cisco-cucm/trust-certificate-not-replaced": ["Trust Certificates with the Same CN are Not Replaced"],
}
ISSUER_UNKNOWN = "cisco-cucm/issuer-unknown"
RULES = [*FAULTS, ISSUER_UNKNOWN]
TRUST_RULES = ["cisco-cucm/trust-certificate-not-replaced", "cisco-cucm/ca-certificate-invalid", "cisco-cucm/certificate-unreadable"]
OWN_RULES = [rule for rule in FAULTS if rule != "cisco-cucm/trust-certificate-not-replaced"]


def stamp(time):
    return time.strftime("%Y-%m-%d %H:%M:%S,") + f"{time.microsecond // 1000:03}"


class Writer:
    """The records of one thread, one after another."""

    def __init__(self, chance, time, thread="main"):
        self.chance, self.time, self.thread, self.records = chance, time, thread, []

    def add(self, text, level="INFO", event=None):
        self.time += datetime.timedelta(milliseconds=self.chance.choice([0, 0, 1, 3, 20]))
        self.records.append(Record(self.time, f"{stamp(self.time)} {level} [{self.thread}] - {text}".split("\n"), event))

    def wait(self, milliseconds):
        self.time += datetime.timedelta(milliseconds=milliseconds)


def subject_name(common_name):
    return f"L=Krakow,ST=Malopolska,CN={common_name},OU=TAC,O=Cisco Systems,C=PL"


def message(chance, rule, unit):
    return chance.choice(FAULTS[rule]).format(unit=unit, keys=security(unit) + "/keys")


def operation(chance, time, node, unit, *, rule=None, text=None, op="import", tree="", name=None, thread="main", form=None, ends=True):
    """The records of one operation of certificate management, and its event.

    With `rule` or `text` it is refused with that message. `name` is the common name of the certificate; a trust store holds one for each.
    """
    purpose, trust = unit.removesuffix("-trust"), unit.endswith("-trust")
    name = name or (chance.choice(["Root-CA", "Inter-CA1", "CUCM9X", "ciscolab-AD-CA"]) if trust else node)
    refused = rule is not None or text is not None
    text = text or (message(chance, rule, unit) if rule else None)
    aspect = f"{op} {name}" if trust else op
    outcome = ("failed" if refused else "succeeded") if ends else "unknown"
    event = Event(time, outcome, rule, "certificate-operation", unit, node, tree, aspect=aspect)
    log = Writer(chance, time, thread)
    begin(log, op, unit, node, trust, name)
    log.add("IN -- CertMgr.java - doOp(info) - ")
    if op == "import":
        imports(log, unit, trust, name, refused, rule)
    else:
        log.add(f"IN -- DefaultCertMgr.java - {op}Cert(info) - ")
        if op == "delete":
            log.records[-1].lines += f"op:         delete\nunit:       {unit}\ncertDir:    {security(unit)}/trust-certs/{name}.pem\nsrcCert:    null\n".split("\n")
            log.add(f"parsed filename: '{name}.pem'")
        if op == "regenerate":
            log.add(f"Sending alarm for :: TomcatCertRegen :: Message :: The {unit} certificate is regenerated", "DEBUG")
            log.add(f"CSR File Deleted: {security(unit)}/keys/{unit}.csr", "DEBUG")
    if not ends:
        return log.records, event
    if refused:
        refusal(log, text, form or chance.choice(["error", "result", "exception", "import-result"]), event, purpose)
    else:
        if op == "import":
            taken(log, unit, trust, name)
        log.add("IN -- CertMgr.java - logResult(result, desc, resultFile) - ")
        log.add("CertMgmt Operation Result : null")
    log.add("OUT -- CertMgr.java - logResult - ")
    log.add("OUT -- CertMgr.java - doOp - ")
    log.add("OUT -- CertMgr.java - mainIntenal - ")
    return log.records, event


def begin(log, op, unit, node, trust, name):
    quoted = urllib.parse.quote_plus
    log.add("log4j configuration successful.")
    log.wait(100)
    log.add("IN -- CertMgr.java - mainInternal(args) - ")
    log.add("decode")
    log.add(f"op:{op}")
    kind = "trust-certs" if trust else "certs"
    if op == "import":
        log.add(f"type:{kind}")
    log.add(f"unit:{unit}")
    if op == "import":
        log.add("src-cert:" + quoted(f"/usr/local/platform/upload/certs/{name if trust else unit}.pem"))
    log.add("cert-dir:" + quoted(f"{security(unit)}/{kind}" + (f"/{name}.pem" if op == "delete" else "")))
    log.add("key-dir:" + quoted(security(unit) + "/keys"))
    if op == "import":
        log.add("rootCA-cert:" + ("Dummy+Root+cert" if trust else "Root-CA"))
    log.add("logfile:" + quoted("/var/log/active/platform/log/cert-mgmt.log"))
    log.add("resultfile:" + quoted("/var/log/active/platform/log/certde-info.xml"))
    log.add("Parsed information")
    for label, value in [("OrgName", "CISCO"), ("OrgUnit", "TAC"), ("Country", "PL"), ("Hostname", node), ("AlternateHostname", "null"), ("IPAddress", "10.48.46.29")]:
        log.add(f"{label}: {value}")
    log.add(f"CN: {node}")
    log.add(f"IN -- CertMgr.java - getCertMgrObj(unit) - {unit}")
    log.add(f"OUT -- CertMgr.java - getCertMgrObj - {CLASSES}{manager_of(unit)}CertMgr@162dbb6")


def imports(log, unit, trust, name, refused, rule):
    kind = "trust-certs" if trust else "certs"
    log.add("IN -- DefaultCertMgr.java - importCert(info) - \n"
            f"decode:     true\nop:         import\nunit:       {unit}\nkeystoreUnit:{unit}\n"
            f"srcCert:    /usr/local/platform/upload/certs/{name if trust else unit}.pem\ntype:       {kind}\n"
            f"DNAME:      CN={name},OU=TAC,O=CISCO,L=KRAKOW,ST=MALOPOLSKA,C=PL\ndescription:Signed Certificate\nisDBInsert:true\n")
    log.add("IN -- DefaultCertMgr.java - loadInputCert(info) - ")
    log.wait(3000)
    for number, provider in enumerate(["JsafeJCE", "RsaJsse", "BC", "SUN"], 1):
        log.add(f"New security.provider.{number}={provider}", "DEBUG")
    if rule == "cisco-cucm/certificate-unreadable":
        return
    log.add("OUT -- DefaultCertMgr.java - loadInputCert - Successfully loaded input cert")
    log.add("Checking validity of cert", "DEBUG")
    log.add(f"Verifying certificate {subject_name(name)}")
    log.add(f"Parsed CN '{name}' from DN '{subject_name(name)}'", "DEBUG")
    if trust:
        log.add(f"trying to load cert from trust store ::{security(unit)}/trust-certs/{name}.pem")
        log.add(f"cert not available in trust store ::{subject_name(name)}")
        if not refused:
            log.add(f"target filename for imported cert: '{name}.pem'", "DEBUG")
            log.add("existing certificate with same filename not found.", "DEBUG")


def refusal(log, text, form, event, purpose):
    manager = manager_of(purpose)
    if form == "error":
        log.add(text, "ERROR", event)
    elif form == "exception":
        log.add(f"{CLASSES[:-9]}exception.CertMgmtException: {text}\n"
                f"\tat {CLASSES}DefaultCertMgr.importCert(DefaultCertMgr.java:412)\n\tat {CLASSES}{manager}CertMgr.importCert({manager}CertMgr.java:88)\n"
                "\tat com.cisco.cpi.certMgmt.CertMgr.doOp(CertMgr.java:301)", "ERROR", event)
    elif form == "import-result":
        log.add(f"result of import operations is ::{text}", "INFO", event)
    log.add("OUT -- DefaultCertMgr.java - importCert - ")
    log.add("IN -- CertMgr.java - logResult(result, desc, resultFile) - ")
    log.add(f"CertMgmt Operation Result : {text}", "INFO", event)


def taken(log, unit, trust, name):
    log.add("IN -- CertDBAction.java - insertCertificateInDB(certFiletoStore, info) - ")
    log.add(f"\n\nDBParameters ... \nPKID :\t\tnull\nCN :\t\t{subject_name(name)}\nserialNo :\t7a40f8743a793b44fe802b5f3e1e6f36\nUNIT :\t\t{unit}\n"
            "Certificate :\tNot Printing huge Certificate String..\nServiceEnum :0\n")
    log.add(f'INSERT/UPDATE Query of CERTIFICATE : INSERT INTO CERTIFICATE VALUES ("4152b36b-002e-68ac-711d-c373fa940779","{name}","{CERTIFICATE}\n",NULL)', "DEBUG")
    log.add("OCSP is not enabled.", "DEBUG")
    if trust:
        escaped = subject_name(name).replace("=", "&#61;")
        log.add(f"Successfully imported trusted certificate with Subject DN:{escaped}")
        log.add("result of import operations is ::Import of trust certificate is successful")
    else:
        log.add(f"CSR FileName is {unit}.csr", "DEBUG")
        log.add(f"CSR File Deleted: {security(unit)}/keys/{unit}.csr", "DEBUG")
    log.add("OUT -- DefaultCertMgr.java - importCert - ")


def friends(chance, time, unit):
    """Records of a certificate log that resemble a refusal and are none."""
    log = Writer(chance, time)
    for level, text in chance.sample([
        ("INFO", f"cert not available in trust store ::{subject_name('CUCM9X')}"),
        ("DEBUG", "existing certificate with same filename not found."),
        ("DEBUG", f"CSR File Deleted: {security(unit)}/keys/{unit}.csr"),
        ("DEBUG", "INSERT/UPDATE Query of CERTIFICATE : null"),
        ("INFO", "OUT -- CryptoUtil.java - isOCSPEnabled - false"),
        ("DEBUG", "Own certificate is regenerated. newCert is not available in DB."),
        ("INFO", "Delete CSR File: " + security(unit) + f"/keys/{unit}.csr"),
        ("DEBUG", f"Old Cert to be deleted during import : {security(unit)}/trust-certs/CUCM861.pem"),
        ("INFO", "CSR Public Key and Certificate Public Key Match"),
        ("INFO", "CSR SAN and Certificate SAN match"),
    ], 4):
        log.add(text, level)
    return log.records


def notification(chance, time, unit):
    """What Certificate Change Notification logs after a change in the database (certCN.log)."""
    log = Writer(chance, time, "Thread-5")
    log.add("IN - process. changeData &colon; ")
    log.add("Inside CERTIFICATE - I/U option..")
    log.add("OUT - process.")
    log.thread = f"InsertThread --- {chance.randint(1, 40)}"
    log.add("IN -- CertKeystoreHandler.java - run() - ")
    log.add(f"UNIT : {unit}")
    log.add(f"{unit} --- is included unit for CN")
    log.add("Change notification not require on same node except tomcat cert.", "DEBUG")
    log.add(f"{unit} Certificate successfully updated in trust-store by Change Notification..")
    log.add("OUT -- CertKeystoreHandler.java - run - ")
    return log.records


def traces(chance, time, *, errors=(), size=80):
    """An SDL trace, with a verification error of OpenSSL's number at each of `errors`, and an event for error 20."""
    number, lines, event = chance.randint(100, 400_000), [], None
    clock = time
    wanted = {chance.randrange(5, size): error for error in errors}
    for index in range(size):
        number += 1
        clock += datetime.timedelta(milliseconds=chance.randint(1, 900))
        text = clock.strftime("%H:%M:%S.") + f"{clock.microsecond // 1000:03}"
        if index in wanted:
            error, reason = wanted[index], {20: "unable to get local issuer certificate", 10: "certificate has expired"}[wanted[index]]
            event_here = None
            if error == 20:
                event = event or Event(clock, rule=ISSUER_UNKNOWN, is_try=False)
                event_here = event
            lines.append(Record(clock, [f"{number:08}.000 |{text} |AppInfo |SdlSSLTCPListener::verify_cb pre-verified=0,cert verification errno= {error} ,depth=0"], event_here))
            lines.append(Record(clock, [f"{number:08}.001 |{text} |AppInfo |HandleSSLError - Certificate verification failed:(Verification error: {error} )- {reason} for 192.168.255.95:52089"], event_here))
        else:
            lines.append(Record(clock, [f"{number:08}.000 |{text} |SdlSig |StationKeepAlive |wait |StationInit(1,100,63,1) |StationD(1,100,64,{chance.randint(1, 999)}) |1,100,14,{number}"]))
    return lines, event
