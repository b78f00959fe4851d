"""The program's behaviour on a terminal (pager, links, width) and without one.

    BUNDLESCOPE_PROGRAM=.build/static/release/bundlescope python3 -m unittest discover Tests/terminal
"""
import fcntl
import os
import pathlib
import pty
import struct
import subprocess
import tempfile
import termios
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BUNDLESCOPE_PROGRAM", str(ROOT / ".build/debug/bundlescope"))
SAMPLE = "SampleBundles/five-attempts.zip"
LINK = "\x1b]8;;"


def environment(**variables):
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR") if name in os.environ}
    return {**kept, "TERM": "xterm-256color", **variables}


def on_terminal(*arguments, columns=80, **variables):
    """The final contents of a terminal with this many columns, and the exit code."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    process = subprocess.Popen(
        [PROGRAM, *arguments], cwd=ROOT, env=environment(**variables), stdin=follower, stdout=follower, stderr=subprocess.DEVNULL,
        start_new_session=True)
    os.close(follower)
    shown = b""
    while True:
        try:
            part = os.read(leader, 1 << 16)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(leader)
    return shown.decode().replace("\r\n", "\n"), process.wait()


def off_terminal(*arguments, **variables):
    return subprocess.run([PROGRAM, *arguments], cwd=ROOT, env=environment(**variables), capture_output=True, text=True).stdout


class PagerTests(unittest.TestCase):
    """The pager used here writes a mark before each line."""

    PAGER = "sed s/^/page:/"

    def test_a_report_on_a_terminal_is_paged(self):
        for command in (["diagnose", SAMPLE], ["diagnose", SAMPLE, "--lang", "ja"], ["explain", "CGEN1008"], ["rules", "list"]):
            with self.subTest(command=command):
                shown, status = on_terminal(*command, PAGER=self.PAGER)
                self.assertTrue(all(line.startswith("page:") for line in shown.splitlines()), shown)
                self.assertIn(status, (0, 1))

    def test_the_exit_code_is_the_reports(self):
        self.assertEqual(on_terminal("diagnose", SAMPLE, PAGER=self.PAGER)[1], 1)
        self.assertEqual(on_terminal("diagnose", "SampleBundles/clean.zip", PAGER=self.PAGER)[1], 0)

    def test_there_are_ways_to_do_without(self):
        for options, variables in (
            (["--no-pager"], {"PAGER": self.PAGER}), ([], {"PAGER": self.PAGER, "NO_PAGER": "1"}), ([], {"PAGER": ""}), ([], {"PAGER": "cat"}),
            ([], {"PAGER": "no-such-pager"}), ([], {"PAGER": "/no/such/pager -x"}),
        ):
            with self.subTest(options=options, variables=variables):
                shown, status = on_terminal("diagnose", SAMPLE, *options, **variables)
                self.assertNotIn("page:", shown)
                self.assertIn("CGEN1008", shown)
                self.assertEqual(status, 1)

    def test_a_pager_that_has_seen_enough_ends_the_report_quietly(self):
        shown, _ = on_terminal("rules", "show", PAGER="head -n 1")
        self.assertEqual(len(shown.splitlines()), 1)

    def test_what_goes_elsewhere_is_not_paged(self):
        self.assertNotIn("page:", off_terminal("diagnose", SAMPLE, PAGER=self.PAGER))
        with tempfile.TemporaryDirectory() as folder:
            shown, _ = on_terminal("diagnose", SAMPLE, "--output", folder + "/report.txt", PAGER=self.PAGER)
            self.assertEqual(shown, "")
            self.assertNotIn("page:", pathlib.Path(folder, "report.txt").read_text())


class LinkTests(unittest.TestCase):
    def test_a_terminal_that_knows_links_has_them(self):
        for variables in ({"VTE_VERSION": "6003"}, {"WT_SESSION": "x"}, {"TERM_PROGRAM": "vscode"}, {"TERM": "xterm-kitty"}):
            with self.subTest(variables=variables):
                shown, _ = on_terminal("diagnose", SAMPLE, "--no-pager", columns=200, **variables)
                self.assertIn(f"{LINK}https://www.dell.com/support/kbdoc/", shown)
                self.assertIn(f"{ROOT}/{SAMPLE}\x1b\\", shown)
                self.assertEqual(shown.count(LINK) % 2, 0)

    def test_others_have_none(self):
        for options, variables in (([], {}), ([], {"VTE_VERSION": "4600"}), (["--color", "never"], {"WT_SESSION": "x"}), ([], {"WT_SESSION": "x", "NO_COLOR": "1"})):
            with self.subTest(options=options, variables=variables):
                self.assertNotIn(LINK, on_terminal("diagnose", SAMPLE, "--no-pager", *options, **variables)[0])
        self.assertNotIn(LINK, off_terminal("diagnose", SAMPLE, WT_SESSION="x"))


class WidthTests(unittest.TestCase):
    def test_lines_fit_the_terminal(self):
        for columns in (40, 80, 132):
            shown, _ = on_terminal("diagnose", SAMPLE, "--no-pager", "--color", "never", columns=columns)
            long = [line for line in shown.splitlines() if len(line) > columns and "https://" not in line]
            # A command continues after a backslash, and one of its words may be wider than the terminal.
            self.assertEqual([line for line in long if not line.startswith(("  bundlescope", "    "))], [])

    def test_without_a_terminal_no_line_is_broken(self):
        report = off_terminal("diagnose", SAMPLE)
        words = "The certificate was issued for a CSR made elsewhere"
        self.assertTrue(any(words in line for line in report.splitlines()))
        self.assertTrue(any(line.strip().startswith("bundlescope show " + SAMPLE) for line in report.splitlines()))
        steps = [line for line in report.splitlines() if "Generate no other CSR before that." in line]
        self.assertTrue(steps and all("Put leaf, intermediates and root" in line for line in steps))


if __name__ == "__main__":
    unittest.main()
