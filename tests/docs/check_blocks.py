"""Every C++ and C block of the documentation equals a region of a program that the tests build and run.

    python check_blocks.py

A region begins with a comment `[its name]` and ends with `[end]`; it may be indented.
"""

import difflib
import re
import sys
import textwrap
from pathlib import Path

from pages import blocks, pages

FOLDER = Path(__file__).parent
REGION = re.compile(
    r"^[ ]*(?://|/\*) \[(?P<name>(?!end\])[^\]\n]+)\](?: \*/)?\n(?P<code>.*?)^[ ]*(?://|/\*) \[end\]",
    re.MULTILINE | re.DOTALL,
)
LANGUAGES = {"cpp": ".cpp", "c": ".c"}
KNOWN = {"", "bash", "c", "cmake", "cpp", "json", "mermaid", "python", "text"}


def regions(suffix: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for program in sorted(FOLDER.glob(f"*{suffix}")):
        for region in REGION.finditer(program.read_text(encoding="utf-8")):
            found[f"{program.name} [{region['name']}]"] = textwrap.dedent(region["code"])
    return found


def nearest(code: str, among: dict[str, str]) -> str:
    name = max(among, key=lambda each: difflib.SequenceMatcher(None, among[each], code).ratio())
    return "".join(difflib.unified_diff(among[name].splitlines(True), code.splitlines(True), name, "the page"))


def main() -> None:
    known = {language: regions(suffix) for language, suffix in LANGUAGES.items()}
    shown: set[str] = set()
    wrong: list[str] = []
    for page in pages():
        for block in blocks(page):
            if block.language not in KNOWN:
                wrong.append(f"{block.where}: no test knows blocks of '{block.language}'")
            if block.language not in known:
                continue
            equal = {name for name, code in known[block.language].items() if code == block.code}
            shown |= equal
            if not equal:
                wrong.append(f"{block.where} is no region of a program\n{nearest(block.code, known[block.language])}")
    wrong += [f"{name} stands on no page" for all_of in known.values() for name in all_of if name not in shown]
    sys.exit("\n".join(wrong) or None)


if __name__ == "__main__":
    main()
