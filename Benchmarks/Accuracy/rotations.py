"""How a log is cut into files, and what log libraries, logrotate and people call the older ones."""

import bz2
import datetime
import gzip
import io
import lzma
import zipfile

MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
EPOCH = datetime.datetime(1970, 1, 1)


def packed(name, data, suffix):
    """`data` as a rotation with that suffix contains it."""
    if suffix == ".gz":
        return gzip.compress(data, 6, mtime=0)
    if suffix == ".bz2":
        return bz2.compress(data)
    if suffix == ".xz":
        return lzma.compress(data, preset=1)
    if suffix == ".zip":
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(zipfile.ZipInfo(name.removesuffix(".zip").rsplit("/", 1)[-1], (2024, 1, 29, 4, 0, 0)), data, zipfile.ZIP_DEFLATED)
        return file.getvalue()
    return data


def seconds(time):
    return int((time - EPOCH).total_seconds())


# Each gives the name of the older part number `age` (1 is the newest of them) of `count`, which ended at `time`; `s` and `e` are the log's
# name without and with nothing but its extension.
SCHEMES = {
    "logrotate": (lambda s, e, age, count, time: f"{s}{e}.{age}", ["", ".gz", ".bz2", ".xz"]),
    "logrotate-dateext": (lambda s, e, age, count, time: f"{s}{e}-{time:%Y%m%d}", ["", ".gz"]),
    "logrotate-hourly": (lambda s, e, age, count, time: f"{s}{e}-{time:%Y%m%d%H}", ["", ".gz"]),
    "logrotate-epoch": (lambda s, e, age, count, time: f"{s}{e}-{seconds(time)}", ["", ".gz"]),
    "logrotate-extension": (lambda s, e, age, count, time: f"{s}-{time:%Y%m%d}{e}", ["", ".gz"]),
    "epoch": (lambda s, e, age, count, time: f"{s}{e}.{seconds(time)}", ["", ".gz"]),
    "log4j-daily": (lambda s, e, age, count, time: f"{s}{e}.{time:%Y-%m-%d}", ["", ".gz", ".zip"]),
    "log4j-hourly": (lambda s, e, age, count, time: f"{s}{e}.{time:%Y-%m-%d-%H}", [""]),
    "log4j-minutes": (lambda s, e, age, count, time: f"{s}{e}.{time:%Y-%m-%d-%H-%M}", [""]),
    "log4j2-min": (lambda s, e, age, count, time: f"{s}-{age}{e}", ["", ".gz"]),
    "log4j2-max": (lambda s, e, age, count, time: f"{s}-{count - age + 1}{e}", ["", ".gz"]),
    # The oldest parts were deleted.
    "log4j2-max-later": (lambda s, e, age, count, time: f"{s}-{count - age + 7}{e}", ["", ".gz"]),
    "zero-based": (lambda s, e, age, count, time: f"{s}{e}.{age - 1}", ["", ".gz"]),
    "log4j2-date": (lambda s, e, age, count, time: f"{s}-{time:%Y-%m-%d}-{count - age + 1}{e}", ["", ".gz"]),
    "log4j2-us-date": (lambda s, e, age, count, time: f"{s}-{time:%m-%d-%Y}-{count - age + 1}{e}", ["", ".gz"]),
    "log4j2-month-folder": (lambda s, e, age, count, time: f"{time:%Y-%m}/{s}-{time:%Y-%m-%d}-{count - age + 1}{e}", [".gz"]),
    "day-and-month": (lambda s, e, age, count, time: f"{s}.{time.day:02}-{MONTHS[time.month - 1]}{e}", ["", ".gz"]),
    "logback-window": (lambda s, e, age, count, time: f"{s}.{age}{e}", ["", ".gz", ".zip"]),
    "logback-size-and-time": (lambda s, e, age, count, time: f"{s}.{time:%Y-%m-%d}.{count - age}{e}", ["", ".gz"]),
    "spring-boot": (lambda s, e, age, count, time: f"{s}{e}.{time:%Y-%m-%d}.{count - age}", [".gz"]),
    "padded": (lambda s, e, age, count, time: f"{s}{e}.{age:03}", [""]),
    "timestamp": (lambda s, e, age, count, time: f"{s}_{time:%Y%m%d_%H%M%S}{e}", ["", ".gz"]),
    "iso-timestamp": (lambda s, e, age, count, time: f"{s}-{time:%Y-%m-%dT%H-%M-%S}.{time.microsecond // 1000:03}{e}", ["", ".gz"]),
    "archive-folder": (lambda s, e, age, count, time: f"archive/{s}{e}.{age}", ["", ".gz"]),
    "archived-folder-max": (lambda s, e, age, count, time: f"archived/{s}.{count - age + 1}{e}", ["", ".gz"]),
    "old-folder": (lambda s, e, age, count, time: f"old/{s}-{time:%Y-%m-%d}{e}", [".gz"]),
    "year-and-month-folders": (lambda s, e, age, count, time: f"{time:%Y}/{time:%m}/{s}-{time:%d}-{count - age + 1}{e}", [".gz"]),
}
# For a log of two parts: what the older one may be called.
PAIRS = ["{s}{e}.old", "{s}{e}.bak", "{s}{e}~", "{s}.old{e}", "{s}{e}.prev", "{s}{e}.orig", "{s}_old{e}", "{s}(1){e}", "{s} (2){e}", "{s} - Copy{e}",
         "{s}{e}.save", "{s}-previous{e}", "{s}{e}.0", "{s} - Kopie{e}", "{s} - コピー{e}", "{s} - 복사본{e}", "{s} - copia{e}", "Copy of {s}{e}", "{s} copy{e}",
         "{s}{e}.txt", "{s}{e}_20240125", "{s}[1]{e}", "{s}{e}.1.txt"]


