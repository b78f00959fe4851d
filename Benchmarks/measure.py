"""Runs whole processes by turns and measures each: wall time, processor time, peak memory."""

import dataclasses
import os
import statistics
import subprocess
import tempfile
import time

@dataclasses.dataclass(frozen=True)
class Sample:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of all processes of the command
    peak: int  # resident bytes of the command's largest process


class Failed(Exception):
    """A command that ended neither with 0 nor, as grep and bundlescope do after a search that went well, with 1."""


def run(command, output=None):
    """Runs a shell command once; its standard output goes to the path `output`, else to a file that is thrown away.

    Never to /dev/null: GNU grep sees that and stops at the first line that matches.
    """
    # Linux counts the memory of the process that starts a program towards the program's peak: MEMORY_FLOOR.
    script = command if "|" in command else f"exec {command}"
    with open(output, "w+b") if output else tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        start = time.perf_counter()
        process = subprocess.Popen(["/bin/sh", "-c", script], stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            stderr.seek(0)
            raise Failed(f"{command[:200]}: exit code {process.returncode}: {stderr.read()[-500:].decode(errors='replace').strip()}")
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024)


MEMORY_FLOOR = run("true").peak


def interleaved(commands, runs):
    """{name: samples} of the {name: command} given, run by turns (A B C, A B C, …), after one unmeasured turn."""
    samples = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            sample = run(command)
            if turn:
                samples[name].append(sample)
    return samples


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
