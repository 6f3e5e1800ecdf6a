"""DuckDB and polars on the tables of a year: the summary, the parts overdue on a day, and both on flat tables.

The tables are in memory, and joins, due days and everything else that follows from a day are computed in the query, as
`docs/tables.md` says. A working day is found by its number in the calendar table.
"""

import os
from collections.abc import Callable
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
    tables["categories"] = {
        "category": np.arange(len(area_of_category), dtype=np.int8),
        "area": np.array(area_of_category, dtype=np.int8),
    }
    return tables


class Peer(Protocol):
    """What each does; `day` is the day of the report, as days since 1970."""

    name: str

    def summary(self, day: int) -> Cells: ...
    def cube(self, day: int) -> int: ...
    def overdue(self, day: int) -> Column: ...
    def make_flat(self, day: int) -> None: ...
    def flat_summary(self, day: int) -> Cells: ...
    def flat_overdue(self, day: int) -> Column: ...


# A pause of these tables begins after the start and before the last day, so all of its days are lost ones; a part has
# at most one change. What of an answer counts for a part: by its lead, from its assignment on, not interim.
DUE = """
changed AS (
  SELECT c.part, c.amount, c.pause_to - c.pause_from + 1 AS days, b.working_days - a.working_days AS working_days
  FROM changes c
  LEFT JOIN calendar a ON a.day = c.pause_from - 1
  LEFT JOIN calendar b ON b.day = c.pause_to
  WHERE c.decided_on <= $day
),
begun AS (
  SELECT p.part, p.issue, p.lead, p.assigned_on, p.due_kind, p.moves,
    CASE p.due_from WHEN 0 THEN p.assigned_on WHEN 1 THEN s.concluded_on ELSE s.held_on END AS start,
    p.due_value + coalesce(c.amount, 0) AS value,
    CASE WHEN c.amount > 0 THEN 0 ELSE coalesce(c.days, 0) END AS lost_days,
    CASE WHEN c.amount > 0 THEN 0 ELSE coalesce(c.working_days, 0) END AS lost_working_days
  FROM parts p
  JOIN issues i ON i.issue = p.issue
  JOIN sessions s ON s.session = i.session
  LEFT JOIN changed c ON c.part = p.part
  WHERE p.assigned_on <= $day
),
reckoned AS (
  SELECT *, CASE due_kind WHEN 1 THEN value WHEN 3 THEN start + value + lost_days ELSE start END AS named FROM begun
),
due AS (
  SELECT r.part, r.issue, r.lead, r.assigned_on,
    CASE WHEN r.due_kind = 0 THEN NULL WHEN r.due_kind = 4 OR r.moves = 1 THEN w.day ELSE r.named END AS due_on
  FROM reckoned r
  JOIN calendar c ON c.day = CASE WHEN r.due_kind = 4 THEN r.start ELSE r.named - 1 END
  JOIN working w
    ON w.working_days = c.working_days + CASE WHEN r.due_kind = 4 THEN r.value + r.lost_working_days ELSE 1 END
),
final AS (SELECT * FROM answers WHERE is_interim = 0 AND given_on <= $day),
answered AS (
  SELECT d.part, min(a.given_on) AS answered_on, arg_min(a.manner, a.given_on) AS manner,
    bool_or(a.kind = 1) AS resolved
  FROM due d
  JOIN final a ON a.issue = d.issue AND a.body = d.lead AND a.given_on >= d.assigned_on
  GROUP BY d.part
)"""

