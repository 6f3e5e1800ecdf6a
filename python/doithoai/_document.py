"""How records become JSON for the core, and documents of their own. The rules are the core's."""

from __future__ import annotations

import dataclasses
import datetime
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Self

from doithoai import _core
from doithoai._record import Command, Extra, Record
from doithoai._values import as_plain, day_of, why_not
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
        return cls._from_core(_core.normalise(cls.document, encode(text, "text")))

    def to_json(self) -> str:
        """The document, checked and in the library's order.

        >>> import doithoai
        >>> doithoai.Plan(id="2020", year=20, title="Plan", issuer="ubnd-huyen").to_json()
        Traceback (most recent call last):
        ...
        doithoai.errors.InvalidArgument: ...
        """
        return _core.normalise(self.document, dump(self))


def encode(text: str | bytes, name: str) -> bytes:
    """Text for the core. A lone surrogate becomes bytes that are no UTF-8, which the core refuses with the place."""
    if isinstance(text, str):
        return text.encode("utf-8", "surrogatepass")
    if isinstance(text, bytes):
        return text
    raise TypeError(f"{name} must be str or bytes, not {type(text).__name__}")


def as_day(value: object, name: str) -> datetime.date:
    if (day := day_of(value)) is not None:
        return day
    raise TypeError(f"{name} must be a datetime.date, not {type(value).__name__}")


def as_text(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a str, not {type(value).__name__}")
    if not value.isascii() and any("\ud800" <= letter <= "\udfff" for letter in value):
        raise InvalidArgument(f"{name} holds half of a surrogate pair, which is no letter", where=f"/{name}")
    return value


def dump(value: object) -> bytes:
    """A record, or whatever is made of records, as JSON text for the core."""
    text = _written(value)
    if text is None:
        raise _fault(value, "", 0) or InvalidArgument("this cannot be written as JSON")
    return text.encode("utf-8", "surrogatepass")


def document_text(value: object, name: str) -> bytes:
    """JSON text for the core, from a record, what is made of records, or JSON text."""
    if isinstance(value, str | bytes):
        return encode(value, name)
    if isinstance(value, Record | Mapping | list | tuple):
        return dump(value)
    raise TypeError(f"{name} must be a record, a mapping, a list or JSON text, not {type(value).__name__}")


def need(value: object, wanted: type[Any], name: str) -> None:
    if not isinstance(value, wanted):
        raise TypeError(f"{name} must be a {wanted.__name__}, not {type(value).__name__}")


# Deeper than any document may be.
_DEEPEST = 64


def _written(value: object) -> str | None:
    """The JSON text, or None: what the exceptions of others say might quote what is not theirs to quote."""
    try:
        return json.dumps(value, default=_plain, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        return None


def _fault(value: object, where: str, depth: int) -> InvalidArgument | None:
    """What keeps a value, or one within it, from being written."""
    if depth > _DEEPEST:
        return InvalidArgument(f"more than {_DEEPEST} levels deep, or a part of itself", where=where)
    plain = value
    if isinstance(value, float) or not isinstance(value, dict | list | tuple | str | int | None):
        if isinstance(value, float) and math.isfinite(value):
            return None
        try:
            plain = _plain(value)
        except InvalidArgument as refused:
            return InvalidArgument(refused.message, where=where)
    if isinstance(plain, dict):
        return _fault_in(plain.items(), where, depth)
    return _fault_in(enumerate(plain), where, depth) if isinstance(plain, list | tuple) else None


def _fault_in(items: Iterable[tuple[object, object]], where: str, depth: int) -> InvalidArgument | None:
    for name, value in items:
        if not isinstance(name, str | int):
            return InvalidArgument(f"the name of a member is a str, not {type(name).__name__}", where=where)
        if found := _fault(value, f"{where}/{str(name).replace('~', '~0').replace('/', '~1')}", depth + 1):
            return found
    return None


def _plain(value: object) -> object:
    if type(value) is datetime.date:  # what comes most
        return value.isoformat()
    if isinstance(value, Command):
        data = _members(value)
        return {"type": value.type, "happened_on": data.pop("happened_on"), "data": data}
    if isinstance(value, Record):
        return _members(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        return list(value)
    if (plain := as_plain(value)) is not None:
        return plain
    raise InvalidArgument(why_not(value))


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
    return value is None or (isinstance(value, str | tuple) and not value)
