#!/usr/bin/env python3
"""Fails when an #include goes against the order of the rooms: a room uses itself and the rooms above it."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

# fmt: off
ROOMS = ["core", "schema", "data", "calendar", "regime", "plan", "search", "ledger", "report", "exchange", "papers",
         "journal"]
# fmt: on

# The room of each public header. A new header is added here.
HEADERS = {
    "core": "boost_date boxed code date finding fwd id personal_text result text version",
    "schema": "describe json",
    "calendar": "calendar lunar",
    "regime": "body_kind deadline regime session_kind tier",
    "plan": "category composition duty organisation plan reading",
    "ledger": "adoption answer command command_draft conclusion event event_store issue ledger life opinion part query "
    "recorded rules sentence session state",
    "report": "period summary table",
}
ROOM_OF_HEADER = {noun: room for room, nouns in HEADERS.items() for noun in nouns.split()}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.MULTILINE)


def room_of_include(name: str) -> str | None:
    """The room that an included name belongs to; None for another library's."""
    folder, _, rest = name.partition("/")
    if folder == "doithoai":
        return ROOM_OF_HEADER[Path(rest).stem]
    return folder if folder in ROOMS else None


def mistakes(path: Path, rank: int) -> list[str]:
    found = []
    for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
        where = path.relative_to(ROOT)
        try:
            room = room_of_include(name)
        except KeyError:
            found.append(f"{where}: {name} is in no room; say its room in {Path(__file__).name}")
            continue
        if room is not None and ROOMS.index(room) > rank:
            found.append(f"{where}: {name} is of {room}, which {ROOMS[rank]} must not use")
        is_ours_or_standard = name.startswith("doithoai/") or name.isidentifier()
        if path.parent == ROOT / "include" / "doithoai" and path.stem != "boost_date" and not is_ours_or_standard:
            found.append(f"{where}: {name} in a public header")
    return found


def main() -> int:
    found = []
    for path in sorted((ROOT / "include" / "doithoai").glob("*.hpp")):
        room = ROOM_OF_HEADER.get(path.stem)
        if room is None:
            found.append(f"{path.name} is in no room; say its room in {Path(__file__).name}")
        else:
            found += mistakes(path, ROOMS.index(room))
    for folder in sorted(path for path in (ROOT / "src").iterdir() if path.is_dir()):
        if folder.name not in ROOMS:
            found.append(f"src/{folder.name} is no room")
            continue
        for path in sorted(folder.glob("*.?pp")):
            found += mistakes(path, ROOMS.index(folder.name))
    # Bindings hold no domain logic: they see the public headers only.
    for path in sorted((ROOT / "bindings").rglob("*.?pp")):
        for name in INCLUDE.findall(path.read_text(encoding="utf-8")):
            if name.partition("/")[0] in ROOMS:
                found.append(f"{path.relative_to(ROOT)}: {name} is not a public header")
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
