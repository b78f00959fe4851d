#!/usr/bin/env python3
"""Kills `bundlescope triage --catalog` with SIGKILL at random moments, resumes it, and compares the report with that of an undisturbed run.

    Benchmarks/kill_and_resume.py [--program FILE] [--rounds 100] [--bundles 60] [--seed 1]

Each round begins with a new catalog and kills one to three runs before the last one. Exit code 1 if a report differed, a bundle was lost or
stored twice, or the database was damaged.
"""
import argparse
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def make_cases(folder, count):
    samples = sorted(path for path in (ROOT / "SampleBundles").iterdir() if path.suffix in (".zip", ".gz"))
    for number in range(count):
        place = folder / f"{number % 7}" / f"case-{number:04}.bin"
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(samples[number % len(samples)], place)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / ".build/static/release/bundlescope")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--bundles", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as scratch:
        cases, catalog = Path(scratch, "cases"), Path(scratch, "catalog.db")
        make_cases(cases, options.bundles)
        command = [options.program, "triage", cases, "--format", "json"]
        start = time.monotonic()
        expected = subprocess.run(command, capture_output=True).stdout
        # A run with a catalog waits for the disk, so it takes longer than this one.
        longest = 2 * (time.monotonic() - start)
        resume = command + ["--catalog", catalog, "--resume"]
        kills = failures = 0
        for number in range(options.rounds):
            for file in Path(scratch).glob("catalog.db*"):
                file.unlink()
            for _ in range(chance.randint(1, 3)):
                run = subprocess.Popen(resume, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(chance.uniform(0, longest))
                run.send_signal(signal.SIGKILL)
                kills += run.wait() == -signal.SIGKILL
            report = subprocess.run(resume, capture_output=True).stdout
            database = sqlite3.connect(catalog)
            stored = database.execute("SELECT count(*), count(DISTINCT path) FROM bundles").fetchone()
            whole = database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            database.close()
            if report != expected or stored != (options.bundles, options.bundles) or not whole:
                failures += 1
                print(f"round {number}: same report {report == expected}, stored {stored}, database whole {whole}")
        print(f"{options.rounds} rounds, {kills} runs killed, {failures} failures")
        sys.exit(failures > 0)


if __name__ == "__main__":
    main()
