"""The pages of the project's documentation, and what stands in them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
FENCE = re.compile(r"^```(?P<language>\w*)[^\n]*\n(?P<code>.*?)^```[ \t]*$", re.MULTILINE | re.DOTALL)


class Block(NamedTuple):
    """A fenced block: its language, its text, and where it begins."""

    language: str
    code: str
    where: str


def pages() -> list[Path]:
    """README.md, CHANGELOG.md and every page under docs/ and tests/."""
    below = [*ROOT.glob("docs/**/*.md"), *ROOT.glob("tests/**/*.md")]
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted(below)]


def name_of(page: Path) -> str:
    return str(page.relative_to(ROOT))


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Block(found["language"], found["code"], f"{name_of(page)}:{line}")


def prose(page: Path) -> str:
    """The page without its fenced blocks."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))


def sections(page: Path) -> dict[str, str]:
    """What stands under each heading that is one name in backquotes, up to the next heading of its level or above."""
    found: dict[str, str] = {}
    name, level = "", 0
    for line in page.read_text(encoding="utf-8").splitlines():
        heading = re.match(r"(#+) (.*)", line)
        if heading and (not name or len(heading[1]) <= level):
            quoted = re.fullmatch(r"`([^`]+)`", heading[2])
            name, level = (quoted[1], len(heading[1])) if quoted else ("", 0)
            if name in found:
                raise SystemExit(f"{name_of(page)}: two headings '{name}'")
            if name:
                found[name] = ""
        elif name:
            found[name] += line + "\n"
    return found
