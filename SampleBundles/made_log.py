"""A log that is written record by record, with the places that a rule must find."""


class MadeLog:
    def __init__(self, lines=()):
        self.lines = list(lines)
        self.evidence = []

    def add(self, record, rule=None):
        """`rule`: the rule that must find the record; followed by `@` and a name if its findings are distinguished."""
        if rule:
            self.evidence.append((rule, len(self.lines) + 1, record[:80]))
        self.lines += record.split("\n")

    @property
    def text(self):
        return "".join(line + "\n" for line in self.lines)