class Layout:
    """A log in one file or several: `name` within its folder, a scheme for the older parts, and how lines end and are encoded."""

    def __init__(self, folder, name, scheme=None, suffix="", pair=None, ending="\n", encoding="utf-8"):
        self.folder, self.name, self.scheme, self.suffix, self.pair = folder, name, scheme, suffix, pair
        self.ending, self.encoding = ending, encoding

    def entries(self, records, cuts, drop=()):
        """The files, newest last, as (path, data, path inside it); `cuts` are numbers of lines before which a new file begins.

        Fills in the places of the events. A file whose age is in `drop` is left out.
        """
        lines = [(line, record, index) for record in records for index, line in enumerate(record.lines)]
        bounds = [0, *cuts, len(lines)]
        paths = {self.path(len(cuts) - part, len(cuts), lines[high - 1][1].time)[0] for part, high in enumerate(bounds[1:])}
        if len(paths) <= len(cuts):  # Several parts a day, and the scheme names only the day.
            self.scheme = "logrotate"
        made = []
        for part, (low, high) in enumerate(zip(bounds, bounds[1:])):
            age = len(bounds) - 2 - part
            end = lines[high - 1][1].time if high > low else records[0].time
            path, inner = self.path(age, len(bounds) - 2, end)
            if age in drop:
                continue
            for number, (_, record, index) in enumerate(lines[low:high], 1):
                if record.event is not None and index == 0:
                    record.event.places.append((inner, number))
            text = "".join(line + self.ending for line, _, _ in lines[low:high])
            made.append((path, packed(path, text.encode(self.encoding), self.suffix if age else ""), inner))
        return made

    def path(self, age, count, time):
        stem, dot, extension = self.name.rpartition(".")
        if age == 0:
            name = self.name
        elif self.pair:
            name = self.pair.format(s=stem, e=dot + extension)
        else:
            name = SCHEMES[self.scheme][0](stem, dot + extension, age, count, time)
        path = f"{self.folder}{name}"
        if age == 0 or not self.suffix:
            return path, path
        inner = f"!/{path.rsplit('/', 1)[-1]}" if self.suffix == ".zip" else ""
        return path + self.suffix, path + self.suffix + inner


def line_count(records):
    return sum(len(record.lines) for record in records)


def between_records(chance, records, parts):
    """Cuts into `parts` files between records, each file with some records."""
    starts, line = [], 0
    for record in records:
        starts.append(line)
        line += len(record.lines)
    inner = starts[2:-2]
    return sorted(chance.sample(inner, min(parts - 1, len(inner))))
