"""The work of one task: a row for each of its objects."""

from __future__ import annotations

import collections
import concurrent.futures
import dataclasses
import datetime
import json
import logging
import time
from collections.abc import Iterable, Iterator, Sequence

from .fetching import Fetched, Slot, fetch
from .objects import Reader, Row, Status, StoredObject
from .program import Program, ProgramEnded
from .sources import Source

AHEAD = 2
"""The objects that are fetched while others are read."""
ASKED = 2
"""The objects that the program has been given: the one that it reads, and the next."""
TRIES = 2
"""How often the program may end with an object."""

log = logging.getLogger("bundlescope_scale")


@dataclasses.dataclass(frozen=True)
class Run:
    """What all rows of a run share."""

    name: str
    day: str
    reader: Reader
    program: str
    options: tuple[str, ...] = ()


def new_run(reader: Reader, program: str, options: Sequence[str] = ()) -> Run:
    """A run that begins now."""
    now = datetime.datetime.now(datetime.timezone.utc)
    return Run(now.strftime("%Y-%m-%dT%H:%M:%S.%fZ"), now.strftime("%Y-%m-%d"), reader, program, tuple(options))


@dataclasses.dataclass
class _Asked:
    fetched: Fetched
    began: float
    ended: int = 0
    """How often the program has ended with it."""


class _Task:
    """A program and what it has been given. The program is started again if it ends."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self.slots = [Slot() for _ in range(AHEAD + ASKED)]
        self.asked: collections.deque[_Asked] = collections.deque()
        self.program: Program | None = None
        self.answered = 0.0

    def close(self) -> None:
        if self.program is not None:
            self.program.close()
        for slot in self.slots:
            slot.close()

    def ask(self, item: _Asked) -> None:
        self.asked.append(item)
        self._give([item])

    def _give(self, items: Iterable[_Asked]) -> None:
        try:
            if self.program is None:
                inherited = [slot.descriptor for slot in self.slots]
                self.program = Program(self.run.program, self.run.options, inherited)
            for item in items:
                self.program.ask(item.fetched.path or "", item.fetched.stored.key)
        except ProgramEnded:
            # The next answer says so.
            log.debug("the program ended before it was asked")

    def answer(self) -> tuple[_Asked, str | None, str | None]:
        """The first object that was asked for, its row, or the reason why it has none."""
        while True:
            item = self.asked[0]
            try:
                assert self.program is not None  # noqa: S101
                line = self.program.answer()
                return self.asked.popleft(), line, None
            except ProgramEnded as error:
                item.ended += 1
                log.warning("the program ended with %s: %s", item.fetched.stored.key, error)
                if self.program is not None:
                    self.program.close()
                    self.program = None
                if item.ended >= TRIES:
                    self.asked.popleft()
                    self._give(self.asked)
                    return item, None, f"the program ended: {error}"
                self._give(self.asked)


def read(objects: Iterable[StoredObject], source: Source, run: Run) -> Iterator[Row]:
    """One row an object, in their order but for those that cannot be fetched. Raises only if the program cannot be started at all."""
    task = _Task(run)
    free = collections.deque(task.slots)
    fetching: collections.deque[concurrent.futures.Future[Fetched]] = collections.deque()
    waiting = iter(objects)
    pool = concurrent.futures.ThreadPoolExecutor(AHEAD)

    def begin() -> bool:
        """Begins to fetch the next object; false if there is none."""
        stored = next(waiting, None)
        if stored is not None:
            fetching.append(pool.submit(_fetched, source, stored, free.popleft()))
        return stored is not None

    def finish() -> Row:
        item, line, problem = task.answer()
        if item.fetched.slot is not None:
            free.append(item.fetched.slot)
        # It was not read while the one before it was.
        began, task.answered = max(item.began, task.answered), time.monotonic()
        milliseconds = round((task.answered - began) * 1000)
        return _row(run, item.fetched, line, problem, milliseconds)

    try:
        while True:
            while free and begin():
                continue
            if not fetching:
                break
            fetched = fetching.popleft().result()
            if fetched.path is None:
                if fetched.slot is not None:
                    free.append(fetched.slot)
                yield _row(run, fetched, None, fetched.problem, 0)
                continue
            task.ask(_Asked(fetched, time.monotonic()))
            if len(task.asked) == ASKED:
                yield finish()
        while task.asked:
            yield finish()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        task.close()


def _fetched(source: Source, stored: StoredObject, slot: Slot) -> Fetched:
    path = source.path(stored)
    if path is not None:
        return Fetched(stored, path, None, 0, 0, slot)
    try:
        return fetch(source, stored, slot)
    except Exception as error:
        # Whatever it is, it concerns this object alone; its text may contain what must not be logged.
        return Fetched(stored, None, type(error).__name__, 1, 0, slot)


def _row(run: Run, fetched: Fetched, line: str | None, problem: str | None, milliseconds: int) -> Row:
    reader = run.reader
    status = Status.UNFETCHED if fetched.path is None else Status.FAILED
    row = Row(
        path=fetched.stored.key.encode(errors="surrogateescape").decode(errors="replace"),
        etag=fetched.stored.etag,
        size=fetched.stored.size,
        status=status.value,
        problem=problem,
        tries=fetched.tries,
        fetch_milliseconds=fetched.milliseconds,
        read_milliseconds=milliseconds,
        tool_version=reader.tool_version,
        rules_digest=reader.rules_digest,
        settings_digest=reader.settings_digest,
        sha256=None,
        outcome=None,
        complete=None,
        worth_reading_again=True,
        products=[],
        rules=[],
        shapes=[],
        shapes_complete=False,
        row=None,
        run=run.name,
        read_at=time.time_ns() // 1_000_000,
        day=run.day,
    )
    if line is None:
        return row
    try:
        told = json.loads(line)
        facts = told["row"]
        return dataclasses.replace(
            row,
            status=Status.READ.value,
            tool_version=told["tool"]["version"],
            rules_digest=told["tool"]["rules"]["digest"],
            settings_digest=facts["settings"]["digest"],
            sha256=told["sha256"],
            outcome=told["outcome"],
            complete=told["complete"],
            worth_reading_again=facts["worthReadingAgain"],
            products=told["products"],
            rules=sorted({finding["rule"] for finding in told["findings"] if finding["rule"]}),
            shapes=sorted({f"{shape['source']}\t{shape.get('id', '')}" for shape in facts["shapes"]}),
            shapes_complete=facts["shapesComplete"],
            row=line,
        )
    except (ValueError, KeyError, TypeError) as error:
        return dataclasses.replace(row, problem=f"the program's row cannot be read: {type(error).__name__}")
