#!/usr/bin/env python3
"""Makes the corpus, lets bundlescope diagnose it, and publishes in what they disagree."""

import argparse
import collections
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import corpus
import page
import score


def rules_of(program):
    output = subprocess.run([program, "rules", "list", "--format", "json"], stdout=subprocess.PIPE, check=True).stdout
    return [rule["id"] for rule in json.loads(output)["rules"]]


def diagnoses(program, folder, rows):
    """The report's row of each bundle, by its name."""
    paths = "\0".join(str(folder / row["bundle"]) for row in rows)
    command = [program, "triage", "--paths-from", "-", "--format", "ndjson", "--lang", "en"]
    run = subprocess.run(command, input=paths.encode(), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if run.returncode not in (0, 1, 3):
        sys.exit(f"accuracy: bundlescope triage ended with {run.returncode}")
    reported = (json.loads(line) for line in run.stdout.splitlines())
    return {pathlib.PurePath(row["path"]).name: row for row in reported if row.get("path")}


def second_opinion(program, folder, result):
    """In what `bundlescope rules score` counts otherwise: it compares with the same truth, in code of its own."""
    run = subprocess.run([program, "rules", "score", folder, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if run.returncode not in (0, 1, 3):
        sys.exit(f"accuracy: bundlescope rules score ended with {run.returncode}")
    report = json.loads(run.stdout)
    counts = {row["rule"]: {key: row[key] for key in ("right", "missed", "false")} for row in report["rules"]}
    own = {**result.rules, None: result.abstained}
    differing = [f"{rule}: {counts.get(rule)}, not {dict(own[rule])}" for rule in own if counts.get(rule) != dict(own[rule])]
    wrong = sum(one.sort == "wrong clean" for one in result.disagreements)
    return differing + [f"wrong clean: {report['wrongClean']}, not {wrong}"] * (report["wrongClean"] != wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True, type=pathlib.Path)
    parser.add_argument("--bundles", type=int, default=1000)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--docs", type=pathlib.Path)
    parser.add_argument("--strict", action="store_true")
    options = parser.parse_args()
    count = len(corpus.kinds()) if options.small else options.bundles
    folder = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="bundlescope-accuracy-"))
    try:
        if folder.exists() and options.keep and any(folder.iterdir()):
            sys.exit(f"accuracy: {folder} is not empty")
        started = time.monotonic()
        rows = corpus.make_all(options.seed, count, folder, options.only)
        made = time.monotonic()
        reported = diagnoses(options.program, folder, rows)
        judged = time.monotonic()
        result = score.Score(rules_of(options.program))
        for row in rows:
            result.judge(row, reported.get(row["bundle"]))
        differing = second_opinion(options.program, folder, result)
    finally:
        if not options.keep:
            shutil.rmtree(folder)
    result.disagreements.sort(key=lambda one: (score.ORDER.index(one.sort), one.bundle))
    for one in result.disagreements:
        print(f"{one.sort}: {one.bundle}: {one.text}\n    {one.why}")
    sorts = collections.Counter(one.sort for one in result.disagreements)
    wrong = len({one.bundle for one in result.disagreements})
    print(f"{len(rows)} bundles made in {made - started:.1f} s and judged in {judged - made:.1f} s, {len(rows) - wrong} right")
    print("disagreements: " + (", ".join(f"{sort} {sorts[sort]}" for sort in score.ORDER if sorts[sort]) or "none"))
    for line in differing:
        print(f"bundlescope rules score counts otherwise: {line}")
    if options.docs:
        (options.docs / "Accuracy.md").write_text(page.text(result, rows, options.seed))
    sys.exit(bool(sorts["wrong clean"] or sorts["no row"] or differing or options.strict and sorts))


if __name__ == "__main__":
    main()
