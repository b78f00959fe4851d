"""Checks that every local link and anchor of a built site leads somewhere, and that no page fetches anything: `links.py FOLDER`."""
import html.parser
import pathlib
import sys
import urllib.parse


class Page(html.parser.HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.links, self.anchors = [], set()
        self.feed(path.read_text())

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("id", "name") and value:
                self.anchors.add(value)
            if name in ("href", "src") and value:
                self.links.append((tag, value))


def main():
    root = pathlib.Path(sys.argv[1]).resolve()
    # The API documentation draws its pages itself, from data.
    pages = {path: Page(path) for path in root.rglob("*.html") if not path.is_relative_to(root / "api")}
    dead, count = [], 0
    for path, page in pages.items():
        for tag, link in page.links:
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                if tag in ("script", "link", "img"):
                    dead.append(f"{path.relative_to(root)}: {link} is fetched from the network")
                continue
            count += 1
            target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
            target = target / "index.html" if target.is_dir() else target
            anchor = urllib.parse.unquote(parts.fragment)
            if not target.exists() or (target in pages and anchor and anchor not in pages[target].anchors and not anchor.startswith("__")):
                dead.append(f"{path.relative_to(root)}: {link}")
    if dead:
        sys.exit("dead links:\n" + "\n".join(sorted(set(dead))))
    print(f"{count} links of {len(pages)} pages lead somewhere")


main()
