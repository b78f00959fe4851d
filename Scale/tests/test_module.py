"""The module that knows no engine: packing, fetching, what is known."""

from __future__ import annotations

import itertools
import random
import typing
import unittest
from collections.abc import Iterator

from bundlescope_scale.fetching import TRIES, Slot, fetch
from bundlescope_scale.known import Known
from bundlescope_scale.objects import Reader, StoredObject
from bundlescope_scale.packing import OVERHEAD, pack, shard
from bundlescope_scale.sources import Unavailable
from bundlescope_scale.tables import Effect, effect


class PackingTests(unittest.TestCase):
    def test_bins_are_of_like_size_and_hold_everything_once(self) -> None:
        random.seed(1)
        objects = [StoredObject(f"{n}", random.choice([10, 1 << 20, 300 << 20]), "e") for n in range(1000)]
        bins = pack(objects, 16)
        self.assertEqual(sorted(stored.key for part in bins for stored in part), sorted(stored.key for stored in objects))
        loads = [sum(stored.size + OVERHEAD for stored in part) for part in bins]
        self.assertLess(max(loads), 1.01 * sum(loads) / 16)
        self.assertTrue(all([*part] == sorted(part, key=lambda stored: (-stored.size, stored.key)) for part in bins))

    def test_there_are_no_empty_bins(self) -> None:
        self.assertEqual(pack([], 4), [])
        self.assertEqual(len(pack([StoredObject("a", 0, "e")], 4)), 1)

    def test_shards_are_a_partition(self) -> None:
        objects = [StoredObject(f"k/{n}", n, "e") for n in range(500)]
        shards = [list(shard(objects, number, 7)) for number in range(7)]
        self.assertEqual(sorted(stored.size for part in shards for stored in part), list(range(500)))
        self.assertTrue(all(shards))


class Tape:
    """A source that plays what it is given: for each request bytes, and then an error or none."""

    def __init__(self, content: bytes, *answers: tuple[int, Unavailable | None]) -> None:
        self.content = content
        self.answers = iter(answers)
        self.starts: list[int] = []

    def list(self) -> Iterator[StoredObject]:
        yield StoredObject("k", len(self.content), "e")

    def path(self, stored: StoredObject) -> str | None:
        return None

    def chunks(self, stored: StoredObject, start: int) -> Iterator[bytes]:
        self.starts.append(start)
        count, error = next(self.answers)
        yield self.content[start : start + count]
        if error:
            raise error


class FetchingTests(unittest.TestCase):
    def fetch(self, tape: Tape, size: int | None = None) -> tuple[str | None, bytes, list[float]]:
        pauses: list[float] = []
        slot = Slot()
        self.addCleanup(slot.close)
        slot.file.write(b"what was there before, and is longer than the rest")
        stored = StoredObject("k", len(tape.content) if size is None else size, "e")
        fetched = fetch(tape, stored, slot, pauses.append)
        self.assertEqual(fetched.path is None, fetched.problem is not None)
        with open(slot.path, "rb") as file:
            return fetched.problem, file.read(), pauses

    def test_a_body_that_breaks_off_is_resumed(self) -> None:
        cut = Unavailable("cut", again=True)
        tape = Tape(b"0123456789", (3, cut), (2, None), (0, cut), (5, None))
        problem, content, pauses = self.fetch(tape)
        self.assertEqual((problem, content, tape.starts), (None, b"0123456789", [0, 3, 5, 5]))
        self.assertEqual(pauses, sorted(pauses))

    def test_an_empty_object_is_fetched(self) -> None:
        self.assertEqual(self.fetch(Tape(b"", (0, None)))[:2], (None, b""))

    def test_what_always_breaks_off_has_a_reason(self) -> None:
        tape = Tape(b"0123456789", *itertools.repeat((1, Unavailable("ReadTimeoutError", again=True)), TRIES))
        problem, _, pauses = self.fetch(tape)
        self.assertEqual(problem, f"{TRIES} of 10 bytes, then ReadTimeoutError")
        self.assertEqual(len(pauses), TRIES - 1)

    def test_what_is_gone_is_not_asked_for_again(self) -> None:
        tape = Tape(b"0123456789", (0, Unavailable("412 PreconditionFailed", again=False)))
        self.assertEqual(self.fetch(tape)[0], "0 of 10 bytes, then 412 PreconditionFailed")
        self.assertEqual(tape.starts, [0])

    def test_more_than_was_listed_is_another_object(self) -> None:
        self.assertEqual(self.fetch(Tape(b"0123456789", (10, None)), size=9)[0], "more than the 9 bytes of the listing")


