"""The program, kept running for a whole task."""

from __future__ import annotations

import json
import subprocess
import tempfile
import typing
from collections.abc import Sequence

from .objects import Reader

NAME_BOUND = 1024


class ProgramEnded(Exception):  # noqa: N818
    """The program ended before it had answered."""


class Program:
    """One `bundlescope triage` that is given a file at a time, and answers each with a row.

    It reads in a process of its own, so that a bundle that ends its reader is a row too; what ends it from outside is `ProgramEnded`.
    """

    def __init__(self, path: str, options: Sequence[str] = (), inherits: Sequence[int] = ()) -> None:
        arguments = [path, "triage", "--paths-from", "-", "-0", "--jobs", "1", "--format", "ndjson", "--exit-zero", "--progress", "never"]
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115
        self._process = subprocess.Popen(
            [*arguments, *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            pass_fds=list(inherits),
        )

    @property
    def process(self) -> int:
        return self._process.pid

    def ask(self, path: str, name: str) -> None:
        """Gives it the next file, by the name that it has in the row."""
        try:
            assert self._process.stdin is not None  # noqa: S101
            self._process.stdin.write(os_bytes(path) + b"\t" + os_bytes(name) + b"\0")
            self._process.stdin.flush()
        except OSError:
            raise ProgramEnded(self._complaint()) from None

    def answer(self) -> str:
        """The row of the file that was asked for first and not answered yet."""
        assert self._process.stdout is not None  # noqa: S101
        line = self._process.stdout.readline()
        if not line.endswith(b"\n"):
            raise ProgramEnded(self._complaint())
        return line[:-1].decode()

    def close(self) -> None:
        """Ends it, whatever it is doing."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue
        self._process.kill()
        self._process.wait()
        self._errors.close()

    def _complaint(self) -> str:
        """How it ended, and what it said last."""
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return "it closed its output"
        self._errors.seek(0)
        said = self._errors.read()[-500:].decode(errors="replace").strip()
        how = f"signal {-status}" if status < 0 else f"exit code {status}"
        return f"{how}: {said}" if said else how


def os_bytes(text: str) -> bytes:
    """The bytes of a path or key; one that is not UTF-8 came from the file system so."""
    return text.encode(errors="surrogateescape")


def reader(path: str, options: Sequence[str] = ()) -> Reader:
    """What the rows of the program with these options will be of. Raises `ProgramEnded` if it cannot be used at all."""
    program = Program(path, options)
    try:
        program.ask("/dev/null", "probe")
        row = json.loads(program.answer())
    finally:
        program.close()
    tool = row["tool"]
    return Reader(tool["version"], tool["rules"]["digest"], row["row"]["settings"]["digest"])


def printed(path: str, *arguments: str) -> typing.Any:
    """What a command of the program prints as JSON."""
    return json.loads(subprocess.run([path, *arguments], capture_output=True, check=True).stdout)
