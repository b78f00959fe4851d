"""Writes the module of the rows from the schema of an NDJSON line, so that neither can differ from the other."""
import json
import keyword
import re

from project import ROOT

HEAD = '''"""What bundlescope says of a bundle: a line of its NDJSON report. Generated from report-line.schema.json; unknown fields are left out."""
from __future__ import annotations

import dataclasses
from typing import Any, Dict, List, Literal, Optional


'''


def source():
    schema = json.loads((ROOT / "Docs/Schemas/report-line.schema.json").read_text())
    classes = {}
    for name, value in schema["$defs"].items():
        write(class_name(name), value, classes)
    bundle = next(one for one in schema["oneOf"] if "path" in one["properties"])
    write("Bundle", bundle, classes)
    return HEAD + "\n\n".join(classes.values())


def class_name(name):
    return name[0].upper() + name[1:]


def write(name, schema, classes):
    """Adds the class of an object, and those of the objects in it."""
    classes.setdefault(name, None)
    lines = ["@dataclasses.dataclass(frozen=True)", f"class {name}:"]
    if "description" in schema:
        lines += [f'    """{schema["description"]}"""', ""]
    required = schema.get("required", schema["properties"])
    # What may be missing is None, and comes last, as dataclasses have it.
    for field, value in sorted(schema["properties"].items(), key=lambda item: item[0] not in required):
        if keyword.iskeyword(field):
            raise SystemExit(f"{name}.{field}: a word of Python's own")
        kind = type_of(value, name + class_name(re.sub(r"s$", "", field)), classes)
        if field not in required:
            kind = f"{kind} = None" if kind.startswith("Optional[") else f"Optional[{kind}] = None"
        lines += [f"    {field}: {kind}", f'    """{value["description"]}"""'] if "description" in value else [f"    {field}: {kind}"]
    # Classes that this one needs were added after it; the annotations are texts, so their order does not matter.
    classes[name] = "\n".join(lines) + "\n"


def type_of(schema, name, classes):
    if "$ref" in schema:
        return class_name(schema["$ref"].rsplit("/", 1)[-1])
    if "oneOf" in schema:
        others = [one for one in schema["oneOf"] if one != {"type": "null"}]
        kinds = [type_of(one, name, classes) for one in others]
        if len(kinds) != 1 or len(others) == len(schema["oneOf"]):
            raise SystemExit(f"{name}: one of several")
        return f"Optional[{kinds[0]}]"
    if "enum" in schema or "const" in schema:
        values = schema.get("enum") or [schema["const"]]
        return f"Literal[{', '.join(json.dumps(value) for value in values)}]"
    kind = schema.get("type")
    if isinstance(kind, list):
        return f"Optional[{type_of({**schema, 'type': next(one for one in kind if one != 'null')}, name, classes)}]"
    if kind == "array":
        return f"List[{type_of(schema['items'], name, classes)}]"
    if kind == "object":
        if "properties" in schema:
            write(name, schema, classes)
            return name
        values = schema.get("additionalProperties")
        return f"Dict[str, {type_of(values, name, classes) if isinstance(values, dict) else 'Any'}]"
    return {"string": "str", "integer": "int", "boolean": "bool", "number": "float"}[kind]


if __name__ == "__main__":
    print(source(), end="")
