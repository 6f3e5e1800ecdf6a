#!/usr/bin/env python3
"""Fails when a rule comes out of no scenario, when a scenario expects a finding of a rule that there is not, and when
of a rule that warns no scenario shows where it is silent.

A comment `# Silent: <rule>, <rule>. Why.` says so of the statement that follows it: it is accepted, or shows something,
and gives no warning of these rules.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent
SENTENCES = FOLDER.parents[1] / "src" / "data" / "sentences.json"

# A finding's line; a failure's own line has a code there, which has no dot.
FINDING = re.compile(r"  (note|warning|error) (\w+\.[\w.]+)(?: /\S*)?: ")
SILENT = re.compile(r"# Silent: (\w+\.\w+(?:, \w+\.\w+)*)\.")
NO_OUTCOME = re.compile(r"  (refused|error )")


class Said(NamedTuple):
    """A finding in a scenario's output; of one in the table of findings the weight is known if it has that column."""

    weight: str
    rule: str


class Statement(NamedTuple):
    text: str
    silent: set[str]  # the rules of which a comment before it says so
    output: list[str]

    def findings(self) -> Iterator[Said]:
        words = self.text.split(" ")
        is_table = words[:2] == ["show", "findings"]
        columns = words[3].split(",") if is_table else []
        for line in self.output:
            cells = dict(zip(columns, line.strip().split(" | "), strict=False)) if is_table else {}
            if len(cells) == len(columns) > 0 and "rule" in cells:
                yield Said(cells.get("severity", ""), cells["rule"])
            elif not is_table and (finding := FINDING.match(line)):
                yield Said(finding[1], finding[2])


def statements_of(scenario: str) -> list[Statement]:
    made: list[Statement] = []
    silent: set[str] = set()
    for line in scenario.splitlines():
        if line.startswith("#"):
            found = SILENT.match(line)
            silent |= set(found[1].split(", ")) if found else set()
        elif line.startswith("  "):
            made[-1].output.append(line)
        elif line.startswith("|"):
            made[-1] = made[-1]._replace(text=made[-1].text + "\n" + line[1:])
        elif line and not line.startswith(("given ", "at ")):
            made.append(Statement(line, silent, []))
            silent = set()
        elif line:
            made.append(Statement(line, set(), []))
    return made


def broken_silence(statement: Statement) -> list[str]:
    """What is wrong with the comment before a statement."""
    if not statement.silent:
        return []
    what = statement.text.splitlines()[0]
    warned = {said.rule for said in statement.findings() if said.weight != "note"}
    wrong = [f"{rule} is not silent: {what}" for rule in sorted(statement.silent & warned)]
    if not statement.output or any(NO_OUTCOME.match(line) for line in statement.output):
        wrong.append(f"{', '.join(sorted(statement.silent))}: nothing came of it: {what}")
    return wrong


def main() -> int:
    rules = {one["rule"] for one in json.loads(SENTENCES.read_text(encoding="utf-8"))["rules"]}
    seen: dict[str, str] = {}
    warning: set[str] = set()
    silent: set[str] = set()
    found: list[str] = []
    for path in sorted(FOLDER.glob("*.scenario")):
        for statement in statements_of(path.read_text(encoding="utf-8")):
            said = [one for one in statement.findings() if one.rule != "nothing"]
            seen |= {one.rule: path.name for one in said if one.rule not in seen}
            warning |= {one.rule for one in said if one.weight == "warning"}
            silent |= statement.silent
            found += [f"{path.name}: {wrong}" for wrong in broken_silence(statement)]
    found += [f"{rule} comes out of no scenario" for rule in sorted(rules - seen.keys())]
    found += [f"{rule} in {seen[rule]} is no rule of {SENTENCES.name}" for rule in sorted(seen.keys() - rules)]
    found += [f"{rule} warns, and no scenario shows where it is silent" for rule in sorted(warning - silent)]
    found += [f"{rule} is said to be silent and is no rule" for rule in sorted(silent - rules)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
