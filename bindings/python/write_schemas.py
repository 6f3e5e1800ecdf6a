"""Writes the JSON Schemas as files, in which each definition stands once."""

import json
from collections.abc import Iterator
from typing import Any

Schema = dict[str, Any]


def write(schemas: dict[str, Schema]) -> dict[str, str]:
    """The text of each file by its name. What `describe` gives is whole by itself and so repeats what others define; a
    file refers to the file where it stands."""
    homes = dict(find_homes(schemas))
    return {
        f"{name}.json": json.dumps(apart(name, schema, homes), ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas.items()
    }


def find_homes(schemas: dict[str, Schema]) -> Iterator[tuple[str, str]]:
    """Each definition, and the file where it stands: its own, if it is described by itself, or the first to need it."""
    definitions: dict[str, Schema] = {}
    for name, schema in schemas.items():
        for inner, form in schema["$defs"].items():
            alone = without_frame(schemas[inner]) if inner in schemas else definitions.get(inner)
            if alone is not None and form != alone:
                raise ValueError(f"{name} and another document define {inner} differently")
            if inner not in definitions:
                definitions[inner] = form
                yield inner, inner if inner in schemas else name


def without_frame(schema: Schema) -> Schema:
    return {key: value for key, value in schema.items() if key not in ("$schema", "$defs")}


def apart(name: str, schema: Schema, homes: dict[str, str]) -> Schema:
    """The schema with the definitions whose home it is."""

    def refer(inner: str) -> str:
        home = homes[inner]
        file = "" if home == name else f"{home}.json"
        return (file or "#") if home == inner else f"{file}#/$defs/{inner}"

    def changed(form: Any) -> Any:
        if isinstance(form, dict):
            return {
                key: refer(value.rpartition("/")[2]) if key == "$ref" else changed(value) for key, value in form.items()
            }
        return [changed(each) for each in form] if isinstance(form, list) else form

    own = {inner: changed(form) for inner, form in schema["$defs"].items() if homes[inner] == name}
    return {"$schema": schema["$schema"], **changed(without_frame(schema)), "$defs": own}
