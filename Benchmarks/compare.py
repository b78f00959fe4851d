#!/usr/bin/env python3
"""Compares bundlescope with the tools that an expert would use, checks its answers, and writes the performance page."""

import argparse
import hashlib
import json
import os
import pathlib
import shlex
import shutil
import sys
import tempfile

import comparisons
import generate
import measure
import performance
import rules
import truth

HERE = pathlib.Path(__file__).resolve().parent


class Bench:
    def __init__(self, options):
        self.options = options
        # Another generator produces other data: existing bundles are reused only if the same code made them.
        sources = b"".join((HERE / name).read_bytes() for name in ("generate.py", "noise.py", "payloads.py", "containers.py"))
        self.scratch = options.scratch / f"data-{hashlib.sha256(sources).hexdigest()[:12]}"
        self.scratch.mkdir(parents=True, exist_ok=True)
        self.wrong = []

    def data(self, words):
        """The path and the truth of the bundle or folder that these options of generate.py describe, generated if it does not exist."""
        name = "-".join(word.removeprefix("--").replace(",", "+") for word in words)
        container = words[words.index("--container") + 1]
        path = self.scratch / (name if "--bundles" in words else f"{name}.{container}")
        listing = path.with_name(path.name + ".truth.json")
        if not listing.exists():
            print(f"making {path.name}", file=sys.stderr)
            generate.generate(generate.arguments([str(path), *words]))
        return path, json.loads(listing.read_text())

    def command(self, template, path):
        one = shlex.quote(str(path))
        return template.format(
            program=shlex.quote(str(self.options.program)),
            here=shlex.quote(str(HERE)),
            folder=one,
            bundle=f"{one}/*" if path.name.startswith("bundles-") else one,
        )

    def ours(self, path, rules=0, work="diagnose"):
        """Our command for a bundle, or for a folder of bundles, with this many rules besides the built-in ones."""
        more = f" --rules {shlex.quote(str(self.rules(rules)))}" if rules else ""
        return self.command(self.template(path, work), path) + more

    @staticmethod
    def template(path, work="diagnose"):
        if work == "worker":
            return "{program} triage --jobs 1 {bundle}"
        if work == "survey":
            return "{program} survey {bundle}"
        return "{program} triage {folder}" if path.name.startswith("bundles-") else "{program} diagnose {bundle}"

    def rules(self, count):
        folder = self.scratch / f"rules-{count}"
        if not folder.exists():
            rules.write(folder, count)
        return folder

    def check(self, name, path, expected, command, complaints=truth.complaints):
        """Whether the program's answer is right; a fast wrong answer is not measured. The answer is checked as JSON, the plain command is measured."""
        try:
            wrong = complaints(expected, json.loads(measure.output(f"{command} --format json")))
        except (measure.Failed, ValueError, KeyError) as error:
            wrong = [f"{type(error).__name__}: {error}"]
        for line in wrong[:10]:
            print(f"WRONG {name}: {line}", file=sys.stderr)
        if wrong:
            self.wrong.append(name)
        return not wrong

    def compare(self, comparison):
        """The rows of one comparison: bundlescope first, then each rival."""
        path, expected = self.data(comparison.data)
        size = {key: sum(row[key] for row in expected["bundles"]) for key in ("unpacked", "packed")}
        result = {"name": comparison.name, **size, "rows": [], "has_peak_goal": comparison.has_peak_goal}
        usual = self.ours(path, work=comparison.work)
        commands, rivals = {"bundlescope": self.command(comparison.ours, path) if comparison.ours else usual}, {}
        complaints = truth.complaints_of_survey if comparison.work == "survey" else truth.complaints
        if not comparison.ours and not self.check(comparison.name, path, expected, commands["bundlescope"], complaints):
            return result
        for rival in comparison.rivals:
            command = self.command(rival.command, path)
            missing = [stage.split()[0] for stage in command.split(" | ") if not shutil.which(stage.split()[0])]
            if not missing:
                try:
                    measure.output(command)
                except measure.Failed as error:
                    missing = [str(error)]
            if missing:
                print(f"left out: {rival.name}: {', '.join(missing)}", file=sys.stderr)
            else:
                commands[rival.name], rivals[rival.name] = command, rival
        samples = measure.interleaved(commands, self.options.runs * comparison.turns)
        for name in commands:
            median, rival = measure.median(samples[name]), rivals.get(name)
            result["rows"].append({
                "who": name, "wall": median.wall, "cpu": median.cpu, "peak": median.peak,
                "ratio": measure.paired_ratio(samples["bundlescope"], samples[name]) if rival else None,
                "goal": rival.goal if rival else None,
                "command": rival.command if rival else comparison.ours or self.template(path, comparison.work),
            })
        print(performance.table(result), flush=True)
        return result

    def curve(self, curve):
        """Time and peak at every point of a cost curve; the points take turns too."""
        commands, wrong = {}, []
        for x, words in curve.points:
            path, expected = self.data(words)
            command = self.ours(path, rules=x if curve.unit == "rules" else 0)
            if self.check(f"{curve.name}: {x:g}", path, expected, command):
                commands[x] = command
            else:
                wrong.append(x)
        medians = {x: measure.median(samples) for x, samples in measure.interleaved(commands, self.options.runs).items()}
        points = [{"x": x, "wall": median.wall, "peak": median.peak} for x, median in medians.items()]
        result = {"name": curve.name, "unit": curve.unit, "points": points, "wrong": wrong}
        print(performance.curve_table(result), flush=True)
        return result


def smoke(bench):
    """Small bundles of each container that needs no tool: checks the answers without measuring times."""
    for container in "tar.gz", "zip", "folder", "log":
        words = ["--container", container, "--size", "5M", "--findings", "40"]
        path, expected = bench.data(words)
        bench.check(container, path, expected, bench.ours(path, rules=10 if container == "log" else 0))
    words = ["--bundles", "6", "--container", "tar.gz,zip", "--size", "100K"]
    path, expected = bench.data(words)
    bench.check("several bundles", path, expected, bench.ours(path))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", type=pathlib.Path, required=True, help="the bundlescope to measure, or a stand-in")
    parser.add_argument("--scratch", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "bundlescope-bench")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--only", default="", help="only comparisons and curves with this text in their name")
    parser.add_argument("--docs", type=pathlib.Path, help="folder for Performance.md and its plot (none written without it)")
    scale = parser.add_mutually_exclusive_group()
    scale.add_argument("--quick", action="store_true")
    scale.add_argument("--full", action="store_true")
    scale.add_argument("--smoke", action="store_true")
    options = parser.parse_args()
    options.program = options.program.resolve()

    bench = Bench(options)
    if options.smoke:
        smoke(bench)
        print("smoke: " + (f"wrong: {', '.join(bench.wrong)}" if bench.wrong else "all answers right"))
        return 1 if bench.wrong else 0
    size = comparisons.QUICK if options.quick else comparisons.FULL if options.full else comparisons.DEFAULT
    compared = [bench.compare(item) for item in comparisons.comparisons(size) if options.only in item.name]
    curved = [bench.curve(item) for item in comparisons.curves(size) if options.only in item.name]
    print(performance.goals(compared, curved))
    if options.docs:
        steps = measure.output(f"{shlex.quote(str(HERE / 'micro'))} {shlex.quote(str(options.scratch))}").decode()
        performance.write(options.docs, options, compared, curved, steps)
    return 1 if bench.wrong else 0


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C"  # the same for every tool; grep is fastest with it
    sys.exit(main())
