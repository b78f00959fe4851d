"""Makes the corpus: bundles in a folder, and `expected.json` beside them."""

import concurrent.futures
import json
import pathlib
import random

import combined_cases
import container_cases
import cucm_cases
import damage_cases
import form_cases
import ome_cases
import packing
import rotation_cases


def kinds():
    """Functions that make a case, in a fixed order, so that any run of them meets every source of difficulty."""
    lists = [ome_cases.CASES, form_cases.CASES, rotation_cases.CASES, cucm_cases.CASES, damage_cases.CASES, container_cases.CASES, combined_cases.CASES]
    without = damage_cases.NEEDS_SEVEN_ZIP + container_cases.NEEDS_SEVEN_ZIP if packing.SEVEN_ZIP is None else []
    return [make for makes in lists for make in makes if make not in without]


def make(seed, number, folder, only=""):
    """Makes bundle `number` and returns the element of `expected.json`; the same seed and number give the same bundle.

    With `only` it is None, and no bundle, for a kind without that text in its name.
    """
    makes = kinds()
    turn, place = divmod(number, len(makes))
    case = makes[place](random.Random(f"{seed}/{number}"), turn)
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
