"""The HTML report in a real browser: charts, search, filters, order, languages, keyboard, and that a customer's text stays text.

    Scripts/test-python -m unittest discover Tests/browser    needs Chromium; without it the tests are skipped, and say so
    BUNDLESCOPE_PROGRAM=path                          the program to test; default: the debug build
    BUNDLESCOPE_SCREENSHOTS=folder                    also leaves pictures of the page there, to be looked at
"""

import importlib.util
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
    """Writes the bundles' page; exit codes 1 and 3 mean that there is something to report."""
    run = subprocess.run([PROGRAM, command, "--format", "html", "--output", str(path), *options, "--", *map(str, bundles)],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=path.parent, check=False)
    if run.returncode not in (0, 1, 3):
        raise RuntimeError(run.stderr)
    return path


def verdict(path):
    """A chain that lacks its root, with a key of another CSR."""
    subject = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "/dev/null", "-subj", "/CN=ome.example.com", "-days", "30"]
    chain = path.with_suffix(".pem")
    subprocess.run([*subject, "-out", str(chain)], check=True, capture_output=True)
    run = subprocess.run([PROGRAM, "verify", str(chain), "--format", "html", "--output", str(path)], capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1, 3):
        raise RuntimeError(run.stderr)
    return path


def axe():
    """The source of axe-core from a PyPI package; None if it is not installed."""
    found = importlib.util.find_spec("axe_playwright_python")
    return found and next(pathlib.Path(found.origin).parent.glob("**/axe.min.js")).read_text()


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
    def message(identifier, arguments, text):
        return {"MessageId": identifier, "Message": text, "MessageArgs": arguments, "Severity": "Critical", "Resolution": "Retry."}

    def record(minute, thread, *messages):
        payload = json.dumps({"error": {"@Message.ExtendedInfo": messages}})
        preamble = "uploadNewCertificateChain(): Error uploading certificate chain: "
        return f"[ERROR] 2024-01-25 11:{minute:02}:00.000 [{thread}] SSLController - {preamble}{payload}\n"

    (folder / "cases").mkdir()
    for number in range(60):
        messages = [message("CGEN1008", ["Invalid CSR key."], "Unable to process the request.")]
        if number % 3 == 0:
            messages.append(message("CSEC9002", [], "The certificate is invalid."))
        log = record(number, f"exec-{number}", *messages)
        if number % 5 == 0:
            unknown = message(f"CGEN47{number % 8:02}", [f"host-{number}"], f"host-{number} did not answer on port {8000 + number}.")
            log += record(number, f"exec-{number}", unknown)
        for copy in range(2 if number < 21 else 1):
            with zipfile.ZipFile(folder / f"cases/{number:02}-{copy}.zip", "w") as bundle:
                bundle.writestr("tomcat/application.log", log)
    (folder / "cases/damaged.zip").write_bytes((ROOT / "SampleBundles/damaged.zip").read_bytes())
    (folder / "cases/empty.zip").write_bytes(b"")
    (folder / "cases/<i>notes.txt").write_text("They called again.")
    return ["cases"]


def many_cases(folder):
    """A folder of 57 bundles: the samples, and copies of them."""
    (folder / "fifty-seven").mkdir()
    for number in range(57):
        sample = SAMPLES[number % len(SAMPLES)]
        shutil.copy(sample, folder / f"fifty-seven/case-{4700 + number}-{sample.name}")


