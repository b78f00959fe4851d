"""Writes entries into a container: deterministic bytes, whatever the machine's clock, user and umask."""

import contextlib
import gzip
import os
import pathlib
import shutil
import subprocess
import tarfile
import zipfile

MODIFIED = 1_706_500_800  # 2024-01-29, for every entry

# One stream or block, the default of tar; "mt" in several blocks, as with `xz -T2`.
PACKERS = {
    "tar.zst": ["zstd", "-q", "-3", "-T1"],
    "tar.xz": ["xz", "-6", "-T1"],
    "mt.tar.xz": ["xz", "-6", "-T2", "--block-size=24MiB"],
}
CONTAINERS = ["tar.gz", "zip", "7z", "folder", "log", *PACKERS]


class Pull:
    """A readable file over an iterator of chunks."""

    def __init__(self, chunks):
        self.chunks, self.rest = iter(chunks), b""

    def read(self, count):
        while len(self.rest) < count and (chunk := next(self.chunks, b"")):
            self.rest += chunk
        taken, self.rest = self.rest[:count], self.rest[count:]
        return taken


def write(container, path, entries):
    """Writes `entries`, a list of (name, size, iterator of chunks), to `path`."""
    path = pathlib.Path(path)
    if container == "zip":
        write_zip(path, entries)
    elif container == "log":
        [(_, _, chunks)] = entries
        with open(path, "wb") as file:
            file.writelines(chunks)
    elif container == "folder":
        write_folder(path, entries)
    elif container == "7z":
        write_7z(path, entries)
    else:
        with sink(container, path) as file, tarfile.open(fileobj=file, mode="w|", bufsize=1 << 20, copybufsize=1 << 20) as tar:
            for name, size, chunks in entries:
                info = tarfile.TarInfo(name)
                info.size, info.mtime = size, MODIFIED
                tar.addfile(info, Pull(chunks))


@contextlib.contextmanager
def sink(container, path):
    """A writable file that compresses a tar to `path`."""
    with open(path, "wb") as file:
        if container == "tar.gz":
            with gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=6, mtime=0) as zipped:
                yield zipped
        else:
            packer = subprocess.Popen(PACKERS[container], stdin=subprocess.PIPE, stdout=file)
            with packer.stdin:
                yield packer.stdin
            if packer.wait():
                raise SystemExit(f"{PACKERS[container][0]} failed on {path}")


def write_zip(path, entries):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, size, chunks in entries:
            info = zipfile.ZipInfo(name, (2024, 1, 29, 4, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            with archive.open(info, "w", force_zip64=size >= 1 << 31) as file:
                for chunk in chunks:
                    file.write(chunk)


def write_folder(path, entries):
    for name, _, chunks in entries:
        target = path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        with open(target, "wb") as file:
            file.writelines(chunks)
        os.utime(target, (MODIFIED, MODIFIED))


def write_7z(path, entries):
    """Uses a folder beside the archive, because 7z cannot read a stream of many entries."""
    folder = path.with_name(path.name + ".unpacked")
    write_folder(folder, entries)
    path.unlink(missing_ok=True)
    names = [name for name, _, _ in entries]
    subprocess.run(["7z", "a", "-bd", "-mx=5", "-mmt=2", path.resolve(), *names], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(folder)
