"""Holds the rows of `bundlescope triage --format ndjson` against `expected.json`."""

import collections
import dataclasses


@dataclasses.dataclass
class Disagreement:
    """Something that the report of a bundle says otherwise than the truth; the worst sort first in ORDER."""

    sort: str
    bundle: str
    kind: str
    text: str
    why: str


ORDER = ["wrong clean", "no row", "standing", "false", "missed", "outcome", "complete", "count", "place"]


class Score:
    def __init__(self, rules):
        self.rules = {rule: collections.Counter(right=0, missed=0, false=0) for rule in rules}
        self.outcomes = collections.Counter()
        self.abstained = collections.Counter(right=0, missed=0, false=0)
        self.standing = collections.Counter()
        self.disagreements = []

    def judge(self, expected, reported):
        def disagree(sort, text):
            self.disagreements.append(Disagreement(sort, expected["bundle"], expected["kind"], text, expected["why"]))

        if reported is None:
            return disagree("no row", "the report has no row for it")
        self.judge_outcome(expected, reported, disagree)
        self.judge_findings(expected, reported, disagree)
        if "standing" in expected:
            self.judge_standing(expected, reported, disagree)

    def judge_outcome(self, expected, reported, disagree):
        outcomes = expected["outcome"] if isinstance(expected["outcome"], list) else [expected["outcome"]]
        outcome = reported["outcome"]
        self.outcomes[outcome in outcomes] += 1
        if outcome not in outcomes:
            disagree("wrong clean" if outcome == "clean" else "outcome", f"{outcome}, not {' or '.join(outcomes)}")
        elif "complete" in expected and reported["complete"] != expected["complete"]:
            notes = "; ".join(note["text"] for note in reported["notes"][:2])
            disagree("complete", f"complete is {reported['complete']}: {notes}")

    def judge_findings(self, expected, reported, disagree):
        found = collections.defaultdict(list)
        for finding in reported["findings"]:
            found[finding["rule"]].append(finding)
        wanted = {finding["rule"]: finding for finding in expected["findings"]}
        for rule in sorted(found.keys() | wanted.keys(), key=str):
            tally = self.abstained if rule is None else self.rules.setdefault(rule, collections.Counter(right=0, missed=0, false=0))
            name = rule or "a message that no rule knows"
            if rule not in found:
                tally["missed"] += 1
                disagree("missed", name)
            elif rule in wanted:
                tally["right"] += 1
                self.judge_finding(name, wanted[rule], found[rule], disagree)
            elif rule not in expected.get("may", []):
                tally["false"] += 1
                disagree("false", name)

    def judge_finding(self, name, wanted, found, disagree):
        count = sum(finding["count"] for finding in found)
        if "count" in wanted and count != wanted["count"]:
            disagree("count", f"{name}: {count}, not {wanted['count']}")
        statuses = {finding["status"] for finding in found}
        if "status" in wanted and statuses != {wanted["status"]}:
            disagree("standing", f"{name}: {', '.join(sorted(statuses))}, not {wanted['status']}")
        places = [(comparable(place["entry"]), place["line"]) for place in wanted.get("evidence", [])]
        shown = [(comparable(evidence["entry"]), evidence["line"]) for finding in found for evidence in finding["evidence"]]
        strange = [place for place in shown if places and place not in places]
        if strange:
            disagree("place", f"{name}: {strange[0][0]} line {strange[0][1]} is no such record; {places[0][0]} line {places[0][1]} is")

    def judge_standing(self, expected, reported, disagree):
        rest = [flat(row) for row in reported["standing"]]
        missing = []
        for row in expected["standing"]:
            match = next((other for other in rest if all(other.get(key) == value for key, value in row.items())), None)
            if match is None:
                missing.append(row)
            else:
                rest.remove(match)
        self.standing[not missing and not rest] += 1
        if missing or rest:
            disagree("standing", f"expected {short(missing)}; reported {short(rest)}")


def comparable(entry):
    """A path however its container spells it."""
    return entry.replace("\\", "/").replace("/./", "/")


def flat(row):
    return {**row["subject"], "outcome": row["outcome"], "rule": row["rule"], "tries": row["tries"], "since": row["since"], "last": row["last"]}


def short(rows):
    keys = ("operation", "unit", "node", "outcome", "rule", "tries", "since", "last")
    return [" ".join(str(row[key]) for key in keys if row.get(key) is not None) for row in rows] or "nothing more"
