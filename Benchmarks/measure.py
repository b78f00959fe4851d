"""Runs whole processes in turns, and measures the wall time, processor time and peak memory of each."""

import dataclasses
import pathlib
import statistics
import subprocess
import sys
import tempfile

TURNS = pathlib.Path(__file__).with_name("turns.py")


@dataclasses.dataclass(frozen=True)
class Sample:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of all processes of the command
    peak: int  # resident bytes of the command's largest process


class Failed(Exception):
    """A command that exited neither with 0 nor with 1, the codes of grep and bundlescope after a successful search."""


def output(command):
    """What a shell command writes to standard output; not measured."""
    done = subprocess.run(["/bin/sh", "-c", command], stdin=subprocess.DEVNULL, capture_output=True)
    if done.returncode not in (0, 1):
        raise Failed(f"exit code {done.returncode}: {done.stderr[-500:].decode(errors='replace').strip()}")
    return done.stdout


def interleaved(commands, runs):
    """{name: samples} for {name: command}, run in turns (A B C, A B C, …) after one unmeasured turn."""
    samples = {name: [] for name in commands}
    with tempfile.NamedTemporaryFile() as file:
        words = [sys.executable, "-I", "-S", TURNS, str(runs + 1), file.name, *commands.values()]
        lines = subprocess.run(words, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
    for number, line in enumerate(lines):
        name = list(commands)[number % len(commands)]
        wall, cpu, peak, status = line.split()
        if status not in ("0", "1"):
            raise Failed(f"{name}: exit code {status}")
        if number >= len(commands):
            samples[name].append(Sample(float(wall), float(cpu), int(peak) * 1024))
    return samples


def memory_floor():
    """The smallest peak that can be distinguished."""
    return median(interleaved({"true": "true"}, 1)["true"]).peak


def median(samples):
    """The medians of wall and processor time, and the highest peak."""
    return Sample(
        statistics.median(sample.wall for sample in samples),
        statistics.median(sample.cpu for sample in samples),
        max(sample.peak for sample in samples),
    )


def paired_ratio(ours, theirs):
    """The median, over the turns, of our wall time over theirs in the same turn."""
    return statistics.median(our.wall / their.wall for our, their in zip(ours, theirs))
