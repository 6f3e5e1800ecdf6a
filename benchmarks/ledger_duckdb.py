"""DuckDB's answers: one query each over tables in memory."""

import duckdb
from ledger_peers import CORES, Cells, Column, Tables

# A pause of these tables begins after the start and before the last day, so all of its days are lost ones; a part has
# at most one change. `asked_parts` are the parts asked about, each with its session's days.
DUE = """
changed AS (
  SELECT c.part, c.amount, c.pause_to - c.pause_from + 1 AS days, b.working_days - a.working_days AS working_days
  FROM changes c
  LEFT JOIN calendar a ON a.day = c.pause_from - 1
  LEFT JOIN calendar b ON b.day = c.pause_to
  WHERE c.decided_on <= $day
),
begun AS (
  SELECT p.*,
    CASE p.due_from WHEN 0 THEN p.assigned_on WHEN 1 THEN p.concluded_on ELSE p.held_on END AS start,
    p.due_value + coalesce(c.amount, 0) AS value,
    CASE WHEN c.amount > 0 THEN 0 ELSE coalesce(c.days, 0) END AS lost_days,
    CASE WHEN c.amount > 0 THEN 0 ELSE coalesce(c.working_days, 0) END AS lost_working_days
  FROM asked_parts p LEFT JOIN changed c ON c.part = p.part
),
reckoned AS (
  SELECT *, CASE due_kind WHEN 1 THEN value WHEN 3 THEN start + value + lost_days ELSE start END AS named FROM begun
),
due AS (
  SELECT r.*,
    CASE WHEN r.due_kind = 0 THEN NULL WHEN r.due_kind = 4 OR r.moves = 1 THEN w.day ELSE r.named END AS due_on
  FROM reckoned r
  JOIN calendar c ON c.day = CASE WHEN r.due_kind = 4 THEN r.start ELSE r.named - 1 END
  JOIN working w
    ON w.working_days = c.working_days + CASE WHEN r.due_kind = 4 THEN r.value + r.lost_working_days ELSE 1 END
)"""

# Kinds of answers: 0 explained, 1 resolved, 2 under way, 3 not competent, 4 refused; manner 0 is on the spot. Outcomes:
# 0 resolved, 1 explained, 2 refused, 3 under way, and of what is not answered 4, or 5 when it is overdue: so that of
# several parts the largest is the issue's. A word is one number: its turn (day and telling), outcome and manner.
FINAL = """
final AS NOT MATERIALIZED (
  SELECT issue, body, given_on, turn, manner, kind = 3 AS hands_back,
    (turn << 4) + (CASE kind WHEN 1 THEN 0 WHEN 0 THEN 1 WHEN 4 THEN 2 ELSE 3 END << 1) + manner AS word
  FROM answers WHERE is_interim = 0 AND given_on <= $day
)"""

OVERDUE = f"""WITH {FINAL},
asked_parts AS (
  SELECT p.*, s.held_on, s.concluded_on
  FROM parts p
  ANTI JOIN final a ON a.issue = p.issue AND a.body = p.lead AND a.given_on >= p.assigned_on
  JOIN issues i ON i.issue = p.issue
  JOIN sessions s ON s.session = i.session
  WHERE p.assigned_on <= $day
), {DUE}
SELECT part FROM due WHERE due_on < $day"""

