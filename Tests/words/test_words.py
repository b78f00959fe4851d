"""Compares how Mozilla's own parser and runtime read the files of Words/ with the output of WordCompiler.

    Scripts/test-python -m unittest discover Tests/words
"""
import json
import pathlib
import subprocess
import unittest

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentInt
from fluent.syntax import FluentParser, ast

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMPILER = ROOT / ".build/debug/WordCompiler"
FILES = sorted((ROOT / "Words").glob("*/*.ftl"))

CORNERS = r"""### A file of corners

## A group

# Alone

# Two lines
#
# and a third
first = One
    .attribute = has one
    .other =
        and another
-term = { $case ->
   *[plain] plain
    [owner] owner's
}
    .gender = neuter

indented =
    one
      two

    three { $x } four
      { "five" }
inline = begins here
    and goes on
quotes = {"{"} { "\"\\" } { "\u00e9\U01F602" }{""}
numbers = { 1 } { -3.14 } { 0.0 }
calls = { NUMBER($x, useGrouping: 0, style: "percent") } { F() } { G("a", 1, $x, b, -term(case: "owner")) } {-term.gender ->
    [neuter] it
   *[masculine] he
}
nested = { { $x } } { first } { first.attribute }
tight={$x->
close={$x ->
[one]one
*[other]
  other
}end
選 = not a message
last = 日本語 … “ ” \ # * . [
"""

BROKEN = [
    "a = }", "a = { $x", "a", "a =", "a = { $n ->\n    [one] x\n}", "a = { $n ->\n   *[one] x\n   *[two] y\n}", 'a = {"x', 'a = {"\\q"}',
    'a = {"\\u12"}', "a = { number($x) }", "a = { -t.x }", "a = { b ->\n   *[x] y\n}", "1a = x", "-t =", "a = { T(x: 1, 2) }", "#a",
    "a = { -t ->\n   *[x] y\n}", "a = { T(x: $y) }", "a = { T(x: 1, x: 2) }", "a = { $x.y }", "a = { }", "a = { 1. }",
    "a = { $n ->\n   *[] x\n}", "a = { { $n } ->\n   *[x] x\n}", "a = { F(1 }", "a =\n    .b", "a = { $n -> *[x] y\n}", "a = { b.c ->\n   *[x] y\n}",
]


def compiler(*arguments):
    return json.loads(subprocess.run([COMPILER, *arguments], check=True, capture_output=True, text=True).stdout)


def without_places(node):
    if isinstance(node, dict):
        return {key: without_places(value) for key, value in node.items() if key not in ("span", "annotations")}
    return [without_places(part) for part in node] if isinstance(node, list) else node


def parsed(text):
    return FluentParser(with_spans=False).parse(text)


class SyntaxTests(unittest.TestCase):
    maxDiff = None

    def tree(self, text):
        path = ROOT / ".build/words.ftl"
        path.write_bytes(text.encode())
        return compiler("syntax", path)

    def test_every_file_is_read_as_mozilla_reads_it(self):
        self.assertTrue(FILES)
        for path in FILES:
            with self.subTest(path=path.relative_to(ROOT)):
                resource = parsed(path.read_text())
                self.assertFalse([entry for entry in resource.body if isinstance(entry, ast.Junk)])
                self.assertEqual(compiler("syntax", path), without_places(resource.to_json()))

    def test_corners_are_read_as_mozilla_reads_them(self):
        # With Windows line ends, Mozilla's parser loses the text above an empty line of a comment.
        for text in (CORNERS, CORNERS.replace("#\n", "").replace("\n", "\r\n")):
            tree = without_places(parsed(text).to_json())
            tree["body"] = [entry for entry in tree["body"] if entry["type"] != "Junk"]
            self.assertEqual(self.tree(text), tree)

    def test_what_mozilla_does_not_take_is_not_taken(self):
        for text in BROKEN:
            with self.subTest(text=text):
                self.assertTrue([entry for entry in parsed(text).body if isinstance(entry, ast.Junk)])
                self.assertEqual(self.tree(text + "\n")["body"], [])


def grouped(number, separator):
    return f"{int(number):,}".replace(",", separator)


class RenderingTests(unittest.TestCase):
    def bundle(self, language):
        bundle = FluentBundle([language], use_isolating=False)
        for path in FILES:
            if path.parent.name == language:
                bundle.add_resource(FluentResource(path.read_text()))
        return bundle

    def say(self, bundle, name, values):
        text, errors = bundle.format_pattern(bundle.get_message(name).value, values)
        self.assertEqual(errors, [], name)
        return text

    def test_every_text_says_what_mozilla_makes_of_it(self):
        for language, renderings in compiler("renderings", ROOT / "Words").items():
            bundle = self.bundle(language)
            self.assertGreater(len(renderings), 1000)
            separator = self.say(bundle, "locale-digit-separator", {})
            # The words say how digits are grouped, not the locale.
            FluentInt.format = lambda number, _: grouped(number, separator if number.options.useGrouping else "")
            for rendering in renderings:
                values = {
                    name: int(value["number"]) if "number" in value else value["text"]
                    for name, value in rendering["values"].items()
                }
                with self.subTest(language=language, message=rendering["id"], values=rendering["values"]):
                    self.assertEqual(rendering["text"], self.say(bundle, rendering["id"], values))


class PluralTests(unittest.TestCase):
    def test_every_language_has_the_plurals_of_cldr(self):
        for language, categories in compiler("plurals").items():
            rule = Locale(language).plural_form
            with self.subTest(language=language):
                self.assertEqual(categories, {number: rule(int(number)) for number in categories})


if __name__ == "__main__":
    unittest.main()
