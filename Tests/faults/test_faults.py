"""Makes the Nth system call of a run fail, for N = 1, 2, 3, … until a run is not affected, and compares the results with the truth.

    python3 -m unittest discover Tests/faults         a sample, the same one each time; needs Linux on x86-64 and a C compiler
    BUNDLESCOPE_FAULTS=all                            every call and every fault: some ten thousand runs
    BUNDLESCOPE_PROGRAM=path                          the program to test; default: the debug build

Whatever fails, a run either ends as if nothing had failed, or says so: no incomplete report under its name, no bundle wrongly called clean or
complete, and no effect on the results of other bundles. Partial reads and writes, and interrupted calls, change nothing at all. A signal that ends
the run, at whatever call, leaves a complete report on what was finished, and no process and no temporary file.
"""

import collections
import concurrent.futures
import json
import os
import pathlib
import platform
import random
import shutil
import sqlite3
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BUNDLESCOPE_PROGRAM", str(ROOT / ".build/debug/bundlescope"))
EVERYTHING = os.environ.get("BUNDLESCOPE_FAULTS") == "all"
SAMPLE = 60
SECONDS = 60
HANGS = -1
# Each run with a catalog would otherwise wait for the disk.
if os.access("/dev/shm", os.W_OK):
    tempfile.tempdir = "/dev/shm"

# The errors that the kernel may return for each call.
FAULTS = {
    "brk": ["ENOMEM"], "clone": ["EAGAIN"], "clone3": ["EAGAIN", "ENOSYS"], "close": ["EINTR", "EIO"], "dup2": ["EMFILE"],
    "execve": ["EACCES", "ENOENT", "ENOMEM"], "fchown": ["EPERM"], "fcntl": ["ENOLCK"], "fdatasync": ["EIO", "ENOSPC"], "fstat": ["EIO"],
    "fsync": ["EINTR", "EIO", "ENOSPC"], "ftruncate": ["EINTR", "EIO"], "getdents64": ["EIO"], "kill": ["EPERM"],
    "landlock_add_rule": ["EINVAL"], "landlock_create_ruleset": ["EINVAL", "ENOSYS"], "landlock_restrict_self": ["EPERM"], "lseek": ["EIO"],
    "madvise": ["EINVAL"], "mkdir": ["EACCES"], "mmap": ["ENOMEM"], "mprotect": ["ENOMEM"], "mremap": ["ENOMEM"],
    "newfstatat": ["EACCES", "EIO", "ENOENT"], "open": ["EACCES", "EINTR", "EMFILE"],
    "openat": ["EACCES", "EINTR", "EIO", "EMFILE", "ENOENT", "ENOMEM"], "pipe2": ["EMFILE"], "poll": ["EINTR", "ENOMEM"], "prctl": ["EINVAL"],
    "pread64": ["EINTR", "EIO", "short"], "prlimit64": ["EPERM"], "pwrite64": ["EINTR", "EIO", "ENOSPC", "short"],
    "read": ["EINTR", "EIO", "short"], "readlink": ["EACCES"], "readlinkat": ["EIO"], "rename": ["EACCES", "EIO"],
    "seccomp": ["EINVAL", "ENOSYS"], "unlink": ["EACCES"], "vfork": ["EAGAIN"], "wait4": ["EINTR"],
    "write": ["EINTR", "EIO", "ENOSPC", "short"],
}
# Not made to fail: libdispatch calls them once, for its own thread, and ends the process if they fail.
SPARED = {"epoll_create1", "epoll_ctl", "epoll_wait", "eventfd2", "getrandom", "signalfd4", "timerfd_create", "timerfd_settime"}
# Faults that persist in practice: a broken device, a process without free descriptors, a full disk.
LASTING = {"EIO", "EMFILE", "ENOSPC"}
HARMLESS_FAULTS = {"EINTR", "short"}
# If the kernel refuses these, there is less protection and the same report.
HARMLESS_CALLS = {"landlock_add_rule", "landlock_create_ruleset", "landlock_restrict_self", "prctl", "prlimit64", "seccomp"}
# A folder in which one of these calls fails with one of these errors counts as closed to the user, or gone: it is then not a bundle, but its contents may be.
CLOSING_CALLS, CLOSING_FAULTS = {"newfstatat", "openat"}, {"EACCES", "ENOENT"}
# Swift's runtime ends the process if it gets no memory or no thread.
MEMORY_CALLS = {"brk", "clone", "clone3", "madvise", "mmap", "mprotect", "mremap"}
SIGNALS = {"SIGHUP": 129, "SIGINT": 130, "SIGTERM": 143}


def evidence(bundles, *fields):
    """These fields of the evidence of all findings. An id depends on the bundle, too; an excerpt may be cut."""
    return {tuple(place[field] for field in fields) for bundle in bundles for finding in bundle["findings"] for place in finding["evidence"]}


