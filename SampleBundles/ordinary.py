"""Ordinary log records of an appliance: all of them made up, in the form of the published ones, without any randomness."""

from datetime import timedelta

HOSTS = ["192.0.2.11", "192.0.2.24", "192.0.2.57", "198.51.100.8", "198.51.100.93", "203.0.113.40"]

INFO = [
    ("DeviceInventoryTask", "Inventory of device {device} finished in {ms} ms"),
    ("DiscoveryJobExecutor", "Discovery of target {host} started"),
    ("SessionController", "Session {number} created for user admin from {host}"),
    ("AlertPolicyService", "Evaluated {small} alert policies for device {device}"),
    ("JobSchedulerService", "Job {number} (Health-Task) completed with status 2060"),
    ("AuditLogService", "Audit entry {number} written, category Audit"),
    ("FirmwareBaselineService", "Compliance of baseline {small} calculated for {small} devices"),
    ("ConsoleUpdateService", "Checked the update repository, no newer version"),
    ("DeviceInventoryTask", "Inventory of device {device} queued behind {small} others"),
    ("WarrantyService", "Warranty records refreshed: {small}"),
]
DEBUG = [
    ("RequestLoggingFilter", "GET /api/DeviceService/Devices?$top={small} 200 in {ms} ms"),
    ("RequestLoggingFilter", "GET /api/SessionService/Sessions 200 in {small} ms"),
    ("HttpClientPool", "Connection to {host}:443 released, {small} kept alive"),
    ("RequestLoggingFilter", "POST /api/JobService/Jobs 201 in {ms} ms"),
    ("EntityCache", "Evicted {small} entries of region devices"),
]
WARN = [
    ("RedfishClient", "Device {device} at {host} answered 503, retry in {small} s"),
    ("DnsResolver", "Reverse look-up of {host} took {ms} ms"),
    ("HikariPool", "Thread starvation or clock leap detected (housekeeper delta={small}s)"),
]
TRACES = [
    ("RedfishClient", "Inventory of {device} failed",
     ["java.net.SocketTimeoutException: Read timed out",
      "\tat java.base/sun.nio.ch.NioSocketImpl.timedRead(NioSocketImpl.java:288)",
      "\tat java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:314)",
      "\tat org.apache.http.impl.io.SessionInputBufferImpl.streamRead(SessionInputBufferImpl.java:137)",
      "\tat com.example.console.redfish.RedfishClient.get(RedfishClient.java:{small})",
      "\t... 23 more"]),
    ("JobSchedulerService", "Job {number} was not started: the previous run is still active",
     ["java.lang.IllegalStateException: job {number} is in state RUNNING",
      "\tat com.example.console.jobs.JobRunner.start(JobRunner.java:{small})",
      "\tat java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:1136)",
      "Caused by: java.util.concurrent.TimeoutException: waited {ms} ms",
      "\t... 7 more"]),
]


def record(index, time):
    """The lines of the ordinary record with this index."""
    values = {
        "device": f"{10000 + index * 37 % 4211}",
        "host": HOSTS[index * 5 % len(HOSTS)],
        "ms": 20 + index * 193 % 4801,
        "small": 1 + index * 11 % 47,
        "number": 25000 + index * 3,
    }
    trace = []
    if index % 41 == 17:
        logger, text, trace = TRACES[index // 41 % len(TRACES)]
        level = "ERROR"
    elif index % 13 == 6:
        level, (logger, text) = "WARN", WARN[index // 13 % len(WARN)]
    elif index % 4 == 1:
        level, (logger, text) = "DEBUG", DEBUG[index // 4 % len(DEBUG)]
    else:
        level, (logger, text) = "INFO", INFO[index * 7 % len(INFO)]
    if level == "DEBUG" or logger == "SessionController":
        thread = f"ajp-nio-0:0:0:0:0:0:0:1-8009-exec-{1 + index * 3 % 20}"
    else:
        thread = f"pool-{2 + index % 5}-thread-{1 + index * 7 % 12}"
    lines = [head(level, time, thread, logger) + text, *trace]
    return [line.format(**values) for line in lines]


def head(level, time, thread, logger):
    stamp = time.strftime("%Y-%m-%d %H:%M:%S.") + f"{time.microsecond // 1000:03}"
    return f"[{level}] {stamp} [{thread}] {logger} - "


def records(start, end, count):
    """`count` ordinary records between two times, as pairs of time and lines."""
    step = (end - start) / count
    for index in range(count):
        time = start + step * index + step * (index * 37 % 80) / 100
        time -= timedelta(microseconds=time.microsecond % 1000)
        yield time, record(index, time)


CATALINA = """\
{day} 07:02:11.204 INFO [main] org.apache.catalina.startup.VersionLoggerListener.log Server version name: Apache Tomcat
{day} 07:02:11.871 INFO [main] org.apache.coyote.AbstractProtocol.init Initializing ProtocolHandler ["ajp-nio-0:0:0:0:0:0:0:1-8009"]
{day} 07:02:12.015 INFO [main] org.apache.catalina.core.StandardService.startInternal Starting service [Catalina]
{day} 07:02:39.660 INFO [main] org.apache.coyote.AbstractProtocol.start Starting ProtocolHandler ["ajp-nio-0:0:0:0:0:0:0:1-8009"]
{day} 07:02:39.702 INFO [main] org.apache.catalina.startup.Catalina.start Server startup in [27831] milliseconds
"""
