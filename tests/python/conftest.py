"""What the tests of the package share: a small plan with its rules, and a ledger that has adopted both."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

import doithoai

ROOT = Path(__file__).resolve().parents[2]
SCENARIOS = ROOT / "tests" / "scenarios"
EARLY = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")


@pytest.fixture
def rules() -> dict[str, Any]:
    return dict(json.loads((SCENARIOS / "small-rules.json").read_text(encoding="utf-8")))


@pytest.fixture
def plan_text() -> str:
    return (SCENARIOS / "small-plan.json").read_text(encoding="utf-8")


@pytest.fixture
def ledger(rules: dict[str, Any], plan_text: str) -> doithoai.Ledger:
    made = doithoai.Ledger()
    made.load_rules(rules, happened_on=EARLY.date(), recorded_at=EARLY, by="van-phong")
    made.load_plan(plan_text, happened_on=EARLY.date(), recorded_at=EARLY, by="van-phong")
    return made


@pytest.fixture
def example() -> Path:
    return ROOT / "docs" / "examples" / "hong-ngu-2020"


@pytest.fixture
def year(example: Path) -> doithoai.Ledger:
    """The year of the example."""
    made = doithoai.Ledger()
    for name, load in (("rules.json", made.load_rules), ("plan.json", made.load_plan)):
        load((example / name).read_bytes(), happened_on=EARLY.date(), recorded_at=EARLY, by="van-phong")
    made.load_json((example / "events.json").read_bytes())
    return made
