"""How records become JSON and come back. The rules are the core's; here Python's types are put in and taken out."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import functools
import json
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Self, TypeAlias

from doithoai import _core
from doithoai.errors import InvalidArgument

Extra: TypeAlias = Mapping[str, Any]


class Record:
    """A record of the library: frozen, made with keywords."""

    __slots__ = ()

    def __post_init__(self) -> None:
        # A text is a sequence too, of letters, which is never what was meant.
        for name in _lists(type(self)):  # type: ignore[arg-type]  # as in `read`
            if isinstance(getattr(self, name), str | bytes):
                raise TypeError(f"{type(self).__name__}.{name} is a list, not {type(getattr(self, name)).__name__}")

    @classmethod
    def _from_core(cls, text: str) -> Self:
        return read(cls, json.loads(text))


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Erased(Record):
    """What is left of words of a person that were erased: when, and on what basis."""

    erased_on: datetime.date
    basis: str


PersonalText: TypeAlias = str | Erased


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Command(Record):
    """What a host asks a ledger to record, and the day on which it was so."""

    type: ClassVar[str]

    happened_on: datetime.date


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Happening(Record):
    """What an event says."""

    type: ClassVar[str]


Choices: TypeAlias = dict[str, type[Happening]]


class Envelope(Record):
    """A record with a member `data` whose form goes by its type."""

    __slots__ = ()

    choices: ClassVar[Choices]
    data: Happening

    @property
    def type(self) -> str:
        """What happened, e.g. `issue_raised`."""
        return self.data.type


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


R = typing.TypeVar("R", bound=Record)


def read(cls: type[R], plain: Mapping[str, Any]) -> R:
    """The record that the core wrote as `plain`."""
    readers = _readers(cls)  # type: ignore[arg-type]  # mypy takes a class for one of its own unhashable records
    known: dict[str, Any] = {}
    extra: dict[str, Any] = {}
    for name, value in plain.items():
        if name == "data" and issubclass(cls, Envelope):
            known[name] = read(cls.choices[plain["type"]], value)
        elif name == "type" and issubclass(cls, Envelope):
            continue
        elif name in readers:
            member, convert = readers[name]
            known[member] = convert(value)
        else:
            extra[name] = value
    if extra:
        known["extra"] = extra
    return cls(**known)


@functools.cache
def _readers(cls: type[Any]) -> dict[str, tuple[str, Callable[[Any], Any]]]:
    hints = typing.get_type_hints(cls)
    return {
        member.metadata.get("json", member.name): (member.name, _reader(hints[member.name]))
        for member in dataclasses.fields(cls)
        if member.name != "extra"
    }


@functools.cache
def _lists(cls: type[Any]) -> tuple[str, ...]:
    """The members that hold several."""
    hints = typing.get_type_hints(cls)
    return tuple(member.name for member in dataclasses.fields(cls) if typing.get_origin(hints[member.name]) is tuple)


def _reader(hint: Any) -> Callable[[Any], Any]:
    if hint == PersonalText:
        return lambda value: value if isinstance(value, str) else read(Erased, value)
    origin = typing.get_origin(hint)
    if origin in (typing.Union, types.UnionType):
        (inner,) = (each for each in typing.get_args(hint) if each is not types.NoneType)
        return _reader(inner)
    if origin is tuple:
        convert = _reader(typing.get_args(hint)[0])
        return lambda value: tuple(map(convert, value))
    if hint is datetime.date:
        return datetime.date.fromisoformat
    if hint is datetime.datetime:
        return datetime.datetime.fromisoformat
    if isinstance(hint, type) and issubclass(hint, Record):
        return functools.partial(read, hint)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint
    return lambda value: value
