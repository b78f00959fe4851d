"""The HTML report in a real browser: charts, search, filters, order, languages, keyboard, and that a customer's text stays text.

    python3 -m unittest discover Tests/browser        needs Chromium; without it the tests are skipped, and say so
    BUNDLESCOPE_PROGRAM=path                          the program to test; default: the debug build
    BUNDLESCOPE_SCREENSHOTS=folder                    also leaves pictures of the page there, to be looked at
"""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import zipfile

import chromium

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BUNDLESCOPE_PROGRAM", str(ROOT / ".build/debug/bundlescope"))
FIVE_ATTEMPTS, CLEAN = ROOT / "SampleBundles/five-attempts.zip", ROOT / "SampleBundles/clean.zip"
SAMPLES = [CLEAN, FIVE_ATTEMPTS] + [ROOT / "SampleBundles" / name for name in (
    "damaged.zip", "mutual-authentication.zip", "nested.zip", "published-wrapped.zip", "csec9002.tar.gz", "damaged.tar.gz",
    "published-unwrapped.tar.gz", "rotated.tar.gz")]
ATTACK = """'"><img src=x onerror="attacked=1"></script><script>attacked=2</script><!-- ]]> &lt;b&gt; ${attacked=3} \u202egnp.exe\u2028end"""


def report(path, bundles, *options, command="diagnose"):
    """Writes the bundles' page; 1 and 3 say that there is something to report."""
    run = subprocess.run([PROGRAM, command, "--format", "html", "--output", str(path), *options, "--", *map(str, bundles)],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=path.parent, check=False)
    if run.returncode not in (0, 1, 3):
        raise RuntimeError(run.stderr)
    return path


def hostile_bundle(folder):
    """A bundle with the attack in every text that a customer can choose: its own name, an entry's folder, the thread, each field of the message."""
    message = {"MessageId": ATTACK, "Message": ATTACK, "MessageArgs": [ATTACK, ATTACK], "Severity": ATTACK, "Resolution": ATTACK}
    payload = json.dumps({"error": {"@Message.ExtendedInfo": [message]}}, ensure_ascii=False)
    log = f"[ERROR] 2024-01-25 11:10:34.735 [{ATTACK.splitlines()[0]}] SSLController - {ATTACK.splitlines()[0]}: {payload}\n"
    path = folder / "a<script>attacked=4<script>&'\".zip"
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("<img src=x onerror=attacked=5>/tomcat/application.log", log)
        bundle.writestr("<b>cut</b>/tomcat/application.log.1", log[:-60])
    return path


def shared_cases(folder):
    """Bundles that share something: 21 stories of two, unknown messages of 8 shapes, several causes in one, a damaged one, an empty one."""
    def record(minute, thread, identifier, arguments, text, preamble="uploadNewCertificateChain(): Error uploading certificate chain: "):
        message = {"MessageId": identifier, "Message": text, "MessageArgs": arguments, "Severity": "Critical", "Resolution": "Retry."}
        payload = json.dumps({"error": {"@Message.ExtendedInfo": [message]}})
        return f"[ERROR] 2024-01-25 11:{minute:02}:00.000 [{thread}] SSLController - {preamble}{payload}\n"

    (folder / "cases").mkdir()
    for number in range(60):
        log = record(number, f"exec-{number}", "CGEN1008", ["Invalid CSR key."], "Unable to process the request.")
        if number % 3 == 0:
            log += record(number, f"exec-{number}", "CSEC9002", [], "The certificate is invalid.", preamble="")
        if number % 5 == 0:
            log += record(number, f"exec-{number}", f"CGEN47{number % 8:02}", [f"host-{number}"], f"host-{number} did not answer on port {8000 + number}.")
        for copy in range(2 if number < 21 else 1):
            with zipfile.ZipFile(folder / f"cases/{number:02}-{copy}.zip", "w") as bundle:
                bundle.writestr("tomcat/application.log", log)
    (folder / "cases/damaged.zip").write_bytes((ROOT / "SampleBundles/damaged.zip").read_bytes())
    (folder / "cases/empty.zip").write_bytes(b"")
    (folder / "cases/<i>notes.txt").write_text("They called again.")
    return ["cases"]


class PageTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        browser = chromium.find()
        if not browser:
            raise unittest.SkipTest("no Chromium here: apt-get install chromium fonts-noto-cjk")
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.many = report(cls.folder / "many.html", [*SAMPLES, "no-such-bundle.zip"])
        cls.one = report(cls.folder / "one.html", [FIVE_ATTEMPTS])
        cls.cluster = report(cls.folder / "cluster.html", [ROOT / "SampleBundles/cucm-cluster.zip"])
        cls.successes = report(cls.folder / "successes.html", [ROOT / "SampleBundles/cucm-successes.zip", CLEAN])
        cls.shared = report(cls.folder / "shared.html", shared_cases(cls.folder), command="triage")
        cls.hostile = report(cls.folder / "hostile.html", [hostile_bundle(cls.folder), CLEAN])
        cls.page = cls.enterClassContext(chromium.Page(browser))

    def open(self, path, **options):
        """Opens a page; at the test's end it must have said nothing and asked for nothing but itself."""
        self.page.open(path, **options)
        self.addCleanup(lambda console, requests: (self.assertEqual(console, []), self.assertEqual(requests, [path.as_uri()])),
                        self.page.console, self.page.requests)

    def js(self, expression):
        return self.page.evaluate(expression)

    def text(self, selector="body"):
        return self.js(f"document.querySelector({json.dumps(selector)}).innerText")

    def count(self, selector):
        return self.js(f"document.querySelectorAll({json.dumps(selector)}).length")

    def click(self, selector):
        self.js(f"document.querySelector({json.dumps(selector)}).click()")

    def enter(self, selector, value):
        self.js(f"""(() => {{ const field = document.querySelector({json.dumps(selector)}); field.value = {json.dumps(value)};
            for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, {{ bubbles: true }})); }})()""")

    def rows(self):
        return self.js("[...document.querySelectorAll('.row-name')].map((name) => name.innerText)")

    def test_charts_are_drawn(self):
        self.open(self.many)
        self.assertEqual(self.count("#outcomes circle"), 4)
        self.assertEqual(self.count("#diagnoses rect"), 6)
        widths = self.js("[...document.querySelectorAll('#diagnoses rect')].map((bar) => bar.getBoundingClientRect().width)")
        self.assertEqual(widths, sorted(widths, reverse=True))
        self.assertGreater(widths[-1], 10)
        self.assertGreaterEqual(self.count("#lanes .bubble"), 6)
        self.assertGreater(self.count("#lanes .axis text"), 2)

    def test_search_and_filters(self):
        self.open(self.many)
        self.assertEqual(len(self.rows()), len(SAMPLES) + 1)
        self.enter("#search", "rotated")
        self.assertEqual([row.rsplit("/")[-1] for row in self.rows()], ["rotated.tar.gz"])
        self.enter("#search", "no bundle has this")
        self.assertEqual(self.rows(), [])
        self.assertIn("No bundle fits", self.text("#rows"))
        self.click("#reset")
        self.enter("#filter-outcome", "clean")
        self.assertEqual([row.rsplit("/")[-1] for row in self.rows()], ["clean.zip"])
        self.enter("#filter-outcome", "incomplete")
        self.assertEqual(self.rows(), ["no-such-bundle.zip"])
        self.click("#reset")
        self.click("#diagnoses button")
        self.assertEqual(self.js("document.querySelector('#diagnoses button').getAttribute('aria-pressed')"), "true")
        self.assertEqual(len(self.rows()), 6)
        self.click("#diagnoses button")
        self.assertEqual(len(self.rows()), len(SAMPLES) + 1)
        self.enter("#filter-severity", "info")
        self.assertEqual(self.rows(), [])

    def test_what_bundles_share_filters_the_table(self):
        self.open(self.shared)
        everything = self.count("#rows .row-name")
        self.assertIn("Passed over: 1 file that is neither an archive nor a known log: cases/<i>notes.txt", self.text("#passed-over"))
        self.assertIn("2 bundles are the same, byte for byte", self.text("#stories"))
        self.assertEqual(self.count("#stories .pick"), 21)
        self.assertIn("… and 16 more", self.text("#stories"))
        self.assertEqual(self.count("#unknownShapes .pick"), 8)
        self.click("#stories li:nth-child(3) .pick")
        self.assertEqual(self.rows(), ["cases/02-0.zip", "cases/02-1.zip"])
        self.assertEqual(self.js("document.querySelector('#stories li:nth-child(3) .pick').getAttribute('aria-pressed')"), "true")
        self.assertIn("cases/02-0.zip", self.js("document.querySelector('#filter-group').selectedOptions[0].text"))
        self.assertIn("2 of 83", self.text("#shown"))
        self.click("#stories li:nth-child(3) .pick")
        self.assertEqual(self.count("#rows .row-name"), everything)
        self.click("#unknownShapes .pick")
        named = self.text("#unknownShapes .pick")
        self.assertIn("# did not answer on port #", named)
        self.assertIn(f"{len(self.rows())} bundles", named)
        self.enter("#filter-group", "competing")
        self.assertIn("of 83", self.text("#shown"))
        self.assertIn(self.text("#competing p .pick").split()[3], self.text("#shown"))
        self.enter("#filter-group", "unread")
        self.assertEqual(self.rows(), ["cases/damaged.zip", "cases/empty.zip"])
        self.assertIn("it is empty", self.text("#unread"))
        self.click("#unread .entry button")
        self.assertEqual(self.js("document.activeElement.innerText.trim()"), "cases/damaged.zip")
        self.assertEqual(self.js("document.activeElement.getAttribute('aria-expanded')"), "true")
        self.assertEqual(self.js("document.querySelector('#filter-group').value"), "")
        self.click("#reset")
        self.assertEqual(self.count("[aria-pressed=true]"), 0)

    def test_order(self):
        self.open(self.many)
        counts = "[...document.querySelectorAll('#rows td:nth-child(4)')].map((cell) => Number(cell.innerText))"
        self.click("[data-sort=findings] button")
        self.assertEqual(self.js(counts), sorted(self.js(counts)))
        self.assertEqual(self.js("document.querySelector('[data-sort=findings]').ariaSort"), "ascending")
        self.click("[data-sort=findings] button")
        self.assertEqual(self.js(counts), sorted(self.js(counts), reverse=True))
        self.assertEqual(self.js("document.querySelector('[data-sort=findings]').ariaSort"), "descending")
        self.click("[data-sort=bundle] button")
        self.assertEqual(self.rows(), sorted(self.rows()))

    def test_every_language(self):
        for path in (self.many, self.shared):
            with self.subTest(page=path.name):
                self.every_language(path)

    def every_language(self, path):
        self.open(path)
        headings = {"en": "Log bundle report", "es": "Informe de paquetes", "ja": "レポート", "ko": "보고서"}
        for index, (code, heading) in enumerate(headings.items()):
            self.enter("#language", str(index))
            self.js("document.querySelectorAll('.row-name[aria-expanded=false]').forEach((_, n) => document.querySelectorAll('.row-name')[n].click())")
            self.assertEqual(self.js("document.documentElement.lang"), code)
            self.assertIn(heading, self.text("h1"))
            for hole in ("undefined", "[object", "NaN", "{0}", "{n}"):
                self.assertNotIn(hole, self.text())
            self.assertEqual(self.js("document.activeElement.id") in ("language", ""), True)
        self.assertIn("인증서", self.text("#diagnoses"))

    def test_texts_are_filled_with_what_the_log_tells(self):
        self.open(self.cluster)
        for language in range(4):
            self.enter("#language", str(language))
            self.js("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
            self.assertNotRegex(self.text("#bundles-section"), r"\{[a-z.]+\}")
            self.assertIn("CUCM862", self.text("article"))
            self.assertIn("tomcat-trust", self.text("article"))

    def test_details_say_what_the_text_report_says(self):
        self.open(self.one)
        run = subprocess.run([PROGRAM, "diagnose", "--lang", "en", "--format", "ndjson", str(FIVE_ATTEMPTS)],
                             stdout=subprocess.PIPE, text=True, check=False)
        findings = json.loads(run.stdout)["findings"]
        self.js("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
        shown = " ".join(self.text().split())
        self.assertEqual(self.count("article"), len(findings))
        for finding in findings:
            texts = [finding["title"], finding["diagnosis"], finding["message"]["id"], *finding["message"]["args"]]
            texts += [text for cause in finding["causes"] for text in [cause["explanation"], "What decides it: " + cause["decidedBy"], *cause["remediation"]]]
            texts += [text for place in finding["evidence"] for text in [f"{place['entry']}:{place['line']}", place["excerpt"], place["id"]]]
            texts += [reference["title"] for reference in finding["references"]]
            for text in texts:
                self.assertIn(" ".join(text.split()), shown)
        for piece in ("5 tries", "the cause changed at try 2, 3, 4", "the log cannot show whether a later try succeeded", "10 rules checked"):
            self.assertIn(piece, shown)

    def test_timeline_zooms(self):
        self.open(self.one)
        whole = self.text("#range")
        self.click("#timeline .timeline-tools button")
        closer = self.text("#range")
        self.assertNotEqual(closer, whole)
        self.click("#whole")
        self.assertEqual(self.text("#range"), whole)
        self.js("document.getElementById('lanes').focus()")
        self.page.press("+")
        self.assertEqual(self.text("#range"), closer)
        self.page.press("0")
        self.assertEqual(self.text("#range"), whole)
        box = self.js("(() => { const box = document.querySelector('#lanes svg').getBoundingClientRect(); return [box.left, box.right, box.top + 20]; })()")
        width = box[1] - box[0]
        self.page.drag(box[0] + width * 0.7, box[0] + width * 0.95, box[2])
        self.assertNotEqual(self.text("#range"), whole)
        self.assertLess(self.count("#lanes .bubble"), 5)
        self.assertEqual(self.count(".brush"), 0)

    def test_tries_that_went_well_have_a_lane_of_their_own(self):
        self.open(self.successes)
        self.assertEqual(self.text("#lanes .name"), "succeeded")
        self.assertGreater(self.count(".bubble.succeeded"), 0)
        self.assertEqual(self.count(".bubble.critical"), 0)

    def test_a_customers_text_stays_text(self):
        self.open(self.hostile)
        self.click(".row-name")
        self.assertEqual(self.js("typeof attacked"), "undefined")
        self.assertEqual(self.count("img, iframe, object, embed, b"), 0)
        self.assertEqual(self.count("body script"), 5)
        shown = self.text()
        for piece in ("<script>attacked=4<script>&'\".zip", "<img src=x onerror=attacked=5>/tomcat/application.log", "<!-- ]]> &lt;b&gt;",
                      "</script><script>attacked=2</script>", "\\u{202e}gnp.exe\\u{2028}end", "${attacked=3}"):
            self.assertIn(piece, shown)
        self.assertFalse(set(shown) & set("\u202e\u2028\u2029\u200b"))
        self.enter("#search", "<script>")
        self.assertEqual(len(self.rows()), 1)

    def test_the_policy_stops_a_foreign_script(self):
        self.page.open(self.one)
        self.js("(() => { const script = document.createElement('script'); script.textContent = 'foreign = 1'; document.body.append(script); })()")
        self.assertEqual(self.js("typeof foreign"), "undefined")
        self.js("(() => { const image = new Image(); image.src = 'https://example.com/x.png'; document.body.append(image); })()")
        self.js("new Promise((done) => setTimeout(done, 50))")
        self.assertTrue(any("Content Security Policy" in line for line in self.page.console))

    def test_without_scripts_there_is_a_summary(self):
        self.open(self.many, script=False)
        text = self.text("noscript main") if self.count("noscript main") else self.text()
        self.assertIn(f"{len(SAMPLES) + 1} bundles", text)
        self.assertIn("clean.zip: nothing found", text)

    def test_keyboard_and_screen_reader(self):
        for path in (self.many, self.one, self.shared):
            self.open(path)
            self.page.press("Tab")
            self.assertEqual(self.js("document.activeElement.className"), "skip")
            if path != self.one:
                self.click(".row-name")
                self.assertEqual(self.js("document.activeElement.getAttribute('aria-expanded')"), "true")
            levels = self.js("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => Number(heading.tagName[1]))")
            self.assertEqual(levels.count(1), 1)
            for one, other in zip(levels, levels[1:]):
                self.assertLessEqual(other, one + 1, levels)
            self.assertEqual(self.js("[...document.querySelectorAll('input,select')].filter((field) => !field.labels.length).length"), 0)
            self.assertEqual(self.js("[...document.querySelectorAll('button')].filter((button) => !button.textContent.trim()).length"), 0)
            self.assertEqual(self.count("main"), 1)
            ids = self.js("[...document.querySelectorAll('[id]')].map((element) => element.id)")
            self.assertEqual(len(ids), len(set(ids)))

    def test_it_fits_a_narrow_screen(self):
        for path in (self.many, self.one, self.shared):
            self.open(path, width=400, height=800)
            self.assertLessEqual(self.js("document.documentElement.scrollWidth"), 400)

    def test_many_bundles_are_paged_and_what_is_left_out_is_said(self):
        names = []
        for number in range(605):
            names.append(pathlib.Path(f"case-{number}.zip"))
            (self.folder / names[-1]).symlink_to(FIVE_ATTEMPTS)
        self.open(report(self.folder / "paged.html", names))
        self.assertEqual(len(self.rows()), 50)
        self.assertNotIn("not in this page", self.js("(document.querySelector('[data-bundle=\\'1\\']').click(), document.body.innerText)"))
        for _ in range(12):
            self.click("#next")
        self.assertEqual(self.rows(), [f"case-{number}.zip" for number in range(600, 605)])
        self.click("[data-bundle='601']")
        self.assertIn("bundlescope diagnose case-601.zip", self.text("article"))
        self.assertIn("What decides it:", self.text("article"))
        self.enter("#search", "case-59")
        self.assertEqual(len(self.rows()), 11)

    def test_pictures(self):
        folder = os.environ.get("BUNDLESCOPE_SCREENSHOTS")
        if not folder:
            self.skipTest("BUNDLESCOPE_SCREENSHOTS is not set")
        pictures = {"light": {}, "dark": {"dark": True}, "narrow": {"width": 400, "height": 800}, "japanese": {}, "korean": {}, "no-script": {"script": False}}
        for name, options in pictures.items():
            self.open(self.many, **options)
            if name in ("japanese", "korean"):
                self.enter("#language", "2" if name == "japanese" else "3")
            if name != "no-script":
                self.click(".row-name")
            self.page.screenshot(os.path.join(folder, name + ".png"))
            self.open(self.shared, **options)
            if name in ("japanese", "korean"):
                self.enter("#language", "2" if name == "japanese" else "3")
            self.page.screenshot(os.path.join(folder, "shared-" + name + ".png"))


if __name__ == "__main__":
    unittest.main()
