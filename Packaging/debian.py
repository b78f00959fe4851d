"""The .deb for Debian 12 and 13."""
import datetime
import email.utils
import hashlib
import os
import subprocess
import tempfile
import pathlib

from contents import DOCUMENTS, File, packed
from project import COMPRESSION, MAINTAINER, NAME, ROOT, SUMMARY, epoch, output

DESCRIPTION = """\
 bundlescope opens the log bundle that a customer sent, as it is, and finds
 which known cause of a refused certificate stands in it: what went wrong, why,
 what to do about it, and the line that says so, in English, Spanish, Japanese
 and Korean. It reads bundles of Dell OpenManage Enterprise, Cisco Unified
 Communications Manager and VMware vCenter Server, one or thousands of them,
 offline.
"""


def write(program, files, folder, version=None):
    """
    version: another version than the program's, with which the tests try an upgrade.
    """
    version = version or program.version
    target = folder / f"{NAME}_{version}_amd64.deb"
    changelog = File(f"{DOCUMENTS}/changelog.Debian.gz", packed(debian_changelog(version).encode()))
    overrides = File(f"share/lintian/overrides/{NAME}", (ROOT / "Packaging/lintian-overrides").read_bytes())
    places = {f"share/zsh/site-functions/_{NAME}": f"share/zsh/vendor-completions/_{NAME}"}
    with tempfile.TemporaryDirectory() as temporary:
        root = pathlib.Path(temporary) / "root"
        for one in [*files, changelog, overrides]:
            path = root / "usr" / places.get(one.path, one.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(one.data)
            path.chmod(0o755 if one.is_program else 0o644)
        (root / "DEBIAN").mkdir()
        (root / "DEBIAN/control").write_text(control(program, root, version))
        (root / "DEBIAN/md5sums").write_text(sums(root))
        for path in root.rglob("*"):
            if path.is_dir():
                path.chmod(0o755)
        root.chmod(0o755)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(epoch())}
        subprocess.run(["dpkg-deb", "-Zxz", f"-z{COMPRESSION}", "--root-owner-group", "--build", root, target], check=True, stdout=subprocess.DEVNULL, env=environment)
    return [target]


def control(program, root, version):
    size = sum((path.stat().st_size + 1023) // 1024 for path in root.rglob("*") if path.is_file())
    return (
        f"Package: {NAME}\nVersion: {version}\nArchitecture: amd64\nMaintainer: {MAINTAINER}\nInstalled-Size: {size}\n"
        f"Depends: {dependencies(program)}\nSection: utils\nPriority: optional\nDescription: {SUMMARY[0].lower() + SUMMARY[1:]}\n{DESCRIPTION}"
    )


def dependencies(program):
    """What the linker says, as Debian's own tool reads it."""
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "debian").mkdir()
        pathlib.Path(folder, "debian/control").write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: amd64\n")
        return output("dpkg-shlibdeps", "-O", "--warnings=0", program.path.resolve(), cwd=folder).strip().removeprefix("shlibs:Depends=")


def sums(root):
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file())
    return "".join(f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(root)}\n" for path in files)


def debian_changelog(version):
    day = email.utils.format_datetime(datetime.datetime.fromtimestamp(epoch(), datetime.UTC))
    return f"{NAME} ({version}) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- {MAINTAINER}  {day}\n"
