"""A ledger's figures beside itself, Boost.JSON, DuckDB and polars, each with its target.

    python ledger_bench.py <ledger_bench of C++> [least seconds, not used here] [option]...

    --issues N         the most issues that a row has; 10,000,000 when left out
    --most-seconds N   a row that would need more to record its year is refused; 1,800 when left out
    --clock cpu        count what the processors worked, theirs divided by their number: for a machine that others use
    --small            10,000 issues, and without DuckDB and polars: that every row still runs
    --write-docs       docs/performance.md too

What DuckDB and polars answer is checked to equal what the library answers before anything is timed. Writes
build/bench.json and prints the same table.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import ledger_page
import numpy as np
from ledger_peers import CORES, COUNTS, Cells, Column, Peer, Tables, read_tables

MOST = 10_000_000
BUILD = Path("build")
FOLDER = BUILD / "ledger-bench"
# The days of ledger_data.hpp, as days since 1970.
MIDDLE_DAY, LAST_DAY = (int(np.datetime64(day, "D").astype(int)) for day in ("2020-09-30", "2021-07-31"))
RUNS = 3


@dataclass
class Row:
    """One line of the table: `ours` and `theirs` in `unit`; `ratio` is ours by theirs, of reports theirs by ours."""

    work: str
    peer: str
    ours: float | None
    theirs: float | None
    unit: str
    ratio: float | None
    target: str
    met: bool | None
    note: str = ""


class Figures:
    """What the program in C++ measured, by the row's name and size."""

    def __init__(self, found: list[dict[str, Any]]) -> None:
        self.rows: dict[tuple[str, int], dict[str, Any]] = {}
        for each in found:
            name, size = each["name"].split("/")[:2]
            self.rows[name, int(size)] = each

    def sizes(self, name: str) -> list[int]:
        """Those that ran, ascending."""
        return sorted(size for (row, size), found in self.rows.items() if row == name and "error_message" not in found)

    def refused(self) -> list[str]:
        return [
            f"{name}, {size:,}: {found['error_message']}"
            for (name, size), found in self.rows.items()
            if "error_message" in found
        ]

    def get(self, name: str, size: int, counter: str = "best") -> float | None:
        found = self.rows.get((name, size), {})
        return None if "error_message" in found else found.get(counter)

    def largest(self, name: str) -> int:
        return max(self.sizes(name), default=0)


def run_program(wanted: argparse.Namespace, issues: int) -> Figures:
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*"):
        old.unlink()
    out = FOLDER / "figures.json"
    options = [f"--issues={issues}", f"--most_seconds={wanted.most_seconds}", f"--answers={FOLDER}"]
    options += ["--clock=cpu"] if wanted.clock == "cpu" else []
    options += [f"--benchmark_out={out}", "--benchmark_out_format=json"]
    subprocess.run([wanted.program, *options], check=True)
    return Figures(json.loads(out.read_text(encoding="utf-8"))["benchmarks"])


def ratio(one: float | None, other: float | None) -> float | None:
    return None if one is None or not other else one / other


def at_most(value: float | None, limit: float) -> bool | None:
    return None if value is None else value <= limit


def at_least(value: float | None, limit: float) -> bool | None:
    return None if value is None else value >= limit


def rows_of_commands(of: Figures) -> list[Row]:
    rows = []
    base = of.get("one_command", 1_000)
    for size in of.sizes("one_command"):
        took, slowest = of.get("one_command", size), of.get("one_command", size, "slowest")
        times = ratio(took, base)
        met = None if took is None else took <= 10e-6 and (times or 0) <= 1.5
        note = f"slowest {(slowest or 0) * 1e6:,.0f} us"
        rows.append(
            Row(
                f"one command, {size:,} issues",
                "itself at 1,000",
                (took or 0) * 1e6,
                (base or 0) * 1e6,
                "us",
                times,
                "<= 1.5x and <= 10 us",
                met,
                note,
            )
        )
    size = of.largest("many_commands")
    speed = of.get("many_commands", size, "a_second")
    beside = of.get("many_commands", size, "allocations_beside")
    every = of.get("many_commands", size, "allocations")
    work = f"{size:,} commands as records"
    rows.append(Row(work, "", speed, None, "a second", None, ">= 500,000", at_least(speed, 500_000)))
    note = f"{every:.1f} with those" if every else ""
    rows.append(
        Row(
            f"{work}: allocations a command beside texts, lists, findings",
            "",
            beside,
            None,
            "",
            None,
            "<= 2",
            at_most(beside, 2),
            note,
        )
    )
    return rows


CROWDS = {
    "crowd_extensions": "30 extensions of each of {:,} parts: each",
    "crowd_answers": "{:,} answers, each with a part: each",
    "crowd_opinions": "an issue out of {:,} opinions, one command: each",
    "crowd_attendees": "{:,} who came, one command: each",
}


