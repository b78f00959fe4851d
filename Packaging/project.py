"""What is known of the version that is packaged."""
import functools
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[1]
NAME = "bundlescope"
SUMMARY = "Says which known cause stands in a customer's log bundle, and what to do"
MAINTAINER = "bundlescope maintainers <maintainers@bundlescope.invalid>"
# How hard the packages are compressed, from 1 to 9: to try them, little is enough.
COMPRESSION = int(os.environ.get("PACKAGE_COMPRESSION", "6"))
# Checked by Packaging/glibc-version.
GLIBC = "2.34"


def output(*command, **options):
    """What a command prints; its failure is an error."""
    return subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True, **options).stdout


@functools.cache
def epoch():
    """The seconds of the commit, or SOURCE_DATE_EPOCH: the time of everything in a package."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or output("git", "-C", ROOT, "log", "-1", "--format=%ct"))


class Program:
    """The linked program, and what it says of itself."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.path = self.folder / NAME
        self.version = json.loads(self.output("version", "--no-user-rules", "--format", "json"))["tool"]["version"]

    def output(self, *arguments):
        return output(self.path, *arguments, env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})