# `raised` has of each issue what does not hang on its parts.
FATES = f"""{FINAL},
spot AS (SELECT issue, min(given_on) AS day FROM final WHERE manner = 0 AND NOT hands_back GROUP BY issue),
looked_at AS (
  SELECT issue, max((turn << 4) + is_confirmed) AS look FROM verifications WHERE verified_on <= $day GROUP BY issue
),
responded AS (
  SELECT issue, max((turn << 4) + is_yes) AS response FROM responses WHERE responded_on <= $day GROUP BY issue
),
raised AS (
  SELECT i.issue, c.area, CASE WHEN i.commune >= 0 THEN i.commune ELSE s.commune END AS commune, i.kind >= 4 AS own,
    s.held_on, s.concluded_on, CASE WHEN s.closed_on <= $day THEN s.closed_on ELSE s.held_on END AS ended_on,
    coalesce(o.day <= ended_on, false) AS at_session,
    coalesce(v.look & 1 = 1, false) AS is_confirmed, CASE WHEN v.look & 1 = 0 THEN v.look END AS wanting,
    coalesce(r.response & 1 = 1, false) AS is_yes
  FROM issues i
  JOIN sessions s ON s.session = i.session
  JOIN categories c ON c.category = i.category
  LEFT JOIN spot o ON o.issue = i.issue
  LEFT JOIN looked_at v ON v.issue = i.issue
  LEFT JOIN responded r ON r.issue = i.issue
  WHERE i.raised_on <= $day
),
asked_parts AS (
  SELECT p.*, i.held_on, i.concluded_on, i.ended_on, i.at_session, i.is_confirmed, i.wanting, i.is_yes
  FROM parts p JOIN raised i ON i.issue = p.issue WHERE p.assigned_on <= $day
), {DUE},
served AS (
  SELECT p.part, min(a.word) FILTER (NOT a.hands_back) AS first, max(a.word) FILTER (NOT a.hands_back) AS last,
    min(a.turn) FILTER (a.hands_back) AS handed_back
  FROM parts p
  JOIN final a ON a.issue = p.issue AND a.body = p.lead AND a.given_on >= p.assigned_on
  WHERE p.assigned_on <= $day GROUP BY p.part
),
part_fates AS (
  SELECT d.part, d.told, d.turn, d.issue, d.lead, d.due_on, d.at_session,
    CASE WHEN a.handed_back < coalesce(a.first >> 4, a.handed_back + 1) THEN a.handed_back END AS handed_back,
    a.first >> 36 AS answered_on, a.first & 1 = 0 AND answered_on <= d.ended_on AS on_the_spot,
    CASE WHEN a.first IS NULL THEN CASE WHEN d.due_on < $day THEN 5 ELSE 4 END
      WHEN d.wanting > a.last THEN 3 ELSE (a.last >> 1) & 7 END AS outcome,
    a.first IS NOT NULL AND d.is_confirmed AS verified, a.first IS NOT NULL AND d.is_yes AS accepted,
    answered_on <= d.due_on AS in_time
  FROM due d LEFT JOIN served a ON a.part = d.part
),
of_parts AS (
  SELECT issue, arg_min(lead, told) AS lead, max(turn) AS assigned, max(outcome) AS outcome,
    bool_and(on_the_spot) AS on_the_spot, bool_and(in_time) AS in_time
  FROM part_fates WHERE handed_back IS NULL GROUP BY issue
),
back AS (SELECT issue, max(handed_back) AS turn FROM part_fates WHERE handed_back IS NOT NULL GROUP BY issue),
of_words AS (
  SELECT a.issue, arg_min(a.body, a.word) FILTER (NOT a.hands_back) AS lead,
    min(a.word) FILTER (NOT a.hands_back) AS first, max(a.word) FILTER (NOT a.hands_back) AS last
  FROM final a ANTI JOIN of_parts p ON p.issue = a.issue LEFT JOIN back b ON b.issue = a.issue
  WHERE b.turn IS NULL OR a.turn > b.turn GROUP BY a.issue
),
fates AS (
  SELECT i.issue, i.area, i.commune, i.own, i.at_session, p.issue IS NOT NULL AS has_parts,
    CASE WHEN has_parts THEN p.lead ELSE coalesce(a.lead, -1) END AS lead,
    CASE WHEN has_parts THEN p.outcome < 4 AND (b.turn IS NULL OR p.assigned > b.turn)
      ELSE a.first IS NOT NULL END AS answered,
    NOT answered AND CASE WHEN has_parts THEN p.outcome < 4
      ELSE b.issue IS NOT NULL OR a.issue IS NOT NULL END AS returned,
    CASE WHEN NOT answered THEN NULL WHEN has_parts THEN p.on_the_spot
      ELSE a.first & 1 = 0 AND a.first >> 36 <= i.ended_on END AS on_the_spot,
    CASE WHEN NOT answered THEN greatest(p.outcome, 4) WHEN has_parts THEN p.outcome
      WHEN i.wanting > a.last THEN 3 ELSE (a.last >> 1) & 7 END AS outcome,
    answered AND i.is_confirmed AS verified, answered AND i.is_yes AS accepted,
    CASE WHEN answered THEN p.in_time END AS in_time
  FROM raised i
  LEFT JOIN of_parts p ON p.issue = i.issue
  LEFT JOIN back b ON b.issue = i.issue
  LEFT JOIN of_words a ON a.issue = i.issue
)"""

# `by_lead`: live parts, and the issues that have none under who answered them.
BY_LEAD = """
by_lead AS (
  SELECT lead, false AS own, on_the_spot, at_session, false AS returned, outcome, verified, accepted, in_time
  FROM part_fates WHERE handed_back IS NULL
  UNION ALL
  SELECT lead, own, on_the_spot, at_session, returned, outcome, verified, accepted, in_time
  FROM fates WHERE NOT has_parts
)"""

