"""Writes the records of the Python package, and the codes that stand in them."""

import json
import keyword
import textwrap
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

WIDTH = 120

ROWS = {
    "sessions": "SessionRow",
    "attendance": "AttendanceRow",
    "opinions": "OpinionRow",
    "issues": "IssueRow",
    "parts": "PartRow",
    "answers": "AnswerRow",
    "duties": "DutyRow",
    "gaps": "GapRow",
    "coverage": "CoverageRow",
    "findings": "FindingRow",
    "summary": "SummaryRow",
    "breakdown": "BreakdownRow",
    "summary_key": "SummaryKey",
}

# Rows that no table of a ledger has.
OTHER_ROWS = {"deadline_step": "DeadlineStep"}

# The records of a calendar and of a deadline are not the classes that compute; of Plan there is only the record.
NAMES = {"calendar": "CalendarDocument", "deadline": "DeadlineDocument", "erasure": "Erased"}
DOCUMENTS = ("plan", "calendar", "calendar_overlay", "deadline", "regime", "law", "taxonomy", "directory", "rules")

# Where Python has its own class for it.
WITHOUT_CLASS = ("erasure", "journal", "query", "regime_numbers", "summary_document")

# Of doithoai._record, and public.
HAND_WRITTEN = ("Command", "Erased")

# The record that stands with its own in a module below the exceptions.
BELOW = "finding"

Schema = dict[str, Any]


class Record(NamedTuple):
    name: str
    schema: Schema


def camel(name: str) -> str:
    return NAMES.get(name) or "".join(part.capitalize() for part in name.split("_"))


def members(schema: Schema) -> dict[str, Schema]:
    return dict(schema["properties"])


def vocabulary_of(member: Schema) -> str | None:
    """The name in Python of the vocabulary that a member's codes belong to."""
    name = member.get("items", member).get("x-vocabulary")
    return camel(name) if name else None


def choices_of(schema: Schema) -> dict[str, str]:
    """What `data` holds, by `type`: the records' names."""
    return {
        each["if"]["properties"]["type"]["const"]: each["then"]["properties"]["data"]["$ref"].rpartition("/")[2]
        for each in schema.get("allOf", ())
    }


