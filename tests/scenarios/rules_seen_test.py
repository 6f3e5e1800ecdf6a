#!/usr/bin/env python3
"""Fails when a rule comes out of no scenario, or when a scenario expects a finding of a rule that there is not."""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
SENTENCES = FOLDER.parents[1] / "src" / "data" / "sentences.json"

# A finding's line; a failure's own line has a code there, which has no dot.
FINDING = re.compile(r"  (?:note|warning|error) (\w+\.[\w.]+)(?: /\S*)?: ")


def output_of(scenario: str) -> Iterator[tuple[str, str]]:
    """Each line of output, after the statement that it comes from."""
    statement = ""
    for line in scenario.splitlines():
        if line.startswith("  "):
            yield statement, line
        elif line.startswith("|"):
            statement += "\n" + line[1:]
        else:
            statement = line


def rules_in(scenario: str) -> set[str]:
    """The rules of the findings that come with commands, and of those in the table of findings."""
    found = set()
    for statement, line in output_of(scenario):
        words = statement.split(" ")
        if words[:2] == ["show", "findings"]:
            cells = line.strip().split(" | ")
            columns = words[3].split(",")
            if "rule" in columns and len(cells) == len(columns) and cells != ["nothing"]:
                found.add(cells[columns.index("rule")])
        elif finding := FINDING.match(line):
            found.add(finding[1])
    return found


def main() -> int:
    rules = {one["rule"] for one in json.loads(SENTENCES.read_text(encoding="utf-8"))["rules"]}
    seen: dict[str, str] = {}
    for path in sorted(FOLDER.glob("*.scenario")):
        for rule in rules_in(path.read_text(encoding="utf-8")):
            seen.setdefault(rule, path.name)
    found = [f"{rule} comes out of no scenario" for rule in sorted(rules - seen.keys())]
    found += [f"{rule} in {seen[rule]} is no rule of {SENTENCES.name}" for rule in sorted(seen.keys() - rules)]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
