"""Journals that an earlier version saved. More about them: tests/journals/README.md"""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

import doithoai

JOURNALS = Path(__file__).resolve().parents[1] / "journals"
SUFFIX = ".figures.json"
NAMES = sorted(path.name.removesuffix(SUFFIX) for path in JOURNALS.glob("*" + SUFFIX))


def figures_of(name: str) -> dict[str, Any]:
    return dict(json.loads((JOURNALS / (name + SUFFIX)).read_bytes()))


def holds(now: Any, then: Any) -> bool:
    """What was saved is all there and the same. A later version may say more."""
    if isinstance(then, dict) and isinstance(now, dict):
        return all(name in now and holds(now[name], value) for name, value in then.items())
    if isinstance(then, list) and isinstance(now, list):
        return len(now) == len(then) and all(map(holds, now, then))
    return bool(now == then)


def test_are_kept() -> None:
    assert len(NAMES) >= 5


@pytest.mark.parametrize("name", NAMES)
def test_loads_whole_and_gives_its_figures(name: str) -> None:
    saved = (JOURNALS / f"{name}.json").read_bytes()
    figures = figures_of(name)
    ledger = doithoai.Ledger()
    ledger.load_json(saved)
    assert ledger.revision == figures["events"] == len(json.loads(saved)["events"])
    assert ledger.save_json().encode() == saved

    table: Any = ledger.table  # by names from a file, which no overload knows
    for asked in figures["queries"]:
        days = {name: datetime.date.fromisoformat(asked[name]) for name in ("as_of", "known_on") if name in asked}
        assert {of: len(table(of, **days)) for of in asked["rows"]} == asked["rows"]
        for period, then in asked["summaries"].items():
            for of, part in (("summary_key", "key"), ("summary", "rows")):
                now = json.loads(table(of, period=period, **days).to_json())
                assert holds(now, then[part]), (asked["as_of"], period, part, now)
