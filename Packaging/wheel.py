"""The wheel: the program as a script, and a module that runs it."""
import base64
import csv
import hashlib
import io
import time
import zipfile

import rows
from project import COMPRESSION, GLIBC, NAME, ROOT, SUMMARY, epoch

TAG = f"py3-none-manylinux_{GLIBC.replace('.', '_')}_x86_64"


def write(program, files, folder):
    base = f"{NAME}-{program.version}"
    members = [(f"{NAME}/{path.name}", path.read_bytes()) for path in sorted((ROOT / f"Packaging/python/{NAME}").glob("*.py"))]
    members += [(f"{NAME}/rows.py", rows.source().encode()), (f"{NAME}/py.typed", b"")]
    for one in files:
        kind = one.path.split("/")[0]
        members.append((f"{base}.data/scripts/{NAME}" if kind == "bin" else f"{base}.data/data/{one.path}", one.data))
    information = f"{base}.dist-info"
    document = {one.path.rsplit("/", 1)[-1]: one.data for one in files}
    members += [
        (f"{information}/METADATA", metadata(program).encode()),
        (f"{information}/WHEEL", f"Wheel-Version: 1.0\nGenerator: {NAME}\nRoot-Is-Purelib: false\nTag: {TAG}\n".encode()),
        (f"{information}/licenses/copyright", document["copyright"]),
        (f"{information}/sboms/{NAME}.spdx.json", document[f"{NAME}.spdx.json"]),
    ]
    members.append((f"{information}/RECORD", record(members, information).encode()))
    target = folder / f"{base}-{TAG}.whl"
    # zip knows no time before 1980.
    moment = time.gmtime(max(epoch(), 315_532_800))[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in members:
            entry = zipfile.ZipInfo(path, moment)
            entry.create_system = 3
            entry.external_attr = (0o100755 if ".data/scripts/" in path else 0o100644) << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, COMPRESSION)
    return [target]


def metadata(program):
    readme = (ROOT / "Packaging/python/README.md").read_text()
    return (
        f"Metadata-Version: 2.4\nName: {NAME}\nVersion: {program.version}\nSummary: {SUMMARY}\nRequires-Python: >=3.9\n"
        f"License-File: copyright\nDescription-Content-Type: text/markdown\n\n{readme}"
    )


def record(members, information):
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    for path, data in members:
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        lines.writerow([path, f"sha256={digest}", len(data)])
    lines.writerow([f"{information}/RECORD", "", ""])
    return text.getvalue()
