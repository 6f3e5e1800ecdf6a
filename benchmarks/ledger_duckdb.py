"""DuckDB's answers: one query each over tables in memory."""

import duckdb
from ledger_peers import CORES, Cells, Column, Tables

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
  SELECT p.part, p.told, p.issue, p.lead, p.assigned_on, p.due_kind, p.moves,
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
  SELECT r.part, r.told, r.issue, r.lead, r.assigned_on,
    CASE WHEN r.due_kind = 0 THEN NULL WHEN r.due_kind = 4 OR r.moves = 1 THEN w.day ELSE r.named END AS due_on
  FROM reckoned r
  JOIN calendar c ON c.day = CASE WHEN r.due_kind = 4 THEN r.start ELSE r.named - 1 END
  JOIN working w
    ON w.working_days = c.working_days + CASE WHEN r.due_kind = 4 THEN r.value + r.lost_working_days ELSE 1 END
),
final AS (SELECT * FROM answers WHERE is_interim = 0 AND given_on <= $day),
answered AS (
  SELECT d.part, min(a.given_on) AS answered_on, arg_min(a.manner, a.turn) AS manner,
    bool_or(a.kind = 1) AS resolved
  FROM due d
  JOIN final a ON a.issue = d.issue AND a.body = d.lead AND a.given_on >= d.assigned_on
  GROUP BY d.part
)"""

FATES = f"""{DUE},
part_fates AS (
  SELECT d.part, d.told, d.issue, d.lead, d.due_on, a.answered_on, a.manner, coalesce(a.resolved, false) AS resolved,
    a.answered_on IS NULL AND d.due_on < $day AS overdue, a.answered_on <= d.due_on AS in_time
  FROM due d LEFT JOIN answered a USING (part)
),
of_parts AS (
  SELECT issue, arg_min(lead, told) AS lead, bool_and(answered_on IS NOT NULL) AS answered,
    arg_max(manner, (answered_on::BIGINT << 32) - told) AS manner,
    bool_and(resolved) AS resolved, bool_or(overdue) AS overdue,
    CASE WHEN bool_and(answered_on IS NOT NULL) THEN bool_and(in_time) END AS in_time
  FROM part_fates GROUP BY issue
),
of_answers AS (
  SELECT issue, arg_min(body, turn) AS lead, arg_min(manner, turn) AS manner, bool_or(kind = 1) AS resolved,
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

    def breakdown(self, day: int) -> Column:
        query = f"""WITH {FATES} SELECT count(*) AS n FROM fates
                    GROUP BY area, commune, lead, own, CASE WHEN NOT own THEN manner END,
                      CASE WHEN NOT own THEN in_time END"""
        return self._column(query, day)

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
