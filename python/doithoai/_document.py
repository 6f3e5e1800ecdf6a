"""How records become JSON for the core, and documents of their own. The rules are the core's."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Self

from doithoai import _core
from doithoai._record import Command, Extra, Record
from doithoai.errors import InvalidArgument


class Document(Record):
    """A record that stands by itself as a JSON document."""

    __slots__ = ()

    document: ClassVar[str]

    @classmethod
    def from_json(cls, text: str | bytes) -> Self:
        """Reads a document. Members that this version does not know are kept in `extra`.

        >>> import doithoai
        >>> doithoai.Plan.from_json('{"id": "2020", "year": 2020, "title": "Plan", "issuer": "ubnd-huyen"}').year
        2020
        """
        return cls._from_core(_core.normalise(cls.document, encode(text)))

    def to_json(self) -> str:
        """The document, checked and in the library's order.

        >>> import doithoai
        >>> doithoai.Plan(id="2020", year=20, title="Plan", issuer="ubnd-huyen").to_json()
        Traceback (most recent call last):
        ...
        doithoai.errors.InvalidArgument: ...
        """
        return _core.normalise(self.document, dump(self))


def encode(text: str | bytes) -> bytes:
    """Text for the core. A lone surrogate becomes bytes that are no UTF-8, which the core refuses with the place."""
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if isinstance(text, bytes):
        return text
    raise TypeError(f"JSON text must be str or bytes, not {type(text).__name__}")


def as_day(value: object, name: str) -> datetime.date:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value
    raise TypeError(f"{name} must be a datetime.date, not {type(value).__name__}")


def dump(value: object) -> bytes:
    """A record, or whatever is made of records, as JSON text for the core."""
    return encode(json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":")))


def document_text(value: object) -> bytes:
    """JSON text for the core, from a record, what is made of records, or JSON text."""
    if isinstance(value, str | bytes):
        return encode(value)
    if isinstance(value, Record | Mapping | list | tuple):
        return dump(value)
    raise TypeError(f"a document must be a record, a mapping, a list or JSON text, not {type(value).__name__}")


def need(value: object, wanted: type[Any], name: str) -> None:
    if not isinstance(value, wanted):
        raise TypeError(f"{name} must be a {wanted.__name__}, not {type(value).__name__}")


def _plain(value: object) -> object:
    if isinstance(value, Command):
        data = _members(value)
        return {"type": value.type, "happened_on": data.pop("happened_on"), "data": data}
    if isinstance(value, Record):
        return _members(value)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return list(value)
    raise InvalidArgument(f"{value!r} is of type {type(value).__name__}, which no record holds")


def _members(record: Record) -> dict[str, object]:
    plain: dict[str, object] = {}
    extra: Extra = {}
    for member in dataclasses.fields(record):  # type: ignore[arg-type]
        value = getattr(record, member.name)
        if member.name == "extra":
            extra = value
        elif member.default is dataclasses.MISSING or not _is_absent(value):
            plain[member.metadata.get("json", member.name)] = value
    plain.update(extra)
    return plain


def _is_absent(value: object) -> bool:
    return value is None or value == "" or value == ()
