#!/usr/bin/env python3
"""Simulates power cuts under a catalog: what was reported must be on disk, and a run must be able to resume from it.

    Benchmarks/power_cut.py [--program FILE] [--cuts N]

strace records every write and every sync of a `triage --catalog --format ndjson`. The disk's state is then reconstructed for each row of the report:
a write counts as lost until its file is synced, but a random part of the lost ones is kept, as on real disks. From each such state SQLite must
open an intact database with every bundle reported so far; from some of them `--resume` must produce the report of an undisturbed run.
"""
import argparse
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CALL = re.compile(r"^(\d+) +(\w+)\((.*)\) += (-?\w+)")


def text(argument):
    return bytes.fromhex(argument.replace("\\x", ""))


class Disk:
    """The files of one catalog: what is safe, and what a power cut may still take."""

    def __init__(self):
        self.safe, self.loose = {}, {}

    @staticmethod
    def apply(content, change):
        kind, place, data = change
        if kind == "cut":
            return content[:place] + bytes(max(0, place - len(content)))
        return content[:place].ljust(place, b"\0") + data + content[place + len(data):]

    def change(self, file, change):
        self.loose.setdefault(file, []).append(change)

    def sync(self, file):
        content = self.safe.get(file, b"")
        for change in self.loose.pop(file, []):
            content = self.apply(content, change)
        self.safe[file] = content

    def after_cut(self, chance):
        files = dict(self.safe)
        for file, changes in self.loose.items():
            for change in changes:
                if chance.random() < 0.5:
                    files[file] = self.apply(files.get(file, b""), change)
        return files


def events(log):
    """(process, call, arguments, result), with calls that another thread interrupts joined."""
    unfinished = {}
    for line in log.read_text().splitlines():
        process = line.split(None, 1)[0]
        if "<unfinished ...>" in line:
            unfinished[process] = line.split("<unfinished", 1)[0].rstrip()
            continue
        resumed = re.match(r"^(\d+) +<\.\.\. \w+ resumed>(.*)$", line)
        if resumed:
            line = unfinished.pop(process) + resumed.group(2)
        match = CALL.match(line)
        if match:
            yield match.groups()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / ".build/static/release/bundlescope")
    parser.add_argument("--bundles", type=int, default=200)
    parser.add_argument("--cuts", type=int, default=60, help="how many of the rows a power cut follows")
    options = parser.parse_args()
    program = Path(options.program).resolve()
    chance = random.Random(1)
    samples = sorted(path for path in (ROOT / "SampleBundles").iterdir() if path.suffix in (".zip", ".gz"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        (folder / "cases").mkdir()
        for number in range(options.bundles):
            shutil.copyfile(samples[number % len(samples)], folder / f"cases/{number:03}.bin")
        command = [program, "triage", "cases", "--format", "ndjson", "--jobs", "2"]
        undisturbed = subprocess.run(command, stdout=subprocess.PIPE, cwd=folder, check=False).stdout
        log = folder / "trace"
        run = subprocess.Popen(
            ["strace", "-f", "-xx", "-s", "4000000", "-o", log, "-e", "trace=openat,pwrite64,ftruncate,fsync,fdatasync,close,write,unlink",
             *command, "--catalog", "catalog.db"], stdout=subprocess.PIPE, cwd=folder)
        report = run.communicate()[0]
        if report != undisturbed:
            sys.exit("the report under strace is another one")

        disk, files, told, cuts, wrong = Disk(), {}, 0, 0, 0
        rows = report.count(b"\n")
        chosen = set(chance.sample(range(1, rows + 1), min(options.cuts, rows)))
        for process, call, arguments, result in events(log):
            parts = arguments.split(", ")
            if call == "openat":
                name = os.path.basename(text(parts[1].strip('"'))).decode(errors="replace")
                if int(result, 0) >= 0 and name in ("catalog.db", "catalog.db-wal"):
                    files[process, int(result, 0)] = name
            elif call == "unlink":
                continue
            elif (process, int(parts[0], 0)) in files:
                file = files[process, int(parts[0], 0)]
                if call == "pwrite64":
                    disk.change(file, ("write", int(parts[3]), text(parts[1].strip('"'))))
                elif call == "ftruncate":
                    disk.change(file, ("cut", int(parts[1]), b""))
                elif call in ("fsync", "fdatasync"):
                    disk.sync(file)
                elif call == "close":
                    del files[process, int(parts[0], 0)]
            elif call == "write" and parts[0] in ("1", "0x1") and text(parts[1].strip('"')).startswith(b"{"):
                told += text(parts[1].strip('"')).count(b"\n")
                if told not in chosen:
                    continue
                cuts += 1
                place = folder / f"cut-{told}"
                place.mkdir()
                for name, content in disk.after_cut(chance).items():
                    (place / name).write_bytes(content)
                database = sqlite3.connect(place / "catalog.db")
                whole = database.execute("PRAGMA integrity_check").fetchone()[0]
                stored = {row[0] for row in database.execute("SELECT path FROM bundles")}
                database.close()
                lost = [number for number in range(told) if f"cases/{number:03}.bin" not in stored]
                if whole != "ok" or lost:
                    wrong += 1
                    print(f"after row {told}: {whole}, lost {lost[:5]}")
                if cuts % 6 == 0:
                    resumed = subprocess.run([*command, "--catalog", place / "catalog.db", "--resume"], stdout=subprocess.PIPE, cwd=folder, check=False)
                    if resumed.stdout != undisturbed:
                        wrong += 1
                        print(f"after row {told}: the resumed report is another one")
                shutil.rmtree(place)
        print(f"{cuts} power cuts in a run of {rows} bundles, {cuts // 6} of them resumed: {wrong} wrong")
        sys.exit(wrong > 0 or cuts == 0)


if __name__ == "__main__":
    main()