FATES = f"""{DUE},
part_fates AS (
  SELECT d.part, d.issue, d.lead, d.due_on, a.answered_on, a.manner, coalesce(a.resolved, false) AS resolved,
    a.answered_on IS NULL AND d.due_on < $day AS overdue, a.answered_on <= d.due_on AS in_time
  FROM due d LEFT JOIN answered a USING (part)
),
of_parts AS (
  SELECT issue, arg_min(lead, part) AS lead, bool_and(answered_on IS NOT NULL) AS answered,
    arg_max(manner, answered_on) AS manner, bool_and(resolved) AS resolved, bool_or(overdue) AS overdue,
    CASE WHEN bool_and(answered_on IS NOT NULL) THEN bool_and(in_time) END AS in_time
  FROM part_fates GROUP BY issue
),
of_answers AS (
  SELECT issue, arg_min(body, given_on) AS lead, arg_min(manner, given_on) AS manner, bool_or(kind = 1) AS resolved,
    bool_or(manner = 0) AS on_the_spot
  FROM final GROUP BY issue
),
looked_at AS (
  SELECT issue, arg_max(is_confirmed, verified_on) = 1 AS verified
  FROM verifications WHERE verified_on <= $day GROUP BY issue
),
fates AS (
  SELECT i.issue, c.area, CASE WHEN i.commune >= 0 THEN i.commune ELSE s.commune END AS commune,
    coalesce(p.lead, a.lead, -1) AS lead, i.kind >= 4 AS own, p.issue IS NOT NULL AS has_parts,
    CASE WHEN a.on_the_spot THEN 0 WHEN p.issue IS NULL THEN a.manner WHEN p.answered THEN p.manner END AS manner,
    CASE WHEN p.issue IS NULL THEN coalesce(a.resolved, false) ELSE p.resolved END AS resolved,
    coalesce(v.verified, false) AS verified, coalesce(p.overdue, false) AS overdue, p.in_time
  FROM issues i
  JOIN sessions s ON s.session = i.session
  JOIN categories c ON c.category = i.category
  LEFT JOIN of_parts p ON p.issue = i.issue
  LEFT JOIN of_answers a ON a.issue = i.issue
  LEFT JOIN looked_at v ON v.issue = i.issue
  WHERE i.raised_on <= $day
)"""

COUNTED = """count(*), count(*) FILTER (own), count(*) FILTER (NOT own AND manner = 0),
  count(*) FILTER (NOT own AND manner = 1), count(*) FILTER (NOT own AND manner IS NULL),
  count(*) FILTER (NOT own AND resolved), count(*) FILTER (NOT own AND verified), count(*) FILTER (NOT own AND overdue),
  count(*) FILTER (NOT own AND in_time), count(*) FILTER (NOT own AND NOT in_time)"""

# `by_lead`: parts, and the issues that have none under who answered them.
GROUPED = f"""
SELECT CASE WHEN grouping(area) = 0 THEN 'category' WHEN grouping(commune) = 0 THEN 'commune' ELSE 'all' END,
  CASE WHEN grouping(area) = 0 THEN area WHEN grouping(commune) = 0 THEN commune ELSE -1 END, {COUNTED}
FROM fates GROUP BY GROUPING SETS ((), (area), (commune))
UNION ALL
SELECT 'lead_body', lead, {COUNTED} FROM by_lead GROUP BY lead"""

BY_LEAD = """by_lead AS (
  SELECT p.lead, false AS own, p.manner, p.resolved, f.verified, p.overdue, p.in_time
  FROM part_fates p JOIN fates f USING (issue)
  UNION ALL
  SELECT lead, own, manner, resolved, verified, overdue, in_time FROM fates WHERE NOT has_parts
)"""

# What became of each issue and part stands in the flat tables; only what depends on the day is left.
FLAT_COUNTED = COUNTED.replace("AND overdue", "AND due_on < $day")


