"""The .tar.gz for any x86-64 Linux, and the symbols for a debugger beside it."""
import gzip
import io
import tarfile

from project import COMPRESSION, NAME, epoch


def write(program, files, folder):
    name = f"{NAME}-{program.version}-linux-x86_64"
    target = folder / f"{name}.tar.gz"
    with open(target, "wb") as file, gzip.GzipFile("", "wb", COMPRESSION, file, mtime=epoch()) as packed:
        packed.write(tar([(f"{name}/{one.path}", one.data, one.is_program) for one in files]))
    symbols = folder / f"{name}.debug.gz"
    with open(symbols, "wb") as file, gzip.GzipFile("", "wb", 1, file, mtime=epoch()) as packed:
        packed.write((program.folder / f"{NAME}.debug").read_bytes())
    return [target, symbols]


def tar(members):
    """A tar of (path, bytes, whether it is a program), with the folders above them, and without the names of this machine."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tarfile.GNU_FORMAT) as archive:
        seen = set()
        for path, data, is_program in members:
            folders = path.split("/")[:-1]
            for depth in range(1, len(folders) + 1):
                parent = "/".join(folders[:depth])
                if parent not in seen:
                    seen.add(parent)
                    archive.addfile(entry(parent, 0o755, tarfile.DIRTYPE))
            archive.addfile(entry(path, 0o755 if is_program else 0o644, size=len(data)), io.BytesIO(data))
    return buffer.getvalue()


def entry(path, mode, kind=tarfile.REGTYPE, size=0):
    info = tarfile.TarInfo(path)
    info.mode, info.type, info.size, info.mtime = mode, kind, size, epoch()
    info.uname = info.gname = "root"
    return info
