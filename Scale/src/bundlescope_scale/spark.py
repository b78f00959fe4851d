"""A whole source on Apache Spark: the tasks are Python, the program comes with the job, and a failed task is Spark's to repeat."""

from __future__ import annotations

import json
import pathlib
import shutil
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
from py4j.protocol import Py4JError
from pyarrow.compute import field
from pyspark import SparkFiles
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from .known import Known
from .objects import StoredObject
from .packing import pack
from .reading import Run, log, read
from .sources import Source
from .table import COUNTED, SPARK_SCHEMA, Counts, batches, scan


class JobFailed(Exception):  # noqa: N818
    """A task failed as often as Spark lets it."""


TASKS_PER_CORE = 4
"""So that a slow task, or one that is repeated, does not hold up the end."""


def session(master: str | None, settings: Sequence[str] = ()) -> SparkSession:
    """A session with settings of the form NAME=VALUE."""
    builder = SparkSession.builder.appName("bundlescope")
    if master:
        builder = builder.master(master)
    for setting in settings:
        name, _, value = setting.partition("=")
        builder = builder.config(name, value)
    return builder.getOrCreate()


def ship(spark: SparkSession, program: str, rules: Sequence[str], folder: str) -> tuple[str, list[str]]:
    """Gives every executor this package, the program and the folders of rules, and returns by which names it finds them.

    `folder` is for what is packed on the way.
    """
    context = spark.sparkContext
    context.addFile(program)
    package = pathlib.Path(__file__).parent
    context.addPyFile(shutil.make_archive(f"{folder}/bundlescope_scale", "zip", package.parent, package.name))
    names = [f"rules-{number}" for number in range(len(rules))]
    for name, place in zip(names, rules, strict=True):
        context.addArchive(shutil.make_archive(f"{folder}/{name}", "zip", place) + f"#{name}")
    return pathlib.Path(program).name, names


def read_all(
    spark: SparkSession,
    source: Source,
    table: str,
    run: Run,
    known: Known,
    rules: Sequence[str] = (),
    tasks: int | None = None,
    every: float = 10,
) -> Counts:
    """Reads what is new in a source, and appends the rows to the table: all of them, or none if the job fails.

    `tasks` is the number of parts; else it follows from the cluster's cores. The progress is logged every so many seconds.
    """
    objects = list(known.unread(source.list()))
    bins = pack(objects, tasks or min(len(objects), TASKS_PER_CORE * spark.sparkContext.defaultParallelism))
    total = sum(stored.size for stored in objects)
    del objects
    with tempfile.TemporaryDirectory() as folder:
        program, names = ship(spark, run.program, rules, folder)
        counts = Counts()
        if bins:
            title = f"bundlescope: {sum(map(len, bins))} bundles, {total / 1e6:.0f} MB"
            spark.sparkContext.setJobGroup(run.name, title, interruptOnCancel=True)
            with _Progress(spark, run.name, len(bins), sum(map(len, bins)), every):
                payloads = [(_packed(bin),) for bin in bins]
                del bins
                parts = spark.sparkContext.parallelize(payloads, len(payloads))
                frame = spark.createDataFrame(parts, "objects binary")
                rows = frame.mapInArrow(_Work(source, run, program, names), SPARK_SCHEMA)
                try:
                    rows.write.mode("append").partitionBy("day").option("compression", "zstd").parquet(table)
                except (PySparkException, Py4JError) as error:
                    raise JobFailed(str(error).strip().splitlines()[0]) from error
        counts.add(scan(table, COUNTED, (field("day") == run.day) & (field("run") == run.name)))
        return counts


def _packed(objects: Iterable[StoredObject]) -> bytes:
    return json.dumps([[stored.key, stored.size, stored.etag] for stored in objects]).encode()


class _Work:
    """What a task does with its part of the objects."""

    def __init__(self, source: Source, run: Run, program: str, rules: Sequence[str]) -> None:
        self.source = source
        self.run = run
        self.program = program
        self.rules = rules

    def __call__(self, parts: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        # An executor is told `.`, which is no place to find a program in.
        root = pathlib.Path(SparkFiles.getRootDirectory()).absolute()
        options = [part for name in self.rules for part in ("--rules", str(root / name))]
        run = Run(self.run.name, self.run.day, self.run.reader, str(root / self.program), (*self.run.options, *options))
        for part in parts:
            for payload in part.column("objects").to_pylist():
                objects = (StoredObject(*item) for item in json.loads(payload or b"[]"))
                yield from batches(read(objects, self.source, run))


class _Progress:
    """Logs how far a job is. Spark's own page shows the same: a job with the bundles' number in its title, and its tasks."""

    def __init__(self, spark: SparkSession, group: str, tasks: int, bundles: int, every: float) -> None:
        self._tracker = spark.sparkContext.statusTracker()
        self._group = group
        self._tasks = tasks
        self._bundles = bundles
        self._every = every
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        began = time.monotonic()
        while not self._over.wait(self._every):
            done = 0
            for job in self._tracker.getJobIdsForGroup(self._group):
                info = self._tracker.getJobInfo(job)
                for number in info.stageIds if info else []:
                    stage = self._tracker.getStageInfo(number)
                    done = max(done, stage.numCompletedTasks if stage else 0)
            # Tasks are of like size.
            rate = self._bundles * done / self._tasks / (time.monotonic() - began)
            log.info("%d of %d tasks, about %.0f bundles a second", done, self._tasks, rate)
