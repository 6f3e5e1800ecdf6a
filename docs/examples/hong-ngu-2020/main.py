"""Loads the events of a year, records what a citizen says of an answer, and prints the summary of the last quarter.

python main.py [folder]
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import doithoai

# carried + received + reopened = total = own + spot + later + unanswered; resolved, verified and accepted are of those
# answered, overdue of those unanswered.
TITLES = (
    *("carried", "received", "reopened", "total", "own", "spot", "later", "unanswered"),
    *("resolved", "verified", "accepted", "overdue"),
)


def load_year(folder: Path) -> doithoai.Ledger:
    adopted = datetime.fromisoformat("2020-01-02T08:00:00+07:00")
    ledger = doithoai.Ledger()
    for name, adopt in (("rules.json", ledger.load_rules), ("plan.json", ledger.load_plan)):
        adopt((folder / name).read_bytes(), happened_on=adopted.date(), recorded_at=adopted, by="van-phong")
    ledger.load_json((folder / "events.json").read_bytes())
    return ledger


def record_response(ledger: doithoai.Ledger) -> None:
    """The family of an issue has its papers, and says so."""
    heard = datetime.fromisoformat("2020-12-29T16:00:00+07:00")
    response = doithoai.RecordResponse(
        happened_on=heard.date(),
        issue="vd-33",
        satisfaction=doithoai.ResponseSatisfaction.YES,
        way=doithoai.ResponseWay.IN_PERSON,
    )
    ledger.apply(response, recorded_at=heard, by="noi-vu")


def line(group: str, code: str, counts: Iterable[object], name: str) -> str:
    return (f"{group:<10}{code:<24}" + "".join(f"{count:>11}" for count in counts) + f"  {name}").rstrip()


def lines(summary: doithoai.Summary) -> Iterator[str]:
    key = summary.key
    yield f"Period {key.period} ({key.first} to {key.last}), as of {key.as_of}"
    yield ""
    yield line("group", "code", TITLES, "name")
    for row in summary.rows:
        ways_in = (row.carried_over, row.received, row.reopened)
        answers = (row.answered_on_the_spot, row.answered_later, row.unanswered)
        outcomes = (row.resolved, row.verified, row.accepted, row.overdue)
        counts = (*ways_in, row.total, row.own_procedure, *answers, *outcomes)
        yield line(row.group, row.code or "-", counts, row.name or "")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    ledger = load_year(folder)
    record_response(ledger)
    summary = ledger.summary("2020-Q4", as_of=date(2020, 12, 31))
    sys.stdout.buffer.write("".join(f"{each}\n" for each in lines(summary)).encode())


if __name__ == "__main__":
    main()
