"""A numbered part of a source, for what runs numbered jobs: Kubernetes, Slurm, AWS Batch, GNU parallel."""

from __future__ import annotations

import time

from .known import Known
from .objects import StoredObject
from .packing import shard
from .reading import Run, log, read
from .sources import Source
from .table import COUNTED, Counts, append


def read_shard(source: Source, number: int, count: int, table: str, run: Run, known: Known) -> Counts:
    """Reads what is new of shard `number` (from 0) of `count`, and appends its rows to the table."""
    counts = Counts()
    began = time.monotonic()
    objects: list[StoredObject] = sorted(known.unread(shard(source.list(), number, count)), key=lambda stored: (-stored.size, stored.key))
    name = f"shard-{number}-of-{count}-{run.name}".replace(":", "")
    for batch in append(table, name, read(objects, source, run)):
        counts.add(batch.select(COUNTED).to_pylist())
        done = counts.read + counts.failed + counts.unfetched
        log.info("%d of %d, %.0f a second", done, len(objects), done / (time.monotonic() - began))
    return counts
