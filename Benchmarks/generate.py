#!/usr/bin/env python3
"""Generates OpenManage Enterprise console log bundles of any size, with a list of what must be found in them.

The same options give the same bytes. OUT.truth.json beside OUT contains, for each bundle, its sizes, and the entry,
line and rule id of every real payload.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import re

import containers
import noise
import payloads

# The other entries, with their shares of the bytes that the application log leaves.
OTHERS = [
    ("appliance/messages", noise.SYSTEM, 0.15),
    ("httpd/access_log", noise.ACCESS, 0.35),
    ("jobs/jobs.log", noise.APPLICATION, 0.20),
    ("mcsi/mcsi.log", noise.SYSTEM, 0.15),
    ("tomcat/catalina.out", noise.APPLICATION, 0.15),
]
LOG = "tomcat/application.log"


def parse_size(text):
    """`64K`, `100M`, `1G` as a count of bytes."""
    match = re.fullmatch(r"(\d+)([KMG]?)", text)
    if not match:
        raise argparse.ArgumentTypeError(f"{text}: not a size such as 64K, 100M or 1G")
    return int(match[1]) << {"": 0, "K": 10, "M": 20, "G": 30}[match[2]]


def arguments(words=None):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=pathlib.Path, help="the bundle to write; with --bundles a folder of them")
    parser.add_argument("--size", type=parse_size, default="1G", help="unpacked bytes of a bundle (default 1G)")
    parser.add_argument("--container", default="tar.gz", help=f"{', '.join(containers.CONTAINERS)}; with --bundles a list, used in turn")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bundles", type=int, help="make a folder of so many bundles")
    parser.add_argument("--findings", type=int, help="real payloads (default 160 a GB, at least 1)")
    parser.add_argument("--lookalikes", type=int, help="payloads of other classes, or quoted (default 480 a GB, at least 1)")
    parser.add_argument("--traces", type=int, help="stack traces (default 2000 a GB, at least 1)")
    parser.add_argument("--wrapped", type=float, default=0.3, help="share of the real payloads that run over several lines (default 0.3)")
    parser.add_argument("--log-share", type=float, default=0.4, help="share of the bytes in the application log (default 0.4)")
    parser.add_argument("--rotations", type=int, default=0, help="spread the application log over itself and so many rotations")
    parser.add_argument("--ratio", type=float, default=10, help="ratio that gzip -6 is to reach, 8 to 15 (default 10)")
    options = parser.parse_args(words)
    for container in options.container.split(","):
        if container not in containers.CONTAINERS:
            parser.error(f"{container}: not one of {', '.join(containers.CONTAINERS)}")
    for name, by_gigabyte in ("findings", 160), ("lookalikes", 480), ("traces", 2000):
        if getattr(options, name) is None:
            setattr(options, name, max(1, by_gigabyte * options.size >> 30))
    return options


def sprinkled(rng, options, share):
    """The records to put among the noise of one log, in random order: (text, rule id or None)."""
    def count(whole):
        return whole // share[1] + (share[0] < whole % share[1])

    records = []
    for number in range(count(options.findings)):
        rule = rng.choice(payloads.RULES)
        records.append((payloads.real(number, rule, rng.random() < options.wrapped), rule))
    records += [(payloads.look_alike(rng), None) for _ in range(count(options.lookalikes))]
    records += [(payloads.stack_trace(rng), None) for _ in range(count(options.traces))]
    rng.shuffle(records)
    return records


TIME_GROWS = len("2024-01-25 11:10:34.735") - len("@")


def application_log(rng, options, size, share, day, found):
    """Yields the chunks of one application log; appends [line, rule] of each real payload to `found`."""
    records = sprinkled(rng, options, share)
    noise_size = size - sum(len(text) + TIME_GROWS for text, _ in records)
    if noise_size < size // 10:
        raise SystemExit(f"{len(records)} records do not fit into a log of {size} bytes: take fewer, or a larger --size")
    places = collections.deque(sorted(rng.randrange(noise_size) for _ in records))
    waiting = iter(records)
    line, at = 1, 0
    for stamps, lines in noise.blocks(rng, noise.APPLICATION, noise_size, options.ratio, day):
        block = []
        for stamp, text in zip(stamps, lines):
            while places and places[0] < at + len(text):
                places.popleft()
                record, rule = next(waiting)
                if rule:
                    found.append([line, rule])
                block.append(record.replace("@", stamp, 1))
                line += record.count("\n")
            block.append(text)
            line += 1
            at += len(text)
        yield "".join(block).encode()


def other_log(rng, templates, size, ratio):
    for _, lines in noise.blocks(rng, templates, size, ratio):
        yield "".join(lines).encode()


def bundle(path, container, seed, options):
    """Writes one bundle and returns its row of the truth."""
    def rng(name):
        return random.Random(f"{seed}/{name}")

    logs = options.rotations + 1
    log_size = options.size if container == "log" else int(options.size * options.log_share)
    found, entries = {}, []
    for index in range(logs):
        name = LOG + (f".{index}" if index else "")
        size = log_size // logs + (log_size % logs if index == 0 else 0)
        found[name] = []
        day = 30 * (options.rotations - index)  # a higher number is older
        entries.append((name, size, application_log(rng(name), options, size, (index, logs), day, found[name])))
    if container != "log":
        left = options.size - log_size
        sizes = [int(left * part) for _, _, part in OTHERS]
        sizes[0] += left - sum(sizes)
        for (name, templates, _), size in zip(OTHERS, sizes):
            entries.append((name, size, other_log(rng(name), templates, size, options.ratio)))
        entries.sort(key=lambda entry: entry[0])
    containers.write(container, path, entries)
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    real = [[name, *place] for name in found for place in found[name]]
    return {
        "bundle": path.name,
        "unpacked": options.size,
        "packed": sum(file.stat().st_size for file in files),
        "counts": dict(sorted(collections.Counter(rule for _, _, rule in real).items())),
        "payloads": real,
    }


def generate(options):
    """Writes the bundles described by `options` with the truth beside them, and returns the truth."""
    kinds = options.container.split(",")
    if options.bundles is None:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        rows = [bundle(options.out, kinds[0], options.seed, options)]
    else:
        options.out.mkdir(parents=True, exist_ok=True)
        rows = []
        for number in range(options.bundles):
            kind = kinds[number % len(kinds)]
            rows.append(bundle(options.out / f"case-{number:05}.{kind}", kind, f"{options.seed}+{number}", options))
    truth = {"seed": options.seed, "bundles": rows}
    # Written last, and renamed: if it exists, the data beside it is complete.
    unfinished = options.out.with_name(options.out.name + ".truth.part")
    unfinished.write_text(json.dumps(truth))
    os.replace(unfinished, options.out.with_name(options.out.name + ".truth.json"))
    return truth


if __name__ == "__main__":
    chosen = arguments()
    rows = generate(chosen)["bundles"]
    unpacked, packed = sum(row["unpacked"] for row in rows), sum(row["packed"] for row in rows)
    print(f"{chosen.out}: {len(rows)} bundle(s), {unpacked} bytes as {packed}, ratio {unpacked / packed:.1f}")
