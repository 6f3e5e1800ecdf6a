"""The few pieces of HTML that the package writes. Whatever is put in is escaped; only these functions make markup."""

from __future__ import annotations

import datetime
import html
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from doithoai._document import as_day

__all__ = ["Column", "Markup", "bar", "day", "join", "table", "tag"]


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


class Column(NamedTuple):
    title: str
    is_number: bool = False
    is_short: bool = False  # kept on one line


def tag(name: str, *content: object, **attributes: str) -> Markup:
    """An element; an attribute's trailing underscore is dropped (`class_`)."""
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"' for key, value in attributes.items()
    )
    return Markup(f"<{name}{written}>{join(*content)}</{name}>")


def join(*content: object) -> Markup:
    return Markup("".join(each if isinstance(each, Markup) else html.escape(_words(each)) for each in content))


def table(
    caption: str, columns: Sequence[Column], rows: Iterable[Sequence[object]], *, foot: Sequence[object] | None = None
) -> Markup:
    """A table with a caption; the first cell of a row is its heading."""
    head = join(*(tag("th", column.title, scope="col", **_style(column)) for column in columns))
    body = join(*(_row(columns, row) for row in rows))
    parts = [tag("caption", caption), tag("thead", tag("tr", head)), tag("tbody", body)]
    if foot is not None:
        parts.append(tag("tfoot", _row(columns, foot)))
    return tag("table", *parts)


def bar(share: float) -> Markup:
    """A bar of that share of its cell, for the eye only."""
    width = f"{100 * min(max(share, 0.0), 1.0):.1f}%"
    return tag("span", tag("span", style=f"width: {width}"), class_="bar", aria_hidden="true")


def day(value: datetime.date | None) -> str:
    """A day as sentences write it; a dash when there is none.

    >>> day(datetime.date(2020, 9, 30)), day(None)
    ('30/9/2020', '–')
    """
    if value is None:
        return "–"
    made = as_day(value, "value")
    return f"{made.day}/{made.month}/{made.year}"


def _row(columns: Sequence[Column], cells: Sequence[object]) -> Markup:
    first, *others = zip(columns, cells, strict=True)
    heading = tag("th", first[1], scope="row", **_style(first[0]))
    return tag("tr", heading, *(tag("td", cell, **_style(column)) for column, cell in others))


def _style(column: Column) -> dict[str, str]:
    if column.is_number:
        return {"class_": "number"}
    return {"class_": "short"} if column.is_short else {}


def _words(value: object) -> str:
    if value is None or value == "":
        return "–"
    return day(value) if isinstance(value, datetime.date) else str(value)
