#!/usr/bin/env python3
"""Measures what `bundlescope triage` promises for many bundles.

    Benchmarks/triage.py [--program FILE] [--scratch DIR] [--size 20M]

- 200 bundles: the time of --jobs 2 relative to --jobs 1 (at most 0.6 on two cores)
- 1 000 and 10 000 bundles: the peak memory of the parent (at most 10 % apart)
- 10 000 and 100 000 bundles (--paths): the same, and when the first report comes
- 1 000 bundles with 20 damaged, 5 encrypted, 3 that kill their worker and 1 that hangs: every other row is the same as without them

Exit code 1 if a row was wrong. A missed goal is printed only; times depend on the machine.
"""
import argparse
import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def samples():
    return sorted(path for path in (ROOT / "SampleBundles").iterdir() if path.suffix in (".zip", ".gz"))


def link_cases(folder, count, sources):
    """Many bundles that need no space: hard links to copies of a few."""
    folder.mkdir(parents=True)
    copies = []
    for source in sources:
        copy = folder.parent / f"{folder.name}-{source.name}"
        shutil.copyfile(source, copy)
        copies.append(copy)
    for number in range(count):
        os.link(copies[number % len(copies)], folder / f"case-{number:05}.bin")


def seconds(command):
    start = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def peak(command):
    """The peak memory of the process itself, in KiB; its workers are other processes."""
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    highest = 0
    while run.poll() is None:
        highest = max(highest, peak_of(run.pid))
        time.sleep(0.02)
    run.wait()
    return highest


def kill_readers(run, pipes):
    """Kills every worker that reads one of the pipes, while the run lasts."""
    while run.poll() is None:
        try:
            children = Path(f"/proc/{run.pid}/task/{run.pid}/children").read_text().split()
        except OSError:
            return
        for child in children:
            try:
                if any(os.readlink(file) in pipes for file in Path(f"/proc/{child}/fd").iterdir()):
                    os.kill(int(child), signal.SIGKILL)
            except OSError:
                pass
        time.sleep(0.005)


def speed(program, scratch, size):
    cases = scratch / "200"
    if not cases.exists():
        subprocess.run([sys.executable, ROOT / "Benchmarks/generate.py", cases, "--bundles", "200", "--container", "tar.gz,zip", "--size", size],
                       check=True, stdout=subprocess.DEVNULL)
    times = {jobs: [] for jobs in (1, 2)}
    for _ in range(3):
        for jobs in times:
            times[jobs].append(seconds([program, "triage", cases, "--jobs", str(jobs)]))
    one, two = (sorted(times[jobs])[1] for jobs in (1, 2))
    print(f"200 bundles of {size}: {one:.2f} s with one worker, {two:.2f} s with two, ratio {two / one:.2f} (goal 0.60)")


def memory(program, scratch):
    peaks = []
    for count in (1_000, 10_000):
        cases = scratch / str(count)
        link_cases(cases, count, samples())
        for form in ("text", "ndjson"):
            peaks.append((count, form, peak([program, "triage", cases, "--format", form])))
    for form in ("text", "ndjson"):
        small, large = (kilobytes for _, name, kilobytes in peaks if name == form)
        print(f"peak memory of the parent, {form}: {small} KiB for 1 000 bundles, {large} KiB for 10 000, {large / small - 1:+.1%} (goal +10 %)")