class Run:
    """One run and everything that it left behind."""

    def __init__(self, scenario, call="-", fault="-", at="0"):
        self.call, self.fault, self.at, self.lasts = call, fault, at, at.endswith("+")
        with tempfile.TemporaryDirectory() as folder:
            self.folder = pathlib.Path(folder)
            record, report = self.folder / "record", self.folder / "out/report.json"
            report.parent.mkdir()
            command = [str(InjectionTests.inject), str(record), call, fault, at, PROGRAM, *scenario.arguments(self.folder, report)]
            try:
                with open(scenario.input, "rb") as given:
                    ending = subprocess.run(
                        command, stdin=given, capture_output=True, timeout=SECONDS, cwd=InjectionTests.cases, check=False)
            except subprocess.TimeoutExpired:
                record.write_text("injected")
                ending = subprocess.CompletedProcess(command, HANGS, b"", b"no end in time")
            self.status, self.output, self.error = ending.returncode, ending.stdout, ending.stderr.decode()
            self.report = report.read_bytes() if report.exists() else None
            self.left = sorted(file.name for file in report.parent.iterdir() if file != report)
            lines = record.read_text().splitlines()
            self.injected = "injected" in lines
            self.made = {name: int(count) for name, count in (line.split() for line in lines if line != "injected")}
            self.stored = self.catalog()
            self.resumed = scenario.resumed(self.folder) if self.injected else None

    def catalog(self):
        """The catalog's contents; None if there is none, or it could not be created."""
        file = self.folder / "catalog.db"
        if not file.exists():
            return None
        database = sqlite3.connect(file)
        try:
            assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            return dict(database.execute("SELECT path, diagnosis FROM bundles"))
        except sqlite3.OperationalError:
            return None
        finally:
            database.close()

    @property
    def visible(self):
        return self.status, self.output, self.report, self.left

    @property
    def bundles(self):
        return json.loads(self.report or self.output)["bundles"]

    @property
    def counts(self):
        """How often each rule was found, in all bundles together."""
        return sum((collections.Counter({finding["rule"]: finding["count"]}) for bundle in self.bundles for finding in bundle["findings"]),
                   collections.Counter())


class Diagnose:
    """Bundles of several kinds, one of them a folder, into a file."""

    input = os.devnull

    def arguments(self, _folder, report):
        bundles = ["clean.zip", "published-wrapped.zip", "unpacked", "rotated.tar.gz", "five-attempts.tar.xz"]
        return ["diagnose", *bundles, "--format", "json", "--output", str(report)]

    def resumed(self, _folder):
        return None


class DiagnoseInput(Diagnose):
    """A bundle on standard input, and a report on standard output."""

    @property
    def input(self):
        return InjectionTests.cases / "published-unwrapped.tar.gz"

    def arguments(self, _folder, _report):
        return ["diagnose", "-", "--format", "json"]


class Triage(Diagnose):
    """The same bundles and more, with workers and a catalog, into a file."""

    def arguments(self, folder, report):
        return ["triage", ".", "--jobs", "2", "--catalog", str(folder / "catalog.db"), "--format", "json", "--output", str(report)]

    def resumed(self, folder):
        """The result of an undisturbed run on the catalog that the disturbed one left."""
        command = [PROGRAM, "triage", ".", "--catalog", str(folder / "catalog.db"), "--resume", "--format", "json"]
        return subprocess.run(command, capture_output=True, timeout=SECONDS, cwd=InjectionTests.cases, check=False).stdout


