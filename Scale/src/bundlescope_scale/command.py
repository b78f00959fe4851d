"""The command line: `bundlescope-scale spark|shard|rows|sql`."""

from __future__ import annotations

import argparse
import importlib.resources
import json
import logging
import os
import shutil
import signal
import sys
import time
from collections.abc import Sequence

from .objects import Reader
from .program import ProgramEnded, reader
from .reading import Run, log, new_run
from .sources import source
from .tables import rule_table

QUESTIONS = ["causes", "new", "rule-change", "unread"]

ALL_READ, USAGE, INCOMPLETE, UNWRITABLE = 0, 2, 3, 4


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="bundlescope-scale",
        description="Reads log bundles with bundlescope on many machines, and keeps a row of each in a table (Parquet).",
        epilog="Exit codes: 0 every object has a row of the program; 2 wrong arguments, or no program; 3 some have none "
        "(--dead-letters lists them); 4 the table cannot be written.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in [("spark", "read a whole source on Apache Spark"), ("shard", "read a numbered part of it here")]:
        command = commands.add_parser(name, help=text, description=f"{text.capitalize()}, and append the rows to the table.")
        if name == "shard":
            command.add_argument("part", type=_part, metavar="I/N", help="the part, from 0, and the number of parts")
        command.add_argument("source", help="s3://BUCKET/PREFIX, a folder, or list:FILE with a path a line")
        command.add_argument("--table", required=True, help="the folder of the table, which every machine sees")
        command.add_argument("--program", default="bundlescope", help="the bundlescope to use (default: the one in PATH)")
        command.add_argument("--rules", action="append", default=[], metavar="DIR", help="as in bundlescope; repeatable")
        command.add_argument("--endpoint-url", help="another S3 than Amazon's")
        command.add_argument("--dead-letters", metavar="FILE", help="write what has no row here, as NDJSON")
        if name == "spark":
            command.add_argument("--master", help="the cluster, as in spark-submit")
            command.add_argument("--conf", action="append", default=[], metavar="NAME=VALUE", help="a setting of Spark")
            command.add_argument("--tasks", type=int, help="the number of tasks")
        command.add_argument("options", nargs="*", metavar="-- OPTION", help="options of triage: --since, --max-seconds ...")
    rows = commands.add_parser("rows", help="print the last row of each bundle, for bundlescope summarize")
    rows.add_argument("table")
    sql = commands.add_parser("sql", help="print a query for DuckDB")
    sql.add_argument("question", choices=QUESTIONS)
    sql.add_argument("table")
    given = parser.parse_args(arguments)
    logging.basicConfig(stream=sys.stderr, format="%(asctime)s %(message)s", datefmt="%H:%M:%S")
    log.setLevel(logging.INFO)
    if given.command == "rows":
        return _rows(given.table)
    if given.command == "sql":
        print(query(given.question, given.table))
        return ALL_READ
    return _read(parser, given)


def query(question: str, table: str) -> str:
    """A query over a table, as text."""
    files = importlib.resources.files("bundlescope_scale") / "sql"
    texts = [(files / f"{name}.sql").read_text() for name in ("table", question)]
    return "\n".join(texts).replace("TABLE_PATH", table.replace("'", "''"))


def _part(text: str) -> tuple[int, int]:
    number, slash, count = text.partition("/")
    if not slash or not number.isdigit() or not count.isdigit() or int(number) >= int(count):
        raise argparse.ArgumentTypeError("expected I/N with I from 0 to N - 1")
    return int(number), int(count)


def _rows(table: str) -> int:
    from .table import last_rows

    try:
        for row in last_rows(table):
            sys.stdout.write(row + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read has seen enough; nothing more is to be flushed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return ALL_READ


def _read(parser: argparse.ArgumentParser, given: argparse.Namespace) -> int:
    from .table import known

    program = shutil.which(given.program)
    if program is None:
        parser.error(f"there is no program {given.program}")
    rules = [part for folder in given.rules for part in ("--rules", folder)]
    # The language and the rules of whoever runs a machine must not matter.
    options = ["--lang", "en", "--no-user-rules", *given.options]
    try:
        judge: Reader = reader(program, [*options, *rules])
        table = rule_table(program, given.rules)
    except (ProgramEnded, OSError, ValueError) as error:
        log.error("the program cannot be used: %s", error)
        return USAGE
    # What is going on is ended in an orderly way.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    run = new_run(judge, program, options)
    place = source(given.source, given.endpoint_url)
    began = time.monotonic()
    try:
        before = known(given.table, judge, table)
        if given.command == "shard":
            from .shards import read_shard

            local = Run(run.name, run.day, run.reader, run.program, (*run.options, *rules))
            counts = read_shard(place, given.part[0], given.part[1], given.table, local, before)
        else:
            from .spark import JobFailed, read_all, session

            spark = session(given.master, given.conf)
            try:
                counts = read_all(spark, place, given.table, run, before, given.rules, given.tasks)
            except JobFailed as error:
                log.error("the job failed, and nothing was added to the table: %s", error)
                return INCOMPLETE
            finally:
                spark.stop()
    except OSError as error:
        log.error("the table cannot be written: %s", error)
        return UNWRITABLE
    if given.dead_letters:
        with open(given.dead_letters, "w", encoding="utf-8") as file:
            for path, status, problem in counts.dead:
                file.write(json.dumps({"path": path, "status": status, "problem": problem}, ensure_ascii=False) + "\n")
    skipped = before.skipped
    log.info(
        "read %d, skipped %d (of which %d that the new rule table cannot concern), failed %d, unfetched %d; %.1f MB in %.1f s",
        counts.read,
        skipped.known + skipped.unaffected,
        skipped.unaffected,
        counts.failed,
        counts.unfetched,
        counts.bytes / 1e6,
        time.monotonic() - began,
    )
    return INCOMPLETE if counts.failed or counts.unfetched else ALL_READ


if __name__ == "__main__":
    sys.exit(main())
