"""Tries the packages where they will run; called by Scripts/package --check.

On a bare system without Swift and without any -dev package each form is installed, run with and without /proc, upgraded and removed, and nothing may be left.
"""
import contextlib
import dataclasses
import filecmp
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import debian
from contents import contents
from package import packages
from project import NAME, ROOT, Program, output
from tree import Tree, archive, tree

# Command lines that are run everywhere, and the exit codes that they must have.
RUNS = [
    (["diagnose", "samples/five-attempts.zip"], 1),
    (["diagnose", "samples/clean.zip", "--lang", "ja"], 0),
    (["triage", "samples", "--jobs", "2", "--format", "json"], 3),
    (["verify", "samples/chain.pem"], 1),
    (["rules", "test"], 0),
    ([], 2),
]


@contextlib.contextmanager
def said(what):
    """Says what was tried and how many seconds it took."""
    start = time.monotonic()
    yield
    print(f"{time.monotonic() - start:6.1f} s  {what}", flush=True)


def expect(condition, what):
    if not condition:
        raise SystemExit(f"package check: {what}")


class Check:
    def __init__(self, program, folder):
        self.program = program
        self.folder = folder
        self.deb, = folder.glob("*.deb")
        self.archive, = folder.glob("*.tar.gz")
        self.wheel, = folder.glob("*.whl")
        self.image, = folder.glob("*-oci.tar")

    def runs(self, system, *command, **options):
        """The program says the same there as here, with and without /proc."""
        chain = system.root / "samples/chain.pem"
        if not chain.exists():
            output("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=ome.example.com", "-days", "3650", "-keyout", "/dev/null", "-out", chain)
        for arguments, status in RUNS:
            here = subprocess.run(
                [self.program.path, *arguments], cwd=system.root, capture_output=True, text=True, env={"PATH": "/usr/bin", "LANG": "C.UTF-8"})
            for proc in (False, True):
                there = system.run(*command, *arguments, proc=proc, **options)
                expect(
                    (there.returncode, there.stdout, there.stderr) == (status, here.stdout, here.stderr),
                    f"{arguments} with{'' if proc else 'out'} /proc ended with {there.returncode} instead of {status}:\n{there.stdout[:2000]}{there.stderr}")

    def debian(self, system):
        before = system.names()
        with tempfile.TemporaryDirectory() as temporary:
            # Of the version before, only the list of files matters.
            files = [dataclasses.replace(one, data=b"") if one.is_program else one for one in contents(self.program)]
            older, = debian.write(self.program, files, pathlib.Path(temporary), version="0.0.1")
            for package in (older, self.deb):
                shutil.copy(package, system.root / "root")
                system.must("dpkg", "--install", f"/root/{package.name}")
        shown = system.must("dpkg-query", "--show", "--showformat", "${Version}", NAME)
        expect(shown == self.program.version, f"after the upgrade {shown} is installed")
        self.runs(system, NAME)
        completion = f"/usr/share/bash-completion/completions/{NAME}"
        expect("complete" in system.must("bash", "-c", f"source {completion} && complete -p {NAME}"), "bash does not complete")
        expect((system.root / f"usr/share/doc/{NAME}/rules/dell-ome/product.yaml").exists(), "the rule files are missing")
        system.must(NAME, "rules", "lint", f"/usr/share/doc/{NAME}/rules")
        system.must("dpkg", "--purge", NAME)
        left = system.names() - before
        expect(not left, f"dpkg --purge leaves {sorted(left)}")

    def tarball(self, system):
        before = system.names()
        shutil.copy(self.archive, system.root / "root")
        system.must("tar", "-C", "/opt", "-xf", f"/root/{self.archive.name}")
        name = self.archive.name.removesuffix(".tar.gz")
        self.runs(system, f"/opt/{name}/bin/{NAME}")
        system.must("rm", "-r", f"/opt/{name}")
        left = system.names() - before
        expect(not left, f"the archive leaves {sorted(left)}")

    def installed_manual_and_shells(self, system):
        """With the shells and man there, which a bare system lacks."""
        system.install("man-db", "zsh", "fish")
        system.must("dpkg", "--install", f"/root/{self.deb.name}", proc=True)
        expect("--anonymize" in system.must("man", NAME, proc=True, environment={"MANPAGER": "cat", "PAGER": "cat"}), "man does not show the page")
        names = system.must("zsh", "-c", f"autoload -U compinit && compinit -D && echo ${{_comps[{NAME}]}}", proc=True)
        expect(names.strip() == f"_{NAME}", f"zsh completes by {names!r}")
        names = system.must("fish", "-c", f"complete -C '{NAME} diag'", proc=True)
        expect("diagnose" in names, f"fish completes to {names!r}")
        system.must("dpkg", "--purge", NAME, proc=True)

    def in_python(self, system):
        system.install("python3-venv")
        system.must("python3", "-m", "venv", "/opt/venv", proc=True)
        before = system.names()
        shutil.copy(self.wheel, system.root / "root")
        system.must("/opt/venv/bin/pip", "install", "--quiet", "--no-index", f"/root/{self.wheel.name}", proc=True)
        self.runs(system, f"/opt/venv/bin/{NAME}")
        system.must("/opt/venv/bin/python", "-m", NAME, "version", proc=True)
        shutil.copy(ROOT / "Tests/packaging/module.py", system.root / "root")
        system.must("/opt/venv/bin/python", "/root/module.py", "/samples", proc=True)
        system.must("/opt/venv/bin/pip", "uninstall", "--quiet", "--yes", NAME, proc=True)
        # pip leaves the folders that it made, empty.
        left = {name for name in system.names() - before if not (system.root / name).is_dir()}
        expect(not left, f"pip uninstall leaves {sorted(left)}")

    def container(self):
        """Unpacked by umoci, run as its own user, with nothing else there."""
        with contextlib.ExitStack() as stack:
            temporary = stack.enter_context(tempfile.TemporaryDirectory())
            layout = pathlib.Path(temporary, "layout")
            layout.mkdir()
            output("tar", "-C", layout, "-xf", self.image)
            output("umoci", "unpack", "--image", f"{layout}:{self.program.version}", f"{temporary}/bundle")
            settings = json.loads(pathlib.Path(temporary, "bundle/config.json").read_text())
            expect(settings["process"]["user"]["uid"] == 65532, "the image's user is not 65532")
            system = Tree(pathlib.Path(temporary, "bundle/rootfs"))
            shutil.copytree(ROOT / "SampleBundles", system.root / "samples")
            # What a container's runtime adds.
            for name in ("proc", "dev"):
                (system.root / name).mkdir(exist_ok=True)
            (system.root / "dev/null").touch()
            output("mount", "--bind", "/dev/null", system.root / "dev/null")
            stack.callback(output, "umount", system.root / "dev/null")
            pathlib.Path(temporary).chmod(0o755)
            self.runs(system, f"/usr/bin/{NAME}", user=65532)

    def same_bytes(self):
        with tempfile.TemporaryDirectory() as temporary:
            for path in packages(self.program, pathlib.Path(temporary)):
                expect(filecmp.cmp(path, self.folder / path.name, shallow=False), f"{path.name} differs when it is made again")

    def lintian(self):
        done = subprocess.run(["lintian", "--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0", self.deb], capture_output=True, text=True)
        expect(done.returncode == 0, f"lintian:\n{done.stdout}{done.stderr}")


def main():
    kind, program, folder = sys.argv[1:]
    check = Check(Program(program), pathlib.Path(folder))
    needed = ["mmdebstrap"] if kind == "short" else ["mmdebstrap", "lintian", "umoci"]
    output(ROOT / "Scripts/install-system-packages", *needed)
    for path in sorted(check.folder.iterdir()):
        print(f"{path.stat().st_size / 1e6:6.1f} MB {path.name}")
    for suite in ["bookworm"] if kind == "short" else ["bookworm", "trixie"]:
        with said(f"{suite}: made by mmdebstrap"):
            archive(suite)
        with tree(suite) as system:
            with said(f"{suite}: .deb installed, run, upgraded, removed"):
                check.debian(system)
            with said(f"{suite}: .tar.gz unpacked, run, removed"):
                check.tarball(system)
            if kind == "short":
                continue
            with said(f"{suite}: manual, zsh and fish"):
                check.installed_manual_and_shells(system)
            with said(f"{suite}: wheel installed, run, removed"):
                check.in_python(system)
    if kind == "short":
        return
    with said("the packages are the same bytes when they are made again"):
        check.same_bytes()
    with said("the image run by its own user"):
        check.container()
    with said("lintian"):
        check.lintian()


if __name__ == "__main__":
    main()
