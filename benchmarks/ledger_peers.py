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

NAMES = ("sessions", "opinions", "issues", "parts", "changes", "answers", "verifications", "responses", "calendar")
COUNTS = (
    "total",
    "own_procedure",
    "answered_on_the_spot",
    "answered_later",
    "unanswered",
    "answered_at_session",
    "not_competent",
    "resolved",
    "explained",
    "refused",
    "under_way",
    "verified",
    "accepted",
    "overdue",
    "answered_in_time",
    "answered_late",
)
HAPPENED_ON = {
    "parts": "assigned_on",
    "answers": "given_on",
    "verifications": "verified_on",
    "responses": "responded_on",
}
CORES = os.cpu_count() or 1


def read_tables(folder: Path, area_of_category: list[int]) -> Tables:
    tables: Tables = {
        name: {path.name.split(".")[1]: np.load(path) for path in sorted(folder.glob(f"{name}.*.npy"))}
        for name in NAMES
    }
    # Of two facts the later one, by day and of one day as told, has the larger turn.
    for name, day in HAPPENED_ON.items():
        told = tables[name]
        told["turn"] = (told[day].astype(np.int64) << 32) + told["told"]
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
