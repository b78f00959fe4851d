"""What happened on the customer's machines, and what a right report of it says."""

import dataclasses
import datetime


def logged(time):
    """A time as a report gives it."""
    return time.isoformat(timespec="milliseconds")


@dataclasses.dataclass(eq=False)
class Event:
    """One try by the customer, or one message that stands alone.

    `rule` is None for a success, and for a message that no rule knows. A subject is the operation, the unit, the node and the `tree` of logs;
    `operation` is None where no published fact names the operation that the record belongs to.
    """

    time: datetime.datetime
    outcome: str = "failed"
    rule: str | None = None
    operation: str | None = None
    unit: str | None = None
    node: str | None = None
    tree: str = ""
    is_try: bool = True
    # What tells tries of one unit apart: the kind of operation, and the certificate of a trust store.
    aspect: str = ""
    # What must be said, and what may be said: a record may be damaged beyond a sure answer.
    certain: bool = True
    may: frozenset = frozenset()
    places: list = dataclasses.field(default_factory=list)
    # How the try ended, if its message does not say that it failed.
    ends: str | None = None

    @property
    def subject(self):
        return (self.tree, self.operation, self.unit, self.node, self.aspect)


@dataclasses.dataclass
class Record:
    """One record of a log: its time, its lines without their ends, and the event that it tells of."""

    time: datetime.datetime
    lines: list
    event: Event | None = None


@dataclasses.dataclass
class Case:
    """A bundle to be made: its entries, how they are packed, and the truth about them."""

    kind: str
    why: str
    entries: list = dataclasses.field(default_factory=list)
    container: str = "tar.gz"
    events: list = dataclasses.field(default_factory=list)
    # None where two readings are right.
    complete: bool | None = True
    outcomes: tuple = ()
    may: set = dataclasses.field(default_factory=set)
    judges_standing: bool = True
    counts: bool = True
    damage: str | None = None
    name: str = ""

    def truth(self):
        """The element of `expected.json`."""
        row = {"bundle": self.name, "kind": self.kind, "why": self.why, "outcome": self.outcome()}
        if self.complete is not None:
            row["complete"] = self.complete
        row["findings"] = self.findings()
        may = self.may.union(*(event.may for event in self.events))
        may -= {row["rule"] for row in row["findings"]}
        if may:
            row["may"] = sorted(may, key=str)
        if self.judges_standing:
            row["standing"] = self.standing()
        return row

    def outcome(self):
        if self.outcomes:
            return list(self.outcomes) if len(self.outcomes) > 1 else self.outcomes[0]
        if any(event.outcome == "failed" and event.certain for event in self.events):
            return "findings"
        return "clean" if self.complete else "incomplete"

    def findings(self):
        found = {}
        for event in self.events:
            if event.outcome == "failed" and event.certain:
                found.setdefault(event.rule, []).append(event)
        rows = []
        for rule, events in sorted(found.items(), key=lambda item: str(item[0])):
            row = {"rule": rule}
            if self.counts:
                row["count"] = len(events)
            statuses = {self.status(event) for event in events} if self.judges_standing else ()
            if len(statuses) == 1:
                [row["status"]] = statuses
            # A record that is only half readable may be shown as well.
            shown = events + [event for event in self.events if event.rule == rule and not event.certain]
            places = [{"entry": entry, "line": line} for event in shown for entry, line in event.places]
            if places:
                row["evidence"] = places
            rows.append(row)
        return rows

    def status(self, event):
        """Whether its subject's last try ended like the event."""
        last = max((other for other in self.events if other.subject == event.subject), key=lambda other: other.time)
        if not event.is_try or last.ends or last.outcome == "unknown":
            return "unknown"
        return "standing" if (last.outcome, last.rule) == (event.outcome, event.rule) else "superseded"

    def standing(self):
        """How the last try of each subject ended, the failed ones with the rule that says why."""
        subjects = {}
        for event in sorted(self.events, key=lambda event: event.time):
            if event.is_try:
                subjects.setdefault(event.subject, []).append(event)
        rows = []
        for events in subjects.values():
            last = events[-1]
            first = next((index for index in range(len(events) - 1, 0, -1) if events[index - 1].rule != last.rule), 0)
            row = {"unit": last.unit, "node": last.node, "outcome": last.ends or last.outcome, "rule": last.rule}
            if last.operation:
                row["operation"] = last.operation
            if self.counts:
                row["tries"] = len(events)
                if last.operation != "certificate-operation":
                    row["since"], row["last"] = logged(events[first].time), logged(last.time)
            rows.append(row)
        return sorted(rows, key=str)