class Duck:
    """DuckDB's tables in memory, one query each."""

    def __init__(self, tables: Tables) -> None:
        import duckdb

        self.name = f"DuckDB {duckdb.__version__}"
        self.connection = duckdb.connect(config={"threads": CORES})
        for name, columns in tables.items():
            self.connection.register("given", columns)
            self.connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
            self.connection.unregister("given")
        self.connection.execute("CREATE TABLE working AS SELECT day, working_days FROM calendar WHERE is_working = 1")

    def _cells(self, query: str, day: int) -> Cells:
        rows = self.connection.execute(query, {"day": day}).fetchall()
        return {(row[0], row[1]): tuple(row[2:]) for row in rows}

    def _column(self, query: str, day: int) -> Column:
        found: Column = next(iter(self.connection.execute(query, {"day": day}).fetchnumpy().values()))
        return found

    def summary(self, day: int) -> Cells:
        return self._cells(f"WITH {FATES}, {BY_LEAD} {GROUPED}", day)

    def cube(self, day: int) -> int:
        query = f"WITH {FATES} SELECT count(*) AS n FROM fates GROUP BY area, commune, lead, own, manner, in_time"
        return int(self._column(query, day).sum())

    def overdue(self, day: int) -> Column:
        query = f"""WITH {DUE} SELECT d.part FROM due d LEFT JOIN answered a USING (part)
                    WHERE a.answered_on IS NULL AND d.due_on < $day"""
        return self._column(query, day)

    def make_flat(self, day: int) -> None:
        self.connection.execute(
            f"""CREATE TABLE flat_parts AS WITH {FATES}
                SELECT p.part, p.issue, p.lead, false AS own, p.due_on, p.answered_on, p.manner, p.resolved, f.verified,
                  p.in_time
                FROM part_fates p JOIN fates f USING (issue)""",
            {"day": day},
        )
        self.connection.execute(
            f"""CREATE TABLE flat_issues AS WITH {FATES}
                SELECT f.* EXCLUDE (overdue), o.due_on FROM fates f LEFT JOIN
                  (SELECT issue, min(due_on) AS due_on FROM part_fates WHERE answered_on IS NULL GROUP BY issue) o
                  USING (issue)""",
            {"day": day},
        )

    def flat_summary(self, day: int) -> Cells:
        # An open part's day is kept for the issue: what was answered has none that could pass.
        by_lead = """WITH by_lead AS (
            SELECT lead, own, manner, resolved, verified, in_time,
              CASE WHEN answered_on IS NULL THEN due_on END AS due_on
            FROM flat_parts
            UNION ALL
            SELECT lead, own, manner, resolved, verified, in_time, due_on FROM flat_issues WHERE NOT has_parts)"""
        grouped = GROUPED.replace(COUNTED, FLAT_COUNTED).replace("FROM fates", "FROM flat_issues")
        return self._cells(f"{by_lead} {grouped}", day)

    def flat_overdue(self, day: int) -> Column:
        return self._column("SELECT part FROM flat_parts WHERE answered_on IS NULL AND due_on < $day", day)


