"""Makes the corpus: bundles in a folder, and `expected.json` beside them."""

import concurrent.futures
import json
import pathlib
import random

import certificate_log_cases
import combined_cases
import container_cases
import cucm_cases
import damage_cases
import damaged_part_cases
import form_cases
import message_cases
import ome_cases
import packing
import rotation_cases


MODULES = [
    ome_cases, message_cases, form_cases, rotation_cases, cucm_cases, certificate_log_cases, damage_cases, damaged_part_cases, container_cases, combined_cases,
]
# Kinds that come in many variants occur more often.
REPEATED = {
    ome_cases.one_fault: 2, form_cases.forms: 2, form_cases.other_heads: 4, rotation_cases.rotated: 5, rotation_cases.rotated_quiet: 3, rotation_cases.two_parts: 2,
    cucm_cases.one_fault: 2, certificate_log_cases.spellings: 3, certificate_log_cases.other_heads: 3, container_cases.every_container: 3, combined_cases.appliances: 4,
    combined_cases.nodes: 4,
}


def kinds():
    """Functions that make a case, each with its place among its repetitions, in a fixed order in which every difficulty comes early."""
    without = [make for module in MODULES for make in getattr(module, "NEEDS_SEVEN_ZIP", [])] if packing.SEVEN_ZIP is None else []
    makes = [make for module in MODULES for make in module.CASES if make not in without]
    most = max(REPEATED.values())
    return [(make, repetition) for repetition in range(most) for make in makes if repetition < REPEATED.get(make, 1)]


def make(seed, number, folder, only=""):
    """Makes bundle `number` and returns the element of `expected.json`; the same seed and number give the same bundle.

    With `only` it is None, and no bundle, for a kind without that text in its name.
    """
    makes = kinds()
    turn, place = divmod(number, len(makes))
    function, repetition = makes[place]
    case = function(random.Random(f"{seed}/{number}"), turn * REPEATED.get(function, 1) + repetition)
    if only not in case.kind:
        return None
    case.name, inside = write(case, folder, f"{number:04}-{case.kind.replace('/', '-')}")
    row = case.truth()
    joint = "/" if case.container == "folder" else "!/"
    for finding in row["findings"]:
        for place in finding.get("evidence", []):
            place["entry"] = f"{case.name}{joint}{inside}{place['entry']}" if place["entry"] else case.name
    return row


def write(case, folder, stem):
    """Writes the bundle; its name, and what stands before the paths of its entries in a report."""
    if case.damage is not None:
        name = stem + case.container.removeprefix("raw")
        pathlib.Path(folder, name).write_bytes(case.damage)
        return name, ""
    suffix, pack = packing.CONTAINERS[case.container]
    name = stem + suffix
    if pack is None:
        packing.folder(case.entries, pathlib.Path(folder, name))
    else:
        pathlib.Path(folder, name).write_bytes(pack(case.entries))
    return name, packing.INSIDE.get(case.container, "")


def make_all(seed, count, folder, only="", jobs=2):
    folder.mkdir(parents=True, exist_ok=True)
    with concurrent.futures.ProcessPoolExecutor(jobs) as pool:
        made = pool.map(make, [seed] * count, range(count), [folder] * count, [only] * count, chunksize=8)
        rows = [row for row in made if row is not None]
    (folder / "expected.json").write_text(json.dumps({"bundles": rows}, indent=1, ensure_ascii=False) + "\n")
    return rows
