"""What is generated is what the library describes."""

import datetime
import json
import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

import doithoai
from doithoai import _core, records
from doithoai._code import Code

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS: dict[str, dict[str, Any]] = {name: json.loads(_core.describe(name)) for name in _core.described()}


def vocabularies(form: Any) -> set[tuple[tuple[str, str, str], ...]]:
    """Every vocabulary in a schema: codes and labels."""
    found = set()
    if isinstance(form, dict):
        if "x-labels-vi" in form:
            found.add(tuple(zip(form["enum"], form["x-labels-vi"], form["x-labels-en"], strict=True)))
        form = list(form.values())
    if isinstance(form, list):
        found |= set().union(*map(vocabularies, form))
    return found


def codes() -> list[type[Code]]:
    return [thing for thing in vars(records).values() if isinstance(thing, type) and issubclass(thing, Code)][1:]


def test_the_generated_files_are_current() -> None:
    generate = ROOT / "bindings" / "python" / "generate.py"
    done = subprocess.run([sys.executable, generate, "--check"], capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.returncode == 0, done.stderr


def test_generate_names_what_differs(tmp_path: Path) -> None:
    for part in ("bindings/python", "docs/schema", "python/doithoai"):
        (tmp_path / part).mkdir(parents=True)
    made = ["bindings/python/*.py", "python/doithoai/finding.py", "python/doithoai/records.py", "docs/schema/*.json"]
    for path in (path for pattern in made for path in ROOT.glob(pattern)):
        (tmp_path / path.relative_to(ROOT)).write_bytes(path.read_bytes())
    command = [sys.executable, str(tmp_path / "bindings" / "python" / "generate.py")]
    subprocess.run([*command, "--check"], check=True)

    plan = tmp_path / "docs" / "schema" / "plan.json"
    plan.write_text(plan.read_text(encoding="utf-8") + " ", encoding="utf-8")
    (tmp_path / "docs" / "schema" / "gone.json").write_text("{}", encoding="utf-8")
    (tmp_path / "python" / "doithoai" / "records.py").unlink()
    done = subprocess.run([*command, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert {line.replace(os.sep, "/") for line in done.stdout.splitlines()} == {
        "differs: docs/schema/gone.json",
        "differs: docs/schema/plan.json",
        "differs: python/doithoai/records.py",
    }
    subprocess.run(command, check=True)
    subprocess.run([*command, "--check"], check=True)


def test_vocabularies_are_those_of_the_library() -> None:
    ours = {tuple((code.value, code.vietnamese, code.english) for code in each) for each in codes()}
    assert len(ours) == len(codes())
    assert ours == vocabularies(SCHEMAS)


def test_a_list_is_no_text() -> None:
    for issues in ("v1", b"v1"):
        with pytest.raises(TypeError, match=r"GiveAnswer\.issues is a list, not"):
            doithoai.GiveAnswer(
                happened_on=datetime.date(2020, 8, 14),
                answer="a1",
                issues=issues,  # type: ignore[arg-type]
                body="b1",
                manner=doithoai.AnswerManner.IN_WRITING,
                kind=doithoai.AnswerKind.RESOLVED,
            )


def test_a_code_is_its_text() -> None:
    code: str = doithoai.SessionState.OPEN
    assert code == "open"
    assert doithoai.SessionState("open") is doithoai.SessionState.OPEN
    assert doithoai.SessionState.OPEN.vietnamese == "đang diễn ra"
    assert repr(doithoai.SessionState.OPEN) == "SessionState.OPEN"
    with pytest.raises(ValueError, match="opened"):
        doithoai.SessionState("opened")


def test_commands_and_events_are_complete() -> None:
    kinds = SCHEMAS["command"]["properties"]["type"]["enum"]
    ours = {thing.type: thing for thing in vars(records).values() if is_kind(thing, doithoai.Command)}
    assert sorted(ours) == sorted(kinds)
    for code, kind in ours.items():
        members = {field.metadata.get("json", field.name) for field in fields(kind)}
        assert members == {*SCHEMAS["command"]["$defs"][code]["properties"], "happened_on"}
    events = {choice["if"]["properties"]["type"]["const"] for choice in SCHEMAS["event"]["allOf"]}
    assert set(doithoai.Event.choices) == events


def is_kind(thing: object, base: type) -> bool:
    return isinstance(thing, type) and issubclass(thing, base) and thing is not base


@pytest.mark.parametrize("name", records.ROWS)
def test_cells_are_of_the_types_that_rows_say(year: doithoai.Ledger, name: str) -> None:
    kind = records.ROWS[name]
    query = {"as_of": "2020-12-31"} | ({"period": "2020"} if name in ("summary", "summary_key") else {})
    core = year._impl.table(name, json.dumps(query).encode())
    table: doithoai.Table[Any] = doithoai.Table(core, kind)
    allowed = {column: get_args(hint) or (hint,) for column, hint in get_type_hints(kind).items()}
    for row in table:
        for column, cell in zip(row._fields, row, strict=True):
            assert type(cell) in allowed[column], (name, column, cell)
