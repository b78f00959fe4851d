"""Every report that is printed as JSON, against the schemas of Docs/Schemas.

    Scripts/test-python -m unittest discover Tests/schemas
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import types
import unittest

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("BUNDLESCOPE_PROGRAM", str(ROOT / ".build/debug/bundlescope"))
SAMPLES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "SampleBundles").iterdir() if path.suffix in (".zip", ".gz"))
LANGUAGES = ["en", "es", "ja", "ko"]


def printed(*arguments):
    return subprocess.run([PROGRAM, *arguments], cwd=ROOT, capture_output=True, text=True).stdout


def closed(schema):
    """The schema without the freedom to add fields: a field that it does not know is a mistake in one of them."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(part) for key, part in schema.items()}
    return {**parts, "additionalProperties": False} if parts.get("type") == "object" and "properties" in parts else parts


def unexplained(schema, path=""):
    """The fields that have no description, nor a definition with one."""
    found = []
    for key, part in schema.get("properties", {}).items():
        if "description" not in part and "$ref" not in part:
            found.append(f"{path}/{key}")
    for key, part in schema.items():
        for child in part if isinstance(part, list) else [part]:
            if isinstance(child, dict):
                found += unexplained(child, f"{path}/{key}")
    return found


class SchemaTests(unittest.TestCase):
    def validator(self, name):
        schema = json.loads((ROOT / f"Docs/Schemas/{name}.schema.json").read_text())
        Draft202012Validator.check_schema(schema)
        return Draft202012Validator(closed(schema))

    def assert_valid(self, validator, text, what):
        errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}" for error in validator.iter_errors(json.loads(text))]
        self.assertEqual(errors, [], what)

    def test_the_classes_of_the_python_package_hold_every_row(self):
        for folder in ["Packaging", "Packaging/python/bundlescope"]:
            sys.path.insert(0, str(ROOT / folder))
        import decoding
        import rows

        classes = types.ModuleType("classes")
        sys.modules["classes"] = classes
        exec(rows.source(), classes.__dict__)
        for options in [[], ["--since", "2024-01-25T11:00"], ["--lang", "ko", "--no-redact"]]:
            lines = [json.loads(text) for text in printed("diagnose", *SAMPLES, "--format", "ndjson", *options).splitlines()]
            self.assertEqual([line["path"] for line in lines], SAMPLES)
            for line in lines:
                bundle = decoding.decoded(classes.Bundle, line)
                self.assertEqual((bundle.path, bundle.outcome, len(bundle.findings)), (line["path"], line["outcome"], len(line["findings"])))

    def test_every_field_is_explained(self):
        for name in ["report", "report-line", "chain-report", "rules-report", "impact", "score", "survey-report", "survey-line", "comparison",
                     "version"]:
            schema = json.loads((ROOT / f"Docs/Schemas/{name}.schema.json").read_text())
            self.assertEqual([path for path in unexplained(schema) if "/items" not in path], [], name)

    def test_the_report_of_a_bundle(self):
        report, line = self.validator("report"), self.validator("report-line")
        for sample in SAMPLES:
            for language in LANGUAGES:
                with self.subTest(sample=sample, language=language):
                    self.assert_valid(report, printed("diagnose", sample, "--lang", language, "--format", "json"), sample)
            for text in printed("diagnose", sample, "--format", "ndjson").splitlines():
                self.assert_valid(line, text, sample)
        self.assert_valid(report, printed("diagnose", *SAMPLES, "--since", "2024-01-25T11:00", "--format", "json"), "a window")
        self.assert_valid(report, printed("diagnose", "README.md", "nothing.zip", "--format", "json"), "no bundles")

    def test_the_report_of_a_triage(self):
        for language in LANGUAGES:
            self.assert_valid(self.validator("report"), printed("triage", "SampleBundles", "--lang", language, "--format", "json"), language)
        for text in printed("triage", "SampleBundles", "--format", "ndjson").splitlines():
            self.assert_valid(self.validator("report-line"), text, "a line")

    def test_the_reports_of_rules_over_many_bundles(self):
        with tempfile.TemporaryDirectory() as folder:
            rules = pathlib.Path(folder, "dell-ome")
            rules.mkdir()
            rule = printed("rules", "show", "dell-ome/csr-key-mismatch", "--format", "yaml")
            (rules / "mine.yaml").write_text(rule.replace("id: dell-ome/csr-key-mismatch", "id: dell-ome/mine").replace("Invalid CSR key.\"]", "*CSR*\"]"))
            (rules / "csr-key-mismatch.yaml").write_text(rule.replace("messageId: CGEN1008", "messageId: CGEN1999"))
            for language in LANGUAGES:
                text = printed("rules", "impact", "--rules", folder, "SampleBundles", "--lang", language, "--format", "json")
                self.assert_valid(self.validator("impact"), text, language)
                text = printed("rules", "score", "SampleBundles", "--rules", folder, "--lang", language, "--format", "json")
                self.assert_valid(self.validator("score"), text, language)
                text = printed("diagnose", SAMPLES[0], "--rules", folder, "--lang", language, "--format", "json")
                self.assert_valid(self.validator("report"), text, language)

    def test_the_report_of_a_survey(self):
        report, line = self.validator("survey-report"), self.validator("survey-line")
        for language in LANGUAGES:
            self.assert_valid(report, printed("survey", *SAMPLES, "nothing.zip", "--lang", language, "--format", "json"), language)
        self.assert_valid(report, printed("survey", SAMPLES[0], "--since", "2024-01-25T11:00", "--format", "json"), "a window")
        self.assert_valid(report, printed("survey", "Tests/Corpora", "--format", "json"), "no logs")
        for text in printed("survey", *SAMPLES, "--format", "ndjson").splitlines():
            self.assert_valid(line, text, "a line")

    def test_the_report_of_a_chain(self):
        validator = self.validator("chain-report")
        with tempfile.TemporaryDirectory() as folder:
            chain = f"{folder}/chain.pem"
            subprocess.run(
                ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=ome.example.com", "-keyout", f"{folder}/key.pem",
                 "-out", chain], check=True, capture_output=True)
            request = f"{folder}/a.csr"
            subprocess.run(
                ["openssl", "req", "-new", "-key", f"{folder}/key.pem", "-subj", "/CN=ome.example.com", "-out", request], check=True,
                capture_output=True)
            for arguments in [[], ["--csr", request], ["--peer", chain], ["--single"], ["--write-fixed", f"{folder}/fixed.pem"],
                              ["--product", "cisco-cucm", "--purpose", "tomcat"], ["--lang", "ko"]]:
                with self.subTest(arguments=arguments):
                    self.assert_valid(validator, printed("verify", chain, *arguments, "--format", "json"), arguments)

    def test_a_comparison(self):
        validator = self.validator("comparison")
        pairs = [("cucm-failures.tar.gz", "cucm-successes.zip"), ("five-attempts.zip", "clean.zip"), ("damaged.zip", "mixed-products.zip"),
                 ("five-attempts.zip", "five-attempts.zip")]
        for before, after in pairs:
            for language in LANGUAGES:
                with self.subTest(before=before, after=after, language=language):
                    text = printed("compare", f"SampleBundles/{before}", f"SampleBundles/{after}", "--lang", language, "--format", "json")
                    self.assert_valid(validator, text, before)
        sides = [word for sample in SAMPLES[:3] for word in ("--before", sample)] + ["--after", SAMPLES[-1], "--after", "nothing.zip"]
        self.assert_valid(validator, printed("compare", *sides, "--format", "json"), "several")

    def test_the_versions(self):
        self.assert_valid(self.validator("version"), printed("version", "--format", "json"), "version")

    def test_the_reports_of_rules(self):
        validator = self.validator("rules-report")
        for language in LANGUAGES:
            for arguments in [["rules", "list"], ["rules", "show"], ["explain", "CGEN1008"], ["explain", "CGEN1009"], ["explain", "xyzzy"]]:
                with self.subTest(arguments=arguments, language=language):
                    self.assert_valid(validator, printed(*arguments, "--lang", language, "--format", "json"), arguments)


if __name__ == "__main__":
    unittest.main()
