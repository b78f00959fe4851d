"""Logs of VMware vCenter Server: the published lines, verbatim, and records made in their form (synthetic)."""

from made_log import MadeLog

VCENTER = "vmware-vcenter/"
# The order of the folders is published (the client's zip, the system's archive, its top folder); names are made up.
TOP = "vc-vcsa01-2024-09-08--12.18/var/log/vmware/"
INNER = "vcsa01-vcsupport2024-9-08@12-18-52.tgz"
CERTIFICATE_MANAGER = "vmcad/certificate-manager.log"
SYNTHETIC = ("Made for bundlescope; no customer's data. The records of certificate-manager.log have the forms printed in KB 322262 and in a blog of 2019; "
             "the other lines, names and times are made up, unless the table in README.md says that they are verbatim.\n")

# KB 322262 (2150267): a success, and 0.4 s later the reason to take it back.
SAN_MISMATCH = [
    ("2017-05-18T18:47:26.132Z INFO certificate-manager MACHINE_SSL_CERT certificate replaced successfully. SerialNumber and Thumbprint changed.", None),
    ("2017-05-18T18:47:26.545Z ERROR certificate-manager Previous MACHINE_SSL_CERT Subject Alternative Name does not match new "
     "MACHINE_SSL_CERTIFICATE Subject Alternative Name", "san-without-pnid"),
    ("2017-05-18T18:47:26.545Z INFO certificate-manager Performing rollback of Machine SSL Cert...", None),
]
# A blog of 2019: a record without a level, and milliseconds without a leading zero.
EXTENSION = [
    ("2019-04-01T09:38:53.83Z  certificate-manager Error while replacing Machine SSL Cert, please see /var/log/vmware/vmcad/certificate-manager.log "
     "for more information.", None),
    ("2019-04-01T09:38:53.83Z ERROR certificate-manager 'lstool get' failed: 1", "extension-certificate-invalid"),
]
# A blog of 2016: one output, logged twice.
OUTPUT = """\
Error: 382312514, VMCAGetSignedCertificatePrivate() failedStatus : Failed
Error Code : 382312514
Error Message : Failed to connect to the remote host, reason = rpc_s_connect_rejected (0x16c9a042)."""
NO_VMCA = [
    ("2016-03-28T02:13:44.980Z INFO certificate-manager Generating cert...", None),
    ("2016-03-28T02:13:44.980Z INFO certificate-manager Running command :- ['/usr/lib/vmware-vmca/bin/certool', '--server=localhost', '--gencert', "
     "'--privkey=/storage/certmanager/MACHINE_SSL_CERT.priv', '--cert=/storage/certmanager/MACHINE_SSL_CERT.crt', "
     "'--config=/var/tmp/vmware/MACHINE_SSL_CERT.cfg']", None),
    ("2016-03-28T02:13:45.16Z INFO certificate-manager Command output :-\nUsing config file : /var/tmp/vmware/MACHINE_SSL_CERT.cfg\n" + OUTPUT,
     "vmca-not-reached"),
    ("2016-03-28T02:13:45.17Z ERROR certificate-manager Using config file : /var/tmp/vmware/MACHINE_SSL_CERT.cfg\n" + OUTPUT, "vmca-not-reached"),
]


def log(*records):
    made = MadeLog()
    for text, rule in records:
        made.add(text, rule and VCENTER + rule)
    return made


def manager(*runs):
    """Runs of certificate-manager (synthetic): pairs of a time `YYYY-MM-DDTHH:MM` and its records, each a level, a text and a rule."""
    made = MadeLog()
    for time, records in runs:
        for number, (level, text, rule) in enumerate(records):
            made.add(f"{time}:{10 + number}.{120 + number}Z {level} certificate-manager {text}", rule and VCENTER + rule)
    return made


def replacement(store="MACHINE_SSL_CERT"):
    """The records of a replacement; the texts are published."""
    return [
        ("INFO", f"Serial number before replacement: 00:D1:5A ({store})", None),
        ("INFO", "Thumbprint before replacement: 3B:7C:11", None),
        ("INFO", f"Serial number after replacement: 4E:02:9F ({store})", None),
        ("INFO", "Thumbprint after replacement: A0:44:E8", None),
        ("INFO", f"{store} certificate replaced successfully. SerialNumber and Thumbprint changed.", None),
    ]


def failed(text, rule, name="Machine SSL Cert"):
    """A replacement that ends with an error and a rollback."""
    return [("INFO", "Running command :- ['/usr/lib/vmware-vmca/bin/certool', '--cert=/storage/certmanager/MACHINE_SSL_CERT.crt']", None),
            ("ERROR", text, rule), ("INFO", f"Performing rollback of {name}...", None)]


def service(*records, hour=11):
    """A log of a service (synthetic times): pairs of a text from the level on, and a rule."""
    made = MadeLog()
    for number, (text, rule) in enumerate(records):
        made.add(f"2024-09-08T{hour:02}:{number // 6:02}:{number % 6 * 10:02}.{100 + number}Z {text}", rule and VCENTER + rule)
    return made


ORDINARY = [("info vpxd[04524] [Originator@6876 sub=vpxLro opID=task-1] [VpxLRO] -- BEGIN task-1", None),
            ("info vpxd[04524] [Originator@6876 sub=vpxLro opID=task-1] [VpxLRO] -- FINISH task-1", None)]

