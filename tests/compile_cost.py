#!/usr/bin/env python3
"""compile_cost.py <compile_commands.json>: what the compiler needs for each source that lowers field tables.

They hold the library's templates by the hundred, and nothing else tells when a table has become dear. The time is told
and not judged, since it is the machine's too.
"""

import os
import sys
import time
from pathlib import Path

import compile_commands

MOST_MEGABYTES = 900


def cost(one: compile_commands.Compilation) -> tuple[float, float]:
    """Seconds and megabytes at most."""
    command = [one.compiler, *one.options, "-c", "-o", os.devnull]
    start = time.monotonic()
    child = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(child, 0)
    if status != 0:
        sys.exit(f"{one.source} does not compile")
    return time.monotonic() - start, usage.ru_maxrss / 1024


def main() -> int:
    dear = []
    found = [one for one in compile_commands.read(Path(sys.argv[1])) if one.source.stem.endswith("_shapes")]
    for one in sorted(found):
        seconds, megabytes = cost(one)
        print(f"{seconds:5.1f} s {megabytes:6.0f} MB  {one.source.name}", flush=True)
        if megabytes > MOST_MEGABYTES:
            dear.append(one.source.name)
    if dear or not found:
        print(f"above {MOST_MEGABYTES} MB: {', '.join(dear)}" if dear else "no source of field tables was found")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
