"""The table of rows: Parquet, partitioned by day, to which every run appends files that appear whole."""

from __future__ import annotations

import dataclasses
import json
import os
import pathlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pyarrow as pa
import pyarrow.dataset as ds
import pyarrow.parquet as pq

from .known import COLUMNS, Known
from .objects import Reader, Row, Status
from .tables import Effect, RuleTable, effect

BATCH = 64
"""The rows of a batch: a row is some ten kilobytes."""

_TYPES: dict[str, tuple[pa.DataType, str]] = {
    "int": (pa.int64(), "long"),
    "bool": (pa.bool_(), "boolean"),
    "bool | None": (pa.bool_(), "boolean"),
    "list[str]": (pa.list_(pa.string()), "array<string>"),
}
_COLUMNS = {field.name: _TYPES.get(str(field.type), (pa.string(), "string")) for field in dataclasses.fields(Row)}

SCHEMA = pa.schema([(name, arrow) for name, (arrow, _) in _COLUMNS.items()])
"""The columns in Arrow's types."""
SPARK_SCHEMA = ", ".join(f"`{name}` {spark}" for name, (_, spark) in _COLUMNS.items())
"""The same in Spark's."""


def batches(rows: Iterable[Row], size: int = BATCH) -> Iterator[pa.RecordBatch]:
    """Rows as Arrow batches."""
    pending: list[dict[str, Any]] = []
    for row in rows:
        pending.append({field: getattr(row, field) for field in _COLUMNS})
        if len(pending) == size:
            yield pa.RecordBatch.from_pylist(pending, schema=SCHEMA)
            pending = []
    if pending:
        yield pa.RecordBatch.from_pylist(pending, schema=SCHEMA)


def append(table: str, name: str, rows: Iterable[Row], size: int = 8 * BATCH) -> Iterator[pa.RecordBatch]:
    """Appends rows without an engine, file by file, and passes each batch on once its file is there. `name` must be new in the table."""
    for number, batch in enumerate(batches(rows, size)):
        folder = pathlib.Path(table) / f"day={batch.column('day')[0].as_py()}"
        folder.mkdir(parents=True, exist_ok=True)
        # Readers pass over what begins with an underscore.
        partial, whole = folder / f"_{name}-{number}.partial", folder / f"{name}-{number}.parquet"
        try:
            pq.write_table(pa.Table.from_batches([batch.drop_columns(["day"])]), partial, compression="zstd")
            os.replace(partial, whole)  # noqa: PTH105
        finally:
            partial.unlink(missing_ok=True)
        yield batch


def scan(table: str, columns: list[str], where: Any = None) -> Iterator[dict[str, Any]]:
    """The rows of a table, in no order; none if there is no table yet."""
    if not any(pathlib.Path(table).glob("day=*/*.parquet")):
        return
    schema = pa.schema([SCHEMA.field(name) for name in SCHEMA.names])
    dataset = ds.dataset(
        table, format="parquet", partitioning=ds.partitioning(pa.schema([("day", pa.string())]), flavor="hive"), schema=schema
    )
    for batch in dataset.to_batches(columns=columns, filter=where, batch_size=4096, batch_readahead=1, fragment_readahead=1):
        yield from batch.to_pylist()


def known(table: str, reader: Reader, rules: RuleTable) -> Known:
    """What a table knows, for a run by this reader. Keeps the reader's rule table beside the rows, for later runs."""
    folder = pathlib.Path(table) / "_rules"
    folder.mkdir(parents=True, exist_ok=True)
    own = folder / f"{reader.rules_digest}.json"
    if not own.exists():
        partial = own.with_suffix(f".{os.getpid()}.partial")
        partial.write_text(json.dumps(rules))
        os.replace(partial, own)  # noqa: PTH105

    def effect_of(digest: str) -> Effect:
        file = folder / f"{digest}.json"
        return effect(json.loads(file.read_text()) if file.exists() else None, rules)

    result = Known(reader, effect_of)
    result.add(scan(table, COLUMNS))
    return result


def last_rows(table: str) -> Iterator[str]:
    """The program's line of the last row of each object that has one: what `bundlescope summarize` reads."""
    last: dict[str, tuple[int, str]] = {}
    for row in scan(table, ["path", "read_at", "run"]):
        if row["path"] not in last or last[row["path"]] < (row["read_at"], row["run"]):
            last[row["path"]] = (row["read_at"], row["run"])
    for row in scan(table, ["path", "read_at", "run", "row"]):
        if row["row"] is not None and last.get(row["path"]) == (row["read_at"], row["run"]):
            yield row["row"]


@dataclasses.dataclass
class Counts:
    """What a run has done."""

    read: int = 0
    failed: int = 0
    unfetched: int = 0
    bytes: int = 0
    dead: list[tuple[str, str, str]] = dataclasses.field(default_factory=list)
    """Path, status and problem of what has no row of the program; the first ten thousand."""

    def add(self, rows: Iterable[dict[str, Any]]) -> None:
        for row in rows:
            status = row["status"]
            setattr(self, status, getattr(self, status) + 1)
            self.bytes += row["size"]
            if status != Status.READ.value and len(self.dead) < 10_000:
                self.dead.append((row["path"], status, row["problem"] or ""))


COUNTED = ["path", "status", "problem", "size"]

Progress = Callable[[str], None]
