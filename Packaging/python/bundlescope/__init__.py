"""Runs the program bundlescope and yields what it says of each bundle.

    import bundlescope

    for bundle in bundlescope.diagnose("case-4711.zip"):
        for finding in bundle.findings:
            print(bundle.path, finding.status, finding.title)
"""
from __future__ import annotations

import json
import os
import subprocess
from typing import Iterator, Sequence, Union

from .decoding import decoded
from .program import path
from .rows import Bundle

__all__ = ["Bundle", "BundlescopeError", "diagnose", "path", "triage"]

Path = Union[str, "os.PathLike[str]"]


class BundlescopeError(Exception):
    """The program could not do what it was asked for."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message or f"bundlescope ended with {status}")
        #: Its exit code: 2 the command line or a rule file is wrong, 4 the report could not be written, negative a signal.
        self.status = status


def diagnose(*bundles: Path, options: Sequence[str] = ()) -> Iterator[Bundle]:
    """The diagnosis of each bundle, as soon as it has been read.

    options: further options of `bundlescope diagnose`, such as `["--lang", "ja"]`.

    Raises BundlescopeError if the command line or a rule file is wrong, or if the run was interrupted. A bundle that could not be read in full is no error:
    its `complete` is false, and its `notes` say why.
    """
    return _rows("diagnose", bundles, options)


def triage(*folders: Path, options: Sequence[str] = ()) -> Iterator[Bundle]:
    """The diagnosis of each bundle below the folders, read in parallel; as `diagnose`."""
    return _rows("triage", folders, options)


def _rows(command: str, paths: Sequence[Path], options: Sequence[str]) -> Iterator[Bundle]:
    arguments = [path(), command, "--format", "ndjson", *options, "--", *(os.fspath(one) for one in paths)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout and process.stderr
        try:
            for line in process.stdout:
                row = json.loads(line)
                # The last line of an interrupted run is of no bundle.
                if "path" in row:
                    yield decoded(Bundle, row)
            message = process.stderr.read().strip()
        except GeneratorExit:
            process.terminate()
            raise
    if process.returncode not in (0, 1, 3):
        raise BundlescopeError(process.returncode, message)
