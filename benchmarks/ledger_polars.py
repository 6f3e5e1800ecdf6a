"""polars' answers: the same as lazy frames, by either of its engines."""

from typing import Any

import polars
from ledger_peers import Cells, Column, Tables


class Polars:
    """The same as lazy frames; `engine` is polars' own."""

    def __init__(self, tables: Tables, engine: str) -> None:
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
                "told",
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
                col("manner").get(col("turn").arg_min()).alias("manner"),
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
            col("lead").get(col("told").arg_min()).alias("lead"),
            is_answered.alias("answered"),
            col("manner").get((col("answered_on").cast(pl.Int64) * 2**32 - col("told")).arg_max()).alias("manner"),
            col("resolved").all(),
            col("overdue").any(),
            pl.when(is_answered & col("in_time").is_not_null().any()).then(col("in_time").all()).alias("in_time"),
        )
        of_answers = (
            self._final(day)
            .group_by("issue")
            .agg(
                col("body").get(col("turn").arg_min()).alias("answerer"),
                col("manner").get(col("turn").arg_min()).alias("first_manner"),
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

    def breakdown(self, day: int) -> Column:
        _, fates = self._fates(day)
        others = [
            self.pl.when(~self.pl.col("own")).then(self.pl.col(name)).alias(name) for name in ("manner", "in_time")
        ]
        cells = fates.group_by("area", "commune", "lead", "own", *others).len()
        found: Column = cells.collect(engine=self.engine)["len"].to_numpy()
        return found

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