def rows_of_crowds(of: Figures) -> list[Row]:
    """The same for each thing, however many there are."""
    rows = []
    for name, work in CROWDS.items():
        fewer, many = of.sizes(name)[0], of.largest(name)
        one, other = of.get(name, many), of.get(name, fewer)
        times = ratio(one, other)
        rows.append(
            Row(
                work.format(many),
                f"itself at {fewer:,}",
                (one or 0) * 1e6,
                (other or 0) * 1e6,
                "us",
                times,
                "<= 2x",
                at_most(times, 2),
            )
        )
    return rows


def rows_of_json(of: Figures) -> list[Row]:
    rows = []
    for ours, theirs, work, peer, limit in (
        ("read_issues", "parse_issues", "issues from JSON lines into records", "boost::json::parse of each line", 1.0),
        ("load_journal", "parse_journal", "events by load_json", "boost::json::parse of the bytes", 4.0),
        ("save_journal", "serialize_journal", "events by save_json", "boost::json::serialize of an equal DOM", 0.1),
    ):
        size = of.largest(ours)
        one, other = of.get(ours, size), of.get(theirs, size)
        times = ratio(one, other)
        shown = (one or 0) * 1e3 if one else None, (other or 0) * 1e3 if other else None
        rows.append(Row(f"{size:,} {work}", peer, *shown, "ms", times, f"<= {limit}x", at_most(times, limit)))
    return rows


def rows_of_days(of: Figures) -> list[Row]:
    rows = []
    for report in ("summary", "overdue"):
        size = of.largest(f"{report}_last")
        last = of.get(f"{report}_last", size)
        for other, meaning in (("middle", "on a day in the middle"), ("known", "as known on that day")):
            took = of.get(f"{report}_{other}", size)
            times = ratio(took, last)
            shown = (took or 0) * 1e3 if took else None, (last or 0) * 1e3 if last else None
            work = f"{report} {meaning}, {size:,} issues"
            rows.append(Row(work, "ours for the last day", *shown, "ms", times, "<= 1.5x", at_most(times, 1.5)))
    return rows


def row_of_memory(of: Figures) -> Row:
    size = of.largest("memory")
    taken = of.get("memory", size, "state_bytes")
    ledger, texts = of.get("memory", size, "ledger_bytes"), of.get("memory", size, "text_bytes")
    sessions = of.get("memory", size, "session_bytes")
    is_whole = ledger and texts and sessions
    note = f"the ledger whole {ledger:,.0f}; ids and texts {texts:,.0f}, sessions {sessions:,.0f}" if is_whole else ""
    work = f"state an issue, {size:,} issues"
    return Row(work, "", taken, None, "bytes", None, "<= 320 bytes", at_most(taken, 320), note)


# ---- DuckDB and polars --------------------------------------------------------


def names_of(folder: Path) -> tuple[list[int], dict[tuple[str, str], tuple[str, int]]]:
    """The area of each category, and for each group and code of a summary the number that the tables have for it."""
    areas, communes, bodies = (line.split() for line in (folder / "names.txt").read_text(encoding="utf-8").splitlines())
    order = list(dict.fromkeys(areas))
    numbers = {("all", ""): ("all", -1), ("lead_body", ""): ("lead_body", -1)}
    for group, codes in (("category", order), ("commune", communes), ("lead_body", bodies)):
        numbers |= {(group, code): (group, number) for number, code in enumerate(codes)}
    return [order.index(area) for area in areas], numbers


def our_cells(path: Path, numbers: dict[tuple[str, str], tuple[str, int]]) -> Cells:
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {
        numbers[row["group"], row.get("code", "")]: tuple(row.get(count, 0) for count in COUNTS)
        for row in rows
        if row.get("total", 0) > 0 and row["group"] != "hamlet"
    }


def must_equal(name: str, theirs: Cells, ours: Cells) -> None:
    if theirs == ours:
        return
    wrong = sorted(cell for cell in theirs.keys() | ours.keys() if theirs.get(cell) != ours.get(cell))
    sys.exit(
        f"{name}: {len(wrong)} cells differ; {wrong[0]}: {theirs.get(wrong[0])} where ours is {ours.get(wrong[0])}"
    )


def must_list(name: str, what: str, theirs: Column, ours: Column) -> None:
    if not np.array_equal(np.sort(theirs), np.sort(ours)):
        sys.exit(f"{name}: {len(theirs):,} {what}, and not the {len(ours):,} of ours")


Clock = Callable[[Callable[[], object]], float]


