"""The records among the ordinary lines: real error payloads, look-alikes, and stack traces.

A real payload, on one line or wrapped, has the form of the log blocks in Dell KB 000221202.
`@` stands for the time of a record.
"""

from noise import CONNECTOR, thread

CGEN1008 = ("CGEN1008", "Unable to process the request because an error occurred.",
            "Retry the operation. If the issue persists, contact your system administrator.")
CSEC9002 = ("CSEC9002", "Unable to upload the certificate because the certificate file provided is invalid.",
            "Make sure the CA certificate and private key are correct and retry the operation.")

# rule id: (message, argument or None)
REAL = {
    "dell-ome/csr-key-mismatch": (CGEN1008, "Invalid CSR key."),
    "dell-ome/chain-incomplete": (CGEN1008, "Invalid certificate chain provided."),
    "dell-ome/eku-missing": (CGEN1008, "No Client/Server authentication EKU present in leaf certificate."),
    "dell-ome/key-encipherment-missing": (CGEN1008, "User Certificate is not a web server certificate."),
    "dell-ome/certificate-file-refused": (CSEC9002, None),
}
RULES = list(REAL)


def body(message, argument, wrapped=False):
    """The JSON of one error; if wrapped, as printed in the KB, with one break inside a JSON string."""
    identifier, text, resolution = message
    arguments = f'["{argument}"]' if argument is not None else "[]"
    nl = "\n" if wrapped else ""
    return (
        f'{{"error":{{"code":"Base.1.0.GeneralError",{nl}"message":"A general error has occurred.{nl} See ExtendedInfo for'
        f' more information.","@Message.ExtendedInfo":[{{"MessageId":"{identifier}","RelatedProperties":[],{nl}'
        f'"Message":"{text}",{nl}"MessageArgs":{arguments},{nl}"Severity":"Critical","Resolution":"{resolution}"}}]}}}}'
    )


def real(number, rule, wrapped):
    """A record of SSLController with the error of `rule`: a chain upload, or CSEC9002's single upload, which names no method.

    Each is in a thread of its own, since the second of two in one thread and one second may be an echo of the first.
    """
    message, argument = REAL[rule]
    nl = "\n" if wrapped else ""
    method = f"uploadNewCertificateChain():{nl} Error uploading certificate chain: " if message is CGEN1008 else ""
    return f"[ERROR] @ [{CONNECTOR}{number}] SSLController - {method}{body(message, argument, wrapped)}\n"


def look_alike(rng):
    """A record that contains such a payload, or SSLController's name, but is not a certificate error of SSLController."""
    message, argument = REAL[rng.choice(RULES)]
    quoted = body(message, argument).replace('"', '\\"')
    return rng.choice((
        f"[ERROR] @ [{thread(rng)}] BaselineController - getBaseline(): {body(CGEN1008, None)}\n",
        f"[ERROR] @ [{thread(rng)}] NetworkController - Error uploading certificate chain: {body(message, argument)}\n",
        f'[DEBUG] @ [{thread(rng)}] AuditTrail - text of record: "SSLController - uploadNewCertificateChain(): {quoted}"\n',
        f"[INFO] @ [{thread(rng)}] SSLController - getCertificate(): subject CN=ome-appliance read\n",
    ))


def stack_trace(rng):
    """An exception with its frames, some of them in SSLController."""
    frames = "".join(
        f"\tat com.dell.ome.web.{name}.{method}({name}.java:{rng.randint(20, 900)})\n"
        for name, method in rng.choices((
            ("DispatcherServlet", "doDispatch"), ("SessionFilter", "doFilter"), ("JobService", "submit"),
            ("SSLController", "uploadNewCertificateChain"), ("RedfishClient", "execute"),
        ), k=rng.randint(8, 30))
    )
    return f"[ERROR] @ [{thread(rng)}] RequestHandler - Request failed\njava.lang.IllegalStateException: closed\n{frames}"
