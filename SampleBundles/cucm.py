"""Certificate logs of Cisco Unified Communications Manager: the published log of an operation (Cisco document 210541, release 9.1.2), verbatim,
and operations made in its form (synthetic)."""

import re

from made_log import MadeLog

# A successful import, and the notes of a change notification and a regeneration, as published.
IMPORT = """\
2014-08-04 15:21:21,116 INFO [main] - log4j configuration successful.
2014-08-04 15:21:21,239 INFO [main] - IN -- CertMgr.java - mainInternal(args) - 
2014-08-04 15:21:21,241 INFO [main] - op:import
2014-08-04 15:21:21,241 INFO [main] - type:trust-certs
2014-08-04 15:21:21,241 INFO [main] - unit:tomcat-trust
2014-08-04 15:21:21,241 INFO [main] - src-cert:%2Fusr%2Flocal%2Fplatform%2Fupload%2Fcerts%2Ftomcat.pem
2014-08-04 15:21:21,241 INFO [main] - logfile:%2Fvar%2Flog%2Factive%2Fplatform%2Flog%2Fcert-mgmt.log
2014-08-04 15:21:21,294 INFO [main] - Hostname: CUCM861
2014-08-04 15:21:21,386 INFO [main] - OUT -- CertMgr.java - getCertMgrObj - com.cisco.cpi.certMgmt.manager.TomcatCertMgr@162dbb6
2014-08-04 15:21:25,772 INFO [main] - OUT -- DefaultCertMgr.java - loadInputCert - Successfully loaded input cert
2014-08-04 15:21:25,772 DEBUG [main] - Checking validity of cert
2014-08-04 15:21:25,773 INFO [main] - cert not available in trust store ::L=Krakow,ST=Malopolska,CN=CUCM9X,OU=TAC,O=Cisco Systems,C=PL
2014-08-04 15:21:25,774 DEBUG [main] - target filename for imported cert: 'CUCM9X.pem'
2014-08-04 15:21:25,774 DEBUG [main] - existing certificate with same filename not found.
2014-08-04 15:21:27,990 INFO [main] - result of import operations is ::Import of trust certificate is successful
2014-08-04 15:21:27,990 INFO [main] - CertMgmt Operation Result : null
2014-08-04 15:21:27,992 INFO [main] - OUT -- CertMgr.java - mainIntenal -
"""
NOTIFICATION = """\
2014-08-02 23:36:46,209 INFO [InsertThread --- 34] - DB CertInfo.--SN:88769680872451706773275250466208361017--SubjectDN:L=KRAKOW,...--GetNotBefore:Sat Aug 02 23:36:44 CEST 2014--GetNotAfter:Thu Aug 01 23:36:43 CEST 2019
2014-08-04 15:21:28,003 INFO [Thread-5] - IN - process. changeData &colon; 
2014-08-04 15:21:28,019 INFO [InsertThread --- 8] - IN -- CertKeystoreHandler.java - run() - 
"""
REGENERATION = """\
2014-08-02 23:36:45,469 DEBUG [main] - Sending alarm for :: TomcatCertRegen :: Message :: The tomcat certificate is regenerated
2014-08-02 23:36:45,521 DEBUG [main] - Old Cert to be deleted during import : /usr/local/platform/.security/tomcat/trust-certs/CUCM861.pem
2014-08-02 23:36:46,204 DEBUG [main] - CSR FileName is tomcat-trust.csr
2014-08-02 23:36:46,204 DEBUG [main] - CSR File Deleted: /usr/local/platform/.security/tomcat/keys/tomcat-trust.csr
"""

CERTIFICATE_MANAGEMENT = "active/platform/log/certMgmt{:05}.log"
CHANGE_NOTIFICATION = "active/platform/log/certCN.log"
PLATFORM_API = "active/tomcat/logs/platform-api/log4j/platform-api.log"


def operation(time, unit, host, *errors, rule=None):
    """An operation of certificate management (synthetic) at a time `HH:MM`; each of `errors` is a record of the rule, as is its result."""
    log = MadeLog()
    kind = "trust-certs" if unit.endswith("-trust") else "own"

    def line(stamp, text, level="INFO", rule=None):
        log.add(f"2014-08-04 {time}:{stamp} {level} [main] - {text}", rule)

    line("21,116", "log4j configuration successful.")
    line("21,239", "IN -- CertMgr.java - mainInternal(args) - ")
    line("21,241", "op:import")
    line("21,241", f"type:{kind}")
    line("21,241", f"unit:{unit}")
    line("21,241", f"src-cert:%2Fusr%2Flocal%2Fplatform%2Fupload%2Fcerts%2F{unit}.pem")
    line("21,294", f"Hostname: {host}")
    line("22,002", "IN -- DefaultCertMgr.java - importCert(info) - \n"
         f"op: import\nunit: {unit}\nsrcCert: /usr/local/platform/upload/certs/{unit}.pem")
    line("25,772", "OUT -- DefaultCertMgr.java - loadInputCert - Successfully loaded input cert")
    for number, error in enumerate(errors):
        line(f"25,{780 + number}", error, "ERROR", rule)
    if errors:
        line("25,990", f"CertMgmt Operation Result : {errors[0]}", rule=rule)
    else:
        line("27,990", "CertMgmt Operation Result : null")
    line("27,992", "OUT -- CertMgr.java - mainIntenal -")
    return log


def web(*records):
    """A log of the platform's web service (synthetic): pairs of a time `HH:MM:SS,mmm` with a text, and a rule or nothing."""
    log = MadeLog()
    for number, (time, text, rule) in enumerate(records):
        log.add(f"2014-08-04 {time} {'ERROR' if rule else 'INFO'} [http-bio-8443-exec - {number + 3}] - {text}", rule)
    return log


def published(*texts):
    return MadeLog(re.sub(r"\n$", "", "".join(texts)).split("\n"))
