"""The job on a cluster of two executors on this machine: every row right and once, whatever is killed on the way."""

from __future__ import annotations

import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import threading
import typing
import unittest
from collections.abc import Iterator

from bundlescope_scale.table import last_rows, scan

from .store import BUCKET, PROGRAM, broken, client, fill, folder, store
from .test_store import alone

BUNDLES = int(os.environ.get("BUNDLESCOPE_SCALE_BUNDLES", "30"))
"""A few, so that it takes little time."""
MASTER = "local-cluster[2,1,1024]"


def descendants(process: int) -> list[tuple[int, str]]:
    """The processes that a process has started, and their command lines."""
    found = []
    with contextlib.suppress(OSError):
        for task in pathlib.Path(f"/proc/{process}/task").iterdir():
            for child in map(int, (task / "children").read_text().split()):
                command = pathlib.Path(f"/proc/{child}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
                found += [(child, command), *descendants(child)]
    return found


class SparkTests(unittest.TestCase):
    address: str
    keys: list[str]

    @classmethod
    def setUpClass(cls) -> None:
        cls.address = cls.enterClassContext(store())
        cls.keys = fill(cls.address, BUNDLES)
        s3 = client(cls.address)
        cls.rows = {key: alone(s3.get_object(Bucket=BUCKET, Key=key)["Body"].read(), key) for key in cls.keys}

    @contextlib.contextmanager
    def job(self, place: pathlib.Path, address: str) -> Iterator[subprocess.Popen[str]]:
        """The job as a process of its own, whose temporary files lie in `place/tmp`."""
        (place / "tmp").mkdir(exist_ok=True)
        arguments = [sys.executable, "-m", "bundlescope_scale.command", "spark", f"s3://{BUCKET}", "--table", str(place / "table")]
        arguments += ["--program", PROGRAM, "--endpoint-url", address, "--master", MASTER, "--conf", "spark.ui.enabled=false"]
        arguments += ["--conf", f"spark.local.dir={place / 'tmp'}", "--conf", "spark.driver.bindAddress=127.0.0.1"]
        arguments += ["--conf", "spark.driver.host=127.0.0.1", "--tasks", "6"]
        environment = os.environ | {
            "TMPDIR": str(place / "tmp"), "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1",
            "SPARK_WORKER_DIR": str(place / "tmp"),
        }  # fmt: skip
        process = subprocess.Popen(arguments, stderr=subprocess.PIPE, text=True, env=environment)
        try:
            yield process
        finally:
            process.kill()
            process.wait()

    def run_job(
        self, place: pathlib.Path, address: str, kill: typing.Callable[[int, threading.Event], None] | None = None
    ) -> tuple[int, str]:
        """Its exit code and last line."""
        with self.job(place, address) as process:
            over = threading.Event()
            killer = threading.Thread(target=kill or (lambda *_: None), args=(process.pid, over))
            killer.start()
            _, error = process.communicate()
            over.set()
            killer.join()
            self.assertNotIn("testing-secret", error)
            lines = [line for line in error.splitlines() if "skipped" in line]
            self.assertEqual(len(lines), 1, error[-3000:])
            return process.returncode, lines[0]

    def assert_right(self, place: pathlib.Path) -> None:
        counts: dict[str, int] = {}
        for row in scan(str(place / "table"), ["path"]):
            counts[row["path"]] = counts.get(row["path"], 0) + 1
        self.assertEqual(sorted(counts, key=str.encode), self.keys)
        self.assertEqual(set(counts.values()), {1})
        self.assertEqual(sorted(last_rows(str(place / "table"))), sorted(self.rows.values()))

    def test_every_row_is_the_programs_own_and_none_is_read_twice(self) -> None:
        with folder() as place:
            code, line = self.run_job(place, self.address)
            self.assertEqual(code, 0)
            self.assertRegex(line, rf"read {len(self.keys)}, skipped 0 ")
            self.assert_right(place)
            code, line = self.run_job(place, self.address)
            self.assertRegex(line, rf"read 0, skipped {len(self.keys)} ")
            self.assert_right(place)

    @unittest.skipUnless("BUNDLESCOPE_SCALE_LONG" in os.environ, "takes minutes")
    def test_what_is_killed_or_cut_is_read_again(self) -> None:
        def fault(path: str, number: int) -> str | None:
            return {1: "503", 2: "cut", 3: "slow"}.get(number if len(path) % 2 else number + 1)

        killed: list[str] = []

        def kill(job: int, over: threading.Event) -> None:
            """Kills a program, a Python worker and an executor, one after another, as soon as there is a program at work."""
            for kind in ["triage --paths-from", "pyspark.daemon", "CoarseGrainedExecutorBackend"]:
                while kind not in killed and not over.wait(0.05):
                    processes = descendants(job)
                    # The driver asks a program, too, but before there are workers.
                    commands = "\n".join(command for _, command in processes)
                    if "pyspark.daemon" in commands and "triage --paths-from" in commands:
                        for process, command in processes:
                            if kind in command:
                                os.kill(process, signal.SIGKILL)
                                killed.append(kind)
                                break

        with folder() as place, broken(self.address, fault) as address:
            code, _ = self.run_job(place, address, kill)
            self.assertEqual(len(killed), 3)
            # A program that was killed with a bundle twice leaves it for the next run.
            if code:
                code, _ = self.run_job(place, self.address)
            self.assertEqual(code, 0)
            rows = {row["path"]: row["row"] for row in scan(str(place / "table"), ["path", "row"])}
            self.assertEqual(sorted(last_rows(str(place / "table"))), sorted(self.rows.values()))
            self.assertEqual(sorted(rows, key=str.encode), self.keys)
            left = [path.name for path in (place / "tmp").rglob("*") if path.name.startswith("tmp")]
            self.assertEqual(left, [])
