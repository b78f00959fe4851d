"""The files that every package contains, by their paths below /usr or any other prefix."""
import dataclasses
import gzip

from components import components
from project import NAME, ROOT
from sbom import sbom

DOCUMENTS = f"share/doc/{NAME}"


@dataclasses.dataclass(frozen=True)
class File:
    path: str
    data: bytes
    is_program: bool = False


def contents(program):
    """The files in the order of their paths."""
    linked = components(program.folder / "link.map")
    files = [
        File(f"bin/{NAME}", program.path.read_bytes(), is_program=True),
        File(f"share/man/man1/{NAME}.1.gz", packed((ROOT / f"Docs/{NAME}.1").read_bytes())),
        # Bash reads the file, and starts no interpreter for it.
        File(f"share/bash-completion/completions/{NAME}", completion(program, "bash").removeprefix(b"#!/bin/bash\n")),
        File(f"share/zsh/site-functions/_{NAME}", completion(program, "zsh")),
        File(f"share/fish/vendor_completions.d/{NAME}.fish", completion(program, "fish")),
        File(f"{DOCUMENTS}/changelog.gz", packed((ROOT / "CHANGELOG.md").read_bytes())),
        File(f"{DOCUMENTS}/copyright", copyright(linked).encode()),
        File(f"{DOCUMENTS}/{NAME}.spdx.json", sbom(program, linked).encode()),
    ]
    files += [File(f"{DOCUMENTS}/licences/{one.name}.txt", one.licence.encode()) for one in linked]
    files += [File(f"{DOCUMENTS}/{path.relative_to(ROOT / 'Docs')}", path.read_bytes()) for path in sorted((ROOT / "Docs").rglob("*.md"))]
    files += [File(f"{DOCUMENTS}/schemas/{path.name}", path.read_bytes()) for path in sorted((ROOT / "Docs/Schemas").iterdir())]
    files += [
        File(f"{DOCUMENTS}/rules/{path.relative_to(ROOT / 'Rules')}", path.read_bytes()) for path in sorted((ROOT / "Rules").glob("*/*.yaml"))
    ]
    files += [File(f"{DOCUMENTS}/datasette.yaml", (ROOT / "Integrations/datasette.yaml").read_bytes())]
    return sorted(files, key=lambda file: file.path)


def packed(data):
    return gzip.compress(data, 9, mtime=0)


def completion(program, shell):
    return program.output("--generate-completion-script", shell).encode()


def copyright(linked):
    """What may be done with what is in the package: the program's own terms, and where those of what is linked into it are."""
    names = "".join(f"  {one.name} {one.version} ({one.supplier}): licences/{one.name}.txt\n" for one in linked)
    return f"The project has not published terms for its own code.\n\n{NAME} contains, linked into the program and under their own terms:\n\n{names}"