# Complaints and denunciations have neither parts nor answers: the library refuses both.
COUNTED = """sum(n), sum(n) FILTER (own), sum(n) FILTER (on_the_spot), sum(n) FILTER (NOT on_the_spot),
  sum(n) FILTER (NOT own AND outcome >= 4), sum(n) FILTER (at_session), sum(n) FILTER (returned),
  sum(n) FILTER (outcome = 0), sum(n) FILTER (outcome = 1), sum(n) FILTER (outcome = 2), sum(n) FILTER (outcome = 3),
  sum(n) FILTER (verified), sum(n) FILTER (accepted), sum(n) FILTER (outcome = 5),
  sum(n) FILTER (in_time), sum(n) FILTER (NOT in_time)"""

# What is alike is counted first: the columns of a summary are then added up from few rows.
ALIKE = "own, on_the_spot, at_session, returned, outcome, verified, accepted, in_time"
GROUPED = f"""
cells AS (SELECT area, commune, {ALIKE}, count(*) AS n FROM fates GROUP BY ALL),
lead_cells AS (SELECT lead, {ALIKE}, count(*) AS n FROM by_lead GROUP BY ALL)
SELECT CASE WHEN grouping(area) = 0 THEN 'category' WHEN grouping(commune) = 0 THEN 'commune' ELSE 'all' END,
  CASE WHEN grouping(area) = 0 THEN area WHEN grouping(commune) = 0 THEN commune ELSE -1 END, {COUNTED}
FROM cells GROUP BY GROUPING SETS ((), (area), (commune))
UNION ALL
SELECT 'lead_body', lead, {COUNTED} FROM lead_cells GROUP BY lead"""


class Duck:
    """DuckDB's tables in memory, one query each."""

    def __init__(self, tables: Tables) -> None:
        self.name = f"DuckDB {duckdb.__version__}"
        self.connection = duckdb.connect(config={"threads": CORES})
        for name, columns in tables.items():
            self.connection.register("given", columns)
            self.connection.execute(f"CREATE TABLE {name} AS SELECT * FROM given")
            self.connection.unregister("given")
        self.connection.execute("CREATE TABLE working AS SELECT day, working_days FROM calendar WHERE is_working = 1")

    def _cells(self, query: str, day: int) -> Cells:
        rows = self.connection.execute(query, {"day": day}).fetchall()
        return {(row[0], row[1]): tuple(count or 0 for count in row[2:]) for row in rows}

    def _column(self, query: str, day: int) -> Column:
        found: Column = next(iter(self.connection.execute(query, {"day": day}).fetchnumpy().values()))
        return found

    def summary(self, day: int) -> Cells:
        return self._cells(f"WITH {FATES}, {BY_LEAD}, {GROUPED}", day)

    def breakdown(self, day: int) -> Column:
        query = f"""WITH {FATES} SELECT count(*) AS n FROM fates
                    GROUP BY area, commune, lead, own, on_the_spot, in_time"""
        return self._column(query, day)

    def overdue(self, day: int) -> Column:
        return self._column(OVERDUE, day)

    def make_flat(self, day: int) -> None:
        """What became of each live part and issue; only whether what is owed is overdue is left to the query."""
        self.connection.execute(
            f"""CREATE TABLE flat_parts AS WITH {FATES}
                SELECT * EXCLUDE (outcome, due_on), least(outcome, 4) AS outcome,
                  CASE WHEN answered_on IS NULL THEN due_on END AS owed_on
                FROM part_fates WHERE handed_back IS NULL""",
            {"day": day},
        )
        self.connection.execute(
            f"""CREATE TABLE flat_issues AS WITH {FATES}
                SELECT f.* EXCLUDE (outcome), least(f.outcome, 4) AS outcome, o.owed_on FROM fates f LEFT JOIN
                  (SELECT issue, min(due_on) AS owed_on FROM part_fates WHERE outcome >= 4 AND handed_back IS NULL
                   GROUP BY issue) o ON o.issue = f.issue""",
            {"day": day},
        )

    def flat_summary(self, day: int) -> Cells:
        owed = "CASE WHEN owed_on < $day THEN 5 ELSE outcome END AS outcome"
        query = f"""WITH fates AS (SELECT * REPLACE ({owed}) FROM flat_issues),
                    part_fates AS (SELECT * REPLACE ({owed}) FROM flat_parts), {BY_LEAD}, {GROUPED}"""
        return self._cells(query, day)

    def flat_overdue(self, day: int) -> Column:
        return self._column("SELECT part FROM flat_parts WHERE owed_on < $day", day)
