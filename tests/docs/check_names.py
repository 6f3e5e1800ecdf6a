"""The pages under docs/ explain every command, event, table, rule and status code there is, and none that there is not.

    python check_names.py [folder of the schemas]

A name is explained under a heading of its own; its members or columns are the first cells of the table that follows.
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from pages import ROOT, blocks, name_of, pages, prose, sections

Schema: TypeAlias = dict[str, Any]

SCHEMAS = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "schema"
DOCS = ROOT / "docs"

# The schemas whose records a page explains. The commands and events themselves have only types.
PAGES = {
    "commands.md": ["command", "directory", "taxonomy"],
    "plan.md": ["plan"],
    "calendar.md": ["calendar", "calendar_overlay", "day_account"],
    "regime.md": ["regime", "law"],
    "deadlines.md": ["deadline", "due_day", "deadline_step"],
}


def schema(name: str) -> Schema:
    path = SCHEMAS / f"{name}.json"
    if not path.exists():
        sys.exit(f"{path} is missing: ./dev generate writes it")
    return dict(json.loads(path.read_text(encoding="utf-8")))


def text_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def types(of: Schema) -> list[str]:
    return [each["if"]["properties"]["type"]["const"] for each in of["allOf"]]


def rules() -> list[str]:
    return [each["rule"] for each in json.loads(text_of("src/data/sentences.json"))["rules"]]


def tables() -> list[str]:
    return re.findall(r'named_table\{"(\w+)"', text_of("src/report/table.cpp"))


def codes(of: Any) -> Iterator[str]:
    """The codes of a member's closed vocabulary, that of a list's elements included."""
    if isinstance(of, dict):
        yield from of.get("enum", [])
        for inner in of.values():
            yield from codes(inner)
    elif isinstance(of, list):
        for inner in of:
            yield from codes(inner)


def members(section: str) -> list[str]:
    return re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE)


def compare(what: str, told: Iterable[str], there_are: Iterable[str]) -> Iterator[str]:
    told, there_are = list(told), list(there_are)
    yield from (f"{what}: nothing explains '{name}'" for name in there_are if name not in told)
    yield from (f"{what}: there is no '{name}'" for name in told if name not in there_are)


def compare_members(page: str, name: str, section: str, of: Schema) -> Iterator[str]:
    properties = of["properties"]
    yield from compare(f"{page}, {name}", members(section), properties)
    for member, what in properties.items():
        is_marked = f"| `{member}` | required |" in section
        if is_marked != (member in of.get("required", [])):
            yield f"{page}, {name}: '{member}' is {'not ' if is_marked else ''}required"
        for code in codes(what):
            if f"`{code}`" not in section:
                yield f"{page}, {name}: nothing explains '{code}' of '{member}'"


def check_records() -> Iterator[str]:
    """Every record has its heading, and under it each of its members."""
    for page, names in PAGES.items():
        there_are = {name: schema(name) for name in names if name != "command"}
        for name in names:
            there_are |= schema(name)["$defs"]
        explained = sections(DOCS / page)
        yield from compare(f"docs/{page}", explained, there_are)
        for name in there_are.keys() & explained.keys():
            yield from compare_members(f"docs/{page}", name, explained[name], there_are[name])


def check_headings() -> Iterator[str]:
    yield from compare("docs/events.md", sections(DOCS / "events.md"), types(schema("event")))
    yield from compare("docs/rules.md", sections(DOCS / "rules.md"), rules())


def check_tables() -> Iterator[str]:
    explained = sections(DOCS / "tables.md")
    yield from compare("docs/tables.md", explained, tables())
    for name, section in explained.items():
        properties = schema(name)["properties"]
        if members(section) != list(properties):
            yield from compare(f"docs/tables.md, {name}", members(section), properties)
            yield f"docs/tables.md, {name}: the columns stand in another order"


def check_statuses() -> Iterator[str]:
    statuses = re.findall(r"^#define (DTH_(?!COLUMN_)\w+) +\d", text_of("bindings/c/include/doithoai.h"), re.MULTILINE)
    told = text_of("docs/c-abi.md")
    yield from (f"docs/c-abi.md: nothing explains '{name}'" for name in statuses if f"`{name}`" not in told)
    told = text_of("docs/architecture.md")
    errors = re.search(r"enum class errc[^{]*\{(.*?)\};", text_of("include/doithoai/result.hpp"), re.DOTALL)
    for name in re.findall(r"^ +(\w+) = \d+", errors[1] if errors else "", re.MULTILINE):
        if f"`{name}`" not in told:
            yield f"docs/architecture.md: nothing explains '{name}'"


def check_options() -> Iterator[str]:
    options = [
        name
        for path in ("CMakeLists.txt", "tests/CMakeLists.txt", "src/harden.cmake")
        for name in re.findall(r"option\((\w+)", text_of(path))
    ]
    yield from compare("docs/building.md", sorted(members(text_of("docs/building.md"))), sorted(options))


def check_mentions() -> Iterator[str]:
    """Rules, commands and events that any page mentions exist."""
    areas = {rule.partition(".")[0] for rule in rules()}
    known = set(rules())
    law = json.loads(text_of("src/data/law-vietnam.json"))
    known |= {one["name"] for one in law["numbers"] + law["bases"]}
    known |= {f"{name}.{suffix}" for name in areas for suffix in ("json", "md", "hpp", "cpp")}
    kinds = {*types(schema("command")), *types(schema("event"))}
    for page in pages():
        for name in re.findall(r"`([a-z_]+\.[a-z_]+)`", prose(page)):
            if name.partition(".")[0] in areas and name not in known:
                yield f"{name_of(page)}: there is no rule '{name}'"
        for block in blocks(page):
            if block.language != "json":
                continue
            told = json.loads(block.code)
            if "happened_on" in told and told["type"] not in kinds:
                yield f"{block.where}: there is no '{told['type']}'"


def check_glossary() -> Iterator[str]:
    """A term has one row. A word of the code that means two things says in brackets which one is meant."""
    seen = set()
    for terms in re.findall(r"^\| (`.*?) \|", text_of("docs/glossary.md"), re.MULTILINE):
        for term in re.findall(r"`\w+`(?: \([^)]*\))?", terms):
            if term in seen:
                yield f"docs/glossary.md: {term} stands there twice"
            seen.add(term)


def main() -> None:
    checks = (
        check_records,
        check_headings,
        check_tables,
        check_statuses,
        check_options,
        check_mentions,
        check_glossary,
    )
    sys.exit("\n".join(wrong for check in checks for wrong in check()) or None)


if __name__ == "__main__":
    main()
