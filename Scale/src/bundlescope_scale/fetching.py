"""Fetching objects into files that nobody has to delete."""

from __future__ import annotations

import dataclasses
import os
import tempfile
import time
from collections.abc import Callable

from .objects import StoredObject
from .sources import Source, Unavailable

TRIES = 5
PAUSE = 0.4
"""The seconds before the second try; four times as long before each further one."""


class Slot:
    """A place for one object's bytes: a file without a name, which is gone with the last process that has it open, however that ends.

    The program inherits a descriptor that can only read it.
    """

    def __init__(self, folder: str | None = None) -> None:
        self.file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115
        self.descriptor = os.open(f"/proc/self/fd/{self.file.fileno()}", os.O_RDONLY)

    @property
    def path(self) -> str:
        """Where a process that has inherited the descriptor finds it."""
        return f"/proc/self/fd/{self.descriptor}"

    def close(self) -> None:
        self.file.close()
        os.close(self.descriptor)


@dataclasses.dataclass(frozen=True, slots=True)
class Fetched:
    """An object's bytes in a file, or the reason why they are not there."""

    stored: StoredObject
    path: str | None
    problem: str | None
    tries: int
    milliseconds: int
    slot: Slot | None = None


def fetch(source: Source, stored: StoredObject, slot: Slot, pause: Callable[[float], None] = time.sleep) -> Fetched:
    """Fetches an object. A body that breaks off is resumed where it broke; the length must be that of the listing. Never raises."""
    began = time.monotonic()
    tries = 0
    problem: str | None = None
    try:
        slot.file.seek(0)
        slot.file.truncate()
        while tries < TRIES:
            if tries:
                pause(min(PAUSE * 4 ** (tries - 1), 20))
            tries += 1
            again, problem = _receive(source, stored, slot)
            if not again:
                break
        slot.file.flush()
    except OSError as error:
        problem = f"no room for it: {error.strerror}"
    milliseconds = round((time.monotonic() - began) * 1000)
    return Fetched(stored, None if problem else slot.path, problem, tries, milliseconds, slot)


def _receive(source: Source, stored: StoredObject, slot: Slot) -> tuple[bool, str | None]:
    """Appends what is missing of an object. Returns whether another try may help, and the problem."""
    problem = "nothing more"
    again = True
    try:
        for chunk in source.chunks(stored, slot.file.tell()):
            slot.file.write(chunk)
            if slot.file.tell() > stored.size:
                return False, f"more than the {stored.size} bytes of the listing"
    except Unavailable as error:
        problem, again = str(error), error.again
    have = slot.file.tell()
    if have == stored.size and problem == "nothing more":
        return False, None
    return again, f"{have} of {stored.size} bytes, then {problem}"