def surveyed(folder):
    """A bundle with errors that no rule knows, some often and some once, and certificates."""
    log = "".join(f"[ERROR] 2024-01-25 11:{minute:02}:34.735 [main] Power - Power supply {minute} failed\n" for minute in range(10, 40))
    log += "".join(f"[ERROR] 2024-01-25 11:{minute:02}:35.735 [main] Fan - Fan {minute} of chassis stopped\n" for minute in (11, 39))
    log += "[WARN] 2024-01-25 12:10:34.735 [main] Disk - A disk is slow\n"
    with zipfile.ZipFile(folder / "surveyed.zip", "w") as bundle:
        bundle.writestr("tomcat/application.log", log)
        bundle.writestr("var/log/messages", "Jan 25 11:10:34 host sshd[4711]: text\n")
    return ["surveyed.zip"]


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
        shutil.copy(ROOT / "SampleBundles/cucm-successes.zip", cls.folder / "again.zip")
        cls.successes = report(cls.folder / "successes.html", [ROOT / "SampleBundles/cucm-successes.zip", "again.zip"])
        cls.shared = report(cls.folder / "shared.html", shared_cases(cls.folder), command="triage")
        cls.hostile = report(cls.folder / "hostile.html", [hostile_bundle(cls.folder), CLEAN])
        cls.hostile_alone = report(cls.folder / "hostile-alone.html", [hostile_bundle(cls.folder)])
        cls.survey = report(cls.folder / "survey.html", surveyed(cls.folder), command="survey")
        cls.hostile_survey = report(cls.folder / "hostile-survey.html", [hostile_bundle(cls.folder)], command="survey")
        many_cases(cls.folder)
        cls.verdict = verdict(cls.folder / "verdict.html")
        cls.page = cls.enterClassContext(chromium.Page(browser))

    def open(self, path, **options):
        """Opens a page; at the test's end it must have logged nothing and requested nothing but itself."""
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

    def main(self):
        """The part of the page in the chosen language."""
        return self.js("[...document.querySelectorAll('main')].find((main) => main.getClientRects().length).innerText")

    def language(self, code):
        self.js(f"document.getElementById('lang-{code}').click()")

    def unfold(self):
        self.js("document.querySelectorAll('details').forEach((details) => { details.open = true; })")

    def test_the_answer_stands_first(self):
        for path in (self.one, self.cluster):
            for width, height, bound in ((1280, 900, 700), (400, 800, 1100)):
                for script in (True, False):
                    with self.subTest(page=path.name, width=width, script=script):
                        self.open(path, width=width, height=height, script=script)
                        shown = "[...document.querySelectorAll('{}')].find((part) => part.getClientRects().length).getBoundingClientRect()"
                        self.assertLess(self.js(shown.format("ol.steps > li") + ".bottom"), bound)
                        self.assertLess(self.js(shown.format("h1") + ".top"), self.js(shown.format("ol.steps") + ".top"))
                        self.assertLess(self.js(shown.format("h1") + ".top"), 400)
        self.assertIn("LAST TRY FAILED", self.main())

    def test_what_was_not_read_stands_at_the_very_top(self):
        self.open(report(self.folder / "damaged.html", [ROOT / "SampleBundles/damaged.zip"]))
        top = "[...document.querySelectorAll('{}')].find((part) => part.getClientRects().length).getBoundingClientRect().top"
        self.assertIn("NOT READ IN FULL", self.js("document.querySelector('main.in-en .alert').innerText"))
        self.assertLess(self.js(top.format(".alert")), self.js(top.format("h1")))
        self.open(self.shared)
        self.assertIn("NOT READ IN FULL: 2 bundles", self.text("main.in-en .alert"))
        self.assertLess(self.js(top.format(".alert")), self.js(top.format("h1")))

    def test_steps_are_copied(self):
        self.open(self.one)
        self.js("navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve(); }")
        self.click("main.in-en .copy")
        self.assertRegex(self.js("window.copied"), r"^1\. Generate a new CSR .*\n2\. Have the CA sign")
        self.js("new Promise((done) => setTimeout(done, 10))")
        self.assertEqual(self.text("main.in-en .copy"), "Copied")

    def test_search_and_filters(self):
        self.open(self.many)
        self.assertEqual(len(self.rows()), len(SAMPLES) + 1)
        self.enter("#search", "rotated")
        self.assertEqual([row.rsplit("/")[-1] for row in self.rows()], ["rotated.tar.gz"])
        self.enter("#search", "no bundle has this")
        self.assertEqual(self.rows(), [])
        self.assertIn("No bundle fits", self.text("#rows"))
        self.click("#reset")
        self.enter("#filter-verdict", "nothing")
        self.assertEqual([row.rsplit("/")[-1] for row in self.rows()], ["clean.zip"])
        self.enter("#filter-verdict", "unclear")
        self.assertEqual(self.rows(), ["no-such-bundle.zip"])
        self.click("#reset")
        self.click("main.in-en [data-filter=rule]")
        self.assertEqual(self.js("document.querySelector('main.in-en [data-filter=rule]').getAttribute('aria-pressed')"), "true")
        self.assertIn(f"these {len(self.rows())} bundles", self.text("main.in-en [data-filter=rule]"))
        # The choice scrolls its list into view.
        self.assertLess(self.js("document.getElementById('bundles-section').getBoundingClientRect().top"), 900)
        self.assertGreaterEqual(self.js("document.getElementById('bundles-section').getBoundingClientRect().top"), -5)
        self.click("main.in-en [data-filter=rule]")
        self.assertEqual(len(self.rows()), len(SAMPLES) + 1)
        self.enter("#filter-severity", "info")
        self.assertEqual(self.rows(), [])

    def test_three_numbers_part_the_bundles_and_choose_them(self):
        for path, all_of_them in ((self.many, len(SAMPLES) + 1), (self.shared, 83)):
            self.open(path)
            cards = self.js("[...document.querySelectorAll('main.in-en .tally')].map((card) => [card.dataset.value, parseInt(card.innerText)])")
            self.assertEqual([value for value, _ in cards], ["refused", "nothing", "unclear"])
            self.assertEqual(sum(count for _, count in cards), all_of_them)
            for value, count in cards:
                self.click(f"main.in-en .tally[data-value={value}]")
                self.assertIn(f"{count} of {all_of_them}", self.text("#shown"))
                self.assertIn("verdict=" + value, self.js("location.hash"))
                self.assertEqual(self.js(f"document.querySelector('main.in-en .tally[data-value={value}]').getAttribute('aria-pressed')"), "true")
                self.click(f"main.in-en .tally[data-value={value}]")

    def test_what_is_chosen_stands_in_the_address(self):
        self.open(self.many)
        self.language("ko")
        self.enter("#search", "zip")
        self.enter("#filter-rule", "dell-ome/csr-key-mismatch")
        self.enter("#filter-verdict", "refused")
        self.click("[data-sort=size] button")
        self.click("[data-sort=size] button")
        rows, address = self.rows(), self.js("location.hash")
        for part in ("lang=ko", "q=zip", "rule=dell-ome%2Fcsr-key-mismatch", "verdict=refused", "sort=size", "order=descending"):
            self.assertIn(part, address)
        self.page.open(self.many)
        self.page.call("Page.navigate", url=self.many.as_uri() + address)
        self.js("new Promise((done) => setTimeout(done, 50))")
        self.assertEqual(self.rows(), rows)
        self.assertEqual(self.js("document.documentElement.lang"), "ko")
        self.assertEqual(self.js("document.getElementById('search').value"), "zip")
        self.click("#reset")
        self.assertEqual(self.js("location.hash"), "#lang=ko&sort=size&order=descending")
        self.page.requests.clear()
        self.page.requests.append(self.many.as_uri())

    def test_what_bundles_share_filters_the_table(self):
        self.open(self.shared)
        everything = self.count("#rows .row-name")
        self.unfold()
        shown = self.main()
        self.assertIn("Passed over: 1 file that is neither an archive nor a known log", shown)
        self.assertIn("cases/<i>notes.txt", shown)
        self.assertIn("2 bundles are the same, byte for byte", shown)
        choose = "main.in-en [data-filter=group][data-value='{}']"
        self.assertEqual(self.count("main.in-en [data-value^='story:']"), 21)
        self.assertEqual(self.count("main.in-en [data-value^='shape:']"), 8)
        stories = self.js("[...document.querySelectorAll(\"main.in-en [data-value^='story:']\")].map((button) => button.dataset.value)")
        self.click(choose.format(stories[2]))
        self.assertEqual(self.rows(), ["cases/02-0.zip", "cases/02-1.zip"])
        self.assertEqual(self.js(f"document.querySelector(\"{choose.format(stories[2])}\").getAttribute('aria-pressed')"), "true")
        self.assertIn("cases/02-0.zip", self.js("document.querySelector('#filter-group').selectedOptions[0].text"))
        self.assertIn("2 of 83", self.text("#shown"))
        self.click(choose.format(stories[2]))
        self.assertEqual(self.count("#rows .row-name"), everything)
        self.click("main.in-en [data-value^='shape:']")
        self.assertIn(f"List only these {len(self.rows())} bundles", self.text("main.in-en [data-value^='shape:']"))
        # All are named, and the list contains as many.
        self.click("#reset")
        for group in self.js("""[...document.querySelectorAll('main.in-en [data-filter=rule]')].map((button) => {
                const names = button.closest('section').querySelectorAll('ul code');
                return [button.dataset.value, parseInt(button.innerText.match(/\\d+/) ?? 1), names.length]; })"""):
            rule, count, named = group
            self.assertEqual(named, count)
            self.enter("#filter-rule", rule)
            self.assertIn(f"{count} of 83", self.text("#shown"))
        self.click("#reset")
        self.enter("#filter-group", "person")
        self.assertIn(self.text("main.in-en [data-value=person]").split()[3] + " of 83", self.text("#shown"))
        self.assertIn("More than one thing may be to blame", shown)
        self.assertIn("Not covered by any rule: Unknown message CGEN47", shown)
        self.enter("#filter-group", "unread")
        self.assertEqual(self.rows(), ["cases/damaged.zip", "cases/empty.zip"])
        self.assertIn("it is empty", shown)
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
        for path in (self.many, self.shared, self.one, self.verdict):
            with self.subTest(page=path.name):
                self.every_language(path)

    def every_language(self, path):
        self.open(path)
        texts = set()
        for code in ("en", "es", "ja", "ko"):
            self.language(code)
            self.js("document.querySelectorAll('.row-name[aria-expanded=false]').forEach((_, n) => document.querySelectorAll('.row-name')[n].click())")
            self.unfold()
            if path != self.verdict:
                self.assertEqual(self.js("document.documentElement.lang"), code)
            texts.add(self.main())
            for hole in ("undefined", "[object", "NaN", "{0}", "{n}"):
                self.assertNotIn(hole, self.text())
        self.assertEqual(len(texts), 4)

    def test_languages_are_chosen_without_scripts(self):
        for path in (self.one, self.many, self.verdict):
            self.open(path, script=False)
            self.page.call("Runtime.evaluate", expression="document.getElementById('lang-ja').click()")
            self.assertIn("証明書", self.main())

    def test_texts_are_filled_with_what_the_log_tells(self):
        self.open(self.cluster)
        for code in ("en", "es", "ja", "ko"):
            self.language(code)
            self.unfold()
            self.assertNotRegex(self.main(), r"\{[a-z.]+\}")
            self.assertIn("CUCM862", self.main())
            self.assertIn("tomcat-trust", self.main())

    def test_details_say_what_the_text_report_says(self):
        run = subprocess.run([PROGRAM, "diagnose", "--lang", "en", "--format", "ndjson", str(FIVE_ATTEMPTS)],
                             stdout=subprocess.PIPE, text=True, check=False)
        findings = json.loads(run.stdout)["findings"]
        for path in (self.one, self.many):
            self.open(path)
            if path == self.many:
                self.enter("#search", "five-attempts")
                self.click(".row-name")
            self.unfold()
            shown = " ".join((self.main() if path == self.one else self.text("#bundles-section")).split())
            for finding in findings:
                texts = [finding["title"], finding["diagnosis"], finding["message"]["id"], *finding["message"]["args"]]
                texts += [text for cause in finding["causes"] for text in [cause["explanation"], "What decides it: " + cause["decidedBy"], *cause["remediation"]]]
                texts += [text for place in finding["evidence"] for text in [f"{place['entry']}:{place['line']}", place["excerpt"], place["id"]]]
                texts += [reference["title"] for reference in finding["references"]]
                for text in texts:
                    self.assertIn(" ".join(text.split()), shown)
            for piece in ("5 tries", "the cause changed at try 2, 3, 4", "the log cannot show whether a later try succeeded", "10 rules checked"):
                self.assertIn(piece, shown)

    def test_a_report_in_the_table_has_room(self):
        self.open(self.many)
        self.enter("#search", "five-attempts")
        self.click(".row-name")
        self.assertGreater(self.js("document.querySelector('.report table td:nth-child(4)').getBoundingClientRect().width"), 300)

    def test_timeline_zooms(self):
        self.open(self.many)
        self.assertGreaterEqual(self.count("#lanes .bubble"), 6)
        self.assertGreater(self.count("#lanes .axis text"), 2)
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
        self.js("document.getElementById('timeline').scrollIntoView()")
        box = self.js("(() => { const box = document.querySelector('#lanes svg').getBoundingClientRect(); return [box.left, box.right, box.top + 20]; })()")
        width = box[1] - box[0]
        self.page.drag(box[0] + width * 0.7, box[0] + width * 0.95, box[2])
        self.assertNotEqual(self.text("#range"), whole)
        self.assertEqual(self.count(".brush"), 0)

    def test_a_survey_draws_its_records_and_sorts_its_tables(self):
        for width in (1280, 400):
            for language, words in (("en", "Errors that no rule speaks of"), ("ja", "エラー"), ("ko", "오류")):
                with self.subTest(width=width, language=language):
                    self.open(self.survey, width=width, height=900)
                    self.language(language)
                    self.assertIn(words, self.main())
                    self.assertGreaterEqual(self.count("#lanes .bubble"), 2)
                    self.assertEqual(self.js("document.documentElement.scrollWidth > innerWidth"), False)
        self.open(self.survey, width=1280, height=900)
        counts = "[...document.querySelectorAll('main.in-en table.sortable')][0].tBodies[0].rows"
        first = f"[...{counts}].map((row) => Number(row.cells[0].dataset.key))"
        before = self.js(first)
        self.click("main.in-en table.sortable th button")
        self.assertEqual(self.js(first), sorted(before))
        self.click("main.in-en table.sortable th button")
        self.assertEqual(self.js(first), sorted(before, reverse=True))

    def test_a_survey_keeps_a_customers_text(self):
        self.open(self.hostile_survey)
        self.unfold()
        self.assertEqual(self.js("typeof attacked"), "undefined")
        self.assertEqual(self.count("img, iframe, object, embed, b"), 0)

    def test_tries_that_went_well_have_a_lane_of_their_own(self):
        self.open(self.successes)
        self.assertEqual(self.text("#lanes .name"), "succeeded")
        self.assertGreater(self.count(".bubble.good"), 0)
        self.assertEqual(self.count(".bubble.critical"), 0)

    def test_a_customers_text_stays_text(self):
        for path in (self.hostile, self.hostile_alone):
            self.open(path)
            if path == self.hostile:
                self.click(".row-name")
            self.unfold()
            self.assertEqual(self.js("typeof attacked"), "undefined")
            self.assertEqual(self.count("img, iframe, object, embed, b"), 0)
            self.assertEqual(self.count("body script"), 4 if path == self.hostile else 2)
            shown = self.text()
            for piece in ("<script>attacked=4<script>&'\".zip", "<img src=x onerror=attacked=5>/tomcat/application.log", "<!-- ]]> &lt;b&gt;",
                          "</script><script>attacked=2</script>", "\\u{202e}gnp.exe\\u{2028}end", "${attacked=3}"):
                self.assertIn(piece, shown)
            self.assertFalse(set(shown) & set("\u202e\u2028\u2029\u200b"))
        self.open(self.hostile)
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
        self.assertIn(f"{len(SAMPLES) + 1} bundles", self.main())
        self.assertIn("Do this: ", self.main())
        self.assertIn("clean.zip: ✓ NOTHING FOUND", self.text())

    def test_keyboard_and_screen_reader(self):
        for path in (self.many, self.one, self.shared, self.verdict):
            self.open(path)
            if path in (self.many, self.shared):
                self.click(".row-name")
                self.assertEqual(self.js("document.activeElement.getAttribute('aria-expanded')"), "true")
            shown = "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter((heading) => heading.getClientRects().length)"
            levels = self.js(shown + ".map((heading) => Number(heading.tagName[1]))")
            self.assertEqual(levels.count(1), 1)
            for one, other in zip(levels, levels[1:]):
                self.assertLessEqual(other, one + 1, levels)
            self.assertEqual(self.js("[...document.querySelectorAll('input,select')].filter((field) => !field.labels.length).length"), 0)
            self.assertEqual(self.js("[...document.querySelectorAll('button')].filter((button) => !button.textContent.trim()).length"), 0)
            self.assertEqual(self.js("[...document.querySelectorAll('main')].filter((main) => main.getClientRects().length).length"), 1)
            ids = self.js("[...document.querySelectorAll('[id]')].map((element) => element.id)")
            self.assertEqual(len(ids), len(set(ids)))
            # Everything that can be clicked can be reached with the keyboard.
            self.assertEqual(self.js("[...document.querySelectorAll('[onclick], a, button, input, select, summary')].filter((part) => part.tabIndex < 0).length"), 0)

    def test_it_fits_a_narrow_screen(self):
        for path in (self.many, self.one, self.shared, self.cluster, self.verdict, self.hostile):
            for width in (320, 400):
                self.open(path, width=width, height=800)
                for code in ("en", "es", "ja", "ko"):
                    with self.subTest(page=path.name, width=width, language=code):
                        self.language(code)
                        self.js("document.querySelector('.row-name[aria-expanded=false]')?.click()")
                        self.unfold()
                        self.assertLessEqual(self.js("document.documentElement.scrollWidth"), width)
                        # No column is so narrow that letters are stacked.
                        narrow = self.js("""[...document.querySelectorAll('p, li, td, h1, h2, h3, h4')].filter((part) => part.getClientRects().length
                            && part.innerText.trim().length > 12 && part.getBoundingClientRect().width < 60).map((part) => part.innerText)""")
                        self.assertEqual(narrow, [])

    def test_colours_can_be_read(self):
        """WCAG 2.1, 1.4.3: a contrast of 4.5 to 1 between a text and its background."""
        contrast = """(() => {
          const parse = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
          const part = (value) => { const c = value / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
          const light = ([r, g, b]) => 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
          const behind = (element) => { for (let at = element; at; at = at.parentElement) { const colour = parse(getComputedStyle(at).backgroundColor);
            if (colour.length === 3 || colour[3] === 1) return colour; } return [255, 255, 255]; };
          const faults = new Set();
          for (const element of document.querySelectorAll("body *")) {
            if (!element.getClientRects().length || ![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
            if (element.closest("svg, .choice, [disabled], noscript, script")) continue;
            const [one, other] = [light(parse(getComputedStyle(element).color)), light(behind(element))].sort((a, b) => b - a);
            const ratio = (one + 0.05) / (other + 0.05);
            if (ratio < 4.5) faults.add(`${element.tagName}.${element.className} ${ratio.toFixed(2)}: ${element.textContent.trim().slice(0, 40)}`);
          }
          return [...faults];
        })()"""
        for path in (self.many, self.one, self.shared, self.verdict):
            for dark in (False, True):
                with self.subTest(page=path.name, dark=dark):
                    self.open(path, dark=dark)
                    self.js("document.querySelector('.row-name')?.click()")
                    self.unfold()
                    self.assertEqual(self.js(contrast), [])

    def test_axe_finds_nothing(self):
        source = axe()
        if not source:
            self.skipTest("axe-core is not here: Scripts/test-python installs it")
        for path in (self.many, self.one, self.shared, self.verdict):
            for dark, width in ((False, 1280), (True, 400)):
                with self.subTest(page=path.name, dark=dark, width=width):
                    self.open(path, dark=dark, width=width)
                    self.js("document.querySelector('.row-name')?.click()")
                    self.unfold()
                    self.js(source + ";0")
                    found = self.js("axe.run({ resultTypes: ['violations'] }).then((result) => result.violations.map((rule) => "
                                    "rule.id + ': ' + rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')))")
                    self.assertEqual(found, [])

    def test_it_is_printed_on_few_pages(self):
        cases = report(self.folder / "cases.html", ["fifty-seven"], command="triage")
        for path, bound in ((self.one, 5), (self.verdict, 5), (cases, 8)):
            for paper in ({"paperWidth": 8.27, "paperHeight": 11.69}, {"paperWidth": 8.5, "paperHeight": 11}):
                for script in (True, False):
                    with self.subTest(page=path.name, paper=paper, script=script):
                        self.open(path, script=script)
                        self.assertLessEqual(self.page.printed_pages(**paper), bound)
        # Folded parts are printed.
        self.open(self.one)
        self.js("dispatchEvent(new Event('beforeprint'))")
        self.assertEqual(self.js("[...document.querySelectorAll('details')].filter((details) => !details.open).length"), 0)
        self.js("dispatchEvent(new Event('afterprint'))")
        self.assertEqual(self.js("[...document.querySelectorAll('details[open]')].length"), 0)
        self.open(cases)
        self.js("dispatchEvent(new Event('beforeprint'))")
        self.assertEqual(len(self.rows()), 57)

    def test_many_bundles_are_paged_and_what_is_left_out_is_said(self):
        names = []
        for number in range(605):
            names.append(pathlib.Path(f"case-{number}.zip"))
            (self.folder / names[-1]).symlink_to(FIVE_ATTEMPTS)
        self.open(report(self.folder / "paged.html", names))
        self.assertEqual(len(self.rows()), 50)
        self.assertNotIn("not in this page", self.js("(document.querySelector('[data-bundle=\\'1\\']').click(), document.getElementById('bundles-section').innerText)"))
        for _ in range(12):
            self.click("#next")
        self.assertEqual(self.rows(), [f"case-{number}.zip" for number in range(600, 605)])
        self.click("[data-bundle='601']")
        self.assertIn("bundlescope diagnose case-601.zip", self.text(".report"))
        self.assertIn("What decides it:", self.text(".report"))
        self.enter("#search", "case-59")
        self.assertEqual(len(self.rows()), 11)

    def test_pictures(self):
        folder = os.environ.get("BUNDLESCOPE_SCREENSHOTS")
        if not folder:
            self.skipTest("BUNDLESCOPE_SCREENSHOTS is not set")
        pictures = {"light": {}, "dark": {"dark": True}, "narrow": {"width": 400, "height": 800}, "narrow-dark": {"width": 400, "height": 800, "dark": True},
                    "no-script": {"script": False}}
        pages = {"one": self.one, "many": self.many, "shared": self.shared, "cluster": self.cluster, "verdict": self.verdict,
                 "cases": report(self.folder / "cases.html", ["fifty-seven"], command="triage")}
        for page, path in pages.items():
            for name, options in pictures.items():
                self.open(path, **options)
                if name != "no-script":
                    self.js("document.querySelector('.row-name')?.click()")
                self.page.screenshot(os.path.join(folder, f"{page}-{name}.png"))
            for code in ("es", "ja", "ko"):
                self.open(path)
                self.language(code)
                self.page.screenshot(os.path.join(folder, f"{page}-{code}.png"))
            self.open(path)
            self.page.pdf(os.path.join(folder, page + ".pdf"))


if __name__ == "__main__":
    unittest.main()