def paths(program, scratch):
    """A folder with very many paths: the parent's peak memory, and the report on the first before the walk ends."""
    tiny = scratch / "tiny.gz"
    tiny.write_bytes(gzip.compress(b"[INFO] 2024-01-25 11:10:34.735 [t] SSLController - done\n", mtime=0))
    for count in (10_000, 100_000):
        cases = scratch / f"paths-{count}"
        for number in range(count):
            if number % 1000 == 0:
                folder = cases / f"{number // 1000:03}"
                folder.mkdir(parents=True)
                # A file has at most 65 000 names on ext4.
                copy = folder.parent.parent / f"{folder.name}-{count}.gz"
                shutil.copyfile(tiny, copy)
            os.link(copy, folder / f"case-{number:06}.gz")
        start = time.monotonic()
        run = subprocess.Popen([program, "triage", cases, "--format", "ndjson"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        rows = int(bool(run.stdout.readline()))
        first = time.monotonic() - start
        highest = 0
        for _ in run.stdout:
            rows += 1
            if rows % 100 == 0 or rows == count:
                highest = max(highest, peak_of(run.pid))
        run.wait()
        print(f"{count} paths: {rows} rows, the first after {first:.2f} s of {time.monotonic() - start:.1f}, peak of the parent {highest} KiB")


def peak_of(process):
    """In KiB; 0 for a process that is gone."""
    try:
        return int(next(line for line in Path(f"/proc/{process}/status").read_text().splitlines() if line.startswith("VmHWM")).split()[1])
    except (OSError, StopIteration):
        return 0


def bad_bundles(program, scratch):
    good = scratch / "bad" / "cases"
    link_cases(good, 971, [path for path in samples() if "damaged" not in path.name])
    command = [program, "triage", good, "--format", "ndjson", "--max-seconds", "5"]
    expected = subprocess.run(command, stdout=subprocess.PIPE).stdout.splitlines()
    whole = (ROOT / "SampleBundles/published-wrapped.zip").read_bytes()
    for number in range(20):
        (good / f"case-00{number:03}-damaged.zip").write_bytes(whole[: 100 + number * 50])
    for number in range(5):
        path = good / f"case-001{number:02}-encrypted.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("tomcat/application.log", "secret")
        content = bytearray(path.read_bytes())
        content[6] |= 1
        content[content.index(b"PK\1\2") + 8] |= 1
        path.write_bytes(content)
    paths = [str(path) for path in sorted(good.iterdir())]
    # Pipes with a writer that writes nothing: a worker that reads one is killed, or hangs.
    pipes = [str(scratch / "bad" / name) for name in ("killer-1", "killer-2", "killer-3", "hanging")]
    writers = []
    for place, pipe in zip((100, 300, 500, 700), pipes):
        os.mkfifo(pipe)
        writers.append(os.open(pipe, os.O_RDWR))
        paths.insert(place, pipe)
    command = [program, "triage", "--paths-from", "-"] + command[3:]
    run = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    killer = threading.Thread(target=kill_readers, args=(run, pipes[:3]))
    killer.start()
    rows = run.communicate("\n".join(paths).encode())[0].splitlines()
    killer.join()
    for writer in writers:
        os.close(writer)
    bad = {path for path in paths if "-" in Path(path).stem[5:] or path in pipes}
    wrong = 0
    others = []
    for row in rows:
        bundle = json.loads(row)
        if bundle["path"] in bad:
            honest = not bundle["complete"] and bundle["notes"]
            texts = " ".join(note["text"] for note in bundle["notes"])
            if bundle["path"] in pipes:
                honest = ("no answer" if "hanging" in bundle["path"] else "failed: killed by signal 9 at killer") in texts
            wrong += not honest
            if not honest:
                print("wrong:", bundle["path"], texts)
        else:
            others.append(row)
    same = others == expected
    print(f"{len(rows)} bundles, {len(bad)} of them bad: {wrong} dishonest rows, the others are {'the same' if same else 'NOT THE SAME'}")
    return wrong == 0 and same and len(rows) == len(paths) == 1000


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=ROOT / ".build/static/release/bundlescope")
    parser.add_argument("--scratch", type=Path, default=None, help="where the 200 bundles are kept; default: they are made anew")
    parser.add_argument("--size", default="20M")
    parser.add_argument("--paths", action="store_true", help="only the folders of 10 000 and 100 000 paths")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        if options.paths:
            return paths(options.program, Path(temporary))
        right = bad_bundles(options.program, Path(temporary))
        memory(options.program, Path(temporary))
        speed(options.program, options.scratch or Path(temporary), options.size)
    sys.exit(not right)


if __name__ == "__main__":
    main()
