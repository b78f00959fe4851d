"""What a new rule table can change in a bundle that an older one has judged."""

from __future__ import annotations

import dataclasses
import hashlib
import pathlib
import subprocess
import tempfile
import typing
from collections.abc import Collection, Sequence

from .program import printed

RuleTable = dict[str, typing.Any]


def rule_table(program: str, rules: Sequence[str]) -> RuleTable:
    """The table that a program uses with these folders of rules: its rules as they are printed, and the digests of its product files."""
    options = ["--no-user-rules", *(part for folder in rules for part in ("--rules", folder))]
    listed = printed(program, "rules", "list", "--format", "json", "--lang", "en", *options)
    digests = hashlib.sha256()
    with tempfile.TemporaryDirectory() as folder:
        exported = pathlib.Path(folder) / "rules"
        subprocess.run([program, "rules", "export", str(exported)], capture_output=True, check=True)
        for place in [exported, *map(pathlib.Path, rules)]:
            for file in sorted(place.rglob("product.yaml")):
                digests.update(file.read_bytes() + b"\0")
    return {"rules": {rule["id"]: rule for rule in listed["rules"]}, "products": digests.hexdigest()}


@dataclasses.dataclass(frozen=True)
class Effect:
    """Which bundles must be read again."""

    everything: bool = False
    rules: frozenset[str] = frozenset()
    """Those in which one of these rules spoke."""
    products: frozenset[str] = frozenset()
    """Those with logs of these products: a changed rule looks for texts that no row lists."""
    messages: frozenset[tuple[str, str]] = frozenset()
    """Those with such a message, by its logger and id; an empty logger is any."""
    message_products: frozenset[str] = frozenset()
    """The products of these messages, for rows that do not list all of theirs."""

    def matters(self, products: Collection[str], rules: Collection[str], shapes: Collection[str], shapes_complete: bool) -> bool:
        """Whether a row with these columns may come out differently."""
        if self.everything or not self.rules.isdisjoint(rules) or not self.products.isdisjoint(products):
            return True
        if not shapes_complete and not self.message_products.isdisjoint(products):
            return True
        for shape in shapes:
            source, _, name = shape.partition("\t")
            if (source, name) in self.messages or ("", name) in self.messages:
                return True
        return False


def effect(old: RuleTable | None, new: RuleTable) -> Effect:
    """What differs between two tables; everything, if the old one is not known or a product's logs are recognised otherwise."""
    if old is None or old["products"] != new["products"]:
        return Effect(everything=True)
    names = {name for name in {*old["rules"], *new["rules"]} if old["rules"].get(name) != new["rules"].get(name)}
    products: set[str] = set()
    messages: set[tuple[str, str]] = set()
    message_products: set[str] = set()
    for rule in (table["rules"][name] for table in (old, new) for name in names if name in table["rules"]):
        match = rule["match"]
        exact = match["messageId"] and not match["text"] and "*" not in match["messageId"]
        if exact and "*" not in (match["source"] or ""):
            messages.add((match["source"] or "", match["messageId"]))
            message_products.add(rule["product"])
        else:
            products.add(rule["product"])
    return Effect(False, frozenset(names), frozenset(products), frozenset(messages), frozenset(message_products))
