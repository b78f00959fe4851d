"""The files for other people's tools: what they run is run here, with the program that is tested.

    Scripts/test-python --site -m unittest discover Tests/integrations
"""
import json
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile
import unittest

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BUNDLESCOPE_PROGRAM", str(ROOT / ".build/debug/bundlescope"))
FILES = ROOT / "Integrations"


class IntegrationTests(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        (self.folder / "CASES").symlink_to(ROOT / "SampleBundles")
        with tarfile.open(self.folder / "program.tar.gz", "w:gz") as archive:
            archive.add(PROGRAM, "bundlescope-0-linux-x86_64/bin/bundlescope")

    def run_script(self, script, **environment):
        settings = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "ARCHIVE": "program.tar.gz", **environment}
        return subprocess.run(["bash", "-e", "-c", script], cwd=self.folder, env=settings, capture_output=True, text=True)

    def assert_report(self, done):
        report = self.folder / "bundlescope.sarif"
        self.assertTrue(report.exists(), done.stderr)
        self.assertGreater(len(json.loads(report.read_text())["runs"][0]["results"]), 5)

    def test_the_action(self):
        action = yaml.safe_load((FILES / "github/action.yml").read_text())
        step, upload = action["runs"]["steps"]
        self.assertEqual(set(step["env"]), {"BUNDLES", "ARCHIVE", "OPTIONS", "SARIF"})
        for name in step["env"]:
            self.assertEqual(step["env"][name], "${{ inputs.%s }}" % name.lower())
        outputs = self.folder / "outputs"
        settings = {"RUNNER_TEMP": str(self.folder), "GITHUB_OUTPUT": str(outputs), "SARIF": action["inputs"]["sarif"]["default"]}
        done = self.run_script(step["run"], BUNDLES="CASES", OPTIONS="--lang es", **settings)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(outputs.read_text(), "status=3\n")
        self.assert_report(done)
        self.assertEqual(upload["with"]["sarif_file"], "${{ inputs.sarif }}")
        self.assertEqual(self.run_script(step["run"], BUNDLES="CASES", OPTIONS="--formt x", **settings).returncode, 2)

    def test_the_job(self):
        job = yaml.safe_load((FILES / "gitlab-ci.yml").read_text())["bundlescope"]
        done = self.run_script("\n".join(job["script"]), BUNDLES=job["variables"]["BUNDLES"])
        self.assertIn(done.returncode, job["allow_failure"]["exit_codes"], done.stderr)
        self.assert_report(done)
        self.assertEqual(job["artifacts"]["reports"]["sarif"], "bundlescope.sarif")

    def test_the_catalog_in_datasette(self):
        catalog = self.folder / "cases.db"
        subprocess.run([PROGRAM, "triage", "CASES", "--catalog", catalog], cwd=self.folder, capture_output=True)

        def asked(path):
            command = [sys.executable, "-m", "datasette", catalog, "--metadata", FILES / "datasette.yaml", "--get", path]
            done = subprocess.run(command, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, f"{path}: {done.stdout}{done.stderr}")
            return done.stdout

        rules = json.loads(asked("/cases/rules.json?_shape=objects"))["rows"]
        self.assertIn("dell-ome/csr-key-mismatch", [row["rule"] for row in rules])
        unread = json.loads(asked("/cases/unread.json?_shape=objects"))["rows"]
        self.assertTrue(any(row["path"].endswith("damaged.zip") for row in unread), unread)
        self.assertIn("rows", json.loads(asked("/cases/unknown.json?_shape=objects")))
        self.assertIn("What keeps coming", asked("/cases"))
        self.assertIn("findings", asked("/cases/bundles"))


if __name__ == "__main__":
    unittest.main()
