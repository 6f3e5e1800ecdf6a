"""Records, and how they are made of JSON that the core wrote."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import functools
import json
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Self, TypeAlias

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


def shown(row: Any, hidden: set[str]) -> str:
    """A row's repr, in which what not everybody may see is left out: a repr ends up in logs and on screens."""
    members = ", ".join(f"{name}={value!r}" for name, value in row._asdict().items() if name not in hidden)
    return f"{type(row).__name__}({members})"


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
