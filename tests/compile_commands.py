"""How each source is compiled, from a compile_commands.json."""

import json
import shlex
from pathlib import Path
from typing import NamedTuple


class Compilation(NamedTuple):
    source: Path
    compiler: str
    options: list[str]  # and the source; nothing of what is written where


def read(database: Path) -> list[Compilation]:
    """All but those that only verify a header."""
    return [
        compilation(Path(entry["file"]), shlex.split(entry["command"]))
        for entry in json.loads(database.read_text(encoding="utf-8"))
        if "verify_interface_header_sets" not in entry["command"]
    ]


def compilation(source: Path, words: list[str]) -> Compilation:
    compiler, *rest = words[1:] if Path(words[0]).name == "ccache" else words
    options, skip = [], False
    for word in rest:
        if skip or word in ("-c", "-MD"):
            skip = False
        elif word in ("-o", "-MT", "-MF"):
            skip = True
        else:
            options.append(word)
    return Compilation(source, compiler, options)