class Polars:
    """The same as lazy frames; `engine` is polars' own."""

    def __init__(self, tables: Tables, engine: str) -> None:
        import polars

        self.pl = polars
        self.engine: Any = engine
        self.name = f"polars {polars.__version__}, {engine}"
        frames = {name: polars.DataFrame(columns).lazy() for name, columns in tables.items()}
        self.frames = frames
        self.days = frames["calendar"].select("day", "working_days")
        working = frames["calendar"].filter(polars.col("is_working") == 1)
        self.working = working.select(polars.col("day").alias("working_day"), "working_days").collect().lazy()
        self.flat_issues = self.flat_parts = polars.LazyFrame()

    def _due(self, day: int) -> Any:
        pl, col = self.pl, self.pl.col
        lost = col("pause_to") - col("pause_from") + 1
        changed = (
            self.frames["changes"]
            .filter(col("decided_on") <= day)
            .with_columns((col("pause_from") - 1).alias("before"))
            .join(self.days.rename({"working_days": "until_before"}), left_on="before", right_on="day", how="left")
            .join(self.days.rename({"working_days": "until_end"}), left_on="pause_to", right_on="day", how="left")
            .select(
                "part",
                "amount",
                pl.when(col("amount") > 0).then(0).otherwise(lost).alias("lost_days"),
                pl.when(col("amount") > 0)
                .then(0)
                .otherwise(col("until_end") - col("until_before"))
                .alias("lost_working"),
            )
        )
        is_working = col("due_kind") == 4
        return (
            self.frames["parts"]
            .filter(col("assigned_on") <= day)
            .join(self.frames["issues"].select("issue", "session"), on="issue")
            .join(self.frames["sessions"].select("session", "held_on", "concluded_on"), on="session")
            .join(changed, on="part", how="left")
            .with_columns(
                pl.when(col("due_from") == 0)
                .then("assigned_on")
                .when(col("due_from") == 1)
                .then("concluded_on")
                .otherwise("held_on")
                .alias("start"),
                (col("due_value") + col("amount").fill_null(0)).alias("value"),
                col("lost_days").fill_null(0),
                col("lost_working").fill_null(0),
            )
            .with_columns(
                pl.when(col("due_kind") == 1)
                .then("value")
                .when(col("due_kind") == 3)
                .then(col("start") + col("value") + col("lost_days"))
                .otherwise("start")
                .alias("named")
            )
            .with_columns(pl.when(is_working).then("start").otherwise(col("named") - 1).alias("day"))
            .join(self.days, on="day")
            .with_columns(
                (col("working_days") + pl.when(is_working).then(col("value") + col("lost_working")).otherwise(1)).alias(
                    "working_days"
                )
            )
            .join(self.working, on="working_days")
            .select(
                "part",
                "issue",
                "lead",
                "assigned_on",
                pl.when(col("due_kind") == 0)
                .then(None)
                .when(is_working | (col("moves") == 1))
                .then("working_day")
                .otherwise("named")
                .alias("due_on"),
            )
        )

    def _final(self, day: int) -> Any:
        col = self.pl.col
        return self.frames["answers"].filter((col("is_interim") == 0) & (col("given_on") <= day))

    def _answered(self, due: Any, day: int) -> Any:
        col = self.pl.col
        return (
            due.select("part", "issue", "lead", "assigned_on")
            .join(self._final(day), left_on=["issue", "lead"], right_on=["issue", "body"])
            .filter(col("given_on") >= col("assigned_on"))
            .group_by("part")
            .agg(
                col("given_on").min().alias("answered_on"),
                col("manner").get(col("given_on").arg_min()).alias("manner"),
                (col("kind") == 1).any().alias("resolved"),
            )
        )

    def _fates(self, day: int) -> tuple[Any, Any]:
        pl, col = self.pl, self.pl.col
        due = self._due(day)
        parts = due.join(self._answered(due, day), on="part", how="left").with_columns(
            col("resolved").fill_null(False),
            (col("answered_on").is_null() & (col("due_on") < day)).fill_null(False).alias("overdue"),
            (col("answered_on") <= col("due_on")).alias("in_time"),
        )
        is_answered = col("answered_on").is_not_null().all()
        of_parts = parts.group_by("issue").agg(
            col("lead").get(col("part").arg_min()).alias("lead"),
            is_answered.alias("answered"),
            col("manner").get(col("answered_on").arg_max()).alias("manner"),
            col("resolved").all(),
            col("overdue").any(),
            pl.when(is_answered & col("in_time").is_not_null().any()).then(col("in_time").all()).alias("in_time"),
        )
        of_answers = (
            self._final(day)
            .group_by("issue")
            .agg(
                col("body").get(col("given_on").arg_min()).alias("answerer"),
                col("manner").get(col("given_on").arg_min()).alias("first_manner"),
                (col("kind") == 1).any().alias("answer_resolved"),
                (col("manner") == 0).any().alias("on_the_spot"),
            )
        )
        looked_at = (
            self.frames["verifications"]
            .filter(col("verified_on") <= day)
            .group_by("issue")
            .agg((col("is_confirmed").get(col("verified_on").arg_max()) == 1).alias("verified"))
        )
        has_parts = col("answered").is_not_null()
        fates = (
            self.frames["issues"]
            .filter(col("raised_on") <= day)
            .join(self.frames["sessions"].select("session", col("commune").alias("of_session")), on="session")
            .join(self.frames["categories"], on="category")
            .join(of_parts, on="issue", how="left")
            .join(of_answers, on="issue", how="left")
            .join(looked_at, on="issue", how="left")
            .select(
                "issue",
                "area",
                pl.when(col("commune") >= 0).then("commune").otherwise("of_session").alias("commune"),
                pl.coalesce("lead", "answerer", -1).alias("lead"),
                (col("kind") >= 4).alias("own"),
                has_parts.alias("has_parts"),
                pl.when(col("on_the_spot"))
                .then(0)
                .when(~has_parts)
                .then("first_manner")
                .when(col("answered"))
                .then("manner")
                .alias("manner"),
                pl.when(has_parts)
                .then("resolved")
                .otherwise(col("answer_resolved").fill_null(False))
                .alias("resolved"),
                col("verified").fill_null(False),
                col("overdue").fill_null(False),
                "in_time",
            )
        )
        return parts, fates

    def _counted(self) -> list[Any]:
        col = self.pl.col
        asked = ~col("own")
        return [
            self.pl.len().alias("total"),
            col("own").sum().alias("own_procedure"),
            (asked & (col("manner") == 0)).sum().alias("answered_on_the_spot"),
            (asked & (col("manner") == 1)).sum().alias("answered_in_writing"),
            (asked & col("manner").is_null()).sum().alias("unanswered"),
            (asked & col("resolved")).sum().alias("resolved_"),
            (asked & col("verified")).sum().alias("verified_"),
            (asked & col("overdue")).sum().alias("overdue_"),
            (asked & col("in_time")).sum().alias("answered_in_time"),
            (asked & ~col("in_time")).sum().alias("answered_late"),
        ]

    def _grouped(self, fates: Any, by_lead: Any) -> Cells:
        counted = self._counted()
        found = self.pl.collect_all(
            [
                fates.select(*counted),
                fates.group_by("area").agg(*counted),
                fates.group_by("commune").agg(*counted),
                by_lead.group_by("lead").agg(*counted),
            ],
            engine=self.engine,
        )
        cells: Cells = {("all", -1): tuple(found[0].row(0))}
        for group, frame in zip(("category", "commune", "lead_body"), found[1:], strict=True):
            cells |= {(group, row[0]): tuple(row[1:]) for row in frame.iter_rows()}
        return cells

    LEAD = ("lead", "own", "manner", "resolved", "verified", "overdue", "in_time")

    def _by_lead(self, parts: Any, fates: Any) -> Any:
        of_parts = parts.join(fates.select("issue", "verified"), on="issue").with_columns(
            self.pl.lit(False).alias("own")
        )
        without = fates.filter(~self.pl.col("has_parts")).select(*self.LEAD)
        return self.pl.concat([of_parts.select(*self.LEAD), without], how="vertical_relaxed")

    def summary(self, day: int) -> Cells:
        parts, fates = self._fates(day)
        return self._grouped(fates, self._by_lead(parts, fates))

    def cube(self, day: int) -> int:
        _, fates = self._fates(day)
        cells = fates.group_by("area", "commune", "lead", "own", "manner", "in_time").len()
        return int(cells.collect(engine=self.engine)["len"].sum())

    def overdue(self, day: int) -> Column:
        col = self.pl.col
        due = self._due(day)
        late = due.join(self._answered(due, day), on="part", how="left").filter(
            col("answered_on").is_null() & (col("due_on") < day)
        )
        found: Column = late.select("part").collect(engine=self.engine)["part"].to_numpy()
        return found

    def make_flat(self, day: int) -> None:
        col = self.pl.col
        parts, fates = self._fates(day)
        open_parts = parts.filter(col("answered_on").is_null()).group_by("issue").agg(col("due_on").min())
        made_parts, made_issues = self.pl.collect_all(
            [
                parts.join(fates.select("issue", "verified"), on="issue")
                .drop("overdue", "assigned_on")
                .with_columns(self.pl.lit(False).alias("own")),
                fates.drop("overdue").join(open_parts, on="issue", how="left"),
            ],
            engine=self.engine,
        )
        self.flat_parts, self.flat_issues = made_parts.lazy(), made_issues.lazy()

    def flat_summary(self, day: int) -> Cells:
        col = self.pl.col
        late = (col("due_on") < day).fill_null(False)
        fates = self.flat_issues.with_columns(late.alias("overdue"))
        parts = self.flat_parts.with_columns((late & col("answered_on").is_null()).alias("overdue"))
        without = fates.filter(~col("has_parts")).select(*self.LEAD)
        by_lead = self.pl.concat([parts.select(*self.LEAD), without], how="vertical_relaxed")
        return self._grouped(fates, by_lead)

    def flat_overdue(self, day: int) -> Column:
        col = self.pl.col
        late = self.flat_parts.filter(col("answered_on").is_null() & (col("due_on") < day)).select("part")
        found: Column = late.collect(engine=self.engine)["part"].to_numpy()
        return found


def makers(tables: Tables) -> list[Callable[[], Peer]]:
    """One after the other: each has its own copy of the tables."""
    return [
        lambda: Duck(tables),
        lambda: Polars(tables, "in-memory"),
        lambda: Polars(tables, "streaming"),
    ]