def by_the_wall(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def by_the_processor(work: Callable[[], object]) -> float:
    """As if all cores had worked all the time, and for nobody else: the least that it could have taken."""
    began = time.process_time()
    work()
    return (time.process_time() - began) / CORES


def makers(tables: Tables) -> list[Callable[[], Peer]]:
    """One is made after the other: each has its own copy of the tables."""
    from ledger_duckdb import Duck  # not before they are needed: a small run does without these packages
    from ledger_polars import Polars

    return [lambda: Duck(tables), lambda: Polars(tables, "in-memory"), lambda: Polars(tables, "streaming")]


Answers = dict[int, tuple[Cells, Column]]  # of ours, by the day: the summary, and the parts overdue


def measure(make: Callable[[], Peer], answers: Answers, cells: Column, clock: Clock) -> tuple[str, dict[str, float]]:
    peer = make()

    def best(work: Callable[[], object]) -> float:
        return min(clock(work) for _ in range(RUNS))

    for day, (figures, parts) in answers.items():
        must_equal(peer.name, peer.summary(day), figures)
        must_list(peer.name, "parts overdue", peer.overdue(day), parts)
    ours, late = answers[LAST_DAY]
    must_list(peer.name, "cells by all five", peer.breakdown(LAST_DAY), cells)
    times = {
        "summary": best(lambda: peer.summary(LAST_DAY)),
        "breakdown": best(lambda: peer.breakdown(LAST_DAY)),
        "overdue": best(lambda: peer.overdue(LAST_DAY)),
    }
    peer.make_flat(LAST_DAY)
    must_equal(f"{peer.name}, flat", peer.flat_summary(LAST_DAY), ours)
    must_list(f"{peer.name}, flat", "parts overdue", peer.flat_overdue(LAST_DAY), late)
    times["flat summary"] = best(lambda: peer.flat_summary(LAST_DAY))
    times["flat overdue"] = best(lambda: peer.flat_overdue(LAST_DAY))
    return peer.name, times


def rows_of_reports(of: Figures, program: str, clock: Clock | None) -> list[Row]:
    size = of.largest("summary_last")
    times: dict[str, dict[str, float]] = {}
    if clock and size:
        subprocess.run([program, f"--issues={size}", f"--tables={FOLDER}"], check=True)
        area_of_category, numbers = names_of(FOLDER)
        answers: Answers = {
            day: (
                our_cells(FOLDER / f"summary-{name}-{size}.json", numbers),
                np.load(FOLDER / f"overdue-{name}-{size}.npy"),
            )
            for name, day in (("last", LAST_DAY), ("middle", MIDDLE_DAY))
        }
        cells = np.load(FOLDER / f"breakdown-last-{size}.npy")
        times = dict(measure(make, answers, cells, clock) for make in makers(read_tables(FOLDER, area_of_category)))
    rows = []
    year = f"summary of a year, {size:,} issues"
    reports = (
        ("summary", of.get("summary_last", size), 5, year),
        ("breakdown", of.get("breakdown", size), 5, f"{year}, by all five at once"),
        ("overdue", of.get("overdue_last", size), 3, f"the parts overdue on a day, {size:,} issues"),
    )
    for what, took, least, work in reports:
        if took is None:
            continue
        if what != "overdue":
            each = took / size * 1e9
            rows.append(Row(f"{work}: each issue", "", each, None, "ns", None, "<= 150 ns", at_most(each, 150)))
        for peer in times:
            theirs = times[peer][what]
            is_fastest = theirs == min(t[what] for t in times.values())
            target = f">= {least}x faster" if is_fastest else ""
            met = at_least(theirs / took, least) if is_fastest else None
            rows.append(Row(work, peer, took * 1e3, theirs * 1e3, "ms", theirs / took, target, met))
        for peer in times:
            flat = times[peer].get(f"flat {what}")
            if flat is not None:
                rows.append(Row(work, f"{peer}, flat table", took * 1e3, flat * 1e3, "ms", flat / took, "", None))
    return rows


# ---- What is shown ------------------------------------------------------------


def growth_of(of: Figures) -> dict[str, list[tuple[int, float]]]:
    """Seconds by the number of issues, for each work that is measured at every size."""
    works = {"record a year": "grow", "summary": "summary_last", "parts overdue": "overdue_last"}
    return {
        work: [(size, took) for size in of.sizes(name) if (took := of.get(name, size)) is not None]
        for work, name in works.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("seconds", nargs="?", help="not used: every row has its own number of runs")
    parser.add_argument("--issues", type=int, default=MOST)
    parser.add_argument("--most-seconds", type=float, default=1_800)
    parser.add_argument("--clock", choices=["wall", "cpu"], default="wall")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--write-docs", action="store_true")
    wanted = parser.parse_args()
    issues = 10_000 if wanted.small else wanted.issues
    clock = by_the_processor if wanted.clock == "cpu" else by_the_wall

    figures = run_program(wanted, issues)
    rows = [
        *rows_of_commands(figures),
        *rows_of_crowds(figures),
        *rows_of_json(figures),
        *rows_of_reports(figures, wanted.program, None if wanted.small else clock),
        *rows_of_days(figures),
        row_of_memory(figures),
    ]
    shown = [asdict(row) for row in rows]
    growth = growth_of(figures)
    refused = figures.refused()
    found = {
        "machine": ledger_page.machine(),
        "versions": ledger_page.versions(),
        "issues": issues,
        "clock": wanted.clock,
        "rows": shown,
        "refused": refused,
        "growth": growth,
    }
    (BUILD / "bench.json").write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print("\n" + ledger_page.table(shown))
    for line in refused:
        print(line)
    failed = [line for line in refused if "refused" not in line]
    if failed:
        sys.exit("a row failed")
    if wanted.write_docs:
        ledger_page.write(found, Path("docs"))
        print("written: docs/performance.md and docs/performance.svg")


if __name__ == "__main__":
    main()
