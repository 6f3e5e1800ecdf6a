import datetime
import json
import pickle
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import doithoai
from doithoai import records

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)
SOME_TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)
IDS = st.text("abcxyz-0123.", min_size=1, max_size=12)
DAYS = st.dates(datetime.date(1945, 1, 1), datetime.date(2200, 12, 31))
READINGS = st.none() | st.builds(
    records.Reading,
    kind=st.sampled_from(records.ReadingKind),
    lines=st.lists(st.builds(records.LineRange, first=st.just(1), last=st.integers(1, 99)), max_size=2).map(tuple),
    note=TEXT,
)
STATEMENTS = st.lists(st.builds(records.Statement, id=IDS, text=SOME_TEXT, reading=READINGS), max_size=3).map(tuple)
CLASSES = st.builds(
    records.BodyClass,
    name=TEXT,
    chosen_by=st.sampled_from(records.BodyChoice),
    tiers=st.lists(st.sampled_from(records.Tier), max_size=2).map(tuple),
)
WHENS = st.builds(
    records.DutyWhen,
    time=st.sampled_from(records.DutyTime),
    day=st.none() | DAYS,
    quarter=st.none() | st.integers(1, 4),
    reading=st.sampled_from(records.ReadingKind),
    note=TEXT,
)
DUTIES = st.builds(
    records.Duty,
    id=IDS,
    item=TEXT,
    addressees=st.lists(st.builds(records.Addressee, body=IDS, bodies=st.none() | CLASSES), max_size=2).map(tuple),
    force=st.sampled_from(records.DutyForce),
    text=SOME_TEXT,
    when=WHENS,
    reading=READINGS,
)
PLANS = st.builds(
    doithoai.Plan,
    id=IDS,
    year=st.integers(1945, 2200),
    title=SOME_TEXT,
    issuer=IDS,
    issued_on=st.none() | DAYS,
    purposes=STATEMENTS,
    duties=st.lists(DUTIES, max_size=2).map(tuple),
    topics_are_open=st.booleans(),
    signer=st.none() | st.builds(records.Signer, name=TEXT, position=TEXT, capacity=TEXT),
    revision=st.integers(1, 10_000),
)


@settings(max_examples=60, deadline=None)
@given(PLANS)
def test_goes_round(plan: doithoai.Plan) -> None:
    text = plan.to_json()
    again = doithoai.Plan.from_json(text)
    assert again == plan
    assert again.to_json() == text
    assert eval(repr(plan), {**vars(records), "datetime": datetime}) == plan


def test_the_example_goes_round(example: Path) -> None:
    text = (example / "plan.json").read_text(encoding="utf-8")
    plan = doithoai.Plan.from_json(text)
    assert doithoai.Plan.from_json(plan.to_json()) == plan
    assert pickle.loads(pickle.dumps(plan)) == plan
    assert hash(pickle.loads(pickle.dumps(plan))) == hash(plan)
    assert plan.number == ""
    assert plan.issued_on is None
    assert plan.signer is None


def test_is_frozen() -> None:
    plan = doithoai.Plan(id="p", year=2020, title="Kế hoạch", issuer="ubnd")
    with pytest.raises(AttributeError):
        plan.year = 2021  # type: ignore[misc]
    with pytest.raises(TypeError):
        doithoai.Plan(*("p", 2020))  # type: ignore[call-arg, arg-type]


def test_keeps_what_it_does_not_know() -> None:
    document = {"id": "p", "year": 2020, "title": "t", "issuer": "u", "colour": {"name": "đỏ", "tones": [1, 2]}}
    plan = doithoai.Plan.from_json(json.dumps(document))
    assert plan.extra == {"colour": {"name": "đỏ", "tones": [1, 2]}}
    assert json.loads(plan.to_json())["colour"] == document["colour"]
    assert doithoai.Plan.from_json(plan.to_json()) == plan
