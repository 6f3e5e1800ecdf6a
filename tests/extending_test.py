#!/usr/bin/env python3
"""docs/extending.md lists the files that a command is named in: held against the tree for two commands."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# command, event, class in Python; and the noun that they are about
COMMANDS = [
    ("verify_issue", "issue_verified", "VerifyIssue", "issue"),
    ("announce_session", "session_announced", "AnnounceSession", "session"),
]
# History tells of some commands and not of others.
OUTSIDE = ("tests/", "docs/examples/", "docs/extending.md", "CHANGELOG.md")


def listed(noun: str) -> set[str]:
    page = (ROOT / "docs/extending.md").read_text(encoding="utf-8")
    section = page.split("## A command and its event\n")[1].split("\n## ")[0]
    return {path.replace("<noun>", noun) for path in re.findall(r"^\| `([^`]+)` \|", section, re.MULTILINE)}


def tree() -> list[str]:
    """The tracked files; where there is no repository, those that nobody makes."""
    if (ROOT / ".git").exists():
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
        return [path for path in listing.stdout.split("\0") if path]
    paths = (path.relative_to(ROOT) for path in ROOT.rglob("*"))
    return [str(path) for path in paths if not {"build", ".venv", "__pycache__"} & set(path.parts)]


def naming(words: tuple[str, ...]) -> set[str]:
    word = re.compile(rb"\b(?:%s)\b" % "|".join(words).encode())
    return {
        path
        for path in tree()
        if not path.startswith(OUTSIDE) and (ROOT / path).is_file() and word.search((ROOT / path).read_bytes())
    }


def main() -> None:
    wrong = []
    for *words, noun in COMMANDS:
        page, named = listed(noun), naming(tuple(words))
        wrong += [f"{words[0]}: {path} names it, not on the page" for path in sorted(named - page)]
        wrong += [f"{words[0]}: {path} is on the page and does not name it" for path in sorted(page - named)]
    sys.exit("\n".join(wrong) or None)


if __name__ == "__main__":
    main()
