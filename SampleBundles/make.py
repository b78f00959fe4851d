#!/usr/bin/env python3
"""Makes the sample bundles, `expected.json` and the table in README.md. Same bytes on every run (with one zlib).

Usage: python3 SampleBundles/make.py
"""

import sys

sys.dont_write_bytecode = True

import gzip
import io
import json
import re
import tarfile
import zipfile
import zlib
from datetime import datetime
from pathlib import Path

import cucm
import vcenter
from ordinary import CATALINA, head, records
from published import CHAIN, CSEC9002, CSR_KEY, EKU, KEY_ENCIPHERMENT, RULES, unwrapped

HERE = Path(__file__).parent
LEVEL = 9
MADE = datetime(2024, 1, 29, 9, 0, 0)
MUTUAL = "dell-ome/mutual-authentication-failed"


# Logs: ordinary records with the given ones among them.


class Log:
    """A log's text, and the places of the records that a rule must find."""

    def __init__(self, *windows, found=(), others=()):
        """`windows`: start, end and number of ordinary records; `found`: pairs of record text and rule id; `others`: record
        texts that no rule may find."""
        marked = [(time_of(text), text.split("\n"), rule) for text, rule in found]
        marked += [(time_of(text), text.split("\n"), None) for text in others]
        for start, end, count in windows:
            marked += [(time, lines, None) for time, lines in records(at(start), at(end), count)]
        marked.sort(key=lambda entry: entry[0])
        lines = []
        self.evidence = []
        for _, record, rule in marked:
            if rule:
                self.evidence.append((rule, len(lines) + 1, record[0][:80]))
            lines += record
        self.text = "".join(line + "\n" for line in lines)


def at(text):
    return datetime.fromisoformat(text)


