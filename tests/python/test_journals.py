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


def with_zero_bytes(plain: Any) -> Any:
    """The same with U+0000 in each text of more than one word, which no id, code or day is."""
    if isinstance(plain, dict):
        return {name: with_zero_bytes(value) for name, value in plain.items()}
    if isinstance(plain, list):
        return [with_zero_bytes(value) for value in plain]
    return plain.replace(" ", "\0 ") if isinstance(plain, str) else plain


@pytest.mark.parametrize("name", NAMES)
def test_texts_with_zero_bytes_that_were_accepted_before_are_taken(name: str) -> None:
    saved = json.loads((JOURNALS / f"{name}.json").read_bytes())
    text = json.dumps(with_zero_bytes(saved), ensure_ascii=False, separators=(",", ":"))
    assert text.count("\\u0000") > 100
    ledger = doithoai.Ledger()
    assert all(doithoai.sentence(finding, "vi") for finding in ledger.load_json(text))
    assert json.loads(ledger.save_json()) == json.loads(text)
    again = doithoai.Ledger()
    again.load_json(ledger.save_json())
    assert again.revision == len(saved["events"])
    table: Any = ledger.table
    asked = figures_of(name)["queries"][0]
    for of, rows in asked["rows"].items():
        assert len(table(of, as_of=datetime.date.fromisoformat(asked["as_of"]))) == rows
    assert ledger.plan is not None
    with pytest.raises(doithoai.InvalidArgument, match=r"U\+0000"):
        ledger.plan.to_json()
