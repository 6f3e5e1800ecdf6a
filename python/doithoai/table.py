"""Reports as rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Generic, TypeVar, cast, get_args, get_type_hints

from doithoai import _core
from doithoai._code import Code
from doithoai._document import as_text

__all__ = ["Table"]


Row = TypeVar("Row", covariant=True)


@cache
def _types_of(row: type[Any]) -> dict[str, Any]:
    """The types of a row's columns: made out once, since that takes longer than a small table itself."""
    return get_type_hints(row)


class Table(Generic[Row]):
    """A report as rows, in a stated and stable order. It is a snapshot: later commands do not change it.

    Iterating gives named rows; `column` gives one column, which is faster where only that is needed. A value that is
    absent, erased, or not for the eyes of the view is None.

    >>> import doithoai
    >>> from datetime import date
    >>> table = doithoai.Ledger().table("issues", as_of=date(2020, 12, 31))
    >>> table
    <Table issues, 0 rows>
    >>> table.column("issue")
    []
    """

    __slots__ = ("_codes", "_columns", "_impl", "_make")

    _impl: _core.Table
    _make: Any
    _columns: dict[str, str]
    _codes: dict[int, dict[Any, Code]]

    def __init__(self, core: _core.Table, row: type[Row]) -> None:
        self._impl = core
        self._make = getattr(row, "_make")  # noqa: B009 - of typing.NamedTuple, which has no type of its own
        self._columns = dict(zip(core.names(), core.types(), strict=True))
        kinds = _types_of(cast(Any, row))
        self._codes = {}
        for index, name in enumerate(self._columns):
            for kind in (kinds[name], *get_args(kinds[name])):  # a code, or a code that may be absent
                if isinstance(kind, type) and issubclass(kind, Code):
                    self._codes[index] = {code.value: code for code in kind}

    @property
    def name(self) -> str:
        """The table's name.

        >>> import doithoai
        >>> from datetime import date
        >>> doithoai.Ledger().table("gaps", as_of=date(2020, 12, 31)).name
        'gaps'
        """
        return self._impl.name()

    @property
    def columns(self) -> dict[str, str]:
        """The columns' names, each with its type: integer, boolean, date, datetime or text.

        >>> import doithoai
        >>> from datetime import date
        >>> doithoai.Ledger().table("issues", as_of=date(2020, 12, 31)).columns["due_on"]
        'date'
        """
        return dict(self._columns)

    def column(self, name: str) -> list[Any]:
        """All values of one column.

        >>> import doithoai
        >>> from datetime import date
        >>> doithoai.Ledger().table("issues", as_of=date(2020, 12, 31)).column("due_on")
        []
        """
        if as_text(name, "name") not in self._columns:
            raise KeyError(f"no column {name!r} in table {self.name!r}; there are {', '.join(self._columns)}")
        index = list(self._columns).index(name)
        values = self._impl.column(index)
        return [self._codes[index].get(value) for value in values] if index in self._codes else values

    def to_json(self) -> str:
        """An array of objects, null members left out.

        >>> import doithoai
        >>> from datetime import date
        >>> doithoai.Ledger().table("issues", as_of=date(2020, 12, 31)).to_json()
        '[]'
        """
        return self._impl.to_json()

    def __len__(self) -> int:
        return len(self._impl)

    def __getitem__(self, index: int) -> Row:
        if not isinstance(index, int):
            raise TypeError(f"a row's index must be an int, not {type(index).__name__}; list(table) can be sliced")
        size = len(self._impl)
        if not -size <= index < size:
            raise IndexError(f"row {index} of a table of {size}")
        cells = list(self._impl.row(index % size))
        for column, codes in self._codes.items():
            cells[column] = codes.get(cells[column])
        return cast(Row, self._make(cells))

    def __iter__(self) -> Iterator[Row]:
        return (self[index] for index in range(len(self)))

    def __repr__(self) -> str:
        rows = len(self)
        return f"<Table {self.name}, {rows} {'row' if rows == 1 else 'rows'}>"