class Writer:
    def __init__(self, schemas: dict[str, Schema]) -> None:
        self.schemas = schemas
        self.records: dict[str, Schema] = {}
        for name, schema in schemas.items():
            for inner, form in schema["$defs"].items():
                self.records.setdefault(inner, form)
            self.records.setdefault(name, schema)
        self.commands = choices_of(schemas["command"])
        self.events = choices_of(schemas["event"])
        self.vocabularies = dict(sorted(self.find_vocabularies().items()))

    def find_vocabularies(self) -> dict[str, tuple[Schema, Schema]]:
        """The first record and member where each stands."""
        found: dict[str, tuple[Schema, Schema]] = {}
        for schema in self.records.values():
            for form in members(schema).values():
                if name := vocabulary_of(form):
                    found.setdefault(name, (schema, form))
        return found

    def write_below(self) -> str:
        codes, records = self.below()
        return self.write_module(BELOW_HEAD, self.names_below(), codes, records)

    def write(self) -> str:
        codes, records = self.below()
        others = [name for name in self.vocabularies if name not in codes]
        ordered = list(self.in_order([*self.schemas, *self.commands.values()], {record.name for record in records}))
        rows = [*ROWS.values(), *OTHER_ROWS.values()]
        names = [*self.names_below(), *others, *rows, *(camel(record.name) for record in ordered), *HAND_WRITTEN]
        head = HEAD + f"from doithoai.{BELOW} import {', '.join(self.names_below())}\n"
        written = [self.write_row(name, row) for name, row in (ROWS | OTHER_ROWS).items()]
        table = "".join(f'    "{name}": {row},\n' for name, row in ROWS.items())
        written.append(f'\nROWS: dict[str, type[Any]] = {{\n{table}}}\n"""The rows of each table."""\n')
        return self.write_module(head, names, others, ordered, written)

    def below(self) -> tuple[list[str], list[Record]]:
        """The codes and records that a finding is made of."""
        records = list(self.in_order([BELOW], set()))
        used = {vocabulary_of(form) for record in records for form in members(record.schema).values()}
        return [name for name in self.vocabularies if name in used], records

    def names_below(self) -> list[str]:
        codes, records = self.below()
        return sorted([*codes, *(camel(record.name) for record in records)])

    def write_module(
        self, head: str, names: Iterable[str], codes: Iterable[str], records: Iterable[Record], rest: Iterable[str] = ()
    ) -> str:
        parts = [head + "\n__all__ = [\n" + "".join(f'    "{name}",\n' for name in sorted(names)) + "]\n"]
        parts += [self.write_code(name) for name in codes]
        parts += [self.write_record(record) for record in records]
        return "\n\n".join([*parts, *rest]).replace("\n\n\n\n", "\n\n\n")

    def write_code(self, name: str) -> str:
        whole, part = self.vocabularies[name]
        inner = part.get("items", part)
        words = zip(inner["enum"], inner["x-labels-vi"], inner["x-labels-en"], strict=True)
        first = f"{whole['title']}, {part['title']} ({whole['x-label-vi']}: {part['x-label-vi']})."
        lines = [f"class {name}(Code):", *docstring(first[:1].upper() + first[1:]), ""]
        for code, vi, en in words:
            line = f"    {code.upper()} = {text(code)}, {text(vi)}, {text(en)}"
            if len(line) > WIDTH:
                line = (
                    "\n        ".join([f"    {code.upper()} = (", *(f"{text(each)}," for each in (code, vi, en))])
                    + "\n    )"
                )
            lines.append(line)
        return "\n".join(lines) + "\n"

    def in_order(self, names: Iterable[str], without: set[str]) -> Iterator[Record]:
        """Records, each after those that it holds."""
        done = {*ROWS, *OTHER_ROWS, *WITHOUT_CLASS, "command", *without}

        def visit(name: str) -> Iterator[Record]:
            if name in done:
                return
            done.add(name)
            schema = self.records[name]
            for inner in [*references(members(schema)), *choices_of(schema).values()]:
                yield from visit(inner)
            yield Record(name, schema)

        for name in names:
            yield from visit(name)

    def write_record(self, record: Record) -> str:
        name, schema = record
        base = "Document" if name in DOCUMENTS else "Record"
        lines = []
        for types, parent in ((self.commands, "Command"), (self.events, "Happening")):
            if name in types.values():
                base = parent
                lines.append(f'    type: ClassVar[str] = "{next(code for code in types if types[code] == name)}"')
        if base == "Document":
            lines.append(f'    document: ClassVar[str] = "{name}"')
        choices = choices_of(schema)
        if choices:
            base = "Envelope"
            held = "".join(f'        "{code}": {camel(inner)},\n' for code, inner in choices.items())
            lines.append(f"    choices: ClassVar[Choices] = {{\n{held}    }}")
        if lines:
            lines.append("")
        required = schema["required"]
        for member, form in members(schema).items():
            if choices and member in ("type", "data"):
                continue
            lines.append("    " + self.write_member(member, form, is_required=member in required))
        if choices:
            lines.append("    data: Happening")
        if schema["additionalProperties"]:
            lines.append("    extra: Extra = field(default_factory=dict, hash=False, repr=False)")
        head = ["@dataclass(frozen=True, slots=True, kw_only=True)", f"class {camel(name)}({base}):"]
        return "\n".join([*head, *docstring(title(schema), members(schema)), "", *lines]) + "\n"

    def write_member(self, name: str, form: Schema, *, is_required: bool) -> str:
        kind = self.kind_of(form)
        renamed = f"{name}_" if keyword.iskeyword(name) else name
        options = {}
        if not is_required:
            default = {"str": '""', "PersonalText": '""'}.get(kind, "()" if kind.startswith("tuple") else "None")
            kind = f"{kind} | None" if default == "None" else kind
            options["default"] = default
        if kind == "PersonalText":  # no message shows it
            options["repr"] = "False"
        if renamed != name:
            options["metadata"] = f'{{"json": "{name}"}}'
        if options.keys() - {"default"}:
            return f"{renamed}: {kind} = field({', '.join(f'{key}={value}' for key, value in options.items())})"
        return f"{name}: {kind}" + (f" = {options['default']}" if options else "")

    def kind_of(self, form: Schema) -> str:
        if name := vocabulary_of(form):
            return f"tuple[{name}, ...]" if "items" in form else name
        if "items" in form:
            return f"tuple[{self.kind_of(form['items'])}, ...]"
        if "$ref" in form:
            return camel(form["$ref"].rpartition("/")[2])
        if "anyOf" in form:
            return "PersonalText"
        if form["type"] == "string":
            return {"date": "datetime.date", "date-time": "datetime.datetime"}.get(form.get("format", ""), "str")
        return {"integer": "int", "boolean": "bool"}[form["type"]]

    def write_row(self, name: str, row: str) -> str:
        schema = self.records[name]
        lines = [
            f"class {row}(NamedTuple):",
            *docstring(f"A row of the table `{name}`: {title(schema)}", members(schema)),
            "",
        ]
        for member, form in members(schema).items():
            kind = self.kind_of(form).replace("PersonalText", "str")
            if member not in schema["required"]:
                kind += " | None"
            # A row is a tuple, which has methods of its own.
            ignored = "  # type: ignore[assignment]" if hasattr(tuple, member) else ""
            lines.append(f"    {member}: {kind}{ignored}")
        return "\n".join(lines) + "\n"


def references(forms: dict[str, Schema]) -> Iterator[str]:
    for form in forms.values():
        for inner in (form, form.get("items", {}), *form.get("anyOf", ())):
            if "$ref" in inner:
                yield inner["$ref"].rpartition("/")[2]


def title(schema: Schema) -> str:
    english = schema["title"]
    return f"{english[:1].upper()}{english[1:]} ({schema['x-label-vi']})."


def text(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def docstring(first: str, fields: dict[str, Schema] | None = None) -> list[str]:
    """What it is, and a line for each member: its names in English and Vietnamese."""
    told = [f"{name}: {form['title']} ({form['x-label-vi']})" for name, form in (fields or {}).items()]
    if not told:
        return [f'    """{first}"""']
    lines = [f'    """{first}', ""]
    for line in told:
        lines += textwrap.wrap(line, WIDTH, initial_indent="    ", subsequent_indent="        ")
    return [*lines, '    """']


HEAD = '''"""The library's records. Written by bindings/python/generate.py from the library's description; do not edit.

Records are frozen and made with keywords. An absent text is "", an absent list is (), anything else that is absent is
None; the library then takes what its own records take. A command holds its day, `happened_on`, beside its members.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, ClassVar, NamedTuple

from doithoai._code import Code
from doithoai._document import Document
from doithoai._record import Choices, Command, Envelope, Erased, Extra, Happening, PersonalText, Record
'''

BELOW_HEAD = '''"""What a finding is. Written by bindings/python/generate.py from the library's description.

Exceptions hold findings, and whoever makes records may raise exceptions; so findings stand below both.
"""

from __future__ import annotations

from dataclasses import dataclass

from doithoai._code import Code
from doithoai._record import Record
'''
