"""What is linked into the program, as the linker's map says it."""
import dataclasses
import json
import pathlib
import re

from project import ROOT, output


@dataclasses.dataclass(frozen=True, order=True)
class Component:
    name: str
    version: str
    # Who supplies it: Debian, or the project that publishes it.
    supplier: str
    # A package URL (https://github.com/package-url).
    purl: str
    licence: str


def components(link_map):
    """The components in the order of their names."""
    names = set(re.findall(r"(/[^ :()]+\.(?:a|o))[:(]", pathlib.Path(link_map).read_text()))
    found = [component(file) for file in sorted({pathlib.Path(name).resolve() for name in names})]
    # Several libraries of one source package are one component.
    return sorted({one.name: one for one in found if one}.values())


def component(file):
    if file.is_relative_to(ROOT / ".build/isal"):
        version = (ROOT / ".build/isal/version").read_text().strip()
        return Component("libisal", version, "Debian", f"pkg:deb/debian/libisal@{version}?arch=source", (ROOT / ".build/isal/copyright").read_text())
    if file.is_relative_to(ROOT):
        return argument_parser() if "ArgumentParser" in str(file) else None
    if "swift_static" in file.parts:
        return swift(file)
    return debian(file)


def argument_parser():
    folder = ROOT / ".build/static"
    state = json.loads((folder / "workspace-state.json").read_text())
    for dependency in state["object"]["dependencies"]:
        if dependency["packageRef"]["identity"] == "swift-argument-parser":
            version = dependency["state"]["checkoutState"]["version"]
            licence = (folder / "checkouts/swift-argument-parser/LICENSE.txt").read_text()
            return Component(
                "swift-argument-parser", version, "Apple", f"pkg:swift/github.com/apple/swift-argument-parser@{version}", licence)
    raise SystemExit("swift-argument-parser is linked in, and the build does not say in which version")


def swift(file):
    version = re.search(r"Swift version (\S+)", output("swift", "--version"))[1]
    licence = file.parents[[part.name for part in file.parents].index("lib") + 1] / "share/swift/LICENSE.txt"
    return Component("swift-runtime", version, "swift.org", f"pkg:github/swiftlang/swift@swift-{version}-RELEASE", licence.read_text())


def debian(file):
    # A folder that was merged into /usr is known by its former name.
    for path in (file, pathlib.Path("/") / file.relative_to("/usr")) if file.is_relative_to("/usr") else (file,):
        try:
            package = output("dpkg-query", "--search", path).split(": ")[0]
            break
        except Exception:
            continue
    else:
        raise SystemExit(f"{file} is linked in and belongs to no Debian package")
    source, version = output("dpkg-query", "--show", "--showformat", "${source:Package} ${source:Version}", package).split()
    licence = pathlib.Path(f"/usr/share/doc/{package.split(':')[0]}/copyright").read_text()
    return Component(source, version, "Debian", f"pkg:deb/debian/{source}@{version}?arch=source", licence)


if __name__ == "__main__":
    import sys

    print("| linked in | version | from |\n|---|---|---|")
    for one in components(sys.argv[1]):
        print(f"| {one.name} | {one.version} | {one.supplier} |")