READER = Reader("1", "new", "s")


def row(path: str, **changes: object) -> dict[str, typing.Any]:
    usual = {
        "path": path, "etag": "e", "status": "read", "tool_version": "1", "rules_digest": "new", "settings_digest": "s",
        "worth_reading_again": False, "products": ["p"], "rules": [], "shapes": [], "shapes_complete": True, "read_at": 1,
    }  # fmt: skip
    return usual | changes


class KnownTests(unittest.TestCase):
    def unread(self, rows: list[dict[str, typing.Any]], change: Effect | None = None) -> tuple[list[str], int, int]:
        known = Known(READER, lambda _: change or Effect(everything=True))
        known.add(rows)
        objects = [StoredObject(name, 1, "e") for name in sorted({row["path"] for row in rows} | {"unseen"})]
        return [stored.key for stored in known.unread(objects)], known.skipped.known, known.skipped.unaffected

    def test_only_what_has_changed_is_read(self) -> None:
        rows = [
            row("same"), row("changed", etag="f"), row("unfetched", status="unfetched"), row("failed", status="failed"),
            row("hindered", worth_reading_again=True), row("version", tool_version="0"), row("settings", settings_digest="t"),
            row("rules", rules_digest="old"),
        ]  # fmt: skip
        unread, known, unaffected = self.unread(rows)
        self.assertEqual(set(unread), {row["path"] for row in rows[1:]} | {"unseen"})
        self.assertEqual((known, unaffected), (1, 0))

    def test_the_last_row_decides_in_whatever_order_they_come(self) -> None:
        back = [row("b", etag="e", read_at=1), row("b", etag="f", read_at=2)]
        for rows in itertools.permutations([*back, row("a", etag="f", read_at=1), row("a", read_at=2)]):
            self.assertEqual(self.unread(list(rows))[0], ["b", "unseen"])

    def test_a_new_rule_table_reads_only_what_it_can_concern(self) -> None:
        change = Effect(
            rules=frozenset({"p/r"}), products=frozenset({"q"}), messages=frozenset({("L", "X1"), ("", "X2")}),
            message_products=frozenset({"p"}),
        )  # fmt: skip
        rows = [
            row("has the rule", rules=["p/r"]), row("another product", products=["q"]), row("the message", shapes=["L\tX1"]),
            row("any logger", shapes=["M\tX2"]), row("not all messages", shapes_complete=False),
            row("no message"), row("other logger", shapes=["M\tX1"]), row("not its product", products=[], shapes_complete=False),
        ]  # fmt: skip
        unread, known, unaffected = self.unread([row | {"rules_digest": "old"} for row in rows], change)
        self.assertEqual(set(unread), {row["path"] for row in rows[:5]} | {"unseen"})
        self.assertEqual((known, unaffected), (0, 3))


class EffectTests(unittest.TestCase):
    @staticmethod
    def rule(product: str = "p", **match: object) -> dict[str, typing.Any]:
        return {"product": product, "match": {"source": None, "messageId": None, "messageArgs": None, "text": None} | match}

    def table(self, **rules: dict[str, typing.Any]) -> dict[str, typing.Any]:
        return {"rules": rules, "products": "d"}

    def test_an_unknown_table_or_another_product_concerns_everything(self) -> None:
        self.assertTrue(effect(None, self.table()).everything)
        self.assertTrue(effect(self.table() | {"products": "e"}, self.table()).everything)

    def test_what_has_changed_is_found(self) -> None:
        old = self.table(a=self.rule(messageId="X1", source="L"), b=self.rule(), gone=self.rule("q", text=["*boils*"]))
        new = self.table(a=self.rule(messageId="X2", source="L"), b=self.rule(), new=self.rule("r", messageId="Y*"))
        found = effect(old, new)
        self.assertEqual(found.rules, {"a", "gone", "new"})
        self.assertEqual(found.messages, {("L", "X1"), ("L", "X2")})
        self.assertEqual(found.products, {"q", "r"})
        self.assertFalse(effect(new, new).matters(["p", "q"], ["a"], ["L\tX1"], False))
