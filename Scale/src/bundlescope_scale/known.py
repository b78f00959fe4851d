"""What an earlier run has read already."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from .objects import Reader, Status, StoredObject
from .tables import Effect

COLUMNS = [
    "path", "etag", "status", "tool_version", "rules_digest", "settings_digest", "worth_reading_again", "products", "rules", "shapes",
    "shapes_complete", "read_at",
]  # fmt: skip
"""The columns of the table that decide."""


def _key(*parts: str) -> int:
    text = "\0".join(parts).encode(errors="surrogateescape")
    return int.from_bytes(hashlib.blake2b(text, digest_size=8).digest(), "big")


@dataclasses.dataclass
class Skipped:
    """The objects that are not read, by the reason."""

    known: int = 0
    """Neither they nor the reader have changed."""
    unaffected: int = 0
    """The rule table has changed, and what has changed cannot matter for them."""


class Known:
    """The last row of each object, in few bytes: whether it still holds, and for which content."""

    def __init__(self, reader: Reader, effect: Callable[[str], Effect]) -> None:
        """`effect` says what the reader's rule table changes against the one with a digest."""
        self._reader = reader
        self._effect = effect
        self._effects: dict[str, Effect] = {}
        self._last: dict[int, tuple[int, int, bool, bool]] = {}
        self.skipped = Skipped()

    def add(self, rows: Iterable[dict[str, Any]]) -> None:
        """Adds rows, in any order."""
        for row in rows:
            path, read_at = _key(row["path"]), row["read_at"]
            last = self._last.get(path)
            if last is None or last[0] <= read_at:
                holds, same = self._judge(row)
                self._last[path] = (read_at, _key(row["etag"]), holds, same)

    def _judge(self, row: dict[str, Any]) -> tuple[bool, bool]:
        """Whether a row still holds if the content is the same, and whether its rule table is the reader's."""
        reader = self._reader
        if row["status"] != Status.READ.value or row["worth_reading_again"]:
            return False, True
        if (row["tool_version"], row["settings_digest"]) != (reader.tool_version, reader.settings_digest):
            return False, True
        digest = row["rules_digest"]
        if digest == reader.rules_digest:
            return True, True
        if digest not in self._effects:
            self._effects[digest] = self._effect(digest)
        return not self._effects[digest].matters(row["products"], row["rules"], row["shapes"], row["shapes_complete"]), False

    def unread(self, objects: Iterable[StoredObject]) -> Iterator[StoredObject]:
        """Those of the objects that must be read; `skipped` counts the others."""
        for stored in objects:
            name = stored.key.encode(errors="surrogateescape").decode(errors="replace")
            last = self._last.get(_key(name))
            if last is None or last[1] != _key(stored.etag) or not last[2] or not stored.etag:
                yield stored
            elif last[3]:
                self.skipped.known += 1
            else:
                self.skipped.unaffected += 1
