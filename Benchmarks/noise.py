"""The ordinary lines of an OME appliance's logs: seeded, fast, and as compressible as asked."""

import bisect
import datetime
import itertools

# `@` stands for the time. Apart from certificate errors, the form of OME logs is not published: these lines
# have the known head `[LEVEL] time [thread] Logger - ` and are otherwise invented.
APPLICATION = [
    "[INFO] @ [{thread}] DeviceInventoryTask - Inventory of device {device} completed in {number} ms",
    "[INFO] @ [{thread}] DiscoveryJobExecutor - Discovery of range {address} started for job {job}",
    "[DEBUG] @ [{thread}] RedfishClient - GET https://{address}/redfish/v1/Systems/System.Embedded.1 returned 200",
    "[DEBUG] @ [{thread}] MetricCollector - Stored {number} samples of power and temperature for {device}",
    "[WARN] @ [{thread}] AlertPolicyEngine - Policy {number} matched alert from {address}, action queued",
    "[INFO] @ [{thread}] BaselineController - getBaselines(): returned {number} entries for user admin",
    "[ERROR] @ [{thread}] WsmanConnection - Connection to {address} refused after {number} ms, retry in 30 s",
    "[INFO] @ [{thread}] SessionController - Session {number} of user admin from {address} renewed",
    "[DEBUG] @ [{thread}] QueryCache - Miss for DeviceService/Devices({number}), loaded from database",
    "[INFO] @ [{thread}] JobScheduler - Job {job} moved from QUEUED to RUNNING, {number} targets",
]
ACCESS = [
    '{address} - admin [@] "GET /api/DeviceService/Devices({number}) HTTP/1.1" 200 5312 "-" "Mozilla/5.0 (Windows NT 10.0)"',
    '{address} - admin [@] "GET /api/AlertService/Alerts?$top=100&$skip={number} HTTP/1.1" 200 18204 "-" "Mozilla/5.0"',
    '{address} - - [@] "POST /api/SessionService/Sessions HTTP/1.1" 201 412 "-" "python-requests/2.31"',
]
SYSTEM = [
    "@ ome-appliance postgres[{number}]: LOG:  checkpoint complete: wrote {number} buffers (1.2%); 0 WAL file(s) added",
    "@ ome-appliance systemd[1]: Started Session {number} of user tomcat.",
    "@ ome-appliance mcsi[{number}]: task {job} for {device} at {address} finished with state Completed",
    "@ ome-appliance kernel: audit: type=1400 apparmor=ALLOWED operation=open profile=tomcat pid={number}",
]

# The lines of a request, this many, share thread, device, address, job and id; the longer, the better it compresses
# (measured with gzip -6, ratio: lines).
LINES_BY_RATIO = [(8, 1.5), (8.6, 2), (10, 4), (11.7, 8), (13.8, 16), (15, 24)]

MOST_LINES_A_BLOCK = 8192
LINES_A_SECOND = 8
BLOCKS_A_POOL = 16
REQUESTS_A_POOL = 1024
CLOCK = [f"{h:02}:{m:02}:{s:02}." for h in range(24) for m in range(60) for s in range(60)]
MILLISECONDS = [f"{ms:03}" for ms in range(1000)]


CONNECTOR = "ajp-nio-0:0:0:0:0:0:0:1-8009-exec-"


def thread(rng):
    """A connector thread of Tomcat, named as in the published log lines."""
    return f"{CONNECTOR}{rng.randint(1, 40)}"


def request(rng, templates, length):
    """`length` lines of one request without time and id, each split at the place of the time."""
    fields = {
        "thread": thread(rng),
        "address": f"100.64.{rng.randint(0, 15)}.{rng.randint(1, 254)}",
        "device": f"R{rng.choice((640, 650, 740, 750))}-{rng.randint(1, 2000):05}",
        "job": rng.randint(10000, 19999),
        "number": rng.randint(1, 9999),
    }
    return [template.format_map(fields).split("@") for template in rng.choices(templates, k=length)]


def times(rng, first_second, count):
    """`count` increasing times (a multiple of LINES_A_SECOND), from a number of seconds since 2024-01-01."""
    jitter = rng.randbytes(count)
    step = 1000 // LINES_A_SECOND
    for second in range(count // LINES_A_SECOND):
        day, clock = divmod(first_second + second, 86400)
        prefix = f"{datetime.date(2024, 1, 1) + datetime.timedelta(day)} {CLOCK[clock]}"
        for slot in range(LINES_A_SECOND):
            yield prefix + MILLISECONDS[slot * step + jitter[second * LINES_A_SECOND + slot] % step]


def blocks(rng, templates, size, ratio, day=0):
    """Yields (times, lines) blocks of exactly `size` bytes together; the last line is padded with dots."""
    length = round(interpolate(LINES_BY_RATIO, ratio))
    block = min(MOST_LINES_A_BLOCK, LINES_A_SECOND * (1 + size // 100 // LINES_A_SECOND))
    left = size
    for number in itertools.count():
        if left == 0:
            return
        if number % BLOCKS_A_POOL == 0:
            requests = [request(rng, templates, length) for _ in range(min(REQUESTS_A_POOL, block))]
        chosen = rng.choices(requests, k=-(-block // length))
        ids = rng.randbytes(4 * len(chosen)).hex()
        stamps = list(times(rng, day * 86400 + number * block // LINES_A_SECOND, block))
        clock = iter(stamps)
        lines = [
            f"{before}{stamp}{after} rid={ids[at:at + 8]}\n"
            for at, lines_of_request in zip(range(0, len(ids), 8), chosen)
            for (before, after), stamp in zip(lines_of_request, clock)
        ]
        ends = list(itertools.accumulate(map(len, lines)))
        if ends[-1] >= left:
            kept = max(1, bisect.bisect_right(ends, left))
            del lines[kept:]
            rest = left - sum(map(len, lines[:-1]))
            lines[-1] = lines[-1][:-1][: rest - 1].ljust(rest - 1, ".") + "\n"
        left -= sum(map(len, lines))
        yield stamps, lines


def interpolate(points, x):
    """Linear interpolation between the two points around x (points sorted by x; outside, the value at the end)."""
    x = min(max(x, points[0][0]), points[-1][0])
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
