"""Gathers the pages of the site from the repository: `assemble.py FOLDER`.

Links lead from page to page; a linked file that is no page is copied beside them. A link to what does not exist is an error.
"""
import os
import pathlib
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
LINK = re.compile(r"(\]\()([^)\s#:]+)(#[^)]*)?(\))")


def pages():
    """Where each document of the repository is in the site."""
    places = {ROOT / name: pathlib.Path(name) for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")}
    places[ROOT / "README.md"] = pathlib.Path("index.md")
    places[ROOT / "Tests/README.md"] = pathlib.Path("Tests.md")
    places[ROOT / "Benchmarks/README.md"] = pathlib.Path("Benchmarks.md")
    places[ROOT / "Scale/README.md"] = pathlib.Path("ScalePackage.md")
    places |= {path: path.relative_to(ROOT / "Docs") for path in (ROOT / "Docs").rglob("*.md")}
    return places


def main():
    folder = pathlib.Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    places, dead = pages(), []

    def target(source, page, link):
        file = (source.parent / link).resolve()
        if file in places:
            return os.path.relpath(places[file], page.parent)
        if not file.exists():
            dead.append(f"{source.relative_to(ROOT)}: {link}")
            return link
        place = pathlib.Path("files") / file.relative_to(ROOT)
        if file.is_dir():
            # A folder has no page; its list of files is one.
            names = "".join(f"- [{one.name}]({one.name})\n" for one in sorted(file.iterdir()) if one.is_file())
            shutil.copytree(file, folder / place, dirs_exist_ok=True)
            (folder / place / "index.md").write_text(f"# {file.name}\n\n{names}")
            place /= "index.md"
        else:
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, folder / place)
        return os.path.relpath(place, page.parent)

    for source, page in places.items():
        text = LINK.sub(lambda found: found[1] + target(source, page, found[2]) + (found[3] or "") + found[4], source.read_text())
        (folder / page).parent.mkdir(parents=True, exist_ok=True)
        (folder / page).write_text(text)
    for name in ("site.css", "iframe-worker.js"):
        shutil.copy(ROOT / "Site" / name, folder)
    if dead:
        sys.exit("links to what does not exist:\n" + "\n".join(dead))


main()