def time_of(record):
    return at(re.search(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}", record).group())


def published(*blocks, wrapped=False):
    return [(block if wrapped else unwrapped(block), RULES[block]) for block in blocks]


def moved(block, time):
    """The published record at another time (synthetic)."""
    return re.sub(r"\d\d:\d\d:\d\d\.\d{3}", time, unwrapped(block), count=1), RULES[block]


def made(time, logger, text, level="ERROR", thread="ajp-nio-0:0:0:0:0:0:0:1-8009-exec-5"):
    return head(level, at(time), thread, logger) + text


def payload(message_id, arguments, message):
    extended = {"MessageId": message_id, "RelatedProperties": [], "Message": message, "MessageArgs": arguments,
                "Severity": "Critical", "Resolution": "Retry the operation."}
    error = {"code": "Base.1.0.GeneralError",
             "message": "A general error has occurred. See ExtendedInfo for more information.",
             "@Message.ExtendedInfo": [extended]}
    return json.dumps({"error": error}, separators=(",", ":"))


# Archives: fixed times, owners and levels.


def tree(logs, synthetic, extra=()):
    """The files of a bundle: the logs, and what may be beside them. Everything except the logs is made up."""
    files = {
        "SYNTHETIC.txt": "Made for bundlescope; no customer's data. " + synthetic + "\n"
        "The names of the folders and of the other files are made up too: only tomcat/application.log is published.\n",
        "appliance/version.txt": "OpenManage Enterprise 4.0.1 (made up)\n",
        "appliance/df.txt": "Filesystem Size Used Avail Use% Mounted on\n/dev/sda2 42G 17G 23G 43% /\n",
        "jobs/jobs.log": "".join(f"2024-01-25 08:{n:02}:00 job {25000 + n} state 2060\n" for n in range(40)),
        "tomcat/catalina.out": CATALINA.format(day="2024-01-25"),
    }
    files.update((name, log.text) for name, log in logs.items())
    files.update(extra)
    return files


def encoded(content):
    return content if isinstance(content, bytes) else content.encode()


def zipped(files, top=""):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name, content in files.items():
            info = zipfile.ZipInfo(top + name, MADE.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o100644 << 16
            archive.writestr(info, encoded(content))
    return buffer.getvalue()


def tarred(files, top="./"):
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(top + name)
            info.size = len(encoded(content))
            info.mtime = 1706518800
            archive.addfile(info, io.BytesIO(encoded(content)))
    return gzipped(buffer.getvalue())


def gzipped(content):
    return gzip.compress(encoded(content), LEVEL, mtime=0)


# Bundles.


# The operation whose refusal a rule found; for other rules, the upload of a chain.
OPERATIONS = {"dell-ome/certificate-file-refused": "certificate-upload", MUTUAL: "connection-check"}


def stands(outcome, rule, tries, operation="certificate-operation", unit=None, node=None, log=None):
    """How the last try of one subject ended."""
    return {"operation": operation, "unit": unit, "node": node, "log": log, "outcome": outcome, "rule": rule, "tries": tries}


# The article prints this record once for each of its causes: with one time and one thread it is one try.
PRINTED_TWICE = {"dell-ome/certificate-file-refused": 1}


class Bundle:
    def __init__(self, name, data, what, verbatim, logs, complete=True, events=None, attempts=None, standing=None):
        """`logs`: pairs of the path of an entry and its `Log`, oldest first. `events`: the count of a finding if several records
        show one event. `attempts`: the outcomes of the tries, in order, if they matter. `standing`: how the last try of each subject ended, from
        `stands`; for OpenManage Enterprise this is derived."""
        self.attempts = attempts
        self.standing = [*(standing or []), *self.refused(name, logs, events or {})]
        self.name, self.data, self.what, self.verbatim, self.complete = name, data, what, verbatim, complete
        found = {}
        for path, log in logs:
            for rule, line, _ in log.evidence:
                found.setdefault(rule, []).append({"entry": f"{name}!/{path}", "line": line})
        # Latest seen first, as reports order findings of one severity.
        last = {rule: number for number, rule in enumerate(r for _, log in logs for r, _, _ in log.evidence)}
        self.findings = [{"rule": rule.split("@")[0], "count": (events or {}).get(rule, len(found[rule])), "evidence": found[rule]}
                         for rule in sorted(found, key=lambda rule: -last[rule])]

    @staticmethod
    def refused(bundle, logs, events):
        """Every record of OpenManage Enterprise that a rule finds is a try that failed; one operation in one tree is one subject."""
        tries = {}
        for path, log in logs:
            folder = bundle + "!/" + path.split("tomcat/application.log")[0].removesuffix("./")
            if not folder.endswith("!/"):
                folder = folder.removesuffix("/")
            for rule, _, _ in log.evidence:
                if rule.startswith("dell-ome/"):
                    tries.setdefault((OPERATIONS.get(rule, "chain-upload"), folder), []).append(rule)
        return [stands("failed", rules[-1], sum(events.get(rule, rules.count(rule)) for rule in set(rules)), operation=operation, log=folder)
                for (operation, folder), rules in tries.items()]

    @property
    def expected(self):
        outcome = "findings" if self.findings else "clean" if self.complete else "incomplete"
        told = {} if self.attempts is None else {"attempts": self.attempts}
        return {"bundle": self.name, "outcome": outcome, "complete": self.complete,
                "exitCode": 3 if not self.complete else 1 if self.findings else 0, "standing": self.standing,
                "findings": self.findings, **told}

    @property
    def row(self):
        says = "<br>".join(
            f"`{finding['rule']}` × {finding['count']}: {self.places(finding['evidence'])}" for finding in self.findings)
        if not self.complete:
            says += "<br>not read in full; exit code 3"
        return f"| `{self.name}` | {self.what} | {says or 'nothing found, read in full; exit code 0'} | {self.verbatim} |"

    def places(self, evidence):
        """The lines of the evidence of one finding, entry by entry."""
        lines = {}
        for place in evidence:
            lines.setdefault(place["entry"].removeprefix(self.name + "!/"), []).append(str(place["line"]))
        return "; ".join(f"`{entry}` line " + ", ".join(numbers) for entry, numbers in lines.items())


def all_published(wrapped):
    blocks = published(EKU, KEY_ENCIPHERMENT, CHAIN, CSR_KEY, CSEC9002, CSEC9002, wrapped=wrapped)
    return Log(("2024-01-25 10:20:00", "2024-01-25 11:40:00", 260), ("2024-01-29 07:30:00", "2024-01-29 08:20:00", 170),
               found=blocks)


def published_wrapped():
    log = all_published(wrapped=True)
    files = tree({"tomcat/application.log": log}, "The six error records of SSLController are those of KB 000221202, "
                 "verbatim and wrapped as printed; all other lines are made up.")
    return Bundle("published-wrapped.zip", zipped(files), "The six published records, wrapped over four to six lines as "
                  "the article prints them", "errors verbatim", [("tomcat/application.log", log)], events=PRINTED_TWICE)


def published_unwrapped():
    log = all_published(wrapped=False)
    files = tree({"tomcat/application.log": log}, "The six error records of SSLController are those of KB 000221202, "
                 "each put on one line; all other lines are made up.")
    return Bundle("published-unwrapped.tar.gz", tarred(files), "The same six records, one line each", "errors verbatim, "
                  "unwrapped", [("./tomcat/application.log", log)], events=PRINTED_TWICE)


def csec9002():
    log = Log(("2024-01-29 07:10:00", "2024-01-29 08:25:00", 300), found=published(CSEC9002, wrapped=True))
    files = tree({"tomcat/application.log": log}, "The error record of SSLController is that of KB 000221202, verbatim; "
                 "all other lines are made up.")
    return Bundle("csec9002.tar.gz", tarred(files), "One refused single certificate: two causes that the log cannot tell "
                  "apart", "error verbatim", [("./tomcat/application.log", log)])


def five_attempts():
    tries = published(EKU, KEY_ENCIPHERMENT, CHAIN) + [moved(CSR_KEY, "11:06:12.281"), moved(CSR_KEY, "11:07:54.735")]
    log = Log(("2024-01-25 10:20:00", "2024-01-25 11:30:00", 360), found=tries)
    files = tree({"tomcat/application.log": log}, "Tries one to three are records of KB 000221202, unwrapped; tries four and "
                 "five are its CSR key record at another time; all other lines are made up.")
    return Bundle("five-attempts.zip", zipped(files, "ome-console-logs/"), "Five tries over eleven minutes; the cause changes "
                  "at try 2, 3 and 4", "errors verbatim, unwrapped; times of tries 4 and 5 made up",
                  [("ome-console-logs/tomcat/application.log", log)])


def rotated():
    oldest = Log(("2024-01-25 10:00:00", "2024-01-25 11:02:30", 320), found=published(EKU, KEY_ENCIPHERMENT, wrapped=True))
    older = Log(("2024-01-25 11:02:40", "2024-01-25 11:09:10", 310), found=published(CHAIN))
    live = Log(("2024-01-25 11:09:20", "2024-01-25 12:20:00", 330), found=published(CSR_KEY, wrapped=True))
    files = tree({"tomcat/application.log": live, "tomcat/application.log.1": older},
                 "The four error records of SSLController are those of KB 000221202; all other lines are made up.",
                 {"tomcat/application.log.2.gz": gzipped(oldest.text)})
    return Bundle("rotated.tar.gz", tarred(files), "Four tries spread over a log and its rotations, the oldest two in a "
                  "`.gz`", "errors verbatim; the rotations' names made up",
                  [("./tomcat/application.log.2.gz", oldest), ("./tomcat/application.log.1", older),
                   ("./tomcat/application.log", live)])


def nested():
    log = Log(("2024-01-25 10:50:00", "2024-01-25 11:20:00", 340), found=published(CHAIN, CSR_KEY, wrapped=True))
    inner = tarred(tree({"tomcat/application.log": log}, "The two error records of SSLController are those of KB 000221202, "
                        "verbatim; all other lines are made up."))
    files = {"SYNTHETIC.txt": "Made for bundlescope; no customer's data. See the file of this name in ConsoleLogs.tar.gz.\n",
             "mail.txt": "Please find the console log bundle attached. The upload of our chain fails. (made up)\n",
             "ConsoleLogs.tar.gz": inner}
    return Bundle("nested.zip", zipped(files), "A case's zip that holds the bundle as a tar.gz", "errors verbatim",
                  [("ConsoleLogs.tar.gz!/./tomcat/application.log", log)])


def clean():
    quoted = payload("CGEN1008", ["Invalid CSR key."], "Unable to process the request because an error occurred.")
    log = Log(("2024-01-25 10:00:00", "2024-01-25 12:00:00", 380), others=[
        made("2024-01-25 10:12:08.417", "BaselineController",
             payload("CGEN1008", [], "Unable to process the request because an error occurred.")),
        made("2024-01-25 10:31:44.090", "DeviceController", "getDevices(): Error reading devices: " + quoted),
        made("2024-01-25 10:33:02.755", "NetworkController",
             payload("CGEN6002", ["PortNumber"], "Unable to complete the request because the input value for  PortNumber  "
                     "is missing or an invalid value is entered.")),
        made("2024-01-25 10:58:19.003", "SSLControllerAdvice", "Mapped exception to " + quoted),
        made("2024-01-25 11:05:27.640", "ResponseLoggingFilter", "Last response of the session: SSLController - "
             "uploadNewCertificateChain(): Error uploading certificate chain: " + quoted, "WARN"),
        made("2024-01-25 11:16:51.212", "RequestLoggingFilter", "Request was slow\n"
             "java.lang.Throwable: 4120 ms\n"
             "\tat com.example.console.ssl.SSLController.uploadNewCertificateChain(SSLController.java:211)\n"
             "\t... 41 more", "WARN"),
        made("2024-01-25 11:16:58.530", "SSLController", "uploadNewCertificateChain(): Certificate chain uploaded", "INFO"),
        made("2024-01-25 11:40:10.871", "IdentityPoolController",
             payload("CGEN6001", ["Ethernet-MAC Range overlap found (in this Identity Pool or in a different one)"],
                     "Unable to process the request because an error occurred: Ethernet-MAC Range overlap found (in this "
                     "Identity Pool or in a different one) .")),
    ])
    elsewhere = CHAIN + "\n" + unwrapped(CSR_KEY) + "\n"
    files = tree({"tomcat/application.log": log}, "All lines of tomcat/application.log are made up. The two files that look like "
                 "that log, but are not, hold records of KB 000221202.",
                 {"nottomcat/application.log": elsewhere, "tomcat/myapplication.log": elsewhere})
    return Bundle("clean.zip", zipped(files), "No error of SSLController, but much that looks like one: the same payload by "
                  "other classes, quoted in another record, in logs of nearly the right name", "made up",
                  [("tomcat/application.log", log)])


def mutual_authentication():
    text = "Unable to mutually authenticate and connect to the remote appliance."
    advice = "Please check the source and target appliances has valid certificate chain uploaded which are signed by the same CA."
    tries = [(made("2024-01-29 09:41:17.530", "MigrationController", f"{text} {advice}"), MUTUAL),
             (made("2024-01-29 09:52:40.118", "MigrationController", f"validateConnection(): {text}\n{advice}"), MUTUAL)]
    log = Log(("2024-01-29 09:00:00", "2024-01-29 10:15:00", 310), found=tries)
    files = tree({"tomcat/application.log": log}, "All lines are made up. The text of the two errors is the one that "
                 "KB 000221202 shows on a screen; no log line of it is published.")
    return Bundle("mutual-authentication.zip", zipped(files), "The migration's connection check failed twice", "made up; "
                  "the text is published, its form in a log is not", [("tomcat/application.log", log)])


def damaged(name, pack, prefix):
    """A bundle cut in the middle of its log, between two findings."""
    tries = published(EKU) + [moved(CSR_KEY, "12:20:34.735")]
    log = Log(("2024-01-25 10:30:00", "2024-01-25 12:30:00", 700), found=tries)
    files = {"SYNTHETIC.txt": "Made for bundlescope; no customer's data. Cut on purpose. The error records of SSLController are "
             "those of KB 000221202, unwrapped, the second at another time; all other lines are made up.\n",
             "tomcat/application.log": log.text}
    whole = pack(files)
    data = whole[: len(whole) * 6 // 10]
    left = zlib.decompressobj(31 if data[:2] == b"\x1f\x8b" else -15).decompress(deflated(data)).decode()
    early, late = (log.text.index(start) for _, _, start in log.evidence)
    assert log.text[: early + 4000] in left and log.text[late : late + 80] not in left, "cut elsewhere"
    log.evidence = log.evidence[:1]
    return Bundle(name, data, "A download that broke off in the middle of the log, after a first error", "error verbatim, "
                  "unwrapped", [(prefix + "tomcat/application.log", log)], complete=False)


def deflated(data):
    """The compressed bytes of a gzip, or of the second entry of a zip."""
    if data[:2] == b"\x1f\x8b":
        return data
    entry = data.index(b"PK\x03\x04", 4)
    return data[entry + 30 + len("tomcat/application.log") :]


# Cisco Unified Communications Manager.

CUCM = "cisco-cucm/"
KEY_ERROR = "CSR Public Key and Certificate Public Key Do Not Match"
CUCM_SYNTHETIC = {
    "SYNTHETIC.txt": "Made for bundlescope; no customer's data. The form of the certificate logs, and every line of certMgmt00001.log and "
    "certCN.log, is that of Cisco document 210541. No log line of a refused certificate is published: those lines are made up, with the "
    "published text of the message in them.\n"}


def cucm_tree(logs, top=""):
    files = {top + name: log.text for name, log in logs}
    files[top + "active/syslog/messages"] = "Aug  4 15:20:01 CUCM861 systemd: Started Session (made up)\n"
    return files


def cucm_successes():
    logs = [(cucm.CERTIFICATE_MANAGEMENT.format(1), cucm.published(cucm.REGENERATION, cucm.IMPORT)),
            (cucm.CHANGE_NOTIFICATION, cucm.published(cucm.NOTIFICATION))]
    return Bundle("cucm-successes.zip", zipped({**CUCM_SYNTHETIC, **cucm_tree(logs)}), "Cisco CUCM: an import that went well, with lines "
                  "that look like errors and are none; one try, which succeeded", "verbatim", logs, attempts=["succeeded"],
                  standing=[stands("succeeded", None, 1, unit="tomcat-trust", node="CUCM861", log="cucm-successes.zip!/active")])


def cucm_failures():
    files = [cucm.published(cucm.IMPORT)]
    tries = [("15:31", "CallManager", "ca-not-in-trust-store", ["CA certificate is not available in the trust-store"]),
             ("15:36", "CallManager-trust", None, []),
             ("15:41", "CallManager", "csr-missing", ["File /usr/local/cm/.security/CallManager/keys/CallManager.csr Does Not Exist"]),
             ("15:52", "CallManager", "csr-key-mismatch", [KEY_ERROR]),
             ("16:03", "CallManager", "san-mismatch", ["CSR SAN and Certificate SAN doesn't match"]),
             ("16:20", "ipsec", "certificate-could-not-be-uploaded",
              ["The file /usr/local/platform/upload/certs//ipsec.der could not be uploaded."]),
             ("16:40", "CallManager", None, [])]
    files += [cucm.operation(time, unit, "CUCM861", *errors, rule=rule and CUCM + rule) for time, unit, rule, errors in tries]
    logs = [(cucm.CERTIFICATE_MANAGEMENT.format(number + 1), log) for number, log in enumerate(files)]
    logs.append((cucm.PLATFORM_API, cucm.web(("15:52:26,511", "csr public key and certificate public key does not match", CUCM + "csr-key-mismatch"))))
    rules = [CUCM + rule for _, _, rule, _ in tries if rule]
    bundle = Bundle("cucm-failures.tar.gz", tarred({**CUCM_SYNTHETIC, **cucm_tree(logs)}, ""), "Cisco CUCM: eight tries, five of them refused; each "
                    "refusal is logged twice or three times and counts once", "made up; the texts are published", logs,
                    events={rule: 1 for rule in rules}, attempts=["succeeded" if not rule else "failed" for rule in [None] + [t[2] for t in tries]],
                    standing=[stands("failed", CUCM + "certificate-could-not-be-uploaded", 1, unit="ipsec", node="CUCM861", log="cucm-failures.tar.gz!/active"),
                              stands("succeeded", None, 5, unit="CallManager", node="CUCM861", log="cucm-failures.tar.gz!/active"),
                              stands("succeeded", None, 1, unit="CallManager-trust", node="CUCM861", log="cucm-failures.tar.gz!/active"),
                              stands("succeeded", None, 1, unit="tomcat-trust", node="CUCM861", log="cucm-failures.tar.gz!/active")])
    bundle.findings.sort(key=lambda finding: -rules.index(finding["rule"]))
    return bundle


def cucm_cluster():
    first = [(cucm.CERTIFICATE_MANAGEMENT.format(2), cucm.operation("15:31", "tomcat", "CUCM861", KEY_ERROR, rule=CUCM + "csr-key-mismatch@1"))]
    second = [(cucm.CERTIFICATE_MANAGEMENT.format(2), cucm.operation("15:44", "tomcat", "CUCM862", KEY_ERROR, rule=CUCM + "csr-key-mismatch@2"))]
    files = {**CUCM_SYNTHETIC, **cucm_tree(first, "publisher/"), **cucm_tree(second, "subscriber/")}
    return Bundle("cucm-cluster.zip", zipped(files), "Cisco CUCM: the same refusal on two nodes of a cluster: one finding for each node",
                  "made up; the text is published", [("publisher/" + n, log) for n, log in first] + [("subscriber/" + n, log) for n, log in second],
                  events={CUCM + "csr-key-mismatch@1": 1, CUCM + "csr-key-mismatch@2": 1}, attempts=["failed", "failed"],
                  standing=[stands("failed", CUCM + "csr-key-mismatch", 1, unit="tomcat", node=node, log=f"cucm-cluster.zip!/{log}/active")
                            for node, log in (("CUCM861", "publisher"), ("CUCM862", "subscriber"))])


def mixed_products():
    ome = Log(("2024-01-25 10:50:00", "2024-01-25 11:20:00", 340), found=published(CHAIN, CSR_KEY))
    node = [(cucm.CERTIFICATE_MANAGEMENT.format(1), cucm.operation("15:31", "tomcat", "CUCM861", KEY_ERROR, rule=CUCM + "csr-key-mismatch"))]
    files = tree({"ome/tomcat/application.log": ome}, "The two error records of SSLController are those of KB 000221202, unwrapped; all other "
                 "lines are made up.", cucm_tree(node, "cucm/"))
    return Bundle("mixed-products.zip", zipped(files), "One archive with an OpenManage Enterprise log and a Cisco CUCM log", "OME: verbatim, "
                  "unwrapped; CUCM: made up", [("cucm/" + node[0][0], node[0][1]), ("ome/tomcat/application.log", ome)],
                  events={CUCM + "csr-key-mismatch": 1}, attempts=["failed", "failed", "failed"],
                  standing=[stands("failed", CUCM + "csr-key-mismatch", 1, unit="tomcat", node="CUCM861", log="mixed-products.zip!/cucm/active")])


# VMware vCenter Server.


def vcsupport(logs, folder=vcenter.TOP):
    """The archive of one system, with its logs."""
    files = {folder + name: log.text for name, log in logs}
    files[folder.split("/")[0] + "/commands/uname_-a.txt"] = "Linux vcsa01 5.10.0 (made up)\n"
    return tarred(files, "")


def vcenter_support(name, logs, what, verbatim, **told):
    """The client's export: a zip with the system's archive in it."""
    data = zipped({"SYNTHETIC.txt": vcenter.SYNTHETIC, vcenter.INNER: vcsupport(logs)})
    return Bundle(name, data, what, verbatim, [(f"{vcenter.INNER}!/{vcenter.TOP}{path}", log) for path, log in logs], **told)


def replaced(outcome, rule, tries, store, bundle, inner=f"{vcenter.INNER}!/{vcenter.TOP}"):
    """How the last replacement of a certificate store ended."""
    return stands(outcome, rule and vcenter.VCENTER + rule, tries, operation="certificate-replacement", unit=store,
                  log=f"{bundle}!/{inner}".removesuffix("/"))


def vcenter_success():
    name = "vcenter-success.zip"
    logs = [(vcenter.CERTIFICATE_MANAGER, vcenter.manager(("2024-09-08T11:02", vcenter.replacement()))),
            ("vpxd/vpxd-34.log", vcenter.service(*vcenter.ORDINARY, (
                "info vpxd[12853] [Originator@6876 sub=vpxCryptopID=SWI-7203af8f] Failed to read X509 cert; err: 151441516", None)))]
    return vcenter_support(name, logs, "VMware vCenter Server: a machine SSL certificate that was replaced, with a line that looks like an error and is none",
                           "made up; the texts are published", attempts=["succeeded"],
                           standing=[replaced("succeeded", None, 1, "MACHINE_SSL_CERT", name)])


def vcenter_rolled_back():
    name = "vcenter-rolled-back.zip"
    logs = [(vcenter.CERTIFICATE_MANAGER, vcenter.log(*vcenter.SAN_MISMATCH)), ("vpxd/vpxd.log", vcenter.service(*vcenter.ORDINARY))]
    return vcenter_support(name, logs, "VMware vCenter Server: the log reports a success, and 0.4 s later the error that takes it back",
                           "certificate-manager.log: verbatim", attempts=["failed"],
                           standing=[replaced("failed", "san-without-pnid", 1, "MACHINE_SSL_CERT", name)])


def vcenter_published():
    name = "vcenter-published.zip"
    logs = [(vcenter.CERTIFICATE_MANAGER, vcenter.log(*vcenter.NO_VMCA, *vcenter.SAN_MISMATCH, *vcenter.EXTENSION)),
            ("vpxd/vpxd.log", vcenter.service(*vcenter.ORDINARY))]
    return vcenter_support(name, logs, "VMware vCenter Server: the three published failures of certificate-manager, of three systems, as if they were one's",
                           "certificate-manager.log: verbatim", attempts=["failed"] * 3, events={vcenter.VCENTER + "vmca-not-reached": 1},
                           standing=[replaced("failed", "extension-certificate-invalid", 3, "MACHINE_SSL_CERT", name)])


def vcenter_failures():
    name = "vcenter-failures.zip"
    runs = [(f"2024-09-08T{10 + number // 3:02}:{number % 3 * 20:02}", records) for number, records in enumerate([
        *(vcenter.failed(text, rule) for text, rule in vcenter.REFUSALS), vcenter.replacement()])]
    logs = [(vcenter.CERTIFICATE_MANAGER, vcenter.manager(*runs)), ("vpxd/vpxd.log", vcenter.service(*vcenter.ORDINARY))]
    return vcenter_support(name, logs, "VMware vCenter Server: every refusal of certificate-manager, each rolled back, and a replacement that went well at last",
                           "made up; the texts are published", attempts=["failed"] * len(vcenter.REFUSALS) + ["succeeded"],
                           standing=[replaced("succeeded", None, len(runs), "MACHINE_SSL_CERT", name)])


def vcenter_expired():
    name = "vcenter-expired.zip"
    logs = [(path, vcenter.service(*records, hour=11 + number)) for number, (path, records) in enumerate(vcenter.CONSEQUENCES)]
    events = {vcenter.VCENTER + rule: 1 for _, records in vcenter.CONSEQUENCES for _, rule in records if rule}
    bundle = vcenter_support(name, logs, "VMware vCenter Server: what expired, old and untrusted certificates lead to, in the logs of its services",
                             "made up; the texts are published", attempts=[], events=events)
    bundle.findings.sort(key=lambda finding: finding["rule"] in vcenter.WARNINGS)
    return bundle


def vcenter_and_ome():
    name = "vcenter-and-ome.zip"
    ome = Log(("2024-01-25 10:50:00", "2024-01-25 11:20:00", 340), found=published(CHAIN, CSR_KEY))
    logs = [(vcenter.CERTIFICATE_MANAGER, vcenter.log(*vcenter.SAN_MISMATCH)), ("vpxd/vpxd.log", vcenter.service(*vcenter.ORDINARY))]
    files = tree({"ome/tomcat/application.log": ome}, "The two error records of SSLController are those of KB 000221202, unwrapped; all other lines of that log "
                 "are made up. " + vcenter.SYNTHETIC.strip(), {vcenter.INNER: vcsupport(logs)})
    return Bundle(name, zipped(files), "One archive with an OpenManage Enterprise log and the support bundle of a vCenter Server",
                  "OME: verbatim, unwrapped; certificate-manager.log: verbatim",
                  [(f"{vcenter.INNER}!/{vcenter.TOP}{path}", log) for path, log in logs] + [("ome/tomcat/application.log", ome)],
                  attempts=["failed"] * 3, standing=[replaced("failed", "san-without-pnid", 1, "MACHINE_SSL_CERT", name)])


def main():
    bundles = [
        published_wrapped(), published_unwrapped(), csec9002(), five_attempts(), rotated(), nested(), clean(),
        mutual_authentication(), damaged("damaged.tar.gz", tarred, "./"), damaged("damaged.zip", zipped, ""),
        cucm_successes(), cucm_failures(), cucm_cluster(), mixed_products(),
        vcenter_success(), vcenter_rolled_back(), vcenter_published(), vcenter_failures(), vcenter_expired(), vcenter_and_ome(),
    ]
    for bundle in bundles:
        (HERE / bundle.name).write_bytes(bundle.data)
    expected = json.dumps({"passOver": ["cucm.py", "published.py", "vcenter.py"], "bundles": [bundle.expected for bundle in bundles]}, indent=2)
    (HERE / "expected.json").write_text(expected + "\n")
    readme = (HERE / "README.md").read_text()
    table = "\n".join(["| bundle | what it is | what `bundlescope diagnose` says | errors |", "|---|---|---|---|",
                       *(bundle.row for bundle in bundles)])
    readme = re.sub(r"(?s)(<!-- table -->\n).*(\n<!-- end -->)", lambda m: m[1] + table + m[2], readme)
    (HERE / "README.md").write_text(readme)


if __name__ == "__main__":
    main()
