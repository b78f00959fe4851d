"""Packs entries into every kind of container in which a bundle may arrive.

An entry is (path, bytes), or (path, Link).
"""

import bz2
import dataclasses
import gzip
import io
import lzma
import os
import pathlib
import shutil
import subprocess
import tarfile
import tempfile
import warnings
import zipfile

MODIFIED = 1_706_500_800
DATE = (2024, 1, 29, 4, 0, 0)
# Two entries of one name are made on purpose.
warnings.filterwarnings("ignore", "Duplicate name", UserWarning)
SEVEN_ZIP = shutil.which("7zz") or shutil.which("7z")


@dataclasses.dataclass
class Link:
    target: str
    hard: bool = False


def tar(entries, prefix="", form=tarfile.GNU_FORMAT, folders=False):
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=form) as archive:
        for folder in sorted({path.rsplit("/", 1)[0] for path, _ in entries if "/" in path}) if folders else []:
            info = tarfile.TarInfo(prefix + folder)
            info.type, info.mtime, info.mode = tarfile.DIRTYPE, MODIFIED, 0o755
            archive.addfile(info)
        for path, data in entries:
            info = tarfile.TarInfo(prefix + path)
            info.mtime, info.uname, info.gname = MODIFIED, "tomcat", "tomcat"
            if isinstance(data, Link):
                info.type = tarfile.LNKTYPE if data.hard else tarfile.SYMTYPE
                info.linkname = data.target
                archive.addfile(info)
            else:
                info.size = len(data)
                archive.addfile(info, io.BytesIO(data))
    return file.getvalue()


def zipped(entries, method=zipfile.ZIP_DEFLATED, comment=b"", folders=False, backslashes=False, streamed=False):
    target = Streamed() if streamed else io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for folder in sorted({path.rsplit("/", 1)[0] + "/" for path, _ in entries if "/" in path}) if folders else []:
            archive.writestr(zipfile.ZipInfo(folder, DATE), b"")
        for path, data in entries:
            info = zipfile.ZipInfo("placeholder", DATE)
            info.filename = path.replace("/", "\\") if backslashes else path
            info.compress_type = method
            archive.writestr(info, data, method, 6)
        archive.comment = comment
    return target.getvalue()


class Streamed(io.RawIOBase):
    """A file that cannot be rewound, so that `zipfile` writes sizes behind the data."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, data):
        self.data += data
        return len(data)

    def getvalue(self):
        return bytes(self.data)


def seven_zip(entries, *options, suffix="7z"):
    """An archive of 7-Zip, whose bytes depend on the version of the program."""
    with tempfile.TemporaryDirectory() as scratch:
        content = pathlib.Path(scratch, "content")
        folder(entries, content)
        for path in [content, *content.rglob("*")]:
            os.utime(path, (MODIFIED, MODIFIED))
        archive = pathlib.Path(scratch, f"archive.{suffix}")
        names = sorted(path.name for path in content.iterdir())
        command = [SEVEN_ZIP, "a", "-bd", "-y", "-mmt1", "-mx1", f"-t{suffix}", *options, str(archive), *names]
        subprocess.run(command, cwd=content, check=True, stdout=subprocess.DEVNULL)
        return archive.read_bytes()


def folder(entries, path):
    for name, data in entries:
        file = pathlib.Path(path, name)
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(data, Link):
            os.symlink(data.target, file)
        else:
            file.write_bytes(data)
            os.utime(file, (MODIFIED, MODIFIED))


def zstd(data):
    return subprocess.run(["zstd", "-q", "-1", "-T1"], input=data, stdout=subprocess.PIPE, check=True).stdout


def gz(data):
    return gzip.compress(data, 6, mtime=0)


# Extension of the bundle, and its bytes.
CONTAINERS = {
    "tar.gz": (".tar.gz", lambda entries: gz(tar(entries))),
    "tar.gz-dot": (".tar.gz", lambda entries: gz(tar(entries, prefix="./", folders=True))),
    "tgz-pax": (".tgz", lambda entries: gz(tar(entries, form=tarfile.PAX_FORMAT))),
    "tar": (".tar", tar),
    "tar.bz2": (".tar.bz2", lambda entries: bz2.compress(tar(entries))),
    "tar.xz": (".tar.xz", lambda entries: lzma.compress(tar(entries), preset=1)),
    "tar.zst": (".tar.zst", lambda entries: zstd(tar(entries))),
    "zip": (".zip", zipped),
    "zip-stored": (".zip", lambda entries: zipped(entries, zipfile.ZIP_STORED)),
    "zip-streamed": (".zip", lambda entries: zipped(entries, streamed=True)),
    "zip-folders": (".zip", lambda entries: zipped(entries, comment=b"made by support", folders=True)),
    "zip-backslashes": (".zip", lambda entries: zipped(entries, backslashes=True)),
    "zip-junk-before": (".zip", lambda entries: b"\r\n--boundary\r\n\r\n" + zipped(entries)),
    "tar.gz-in-zip": (".zip", lambda entries: zipped([("ConsoleLogs.tar.gz", gz(tar(entries)))])),
    "zip-in-tar.gz": (".tar.gz", lambda entries: gz(tar([("case/logs.zip", zipped(entries))]))),
    "zip-in-zip-in-tar": (".tar", lambda entries: tar([("outer.zip", zipped([("inner.zip", zipped(entries))]))])),
    "tar-in-7z": (".7z", lambda entries: seven_zip([("bundle.tar", tar(entries))])),
    "7z": (".7z", seven_zip),
    "7z-solid-lzma": (".7z", lambda entries: seven_zip(entries, "-m0=lzma", "-ms=on")),
    "wrong-suffix": (".log", lambda entries: zipped(entries)),
    "no-suffix": ("", lambda entries: gz(tar(entries))),
    "folder": ("", None),
}
# Where the entries lie within the bundle's path: what stands before their own path in a report.
INSIDE = {
    "tar.gz-dot": "./",
    "tar.gz-in-zip": "ConsoleLogs.tar.gz!/",
    "zip-in-tar.gz": "case/logs.zip!/",
    "zip-in-zip-in-tar": "outer.zip!/inner.zip!/",
    "tar-in-7z": "bundle.tar!/",
}
COMMON = ["tar.gz", "tar.gz-dot", "zip", "tar", "folder", "tar.gz-in-zip", "zip-folders", "tgz-pax"]


def available():
    missing = {"7z": SEVEN_ZIP is None, "zst": shutil.which("zstd") is None}
    return [name for name in CONTAINERS if not any(gone and tool in name for tool, gone in missing.items())]
