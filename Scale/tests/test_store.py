"""Reading a store with the built program: every object has its row, and the row is the program's own."""

from __future__ import annotations

import json
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import unittest
import unittest.mock

from bundlescope_scale.command import main
from bundlescope_scale.objects import Row, StoredObject
from bundlescope_scale.program import reader
from bundlescope_scale.reading import new_run, read
from bundlescope_scale.sources import FolderSource, S3Source

from .store import BUCKET, PROGRAM, SAMPLES, broken, client, fill, folder, store

OPTIONS = ["--lang", "en", "--no-user-rules"]
READER = reader(PROGRAM, OPTIONS)


def read_all(address: str) -> dict[str, Row]:
    source = S3Source(BUCKET, "", address)
    rows = list(read(source.list(), source, new_run(READER, PROGRAM, OPTIONS)))
    assert len({row.path for row in rows}) == len(rows)
    return {row.path: row for row in rows}


def alone(content: bytes, name: str) -> str:
    """The program's own row of a bundle of this name."""
    arguments = [PROGRAM, "diagnose", "-", "--name", name, "--format", "ndjson", *OPTIONS]
    return subprocess.run(arguments, input=content, capture_output=True, check=False).stdout.decode().rstrip("\n")


class StoreTests(unittest.TestCase):
    address: str
    keys: list[str]

    @classmethod
    def setUpClass(cls) -> None:
        cls.enterClassContext(unittest.mock.patch("bundlescope_scale.fetching.PAUSE", 0.001))
        cls.address = cls.enterClassContext(store())
        cls.keys = fill(cls.address, 40)
        s3 = client(cls.address)
        cls.rows = {key: alone(s3.get_object(Bucket=BUCKET, Key=key)["Body"].read(), key) for key in cls.keys}

    def assert_right(self, rows: dict[str, Row]) -> None:
        self.assertEqual(sorted(rows, key=str.encode), self.keys)
        for key, row in rows.items():
            self.assertEqual(row.status, "read", row.problem)
            self.assertEqual(row.row, self.rows[key])

    def test_every_key_has_the_programs_own_row(self) -> None:
        with folder() as place, unittest.mock.patch.object(tempfile, "tempdir", str(place)):
            source = S3Source(BUCKET, "", self.address)
            rows = {}
            for row in read(source.list(), source, new_run(READER, PROGRAM, OPTIONS)):
                rows[row.path] = row
                self.assertEqual(list(place.iterdir()), [], "nothing that is fetched has a name")
        self.assert_right(rows)
        self.assertEqual({row.tries for row in rows.values()}, {1})

    def test_bodies_that_are_cut_and_slow_and_busy_servers_change_nothing(self) -> None:
        def fault(path: str, number: int) -> str | None:
            return {1: "503", 2: "cut", 3: "cut", 4: "slow"}.get(number if hash(path) % 2 else number + 1)

        with broken(self.address, fault) as address:
            rows = read_all(address)
        self.assert_right(rows)
        self.assertTrue(any(row.tries > 1 for row in rows.values()))

    def test_what_is_never_whole_is_unfetched_and_says_why(self) -> None:
        with broken(self.address, lambda path, _: "cut" if "/0/" in path else None) as address:
            rows = read_all(address)
        for key, row in rows.items():
            self.assertEqual(row.status, "unfetched" if key.startswith("0/") else "read", key)
            if row.status == "unfetched":
                self.assertRegex(row.problem or "", r"^\d+ of \d+ bytes, then \w+$")
                self.assertIsNone(row.row)

    def test_a_changed_object_is_not_what_was_listed(self) -> None:
        source = S3Source(BUCKET, "", self.address)
        run = new_run(READER, PROGRAM, OPTIONS)
        stored = [StoredObject("0/case-0.bin", 10, "0" * 32), StoredObject("nowhere", 1, "0" * 32)]
        problems = [row.problem for row in read(stored, source, run)]
        self.assertEqual(problems, ["0 of 10 bytes, then 412 PreconditionFailed", "0 of 1 bytes, then 404 NoSuchKey"])

    def test_a_killed_program_loses_nothing(self) -> None:
        over = threading.Event()

        def kill() -> None:
            """Kills a program, or one of its readers, every now and then."""
            for number in range(8):
                if over.wait(0.05):
                    return
                for process in _children(os.getpid()):
                    for victim in [process] if number % 2 else _children(process):
                        os.kill(victim, signal.SIGKILL)

        thread = threading.Thread(target=kill)
        thread.start()
        rows = read_all(self.address)
        over.set()
        thread.join()
        self.assertEqual(sorted(rows, key=str.encode), self.keys)
        for key, row in rows.items():
            if row.status == "read" and not row.worth_reading_again:
                self.assertEqual(row.row, self.rows[key])
            else:
                self.assertTrue(row.worth_reading_again)
                self.assertIn("signal 9", (row.problem or "") + (row.row or "").replace('"_0":9', "signal 9"))
        self.assertEqual(_children(os.getpid()), [])

    def test_a_table_is_added_to_and_summarized(self) -> None:
        with folder() as place:
            table, letters = str(place / "table"), place / "dead.ndjson"
            source = f"s3://{BUCKET}/0/"
            arguments = ["shard", "0/1", source, "--table", table, "--program", PROGRAM, "--endpoint-url", self.address]
            with self.assertLogs("bundlescope_scale") as logs:
                self.assertEqual(main([*arguments, "--dead-letters", str(letters)]), 0)
            self.assertIn("read 6, skipped 0", logs.output[-1])
            self.assertNotIn("testing-secret", "\n".join(logs.output))
            self.assertEqual(letters.read_text(), "")
            with self.assertLogs("bundlescope_scale") as logs:
                self.assertEqual(main(arguments), 0)
            self.assertIn("read 0, skipped 6 (of which 0 that", logs.output[-1])
            with broken(self.address, lambda path, _: "cut") as address, self.assertLogs("bundlescope_scale") as logs:
                more = [*arguments[:2], f"s3://{BUCKET}/1/", *arguments[3:-1], address, "--dead-letters", str(letters)]
                self.assertEqual(main(more), 3)
            self.assertIn("read 0, skipped 0", logs.output[-1])
            self.assertEqual(len(letters.read_text().splitlines()), 6)
            more[more.index(address)] = self.address
            with self.assertLogs("bundlescope_scale") as logs:
                self.assertEqual(main(more), 0)
            self.assertIn("read 6, skipped 0", logs.output[-1])
            self.assertEqual(letters.read_text(), "")
            command = [sys.executable, "-m", "bundlescope_scale.command", "rows", table]
            rows = subprocess.run(command, capture_output=True, check=True).stdout
            summary = subprocess.run(
                [PROGRAM, "summarize", "-", "--format", "json", "--lang", "en"], input=rows, capture_output=True, check=False
            )
            self.assertEqual(summary.stderr, b"")
            paths = [bundle["path"] for bundle in json.loads(summary.stdout)["bundles"]]
            self.assertEqual(paths, [key for key in self.keys if key[:2] in ("0/", "1/")])

    def test_a_rule_that_cannot_concern_them_reads_no_bundle_again(self) -> None:
        with folder() as place:
            rules = place / "rules"
            (rules / "dell-ome").mkdir(parents=True)
            arguments = ["shard", "0/1", f"s3://{BUCKET}/3/", "--table", str(place / "table"), "--program", PROGRAM]
            arguments += ["--endpoint-url", self.address]
            self.assertEqual(main(arguments), 0)
            keys = [key for key in self.keys if key.startswith("3/")]
            samples = {key: SAMPLES[int(key.removeprefix("3/case-").removesuffix(".bin")) % len(SAMPLES)] for key in keys}
            holders = sum("CGEN1008" in str(alone(sample.read_bytes(), key)) for key, sample in samples.items())
            self.assertIn(holders, range(1, len(keys)))
            for name, read in [("NEVER1", 0), ("CGEN1008", holders)]:
                (rules / "dell-ome" / "own.yaml").write_text(_rule(name))
                with self.assertLogs("bundlescope_scale") as logs:
                    self.assertEqual(main([*arguments, "--rules", str(rules)]), 0)
                skipped = len(keys) - read
                self.assertIn(f"read {read}, skipped {skipped} (of which {skipped} that", logs.output[-1])

    def test_a_folder_is_read_where_it_is(self) -> None:
        with folder() as place:
            for number, sample in enumerate(SAMPLES):
                (place / f"{number}").mkdir()
                (place / f"{number}/b.zip").write_bytes(sample.read_bytes())
            source = FolderSource(str(place))
            run = new_run(READER, PROGRAM, OPTIONS)
            rows = {row.path: row.row for row in read(source.list(), source, run)}
            self.assertEqual(len(rows), len(SAMPLES))
            for name, row in rows.items():
                self.assertEqual(row, alone((place / name).read_bytes(), name))

    def test_no_program_is_a_wrong_call(self) -> None:
        with folder() as place, self.assertRaises(SystemExit) as ending:
            main(["shard", "0/1", str(place), "--table", str(place / "t"), "--program", str(place / "none")])
        self.assertEqual(ending.exception.code, 2)


def _children(process: int) -> list[int]:
    try:
        return [int(child) for child in pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def _rule(message: str) -> str:
    """A rule of one's own for a message."""
    return f"""id: dell-ome/own
product: dell-ome
severity: warning
basis: inferred
match:
  source: SSLController
  messageId: {message}
  messageArgs: ["Something else."]
title: {{en: "Own"}}
diagnosis: {{en: "Own."}}
causes:
  - id: own
    title: {{en: "Own"}}
    explanation: {{en: "Own."}}
    steps: [{{en: "Own."}}]
examples:
  matching:
    - '[ERROR] 2024-01-25 11:00:00.000 [t] SSLController -
      {{"@Message.ExtendedInfo":[{{"MessageId":"{message}","MessageArgs":["Something else."]}}]}}'
  quiet: []
"""
