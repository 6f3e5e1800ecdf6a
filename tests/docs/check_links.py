"""Every relative link of the documentation leads to a file, and to a heading where it names one: check_links.py."""

import re
import sys
from pathlib import Path

from pages import ROOT, name_of, pages, prose

LINK = re.compile(r"\[[^\]]*\]\(<?(?P<target>[^)\s>]+)>?\)")


def anchors(page: Path) -> set[str]:
    """The headings' anchors: lower case, blanks as hyphens, without punctuation."""
    headings = re.findall(r"^#+ (.*)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def problem(page: Path, target: str) -> str | None:
    if re.match(r"[a-z]+:", target):
        return None
    path, _, anchor = target.partition("#")
    file = (page.parent / path).resolve() if path else page
    if not file.is_relative_to(ROOT):
        return "leads out of the project"
    if not file.exists():
        return "leads nowhere"
    if anchor and (file.suffix != ".md" or anchor not in anchors(file)):
        return "names no heading"
    return None


def main() -> None:
    wrong = []
    for page in pages():
        for link in LINK.finditer(prose(page)):
            why = problem(page, link["target"])
            if why:
                wrong.append(f"{name_of(page)}: {link['target']} {why}")
    sys.exit("\n".join(wrong) or None)


if __name__ == "__main__":
    main()
