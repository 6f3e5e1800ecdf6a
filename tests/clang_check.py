#!/usr/bin/env python3
"""clang_check.py <compile_commands.json>: clang reads every source as it is compiled, and every header alone.

Sources of the library and of its bindings are left out: clang-tidy reads those, with clang's own warnings.
"""

import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import compile_commands

ROOT = Path(__file__).resolve().parents[1]
CXX, C = "clang++-14", "clang-14"
# In C++, g++ leaves changes of sign out of -Wconversion, and has warnings that clang does not know.
LIKE_GCC = ["-Wno-sign-conversion", "-Wno-unknown-warning-option"]
STRICT = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror", *LIKE_GCC]


def source_commands(database: Path) -> list[list[str]]:
    """The commands of the database, with clang in the compiler's place and only reading."""
    return [
        [CXX if "++" in Path(one.compiler).name else C, "-fsyntax-only", *one.options, *LIKE_GCC]
        for one in compile_commands.read(database)
        if not any(one.source.is_relative_to(ROOT / folder) for folder in ("src", "bindings"))
    ]


def header_commands(build: Path) -> list[list[str]]:
    found = []
    paths = [f"-I{ROOT}/include", f"-I{ROOT}/src", f"-I{ROOT}/bindings/c/include", f"-I{build}/include"]
    for folder in ("include", "src", "bindings/c"):
        for header in sorted((ROOT / folder).rglob("*.h*")):
            if header.suffix in (".h", ".hpp"):
                alone = ["-include", str(header), "-x", "c++", "/dev/null"]
                found.append([CXX, "-fsyntax-only", "-std=c++20", *STRICT, *paths, *alone])
    return found


def run(command: list[str]) -> bool:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(shlex.join(command), done.stdout, done.stderr, sep="\n", flush=True)
    return done.returncode == 0


def main() -> int:
    database = Path(sys.argv[1]).resolve()
    commands = source_commands(database) + header_commands(database.parent)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        passed = list(pool.map(run, commands))
    print(f"clang read {passed.count(True)} of {len(passed)} sources and headers without a complaint")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    sys.exit(main())
