"""The questions in SQL, asked with DuckDB of a table of made-up rows."""

from __future__ import annotations

import json
import typing
import unittest

import duckdb

from bundlescope_scale.command import QUESTIONS, query
from bundlescope_scale.objects import Row
from bundlescope_scale.table import append

from .store import folder


def reading(path: str, run: int, *findings: tuple[str | None, str, str], digest: str = "d1", complete: bool = True) -> Row:
    """A reading with findings: rule, status and time."""
    told = [
        {
            "rule": rule, "status": status, "count": 2, "title": "t", "firstSeen": None, "lastSeen": time,
            "message": {"source": "S", "id": "X"},
        }
        for rule, status, time in findings
    ]  # fmt: skip
    missing = {} if complete else {"missing": {"kind": "damaged"}}
    return Row(
        path, "e", 9, "read", None, 1, 5, 3, "1", digest, "s", "0" * 64, "findings" if findings else "clean", complete, False, ["p"],
        sorted({rule for rule, _, _ in findings if rule}), [], True, json.dumps({"findings": told, "row": missing}),
        f"run{run}", run, "2026-01-01",
    )  # fmt: skip


class QuestionTests(unittest.TestCase):
    def ask(self, question: str, rows: list[Row]) -> list[tuple[typing.Any, ...]]:
        with folder() as place:
            for _ in append(str(place), "rows", rows):
                continue
            return duckdb.connect().execute(query(question, str(place))).fetchall()

    def test_causes_by_month(self) -> None:
        rows = [
            reading("a", 1, ("p/old", "standing", "2024-01-01T00:00:00.000")),
            reading("a", 2, ("p/x", "standing", "2024-02-03T00:00:00.000"), ("p/y", "superseded", "2024-02-03T00:00:00.000")),
            reading("b", 1, ("p/x", "unknown", "2024-02-04T00:00:00.000"), (None, "standing", "2024-01-04T00:00:00.000")),
        ]
        self.assertEqual(self.ask("causes", rows), [("2024-02", "p/x", 2, 4), ("2024-01", "no rule knows it", 1, 2)])

    def test_what_is_new_since_the_last_run(self) -> None:
        rows = [
            reading("a", 1, ("p/x", "standing", "2024")),
            reading("a", 2, ("p/x", "standing", "2024"), ("p/y", "standing", "2024")),
            reading("b", 2, ("p/x", "standing", "2024")),
            reading("c", 1, ("p/z", "standing", "2024")),
        ]
        self.assertEqual(self.ask("new", rows), [("a", "p/y", False), ("b", "p/x", True)])

    def test_what_a_new_rule_table_changed(self) -> None:
        rows = [
            reading("a", 1, ("p/x", "standing", "2024")),
            reading("a", 2, ("p/y", "standing", "2024"), digest="d2"),
            reading("b", 1, ("p/x", "standing", "2024")),
            reading("b", 2, ("p/x", "standing", "2024"), digest="d2"),
            reading("c", 1, ("p/x", "standing", "2024")),
            reading("c", 2),
        ]
        self.assertEqual(self.ask("rule-change", rows), [("a", ["p/y"], ["p/x"])])

    def test_what_was_not_read_in_full(self) -> None:
        self.assertEqual(self.ask("unread", [reading("a", 1), reading("b", 1, complete=False)]), [("b", "read", "damaged", 9)])

    def test_every_question_is_tested(self) -> None:
        self.assertEqual(QUESTIONS, ["causes", "new", "rule-change", "unread"])
