"""Makes dataclasses of JSON values."""
from __future__ import annotations

import dataclasses
import functools
import typing
from typing import Any, Dict, Hashable, TypeVar

Row = TypeVar("Row")


def decoded(kind: type[Row], value: Dict[str, Any]) -> Row:
    """The dataclass of an object. Fields that it does not know are left out: later versions of the program add some."""
    return kind(**{name: _value(hint, value[name]) for name, hint in _hints(typing.cast(Hashable, kind)).items() if name in value})


@functools.lru_cache(maxsize=None)
def _hints(kind: Any) -> Dict[str, Any]:
    return typing.get_type_hints(kind)


def _value(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    if dataclasses.is_dataclass(hint):
        return decoded(typing.cast(Any, hint), value)
    parts = typing.get_args(hint)
    origin = typing.get_origin(hint)
    if origin is list:
        return [_value(parts[0], one) for one in value]
    if origin is typing.Union:
        return _value(parts[0], value)
    return value
