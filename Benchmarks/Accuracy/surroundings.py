"""What lies in a bundle beside the logs that matter."""

ROOTS = ["", "", "", "ome-console-logs/", "case 4711/OMENT-400/", "Console Logs (1)/", "ログ/", "var/log/", "a/b/c/d/e/"]


def of_ome(chance, folder, date="2024-01-25"):
    """Files of an appliance that hold no application log."""
    found = [
        ("version.txt", b"OpenManage Enterprise 4.0.1 build 22\n"),
        (f"tomcat/localhost_access_log.{date}.txt", access_log(chance)),
        (f"tomcat/catalina.{date}.log", b"25-Jan-2024 03:00:01.122 INFO [main] org.apache.catalina.startup.Catalina.start Server startup in [9171] milliseconds\n" * 20),
        ("messages", b"Jan 25 03:00:01 oment systemd[1]: Started Session 41 of user admin.\n" * 30),
        ("jobs/job-10123.json", b'{"Id":10123,"JobName":"Inventory","LastRunStatus":{"Id":2060,"Name":"Completed"}}\n'),
        ("postgres/postgresql-Thu.log", b"2024-01-25 03:00:00 UTC LOG:  checkpoint complete: wrote 41 buffers (0.3%)\n" * 30),
        ("screenshot.png", b"\x89PNG\r\n\x1a\n" + chance.randbytes(2000)),
        ("config/server.xml", b"<Server port=\"8005\"><Service name=\"Catalina\"/></Server>\n"),
        ("core.1234", b"\x7fELF\x02\x01\x01\0" + chance.randbytes(3000)),
        ("empty.txt", b""),
    ]
    return [(folder + name, data) for name, data in chance.sample(found, chance.randint(0, 6))]


def access_log(chance):
    lines = []
    for _ in range(40):
        request, status = chance.choice([
            ("GET /api/DeviceService/Devices HTTP/1.1", 200), ("POST /api/SessionService/Sessions HTTP/1.1", 201),
            ("POST /api/ApplicationService/Actions/ApplicationService.UploadCertChain HTTP/1.1", 400), ("GET /ssl/certificate HTTP/1.1", 404),
        ])
        lines.append(f"10.0.0.{chance.randint(1, 254)} - - [25/Jan/2024:11:{chance.randint(0, 59):02}:10 +0000] \"{request}\" {status} {chance.randint(10, 9999)}\n")
    return "".join(lines).encode()


def of_cucm(chance, folder):
    """Files of a node that hold no certificate management log."""
    found = [
        ("active/syslog/messages", b"Aug  4 15:21:01 CUCM861 user 6 ilog_impl: Received request for platformConfig.xml\n" * 30),
        ("active/syslog/CiscoSyslog", b": 1: CUCM861: Aug 04 2014 13:21:27.998 UTC :  %UC_CERT-6-CertRegenerated: %[AppID=Cisco Certificate Monitor]: certificate\n" * 5),
        ("active/tomcat/logs/catalina.out", b"Aug 4, 2014 3:21:01 PM org.apache.catalina.startup.Catalina start\nINFO: Server startup in 41230 ms\n" * 10),
        ("active/tomcat/logs/localhost_access_log.2014-08-04.txt", access_log(chance)),
        ("active/platform/log/servm00000029.log", b"15:21:01.123 | servM: status of Cisco Tomcat is STARTED\n" * 20),
        ("active/platform/log/cli-auto1c.log", b"2014-08-04 15:21:01,100 INFO [main] sdMain.main - show cert list own\n" * 6),
        ("active/platform/selinux_startup.log", b"SELinux is enforcing\n"),
        ("active/audit/audit00000001.log", b"15:21:01.123 |LogMessage UserID : admin ClientAddress : 10.0.0.3 Severity : 5 EventType : UserLogging\n" * 10),
    ]
    return [(folder + name, data) for name, data in chance.sample(found, chance.randint(1, 6))]
