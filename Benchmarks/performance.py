"""The performance page: tables, goals, machine, versions, plot."""

import datetime
import os
import pathlib
import platform
import re
import subprocess

import measure
import plot

PEAK_GOAL = 48 * 2**20
FOURFOLD_GOAL = 4.2  # the maximum factor in time for a bundle four times as large


def verdict(measured, goal):
    return "yes" if measured <= goal else "**no**"


def megabytes(count):
    return f"{count / 2**20:.0f} MB" if count >= 2**20 else f"{count / 2**10:.0f} KB"


def seconds(time):
    return f"{time:.2f} s" if time >= 1 else f"{time * 1000:.1f} ms"


def rows(header, body):
    return "\n".join(["| " + " | ".join(cells) + " |" for cells in [header, ["---"] * len(header), *body]]) + "\n"


def table(result):
    """One comparison."""
    if not result["rows"]:
        return f"### {result['name']}\n\nNot measured: the answer was wrong.\n"
    body = []
    for row in result["rows"]:
        ours = row["ratio"] is None
        body.append([
            row["who"], seconds(row["wall"]), seconds(row["cpu"]), megabytes(row["peak"]),
            "" if ours else f"{row['ratio']:.2f}", f"{row['goal']:.2f}" if row["goal"] else "",
        ])
    size = f"{megabytes(result['unpacked'])} unpacked, {megabytes(result['packed'])} as stored"
    return f"### {result['name']}\n\n{size}.\n\n" + rows(["who", "wall", "user+sys", "peak", "bundlescope ÷ it", "goal"], body)


def curve_table(result):
    """One cost curve, with each time beside that of the straight line through all points."""
    slope, intercept = plot.line([(point["x"], point["wall"]) for point in result["points"]])
    body = [
        [f"{point['x']:g}", seconds(point["wall"]), megabytes(point["peak"]), seconds(intercept + slope * point["x"])]
        for point in result["points"]
    ]
    return f"### {result['name']}\n\n" + rows([result["unit"], "wall", "peak", "straight line"], body)


def goals(compared, curved):
    """Every goal with the measured value."""
    body, peaks = [], []
    for result in compared:
        peaks += [row["peak"] for row in result["rows"] if row["ratio"] is None and result["has_peak_goal"]]
        for row in result["rows"]:
            if row["goal"]:
                holds = verdict(row["ratio"], row["goal"])
                body.append([result["name"], row["who"], f"≤ {row['goal']:.2f}", f"{row['ratio']:.2f}", holds])
        if not result["rows"]:
            body.append([result["name"], "the truth", "right", "wrong", "**no**"])
    for result in curved:
        peaks += [point["peak"] for point in result["points"]]
        body += [[f"{result['name']}: {x:g}", "the truth", "right", "wrong", "**no**"] for x in result["wrong"]]
        by_x = {point["x"]: point["wall"] for point in result["points"]}
        largest = max(by_x, default=0)
        if result["name"].startswith("bundle size") and largest / 4 in by_x:
            ratio = by_x[largest] / by_x[largest / 4]
            holds = verdict(ratio, FOURFOLD_GOAL)
            body.append([f"tar.gz, {largest:g} MB", f"{largest / 4:g} MB", f"≤ {FOURFOLD_GOAL}", f"{ratio:.2f}", holds])
    if peaks:
        body.append(["peak memory, a worker's, any of these", "", f"≤ {megabytes(PEAK_GOAL)}", megabytes(max(peaks)), verdict(max(peaks), PEAK_GOAL)])
    return rows(["work", "against", "goal", "measured", "holds"], body)


def machine():
    cpu = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    memory = re.search(r"MemTotal:\s+(\d+) kB", pathlib.Path("/proc/meminfo").read_text())
    system = platform.freedesktop_os_release()["PRETTY_NAME"]
    return (
        f"{cpu[1] if cpu else platform.machine()}, {len(os.sched_getaffinity(0))} cores, {int(memory[1]) / 2**20:.0f} GiB, "
        f"{system}, Linux {platform.release()}"
    )


VERSIONS = [
    "bsdtar --version", "grep --version", "ugrep --version", "rg --version", "unzip -v", "7z i", "igzip --version",
    "zstd --version", "xz --version", "python3 --version",
]


def versions(program):
    """The first line of each tool's version output, and all of bundlescope's."""
    for command in [f"{program} version", *VERSIONS]:
        try:
            said = subprocess.run(command.split(), capture_output=True, text=True)
        except OSError:
            yield f"{command.split()[0]}: not on this machine"
            continue
        lines = [line.strip() for line in (said.stdout + said.stderr).splitlines() if line.strip()]
        yield "; ".join(lines) if command.startswith(str(program)) else lines[0]


def write(folder, options, compared, curved, steps):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Performance.svg").write_text(plot.svg(curved))
    scale = "--full" if options.full else "--quick" if options.quick else ""
    commands = {}
    for result in compared:
        for row in result["rows"]:
            commands.setdefault(row["command"].replace("{program}", "bundlescope").replace("{here}", "Benchmarks"), None)
    (folder / "Performance.md").write_text(f"""# Performance

Written by `./bench {scale}`; [Benchmarks/README.md](../Benchmarks/README.md) explains each figure. Measured on
{datetime.date.today()}: {machine()}. Whole processes, page cache warm, in turns, medians of {options.runs} runs; a ratio is the median of
the ratios within each turn. Every answer was checked against what the generator put in.

## Goals

{goals(compared, curved)}
## Comparisons

The pipelines run on as many cores as they have processes, and print lines; bundlescope writes the diagnosis. Peak is that of a
command's largest process; peaks below {megabytes(measure.memory_floor())} cannot be distinguished.

{chr(10).join(table(result) for result in compared)}
## Cost curves

![Time against bundle size, number of bundles, findings and rules](Performance.svg)

{chr(10).join(curve_table(result) for result in curved)}
## Steps

Each step alone, in one process, medians of seven runs (`Benchmarks/micro`).

{steps}
## Commands

```
{chr(10).join(commands)}
```

## Versions

{chr(10).join(f"- {line}" for line in versions(options.program))}
""")
