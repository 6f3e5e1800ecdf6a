"""What is generated is what the library describes."""

import datetime
import json
import os
import re
import subprocess
import sys
from dataclasses import fields
from graphlib import TopologicalSorter
from pathlib import Path
from typing import Any, get_args, get_type_hints

import jsonschema
import pytest
from referencing import Registry, Resource

import doithoai
from doithoai import _core, records
from doithoai._code import Code

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS: dict[str, dict[str, Any]] = {name: json.loads(_core.describe(name)) for name in _core.described()}
FILES: dict[str, dict[str, Any]] = {
    name: json.loads((ROOT / "docs" / "schema" / f"{name}.json").read_text(encoding="utf-8")) for name in SCHEMAS
}


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
    assert generate(ROOT, "--check") == set()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A tree with all that is generated, and the shipped categories."""
    patterns = ["bindings/python/*.py", "python/doithoai/finding.py", "python/doithoai/records.py", "docs/*.md"]
    patterns += ["docs/schema/*.json", "src/data/taxonomy*.json"]
    for path in (path for pattern in patterns for path in ROOT.glob(pattern)):
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return tmp_path


def generate(tree: Path, *options: str) -> set[str]:
    """What is said to differ."""
    command = [sys.executable, str(tree / "bindings" / "python" / "generate.py"), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == (1 if done.stdout else 0), done.stderr
    return {line.removeprefix("differs: ").replace(os.sep, "/") for line in done.stdout.splitlines()}


def test_generate_names_what_differs(copied: Path) -> None:
    assert generate(copied, "--check") == set()

    plan = copied / "docs" / "schema" / "plan.json"
    plan.write_text(plan.read_text(encoding="utf-8") + " ", encoding="utf-8")
    (copied / "docs" / "schema" / "gone.json").write_text("{}", encoding="utf-8")
    (copied / "python" / "doithoai" / "records.py").unlink()
    assert generate(copied, "--check") == {
        "docs/schema/gone.json",
        "docs/schema/plan.json",
        "python/doithoai/records.py",
    }
    assert generate(copied) == set()
    assert generate(copied, "--check") == set()


def change(page: Path, old: str, new: str) -> None:
    text = page.read_text(encoding="utf-8")
    assert text.count(old) == 1
    page.write_text(text.replace(old, new), encoding="utf-8")


def test_generate_keeps_what_is_written_by_hand(copied: Path) -> None:
    commands, events = copied / "docs" / "commands.md", copied / "docs" / "events.md"
    change(commands, "| what was announced |", "| the very words |")
    change(events, "A session began.", "It began.")
    assert generate(copied, "--check") == set()

    change(commands, "| `text` | | text | the very words |\n", "")
    change(commands, "| `venue` | | text | where |", "| `hall` | required | id | where |")
    change(events, "what [`open_session`](commands.md#open_session) said.", "x")
    assert generate(copied, "--check") == {"docs/commands.md", "docs/events.md"}
    generate(copied)
    written = commands.read_text(encoding="utf-8")
    assert "| `text` | | text | text (nội dung) |\n" in written
    assert "| `venue` | | text | venue (địa điểm) |\n" in written
    assert "`hall`" not in written
    assert "said.\n\nIt began.\n" in events.read_text(encoding="utf-8")


def without(page: Path, name: str) -> str:
    """The page without the record's heading and what stands under it."""
    before, heading, rest = page.read_text(encoding="utf-8").partition(f"### `{name}`\n")
    assert heading
    return before + rest[rest.index("\n#") + 1 :] if "\n#" in rest else before


