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

    def _due(self, asked_parts: Any, day: int) -> Any:
        """With the day on which each is due; `asked_parts` has the days of its session."""
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
            asked_parts.join(changed, on="part", how="left")
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
            .with_columns(
                pl.when(col("due_kind") == 0)
                .then(None)
                .when(is_working | (col("moves") == 1))
                .then("working_day")
                .otherwise("named")
                .alias("due_on"),
            )
        )

    def _final(self, day: int) -> Any:
        """Answers that are not interim: as a word, which is its turn, outcome and manner, or as what hands back."""
        pl, col = self.pl, self.pl.col
        is_word = col("kind") != 3
        outcome = pl.when(col("kind") == 1).then(0).when(col("kind") == 0).then(1).when(col("kind") == 4).then(2)
        return (
            self.frames["answers"]
            .filter((col("is_interim") == 0) & (col("given_on") <= day))
            .select(
                "issue",
                "body",
                "given_on",
                "turn",
                pl.when(is_word).then(col("turn") * 16 + outcome.otherwise(3) * 2 + col("manner")).alias("word"),
                pl.when(~is_word).then("turn").alias("back"),
            )
        )

    def _last(self, table: str, happened_on: str, what: str, day: int) -> Any:
        """Of each issue the last row of the table by its turn, as one number whose lowest bit is `what`."""
        col = self.pl.col
        told = self.frames[table].filter(col(happened_on) <= day)
        return told.group_by("issue").agg((col("turn") * 16 + col(what)).max().alias(what))

    def _raised(self, day: int) -> Any:
        """What does not hang on the parts of an issue."""
        pl, col = self.pl, self.pl.col
        spot = (
            self._final(day).filter(col("word") % 2 == 0).group_by("issue").agg(col("given_on").min().alias("spot_on"))
        )
        ended_on = pl.when(col("closed_on") <= day).then("closed_on").otherwise("held_on")
        sessions = self.frames["sessions"].select(
            "session", "held_on", "concluded_on", ended_on.alias("ended_on"), col("commune").alias("of_session")
        )
        return (
            self.frames["issues"]
            .filter(col("raised_on") <= day)
            .join(sessions, on="session")
            .join(self.frames["categories"], on="category")
            .join(spot, on="issue", how="left")
            .join(self._last("verifications", "verified_on", "is_confirmed", day), on="issue", how="left")
            .join(self._last("responses", "responded_on", "is_yes", day), on="issue", how="left")
            .select(
                "issue",
                "area",
                pl.when(col("commune") >= 0).then("commune").otherwise("of_session").alias("commune"),
                (col("kind") >= 4).alias("own"),
                "held_on",
                "concluded_on",
                "ended_on",
                (col("spot_on") <= col("ended_on")).fill_null(False).alias("at_session"),
                (col("is_confirmed") % 2 == 1).fill_null(False).alias("is_confirmed"),
                pl.when(col("is_confirmed") % 2 == 0).then("is_confirmed").alias("wanting"),
                (col("is_yes") % 2 == 1).fill_null(False).alias("is_yes"),
            )
        )

    def _served(self, day: int) -> Any:
        """Answers to parts by their leads."""
        col = self.pl.col
        asked = self.frames["parts"].filter(col("assigned_on") <= day).select("part", "issue", "lead", "assigned_on")
        answers = asked.join(self._final(day), left_on=["issue", "lead"], right_on=["issue", "body"])
        return answers.filter(col("given_on") >= col("assigned_on"))

    def _by_words(self) -> list[Any]:
        """What a first and a last word say, when they are there."""
        pl, col = self.pl, self.pl.col
        outcome = pl.when(col("wanting") > col("last")).then(3).otherwise(col("last") // 2 % 8)
        on_the_spot = (col("first") % 2 == 0) & (col("first") // 2**36 <= col("ended_on"))
        return [outcome.alias("said"), on_the_spot.alias("said_on_the_spot")]

    def _parts(self, raised: Any, day: int) -> Any:
        pl, col = self.pl, self.pl.col
        words = [col("word").min().alias("first"), col("word").max().alias("last"), col("back").min()]
        of_issues = raised.drop("area", "commune", "own")
        asked = self.frames["parts"].filter(col("assigned_on") <= day).join(of_issues, on="issue")
        is_answered = col("first").is_not_null()
        answered_on = col("first") // 2**36
        owed = pl.when(col("due_on") < day).then(5).otherwise(4)
        return (
            self._due(asked, day)
            .join(self._served(day).group_by("part").agg(*words), on="part", how="left")
            .with_columns(*self._by_words())
            .select(
                "part",
                "told",
                "turn",
                "issue",
                "lead",
                "due_on",
                "at_session",
                pl.when((col("back") * 16 < col("first")).fill_null(True)).then("back").alias("handed_back"),
                pl.when(is_answered).then("said_on_the_spot").alias("on_the_spot"),
                pl.when(is_answered).then("said").otherwise(owed).cast(pl.Int8).alias("outcome"),
                (is_answered & col("is_confirmed")).alias("verified"),
                (is_answered & col("is_yes")).alias("accepted"),
                (answered_on <= col("due_on")).alias("in_time"),
            )
        )

    def _fates(self, day: int) -> tuple[Any, Any]:
        """Live parts, and issues. What is used more than once is cached: found again by itself it is not."""
        pl, col = self.pl, self.pl.col
        raised = self._raised(day).cache()
        parts = self._parts(raised, day).cache()
        live = parts.filter(col("handed_back").is_null())
        back = parts.filter(col("handed_back").is_not_null()).group_by("issue").agg(col("handed_back").max())
        of_parts = (
            live.group_by("issue")
            .agg(
                (col("told").cast(pl.Int64) * 1024 + col("lead")).min().alias("first_lead"),
                col("turn").max().alias("assigned"),
                col("outcome").max(),
                col("on_the_spot").min(),
                col("in_time").min(),
            )
            .cache()
        )
        of_words = (
            self._final(day)
            .join(of_parts, on="issue", how="anti")
            .join(back, on="issue", how="left")
            .filter((col("turn") > col("handed_back")).fill_null(True))
            .group_by("issue")
            .agg(
                col("word").min().alias("first"),
                col("word").max().alias("last"),
                (col("word") * 1024 + col("body")).min().alias("answerer"),
                col("back").is_not_null().any().alias("is_back"),
            )
        )
        has_parts = col("first_lead").is_not_null()
        is_due_answered = col("outcome") < 4
        stands_back = (col("assigned") < col("handed_back")).fill_null(False)
        is_answered = pl.when(has_parts).then(is_due_answered & ~stands_back).otherwise(col("first").is_not_null())
        was_back = col("handed_back").is_not_null() | col("is_back").fill_null(False)
        fates = (
            raised.join(of_parts, on="issue", how="left")
            .join(back, on="issue", how="left")
            .join(of_words, on="issue", how="left")
            .with_columns(*self._by_words(), has_parts.alias("has_parts"), is_answered.alias("is_answered"))
            .select(
                "issue",
                "area",
                "commune",
                pl.coalesce(col("first_lead") % 1024, col("answerer") % 1024, -1).alias("lead"),
                "own",
                "has_parts",
                "at_session",
                (~col("is_answered") & pl.when(has_parts).then(is_due_answered).otherwise(was_back)).alias("returned"),
                pl.when("is_answered")
                .then(pl.when("has_parts").then("on_the_spot").otherwise("said_on_the_spot"))
                .alias("on_the_spot"),
                pl.when("is_answered")
                .then(pl.when("has_parts").then("outcome").otherwise("said"))
                .otherwise(pl.max_horizontal("outcome", 4))
                .cast(pl.Int8)
                .alias("outcome"),
                (col("is_answered") & col("is_confirmed")).alias("verified"),
                (col("is_answered") & col("is_yes")).alias("accepted"),
                pl.when("is_answered").then("in_time").alias("in_time"),
            )
            .cache()
        )
        return live, fates

    # What is alike is counted first: the columns of a summary are then added up from few rows.
    ALIKE = ("own", "on_the_spot", "at_session", "returned", "outcome", "verified", "accepted", "in_time")

    def _counted(self) -> list[Any]:
        col = self.pl.col
        is_counted = {
            "own_procedure": col("own"),
            "answered_on_the_spot": col("on_the_spot"),
            "answered_later": ~col("on_the_spot"),
            "unanswered": ~col("own") & (col("outcome") >= 4),
            "answered_at_session": col("at_session"),
            "not_competent": col("returned"),
            "resolved": col("outcome") == 0,
            "explained": col("outcome") == 1,
            "refused": col("outcome") == 2,
            "under_way": col("outcome") == 3,
            "verified": col("verified"),
            "accepted": col("accepted"),
            "overdue": col("outcome") == 5,
            "answered_in_time": col("in_time"),
            "answered_late": ~col("in_time"),
        }
        counts = [col("n").filter(what).sum().alias(f"{name}_") for name, what in is_counted.items()]
        return [col("n").sum().alias("total"), *counts]

    def _grouped(self, live: Any, fates: Any) -> Cells:
        pl, col = self.pl, self.pl.col
        of_lead = ("lead", *self.ALIKE)
        parts = live.with_columns(pl.lit(False).alias("own"), pl.lit(False).alias("returned")).select(*of_lead)
        by_lead = pl.concat([parts, fates.filter(~col("has_parts")).select(*of_lead)], how="vertical_relaxed")
        cells, of_leads = pl.collect_all(
            [
                fates.group_by("area", "commune", *self.ALIKE).agg(pl.len().alias("n")),
                by_lead.group_by(*of_lead).agg(pl.len().alias("n")),
            ],
            engine=self.engine,
        )
        counted = self._counted()
        found: Cells = {("all", -1): tuple(cells.select(*counted).row(0))}
        for group, frame, key in (
            ("category", cells, "area"),
            ("commune", cells, "commune"),
            ("lead_body", of_leads, "lead"),
        ):
            rows = frame.group_by(key).agg(*counted).iter_rows()
            found |= {(group, row[0]): tuple(row[1:]) for row in rows}
        return found

    def summary(self, day: int) -> Cells:
        return self._grouped(*self._fates(day))

    def breakdown(self, day: int) -> Column:
        _, fates = self._fates(day)
        cells = fates.group_by("area", "commune", "lead", "own", "on_the_spot", "in_time").len()
        found: Column = cells.collect(engine=self.engine)["len"].to_numpy()
        return found

    def overdue(self, day: int) -> Column:
        col = self.pl.col
        sessions = self.frames["sessions"].select("session", "held_on", "concluded_on")
        owed = (
            self.frames["parts"]
            .filter(col("assigned_on") <= day)
            .join(self._served(day), on="part", how="anti")
            .join(self.frames["issues"].select("issue", "session"), on="issue")
            .join(sessions, on="session")
        )
        late = self._due(owed, day).filter(col("due_on") < day).select("part")
        found: Column = late.collect(engine=self.engine)["part"].to_numpy()
        return found

    def make_flat(self, day: int) -> None:
        """What became of each live part and issue; only whether what is owed is overdue is left to the query."""
        pl, col = self.pl, self.pl.col
        live, fates = self._fates(day)
        not_answered = pl.min_horizontal("outcome", 4).cast(pl.Int8)
        parts = live.with_columns(pl.when(col("outcome") >= 4).then("due_on").alias("owed_on"))
        owed = parts.group_by("issue").agg(col("owed_on").min())
        made = [parts.drop("due_on"), fates.join(owed, on="issue", how="left")]
        flat = pl.collect_all([frame.with_columns(not_answered.alias("outcome")) for frame in made], engine=self.engine)
        self.flat_parts, self.flat_issues = (frame.lazy() for frame in flat)

    def flat_summary(self, day: int) -> Cells:
        pl, col = self.pl, self.pl.col
        outcome = pl.when(col("owed_on") < day).then(pl.lit(5, pl.Int8)).otherwise("outcome").alias("outcome")
        return self._grouped(self.flat_parts.with_columns(outcome), self.flat_issues.with_columns(outcome))

    def flat_overdue(self, day: int) -> Column:
        late = self.flat_parts.filter(self.pl.col("owed_on") < day).select("part")
        found: Column = late.collect(engine=self.engine)["part"].to_numpy()
        return found
