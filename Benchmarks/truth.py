"""Checks a report of `bundlescope diagnose --format json`, or of `survey`, against the generator's truth."""

import collections


def complaints(truth, report):
    """The errors in the report, as lines of text; empty if it is right."""
    return compared(truth, report, of_bundle)


def complaints_of_survey(truth, report):
    """The same for a survey."""
    return compared(truth, report, of_survey)


def compared(truth, report, of_one):
    reported = {row["path"].rstrip("/").rsplit("/", 1)[-1]: row for row in report["bundles"]}
    expected = {row["bundle"]: row for row in truth["bundles"]}
    found = [f"{name}: not in the report" for name in expected.keys() - reported.keys()]
    found += [f"{name}: reported, but not asked for" for name in reported.keys() - expected.keys()]
    for name in sorted(expected.keys() & reported.keys()):
        found += [f"{name}: {text}" for text in of_one(expected[name], reported[name])]
    return found


def of_bundle(expected, reported):
    if not reported["complete"]:
        yield f"reported as incomplete: {reported['notes'][:3]}"
    counts = collections.Counter()
    for finding in reported["findings"]:
        counts[finding["rule"]] += finding["count"]
    for rule in sorted(expected["counts"].keys() | counts.keys(), key=str):
        if counts[rule] != expected["counts"].get(rule, 0):
            yield f"{rule}: {counts[rule]} found, {expected['counts'].get(rule, 0)} are there"
    places = collections.defaultdict(list)
    for entry, line, rule in expected["payloads"]:
        places[rule, line].append(entry)
    for finding in reported["findings"]:
        if not finding["evidence"]:
            yield f"{finding['rule']}: no evidence"
        for evidence in finding["evidence"]:
            entries = places[finding["rule"], evidence["line"]]
            # A bundle that is a single log has no entries.
            if not any(evidence["entry"].endswith(entry) or expected["bundle"].endswith(".log") for entry in entries):
                yield f"{finding['rule']}: evidence {evidence['entry']}:{evidence['line']} is no such payload"


def of_survey(expected, reported):
    if not reported["complete"]:
        yield f"reported as incomplete: {reported['notes'][:3]}"
    if reported["entries"]["bytes"] != expected["unpacked"]:
        yield f"{reported['entries']['bytes']} bytes, {expected['unpacked']} are there"
    counts = collections.Counter()
    for shape in reported["shapes"]:
        if shape["rule"]:
            counts[shape["rule"]] += shape["count"]
    for rule in sorted(expected["counts"].keys() | counts.keys()):
        if counts[rule] != expected["counts"].get(rule, 0):
            yield f"{rule}: {counts[rule]} known, {expected['counts'].get(rule, 0)} are there"
