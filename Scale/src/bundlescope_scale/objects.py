"""What is read, and what comes of it."""

from __future__ import annotations

import dataclasses
import enum


@dataclasses.dataclass(frozen=True, slots=True)
class StoredObject:
    """An object as a listing names it. The key need not be a path."""

    key: str
    size: int
    etag: str
    """Changes if the content does; without quotation marks."""


class Status(str, enum.Enum):
    """What became of an object."""

    READ = "read"
    UNFETCHED = "unfetched"
    """Its bytes could not be had in full: it is tried again in every run."""
    FAILED = "failed"
    """The program ended with it, more than once."""


@dataclasses.dataclass(frozen=True, slots=True)
class Reader:
    """What makes rows comparable: the same bytes and the same reader give the same row."""

    tool_version: str
    rules_digest: str
    settings_digest: str


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """What is stored of one object. Each field is a column of the table."""

    path: str
    etag: str
    size: int
    status: str
    problem: str | None
    """Why there is no row of the program; without credentials."""
    tries: int
    """How often a request for its bytes was begun."""
    fetch_milliseconds: int
    read_milliseconds: int
    tool_version: str
    rules_digest: str
    settings_digest: str
    sha256: str | None
    outcome: str | None
    complete: bool | None
    worth_reading_again: bool
    products: list[str]
    rules: list[str]
    """The rules of its findings."""
    shapes: list[str]
    """The messages in it that a rule could know: logger and id, separated by a TAB."""
    shapes_complete: bool
    row: str | None
    """The program's line, byte for byte."""
    run: str
    read_at: int
    """Milliseconds since 1970, UTC."""
    day: str
    """The day of the run, UTC: the table's partition."""
