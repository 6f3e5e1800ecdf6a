"""The tables of a year, and what DuckDB and polars are asked: both reports, and the same on flat tables.

The tables are in memory, and joins, due days and everything else that follows from a day are computed in the query, as
`docs/tables.md` says. A working day is found by its number in the calendar table.
"""

import os
from pathlib import Path
from typing import Any, Protocol

import numpy as np

Column = np.ndarray[Any, np.dtype[Any]]
Tables = dict[str, dict[str, Column]]
Cells = dict[tuple[str, int], tuple[int, ...]]  # group and code -> the counts of COUNTS

NAMES = ("sessions", "opinions", "issues", "parts", "changes", "answers", "verifications", "calendar")
COUNTS = (
    "total",
    "own_procedure",
    "answered_on_the_spot",
    "answered_in_writing",
    "unanswered",
    "resolved",
    "verified",
    "overdue",
    "answered_in_time",
    "answered_late",
)
CORES = os.cpu_count() or 1


def read_tables(folder: Path, area_of_category: list[int]) -> Tables:
    tables: Tables = {
        name: {path.name.split(".")[1]: np.load(path) for path in sorted(folder.glob(f"{name}.*.npy"))}
        for name in NAMES
    }
    # Rows stand in the order in which they were told. Of answers: by day, and of one day as told.
    tables["parts"]["told"] = np.arange(len(tables["parts"]["part"]), dtype=np.int64)
    given_on = tables["answers"]["given_on"].astype(np.int64)
    tables["answers"]["turn"] = (given_on << 32) + np.arange(len(given_on), dtype=np.int64)
    tables["categories"] = {
        "category": np.arange(len(area_of_category), dtype=np.int8),
        "area": np.array(area_of_category, dtype=np.int8),
    }
    return tables


class Peer(Protocol):
    """What each does; `day` is the day of the report, as days since 1970. A breakdown is told by its cells' counts."""

    name: str

    def summary(self, day: int) -> Cells: ...
    def breakdown(self, day: int) -> Column: ...
    def overdue(self, day: int) -> Column: ...
    def make_flat(self, day: int) -> None: ...
    def flat_summary(self, day: int) -> Cells: ...
    def flat_overdue(self, day: int) -> Column: ...
