"""What is measured: data, rivals, goals."""

import dataclasses

PIPELINE = "bsdtar -xOf {bundle} tomcat/application.log | grep -F SSLController"
SCRIPT = "python3 {here}/baseline.py {bundle}"
COUNT = "bsdtar -xOf {bundle} tomcat/application.log | grep -c ERROR"
UGREP = "ugrep -z -F -g application.log SSLController {bundle}"


@dataclasses.dataclass(frozen=True)
class Scale:
    """The sizes of the data. LZMA is so slow that xz and 7z get a smaller bundle; its ratios do not depend on the size."""

    main: str = "1G"
    lzma: str = "256M"
    log: str = "400M"
    batch_bundles: int = 200
    batch_size: str = "20M"
    sizes: tuple = ("1M", "4M", "16M", "64M", "256M", "1G")
    bundles: tuple = (10, 100, 1000, 10000)
    findings: tuple = (0, 10, 1000, 10000, 30000, 100000)
    findings_size: str = "200M"
    rules: tuple = (10, 30, 100, 300, 1000)
    rules_size: str = "200M"


DEFAULT = Scale()
FULL = dataclasses.replace(DEFAULT, sizes=(*DEFAULT.sizes, "4G"))
QUICK = Scale("100M", "30M", "40M", 20, "5M", ("1M", "4M", "16M", "64M"), (10, 30, 100), (0, 10, 1000, 10000), "50M", (10, 100, 1000), "50M")


@dataclasses.dataclass(frozen=True)
class Rival:
    name: str
    command: str
    goal: float | None = None  # the maximum ratio of our wall time to the rival's


@dataclasses.dataclass(frozen=True)
class Comparison:
    name: str
    data: list  # options of generate.py
    rivals: list
    turns: int = 1  # a multiple of the usual number of runs
    ours: str | None = None  # our command, if it is not the usual one; its answer is checked by the tests
    work: str = "diagnose"  # or "worker" (read like a worker of triage, on one core), or "survey"
    has_peak_goal: bool = True  # false if memory is deliberately spent on a second core


def comparisons(scale):
    def one(container, size=scale.main, *more):
        return ["--container", container, "--size", size, *more]

    batch = ["--bundles", str(scale.batch_bundles), "--container", "tar.gz,zip", "--size", scale.batch_size]
    in_log = "{bundle}/tomcat/application.log"
    return [
        Comparison(f"tar.gz, {scale.main}", one("tar.gz"), [
            Rival("bsdtar \\| grep", PIPELINE, 0.45),
            Rival("floor: igzip -dc", "igzip -dc {bundle} > /dev/null", 1.35),
            Rival("igzip -dc \\| grep", "igzip -dc {bundle} | grep -a -F SSLController"),
            Rival("ugrep -z", UGREP),
            Rival("rg -z", "rg -z -a -F SSLController {bundle}"),
            Rival("Python script", SCRIPT),
        ]),
        Comparison(f"zip, {scale.main}", one("zip"), [
            Rival("bsdtar \\| grep", PIPELINE, 0.35),
            Rival("unzip -p \\| grep", "unzip -p {bundle} tomcat/application.log | grep -F SSLController"),
            Rival("ugrep -z", UGREP),
            Rival("Python script", SCRIPT),
        ]),
        Comparison(f"zip, {scale.main}, log in 4 rotations", one("zip", scale.main, "--rotations", "3"), [
            Rival("bsdtar \\| grep", "bsdtar -xOf {bundle} 'tomcat/application.log*' | grep -F SSLController", 0.35),
        ]),
        Comparison(f"tar.zst, {scale.main}", one("tar.zst"), [
            Rival("bsdtar \\| grep", PIPELINE, 0.75),
            Rival("floor: zstd -dc", "zstd -dcq {bundle} > /dev/null"),
            Rival("rg -z", "rg -z -a -F SSLController {bundle}"),
        ]),
        Comparison(f"tar.xz, {scale.lzma}, one block", one("tar.xz", scale.lzma), [
            Rival("bsdtar \\| grep", PIPELINE, 1.0),
            Rival("floor: xz -dc", "xz -dc {bundle} > /dev/null"),
        ]),
        Comparison(f"tar.xz, {scale.lzma}, several blocks", one("mt.tar.xz", scale.lzma), [
            Rival("bsdtar \\| grep", PIPELINE, 0.6),
            Rival("floor: xz -dc", "xz -dc {bundle} > /dev/null"),
        ], has_peak_goal=False),
        Comparison(f"tar.xz, {scale.lzma}, several blocks, by a worker", one("mt.tar.xz", scale.lzma), [], work="worker"),
        Comparison(f"7z, {scale.lzma}", one("7z", scale.lzma), [
            Rival("bsdtar \\| grep", PIPELINE),
            Rival("7z e -so \\| grep", "7z e -so -bd {bundle} tomcat/application.log | grep -F SSLController"),
        ]),
        Comparison(f"folder, {scale.main}", one("folder"), [
            Rival("grep -F (the log alone)", f"grep -F SSLController {in_log}", 0.5),
            Rival("rg -F (the log alone)", f"rg -F SSLController {in_log}"),
        ]),
        Comparison(f"single log, {scale.log}", one("log", scale.log), [
            Rival("grep -F", "grep -F SSLController {bundle}", 0.5),
            Rival("rg -F", "rg -F SSLController {bundle}"),
        ]),
        *[
            Comparison(f"survey, {container}, {scale.main}", one(container), [Rival("bsdtar \\| grep -c ERROR", COUNT, 1.2)], work="survey")
            for container in ("tar.gz", "zip")
        ],
        Comparison(f"{scale.batch_bundles} bundles of {scale.batch_size}, tar.gz and zip", batch, [
            Rival("ugrep -z -J2 -r", "ugrep -z -J2 -r -F SSLController {folder}", 0.35),
            Rival("Python script", SCRIPT),
        ]),
        Comparison(f"compare of two bundles, tar.gz, {scale.main} each", one("tar.gz"), [
            Rival("both diagnoses", "{program} diagnose {bundle} {bundle}", 1.1),
        ], ours="{program} compare {bundle} {bundle} || test $? -eq 3"),
        Comparison("start-up: tar.gz, 10K", one("tar.gz", "10K"), [Rival("bsdtar -tf", "bsdtar -tf {bundle}", 2.0)], turns=5),
    ]


@dataclasses.dataclass(frozen=True)
class Curve:
    name: str
    unit: str  # of the x axis
    points: list  # (x, options of generate.py); where the unit is "rules", x is also the number of rules given with --rules


def curves(scale):
    from generate import parse_size

    return [
        Curve("bundle size (tar.gz)", "MB unpacked", [
            (parse_size(size) / 2**20, ["--container", "tar.gz", "--size", size]) for size in scale.sizes
        ]),
        Curve("number of bundles (100 KB each, tar.gz and zip)", "bundles", [
            (count, ["--bundles", str(count), "--container", "tar.gz,zip", "--size", "100K"]) for count in scale.bundles
        ]),
        Curve(f"findings in one bundle ({scale.findings_size}, tar.gz)", "findings", [
            (count, ["--container", "tar.gz", "--size", scale.findings_size, "--findings", str(count)]) for count in scale.findings
        ]),
        Curve(f"rules besides the built-in ones ({scale.rules_size}, tar.gz)", "rules", [
            (count, ["--container", "tar.gz", "--size", scale.rules_size]) for count in scale.rules
        ]),
    ]
