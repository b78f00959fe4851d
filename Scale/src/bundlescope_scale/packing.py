"""Dividing objects into tasks of like size."""

from __future__ import annotations

import heapq
import zlib
from collections.abc import Iterable

from .objects import StoredObject

OVERHEAD = 1 << 20
"""What an object costs besides its bytes, in bytes."""


def pack(objects: Iterable[StoredObject], bins: int) -> list[list[StoredObject]]:
    """Puts each object, the largest first, into the bin with the least so far. Bins without objects are left out."""
    loads = [(0, number) for number in range(max(1, bins))]
    packed: list[list[StoredObject]] = [[] for _ in loads]
    for stored in sorted(objects, key=lambda stored: (-stored.size, stored.key)):
        load, number = loads[0]
        packed[number].append(stored)
        heapq.heapreplace(loads, (load + stored.size + OVERHEAD, number))
    return [objects for objects in packed if objects]


def shard(objects: Iterable[StoredObject], number: int, count: int) -> Iterable[StoredObject]:
    """Those of the objects that are shard `number` (from 0) of `count`: the same ones on every machine, whatever else there is."""
    return (stored for stored in objects if zlib.crc32(stored.key.encode(errors="surrogateescape")) % count == number)