@pytest.mark.parametrize(
    ("page", "name", "before"),
    [
        ("commands", "announce_session", "schedule_session"),
        ("events", "session_announced", "session_scheduled"),
        ("events", "duty_completed", "issue_verified"),
    ],
)
def test_generate_begins_a_missing_section(copied: Path, page: str, name: str, before: str) -> None:
    path = copied / "docs" / f"{page}.md"
    headings = re.findall("^#.*", path.read_text(encoding="utf-8"), re.MULTILINE)
    path.write_text(without(path, name), encoding="utf-8")
    assert generate(copied, "--check") == {f"docs/{page}.md"}
    generate(copied)
    made = path.read_text(encoding="utf-8")
    assert re.findall("^#.*", made, re.MULTILINE) == headings
    assert made.index(f"### `{before}`\n") < made.index(f"\n\n### `{name}`\n\n")
    assert made.endswith("\n")
    assert not made.endswith("\n\n")


def references(form: Any) -> set[str]:
    if isinstance(form, dict):
        return {form["$ref"]} if "$ref" in form else set().union(*map(references, form.values()))
    return set().union(*map(references, form)) if isinstance(form, list) else set()


def whole(name: str) -> dict[str, Any]:
    """A schema with the definitions that it refers to, from all files."""

    def target(file: str, reference: str) -> tuple[str, str]:
        other, _, inner = reference.partition("#/$defs/")
        return other.removesuffix(".json") or file, inner

    def named(form: Any, file: str) -> Any:
        if isinstance(form, dict):
            made = {key: named(value, file) for key, value in form.items()}
            if "$ref" in form:
                other, inner = target(file, form["$ref"])
                wanted.append((other, inner))
                made["$ref"] = f"#/$defs/{inner or other}"
            return made
        return [named(each, file) for each in form] if isinstance(form, list) else form

    def alone(form: dict[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in form.items() if key not in ("$schema", "$defs")}

    wanted: list[tuple[str, str]] = []
    made: dict[str, Any] = {"$schema": FILES[name]["$schema"], **named(alone(FILES[name]), name), "$defs": {}}
    for file, inner in wanted:  # grows while it is walked
        if (inner or file) not in made["$defs"]:
            form = FILES[file]["$defs"][inner] if inner else alone(FILES[file])
            made["$defs"][inner or file] = named(form, file)
    return made


def test_a_definition_stands_in_one_file() -> None:
    inner = [each for form in FILES.values() for each in form["$defs"]]
    assert len(inner) == len(set(inner))
    assert not set(inner) & set(FILES)


def test_files_refer_to_one_another_one_way() -> None:
    others = {
        name: {reference.partition("#")[0].removesuffix(".json") for reference in references(form)} - {""}
        for name, form in FILES.items()
    }
    TopologicalSorter(others).prepare()
    assert others["journal"] == {"event"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_file_with_those_it_refers_to_is_what_is_described(name: str) -> None:
    assert whole(name) == SCHEMAS[name]


def test_documents_are_validated_by_the_files_and_by_what_is_described(year: doithoai.Ledger) -> None:
    registry = Registry[Any]().with_resources(
        (f"{name}.json", Resource.from_contents(form)) for name, form in FILES.items()
    )
    journal = json.loads(year.save_json())
    by_files = jsonschema.Draft202012Validator(FILES["journal"], registry=registry)
    by_itself = jsonschema.Draft202012Validator(SCHEMAS["journal"])
    for validator in (by_files, by_itself):
        validator.validate(journal)
    journal["events"][0]["data"]["rules"]["calendar"]["days"][0]["day"] = 7
    for validator in (by_files, by_itself):
        [mistake] = validator.iter_errors(journal)
        assert mistake.json_path == "$.events[0].data.rules.calendar.days[0].day"


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
    query = {"as_of": "2020-12-31"} | ({"period": "2020"} if name in ("summary", "breakdown", "summary_key") else {})
    core = year._impl.table(name, json.dumps(query).encode())
    table: doithoai.Table[Any] = doithoai.Table(core, kind)
    allowed = {column: get_args(hint) or (hint,) for column, hint in get_type_hints(kind).items()}
    for row in table:
        for column, cell in zip(row._fields, row, strict=True):
            assert type(cell) in allowed[column], (name, column, cell)
