"""A bare Debian system in a folder, made by mmdebstrap, in which packages are tried."""
import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile

from project import ROOT, output

# What dpkg and apt write about themselves.
OWN_RECORDS = ("var/lib/dpkg/", "var/lib/apt/", "var/log/", "var/cache/", "etc/ld.so.cache", "samples/", "root/", "tmp/")


class Tree:
    def __init__(self, root):
        self.root = root

    def run(self, *command, proc=False, user=None, environment=None):
        """Runs a command in the tree, with or without /proc; returns the finished process with its output as text."""
        words = ["chroot", *([f"--userspec={user}:{user}"] if user is not None else []), self.root, *command]
        if proc:
            words = ["unshare", "--mount", "bash", "-c", 'mount -t proc proc "$0/proc" && exec "$@"', self.root, *words]
        settings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}
        return subprocess.run([str(word) for word in words], capture_output=True, text=True, env={**settings, **(environment or {})})

    def must(self, *command, **options):
        """What the command prints; its failure is an error."""
        done = self.run(*command, **options)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(map(str, command))} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        return done.stdout

    def install(self, *packages):
        """Installs Debian packages with apt."""
        shutil.copy("/etc/resolv.conf", self.root / "etc/resolv.conf")
        self.must("apt-get", "update", "-qq", proc=True)
        self.must("apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages, proc=True)

    def names(self):
        """Every file and folder, except what the package manager writes about itself."""
        found = set()
        for folder, folders, files in os.walk(self.root):
            for name in folders + files:
                path = os.path.relpath(os.path.join(folder, name), self.root)
                if not (path + "/").startswith(OWN_RECORDS) and "__pycache__" not in path:
                    found.add(path)
        return found


def archive(suite):
    """The archive of a suite's bare system; made if there is none."""
    path = ROOT / f".build/trees/{suite}.tar"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        output("mmdebstrap", "--quiet", "--variant=minbase", suite, path)
    return path


@contextlib.contextmanager
def tree(suite):
    """A fresh system of a suite; removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="bundlescope-tree-") as folder:
        root = pathlib.Path(folder) / "root"
        root.mkdir()
        output("tar", "-C", root, "-xf", archive(suite))
        shutil.copytree(ROOT / "SampleBundles", root / "samples")
        yield Tree(root)