# What certificate-manager refuses, with the texts that are published or documented.
REFUSALS = [
    ("Previous MACHINE_SSL_CERT Subject Alternative Name does not match new MACHINE_SSL_CERTIFICATE Subject Alternative Name", "san-without-pnid"),
    ("'lstool get' failed: 1", "extension-certificate-invalid"),
    ("'lstool get-site-id' failed: 1", "signed-with-rsassa-pss"),
    ("'lstool list' failed: 1", "lookup-service-failed"),
    (OUTPUT, "vmca-not-reached"),
    ("Certificate uses an unsupported signature algorithm - ecdsa-with-SHA256", "unsupported-signature-algorithm"),
    ("MACHINE_SSL_CERT certificate replacement failed. SerialNumber and Thumbprint not changed after replacement, certificates are same before "
     "and after", "same-certificate-given"),
    ("Error invalid PEM certificate file: '/root/vcsa01.cer'", "certificate-file-not-pem"),
    ("Error: 70037, Cert/Key pair does not match", "key-pair-refused"),
    ("Error: 70062, Certificate Chain is not complete", "chain-refused"),
    ("Error: 70011, Not a CA Cert", "not-a-ca"),
    ("Error: 70015, Key length has to be between 2048(2KB) and 16384(16KB)", "key-length-refused"),
    ("Error: 70065, Could not decode the Private Key", "private-key-unreadable"),
    ("Error: 70067, CSR CN does not match to hostname", "names-refused"),
    ("Command output :-\nerror 20 at 0 depth lookup: unable to get local issuer certificate", "signing-chain-incomplete"),
    ("Command output :-\nerror 10 at 1 depth lookup: certificate has expired", "signing-chain-expired"),
    ("Error while performing rollback operation, please try Reset operation...", "rollback-failed"),
]

# The findings of these are warnings, which follow the errors in a report.
WARNINGS = {VCENTER + rule for rule in ("vpxd-shut-down", "handshake-refused", "trusted-root-ending", "host-certificate-start-time", "eam-still-loading",
                                        "eam-source-not-trusted", "certificate-service-unavailable")}

# What other services write, by the path of their log; from the level on as published, or the documented text.
CONSEQUENCES = [
    ("vpxd/vpxd.log", [
        *ORDINARY,
        ("warning vpxd[04524] [Originator@6876 sub=Main opID=CheckCertificateExpiry-1] Certificate [Subject: CN=Example Enterprise CA] from store "
         "TRUSTED_ROOTS will expire on 2024-09-01", "trusted-root-ending"),
        ("error vpxd[04524] [Originator@6876 sub=Main opID=CheckCertificateExpiry-1] Invalid certificate string [MIIIN####AQsF\n--> ADBlM####hcmVu\n"
         " Error:N7Vmacore21Base64FormatExceptionE(Invalid base64-encoded string)", "trusted-root-unreadable"),
        ("error vpxd[04524] [Originator@6876 sub=SsoWrapper] [AcquireToken] AcquireToken exception: N9SsoClient27InvalidCredentialsExceptionE("
         "Authentication failed: Invalid credentials)", "vpxd-not-authenticated"),
        ("warning vpxd[04524] [sub=IO.Connection] Failed to SSL handshake; ... certificate verify failed", "handshake-refused"),
        ("error vpxd[04524] [sub=Default] Failed to start VMware VirtualCenter. Shutting down", "vpxd-shut-down"),
        ("error vpxd[04524] [Originator@6876 sub=Default] A general system error occurred: Unable to get signed certificate for host: esx1.example.com. "
         "Error: Start Time Error (70034)", "host-certificate-start-time"),
    ]),
    ("vpxd-svcs/vpxd-svcs.log", [
        ("ERROR com.vmware.vim.sso.client.impl.SecurityTokenServiceImpl$RequestResponseProcessor opId=] Server rejected the provided time range. "
         "Cause:ns0:InvalidTimeRange: The token authority rejected an issue request for TimePeriod [startTime=Thu Jan 02 09:22:13 EST 2020, "
         "endTime=Fri Jan 03 09:22:13 EST 2020] :: Signing certificate is not valid at Thu Jan 02 09:22:13 EST 2020, cert validity: TimePeriod "
         "[startTime=Wed Jan 06 20:44:39 EST 2010, endTime=Wed Jan 01 20:54:23 EST 2020]", "sts-certificate-expired"),
    ]),
    ("wcp/wcpsvc.log", [
        ("error wcp [eamlib/lister.go:84] [opID=EAMAgent] Failed to get EAM agencies. Err ServerFaultCode: EAM is still loading from database. Please "
         "try again later.", "eam-still-loading"),
    ]),
    ("eam/eam_api.log", [("ERROR Suitable trust, not found", "eam-source-not-trusted")]),
    ("certificatemanagement/certificatemanagement-svcs.log", [
        ("ERROR Provided certificate using the weak signature algorithm", "weak-signature-algorithm"),
        ("ERROR The provided MACHINE_SSL certificate and provided private key are not valid.", "certificate-and-key-differ"),
        ("ERROR DNS in Subject Alternative Name is not correct. DNS Name must contain machine FQDN", "san-without-fqdn"),
        ("ERROR create trusted root chain failed: CN=vc.example.com is not a valid CA certificate", "ca-chain-refused"),
        ("ERROR Request failed: com.vmware.vapi.endpoint.cis.ServiceUnavailable", "certificate-service-unavailable"),
    ]),
    ("upgrade/checks.log", [
        ("ERROR 1. The certificate with subject '/DC=example/CN=Example Root CA' in VECS store TRUSTED_ROOTS has weak signature algorithm "
         "sha1WithRSAEncryption.", "weak-root-blocks-upgrade"),
    ]),
]