@unittest.skipUnless(platform.system() == "Linux" and platform.machine() == "x86_64", "the tracer knows the registers of x86-64 only")
class InjectionTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        compiler = shutil.which("clang") or shutil.which("cc")
        if not compiler:
            raise unittest.SkipTest("no C compiler here")
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.inject, cls.cases = cls.folder / "inject", cls.folder / "cases"
        subprocess.run([compiler, "-O1", "-Wall", "-Werror", "-o", cls.inject, ROOT / "Tests/faults/inject.c"], check=True)
        samples = ROOT / "SampleBundles"
        cls.cases.mkdir()
        for name in ("clean.zip", "published-wrapped.zip", "published-unwrapped.tar.gz", "rotated.tar.gz"):
            shutil.copy(samples / name, cls.cases)
        shutil.unpack_archive(samples / "csec9002.tar.gz", cls.cases / "unpacked")
        shutil.unpack_archive(samples / "five-attempts.zip", cls.folder / "five-attempts")
        shutil.make_archive(str(cls.cases / "five-attempts"), "xztar", cls.folder / "five-attempts")

    def test_diagnose(self):
        self.disturb(Diagnose())

    def test_diagnose_of_standard_input(self):
        self.disturb(DiagnoseInput())

    def test_triage(self):
        self.disturb(Triage())

    def disturb(self, scenario):
        untouched = Run(scenario)
        self.assertEqual(untouched.status, 1, untouched.error)
        self.assertFalse(untouched.left)
        self.assertLessEqual(set(untouched.made) - set(FAULTS), SPARED)
        kinds = [(call, fault, mode) for call in sorted(untouched.made) for fault in FAULTS.get(call, [])
                 for mode in (["", "+"] if fault in LASTING else [""])]
        places = [(call, fault, f"{at}{mode}") for call, fault, mode in kinds for at in range(1, untouched.made[call] + 1)]
        moments = [("any", name, str(at)) for name in SIGNALS for at in range(1, sum(untouched.made.values()) + 1)]
        if not EVERYTHING:
            chance = random.Random(1)
            places = chance.sample(places, min(SAMPLE, len(places)))
            moments = chance.sample(moments, SAMPLE // 5)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            injected = sum(self.hold(run, untouched) for run in pool.map(lambda place: Run(scenario, *place), places + moments))
        if EVERYTHING:
            # The number of calls differs a little from run to run.
            for call, fault, mode in kinds:
                at = untouched.made[call] + 1
                while self.hold(Run(scenario, call, fault, f"{at}{mode}"), untouched):
                    at, injected = at + 1, injected + 1
        print(f"{type(scenario).__name__}: {injected} disturbed runs", flush=True)

    def hold(self, run, untouched):
        """Whether the fault occurred."""
        with self.subTest(call=run.call, fault=run.fault, at=run.at):
            if run.injected and run.resumed is not None:
                self.assertEqual(run.resumed, untouched.report, "the catalog leads to another report")
            if run.visible == untouched.visible:
                self.assertEqual(run.stored, untouched.stored)
            elif run.fault in SIGNALS:
                self.judge_interrupted(run, untouched)
            else:
                self.judge(run, untouched)
        return run.injected

    def judge(self, run, untouched):
        self.assertFalse(run.fault in HARMLESS_FAULTS or run.call in HARMLESS_CALLS, f"exit {run.status}: {run.error}")
        if run.status > 128:
            # libdispatch checks in /proc whether its threads are running, and ends the process if it cannot.
            is_runtime = run.call in MEMORY_CALLS or (run.call == "openat" and run.lasts)
            self.assertTrue(is_runtime, f"signal {run.status - 128}: {run.error}")
            self.assertIsNone(run.report)
            return
        if run.status == untouched.status and run.call in CLOSING_CALLS and run.fault in CLOSING_FAULTS:
            self.assertEqual(run.counts, untouched.counts)
            self.compare(run, untouched)
            return
        if run.status == 3 and (run.report or run.output):
            self.compare(run, untouched)
        else:
            self.assertIn(run.status, (2, 3, 4), run.error)
            self.assertIsNone(run.report)
            # If nothing can be written any more, only the exit code can say so.
            if not (run.call == "write" and run.lasts):
                self.assertEqual(len(run.error.splitlines()), 1, run.error)
        if run.call != "unlink":
            self.assertFalse(run.left)

    def compare(self, run, untouched):
        """Each bundle is unchanged, or is reported as incomplete without invented findings."""
        whole = {bundle["path"]: bundle for bundle in untouched.bundles}
        paths = [bundle["path"] for bundle in run.bundles]
        for path in set(whole) - set(paths):
            # A folder that could not be examined replaces its contents, or its contents replace the folder.
            self.assertTrue([other for other in paths if path.startswith(other + "/") or other.startswith(path + "/")], path)
        for bundle in run.bundles:
            known = whole.get(bundle["path"])
            if bundle == known:
                continue
            self.assertFalse(bundle["complete"] and known)
            self.assertNotEqual(bundle["outcome"], "clean")
            self.assertTrue(bundle["notes"] or not known)
            fields = ["id"] if known else ["line", "excerpt"]
            self.assertLessEqual(evidence([bundle], *fields), evidence(untouched.bundles, *fields))
        if not run.lasts:
            changed = [path for path in paths if path in whole and whole[path] != run.bundles[paths.index(path)]]
            self.assertLessEqual(len(changed), 1)

    def judge_interrupted(self, run, untouched):
        self.assertEqual(run.status, SIGNALS[run.fault])
        self.assertRegex(run.error, r"\A(bundlescope: interrupted: \d+ of \d+ read\n)?\Z")
        self.assertFalse(run.left)
        if run.report or run.output:
            # What was read out of order is reported, too.
            whole = iter(untouched.bundles)
            self.assertTrue(all(bundle in whole for bundle in run.bundles))


if __name__ == "__main__":
    unittest.main()
