import datetime
import json
from pathlib import Path
from typing import Any

import pytest

import doithoai

ROOT = Path(__file__).resolve().parents[2]
DAY = datetime.date(2026, 3, 1)
LAW = json.loads((ROOT / "src" / "data" / "law-vietnam.json").read_text(encoding="utf-8"))


def local(**changed: Any) -> doithoai.Regime:
    number: dict[str, Any] = {"name": "session.notice_days", "value": 10, "unit": "calendar_days", "source": "quy chế"}
    document = {"id": "quy-che", "name": "Quy chế", "valid_from": "2026-03-01", "numbers": [number | changed]}
    return doithoai.Regime.from_json(json.dumps(document))


def value(regime: doithoai.Regime, name: str, on: datetime.date = DAY) -> int | None:
    found = doithoai.find_number(regime, name, on)
    return None if found is None else found.value


@pytest.mark.parametrize("change", LAW["changes"], ids=lambda change: str(change["valid_from"]))
def test_each_change_begins_a_regime(change: dict[str, Any]) -> None:
    first = datetime.date.fromisoformat(change["valid_from"])
    regime = doithoai.regime_on(first)
    assert (regime.id, regime.name, regime.valid_from) == (change["regime"], change["name"], first)


# The same figures as the library's, counted here from the document alone.
@pytest.mark.parametrize("text", ["2016-01-01", "2018-12-31", "2019-01-01", "2025-02-28", "2025-03-01", "2026-07-01"])
def test_a_regime_has_the_numbers_of_its_day(text: str) -> None:
    day = datetime.date.fromisoformat(text)
    regime = doithoai.regime_on(day)
    begun = [each for each in LAW["numbers"] if each.get("valid_from", "") <= text]
    assert [(n.name, n.value, n.unit, n.source) for n in regime.numbers] == [
        (each["name"], each["value"], each["unit"], each["source"]) for each in begun
    ]
    held = {each["name"]: each["value"] for each in begun if text <= each.get("valid_until", "9999")}
    assert {n.name: value(regime, n.name, day) for n in regime.numbers} == {
        n.name: held.get(n.name) for n in regime.numbers
    }


def test_before_the_law_there_is_none() -> None:
    with pytest.raises(doithoai.NotCovered, match="2015-12-31"):
        doithoai.regime_on(datetime.date(2015, 12, 31))


@pytest.mark.parametrize("not_a_day", ["2020-08-14", datetime.datetime(2020, 8, 14), 18488, None])
def test_takes_days_only(not_a_day: Any) -> None:
    with pytest.raises(TypeError, match=r"day must be a datetime\.date, not"):
        doithoai.regime_on(not_a_day)
    with pytest.raises(TypeError, match=r"on must be a datetime\.date, not"):
        doithoai.find_number(doithoai.regime_on(DAY), "session.notice_days", not_a_day)


def test_takes_regimes_only() -> None:
    law = doithoai.regime_on(DAY)
    wrong: Any
    for wrong in (None, 7, law.to_json()):
        with pytest.raises(TypeError, match="regime must be a Regime, not"):
            doithoai.find_number(wrong, "session.notice_days", DAY)
        with pytest.raises(TypeError, match="base must be a Regime, not"):
            doithoai.overlay_regime(wrong, law)
        with pytest.raises(TypeError, match="local must be a Regime, not"):
            doithoai.overlay_regime(law, wrong)


def test_a_regulation_is_laid_over_the_law_and_adopted() -> None:
    laid = doithoai.overlay_regime(doithoai.regime_on(DAY), local())
    assert (laid.id, laid.valid_from) == ("quy-che", DAY)
    assert value(laid, "session.notice_days") == 10
    assert value(laid, "session.notice_days", datetime.date(2026, 2, 28)) == 7
    assert value(laid, "session.publication_days") == 10
    assert value(laid, "session.notice") is None
    ledger = doithoai.Ledger()
    when = datetime.datetime.fromisoformat("2026-03-01T08:00:00+07:00")
    ledger.load_rules({"regime": json.loads(laid.to_json())}, happened_on=DAY, recorded_at=when, by="van-phong")
    assert ledger.rules is not None
    assert ledger.rules.regime == laid


def test_a_mistake_has_its_place() -> None:
    base = doithoai.regime_on(DAY)
    reversed_days = local(valid_until="2026-02-28")
    with pytest.raises(doithoai.InvalidArgument) as caught:
        doithoai.overlay_regime(base, reversed_days)
    assert caught.value.where == "/local/numbers/0/valid_until"
    twice = doithoai.Regime(id="r", name="r", valid_from=DAY, numbers=reversed_days.numbers * 2)
    with pytest.raises(doithoai.InvalidArgument) as caught:
        doithoai.overlay_regime(twice, base)
    assert caught.value.where.startswith("/base/numbers/")
    with pytest.raises(doithoai.InvalidArgument) as caught:
        local(unit="fortnights")
    assert caught.value.where == "/numbers/0/unit"
