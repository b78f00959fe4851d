"""Makes the packages; called by Scripts/package."""
import argparse
import hashlib
import pathlib

import debian
import image
import tarball
import wheel
from contents import contents
from project import Program


def packages(program, folder):
    """Writes every form to the folder, and a list of their digests."""
    folder.mkdir(parents=True, exist_ok=True)
    files = contents(program)
    written = [path for form in (debian, tarball, wheel, image) for path in form.write(program, files, folder)]
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(written)]
    (folder / "SHA256SUMS").write_text("".join(lines))
    return sorted(written)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program", type=Program, help="the folder that Packaging/link wrote to")
    arguments.add_argument("folder", type=pathlib.Path, help="where the packages go")
    given = arguments.parse_args()
    for path in packages(given.program, given.folder):
        print(f"{path.stat().st_size:>10}  {path}")


if __name__ == "__main__":
    main()
