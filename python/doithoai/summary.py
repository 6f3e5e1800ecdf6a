"""The year's figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, get_type_hints

from doithoai import _html
from doithoai.records import SummaryGroup, SummaryKey, SummaryRow

__all__ = ["Summary"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Summary:
    """Figures of a period (tổng hợp): a row for all, then for each category, commune, lead body and hamlet.

    All figures are counts. An issue is in a period when it was raised in it, or before it and was still open when it
    began: carried over + received = total. Complaints and denunciations are in `own_procedure` and nowhere after it.

    >>> import datetime, doithoai
    >>> summary = doithoai.Ledger().summary("2020-Q4", as_of=datetime.date(2020, 12, 31))
    >>> summary.key.last
    datetime.date(2020, 12, 31)
    >>> summary.rows[0].group, summary.rows[0].total
    (SummaryGroup.ALL, 0)
    """

    key: SummaryKey
    rows: tuple[SummaryRow, ...]

    def __repr__(self) -> str:
        issues = next((row.total for row in self.rows if row.group == SummaryGroup.ALL), 0)
        return f"<Summary {self.key.period}, as of {self.key.as_of}: {issues} issues>"

    def _repr_html_(self) -> str:
        columns = [_html.Column(name, is_number=number) for name, number in _COLUMNS.items()]
        rows = ([getattr(row, name) for name in _COLUMNS] for row in self.rows)
        caption = f"Summary of {self.key.period} ({self.key.first} to {self.key.last}), as of {self.key.as_of}"
        return _html.table(caption, columns, rows)

    def __reduce__(self) -> tuple[object, ...]:
        rows = [(str(row.group), *row[1:]) for row in self.rows]
        return _unpickle, (1, tuple(self.key), rows)


_COLUMNS = {name: kind is int for name, kind in get_type_hints(SummaryRow).items()}


def _unpickle(version: int, key: tuple[Any, ...], rows: list[tuple[Any, ...]]) -> Summary:
    if version != 1:
        raise ValueError(f"this pickle of a Summary has version {version}; version 1 is known")
    return Summary(key=SummaryKey(*key), rows=tuple(SummaryRow(SummaryGroup(group), *rest) for group, *rest in rows))
