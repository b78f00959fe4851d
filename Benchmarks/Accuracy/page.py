"""Docs/Accuracy.md."""

import collections

import score

OPENING = """\
# Accuracy

Of {count} bundles, {right} are diagnosed right in every respect; {clean} called clean and not.

Written by `Benchmarks/accuracy`, which makes the bundles from the seed {seed}, lets `bundlescope triage` diagnose them, and holds every report against what was put
into the bundle. A bundle that is wrongly called clean fails the command.

The bundles are made from what is known about the products, with Dell's and Cisco's published log lines and messages, and not from the rules; the generator
shares no code with the program. It tests judgement under every difficulty that we could think of. It is not a sample of customers' bundles: how often each
difficulty occurs in practice is not known, and most lines around the published ones are made up.

## By rule

`right`: bundles in which the rule speaks and has to. `missed`: it has to and does not. `false`: it speaks and must not. Bundles in which either is right
(a damaged record, for example) count for none of them.

"""


def table(header, rows):
    lines = ["| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]) + "\n"


def text(result, rows, seed):
    bad = {one.bundle for one in result.disagreements}
    clean = sum(one.sort == "wrong clean" for one in result.disagreements)
    parts = [OPENING.format(count=grouped(len(rows)), right=grouped(len(rows) - len(bad)), clean=f"{clean} is" if clean == 1 else f"{clean or 'none'} are", seed=seed)]
    tally = [(f"`{rule}`", row["right"], row["missed"], row["false"]) for rule, row in sorted(result.rules.items())]
    parts.append(table(["rule", "right", "missed", "false"], tally))
    parts.append("\n## By question\n\n")
    parts.append(table(["question", "right", "wrong"], questions(result, rows)))
    parts.append("\n\"Standing\" is how the last try of each subject ended, with its cause and the number of tries: every subject of the bundle has to be there, and no other. "
                 "Places are the file and line of every piece of evidence.\n")
    parts.append("\n## By kind of bundle\n\n")
    parts.append(table(["kind", "bundles", "right", "what is right, and why"], kinds(result, rows)))
    parts.append("\n## Disagreements\n\n")
    if result.disagreements:
        parts.append(table(["bundle", "what", "reported"], [(f"`{one.bundle}`", one.sort, one.text.replace("|", "\\|").replace("\n", " ")) for one in result.disagreements[:60]]))
        if len(result.disagreements) > 60:
            parts.append(f"\nand {len(result.disagreements) - 60} more.\n")
    else:
        parts.append("None.\n")
    return "".join(parts)


def grouped(number):
    return f"{number:,}".replace(",", " ")


def questions(result, rows):
    wrong = collections.Counter()
    for sort in score.ORDER:
        wrong[sort] = len({one.bundle for one in result.disagreements if one.sort == sort})
    judged = sum("standing" in row for row in rows)
    return [
        ("Is it clean? Called clean, and is not", "", wrong["wrong clean"]),
        ("Outcome: findings, clean or incomplete", len(rows) - wrong["wrong clean"] - wrong["outcome"], wrong["wrong clean"] + wrong["outcome"]),
        ("Read in full?", sum("complete" in row for row in rows) - wrong["complete"], wrong["complete"]),
        ("Standing", judged - wrong["standing"], wrong["standing"]),
        ("A message that no rule knows: abstained", result.abstained["right"], result.abstained["missed"] + result.abstained["false"]),
        ("Number of times of each finding", sum(any("count" in finding for finding in row["findings"]) for row in rows) - wrong["count"], wrong["count"]),
        ("Places of the evidence", sum(any("evidence" in finding for finding in row["findings"]) for row in rows) - wrong["place"], wrong["place"]),
    ]


def kinds(result, rows):
    bad = {one.bundle for one in result.disagreements}
    groups = {}
    for row in rows:
        groups.setdefault(row["kind"], []).append(row)
    return [
        (kind, len(group), len(group) - sum(row["bundle"] in bad for row in group), group[0]["why"])
        for kind, group in sorted(groups.items())
    ]
