#!/usr/bin/env python3
"""What `dev` promises without building anything: its verbs, and what it says on another system."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERBS = ["setup", "demo", "test", "bench", "docs", "generate", "format", "lint", "clean"]


def dev(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [str(ROOT / "dev"), *arguments]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)


def check(holds: bool, done: subprocess.CompletedProcess[str]) -> None:
    if not holds:
        sys.exit(f"{done.args} gave {done.returncode}:\n{done.stdout}{done.stderr}")


def main() -> None:
    for asked in ([], ["help"], ["--help"], ["-h"]):
        done = dev(*asked)
        listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
        check(done.returncode == 0 and listed == VERBS, done)

    done = dev("no-such-verb")
    check(done.returncode == 2 and "no-such-verb" in done.stderr, done)

    done = dev("bench", "no-such-benchmark")
    check(done.returncode == 2 and "calendar" in done.stderr, done)

    for asked in (["demo", "x"], ["test", "all", "x"], ["bench", "year", "x"]):
        done = dev(*asked)
        check(done.returncode == 2 and "'x'" in done.stderr, done)
    done = dev("test", "some")
    check(done.returncode == 2 and "'some'" in done.stderr, done)

    with tempfile.TemporaryDirectory() as folder:
        elsewhere = Path(folder, "os-release")
        elsewhere.write_text('ID=plan9\nVERSION_ID="4"\nPRETTY_NAME="Plan 9"\n', encoding="utf-8")
        for verb in ("setup", "demo", "test"):
            done = dev(verb, DEV_OS_RELEASE=str(elsewhere), PATH="/nowhere:/usr/bin:/bin")
            check(done.returncode == 2 and "Plan 9" in done.stderr and "Debian 12" in done.stderr, done)

        # Where only the shell's own tools are, the others are missing, by the names of their packages.
        few = Path(folder, "few")
        few.mkdir()
        for tool in ("bash", "dirname", "tr", "awk", "cat"):
            Path(few, tool).symlink_to(str(shutil.which(tool)))
        done = dev("demo", DEV_OS_RELEASE=str(elsewhere), PATH=str(few))
        check(done.returncode == 2 and {"g++", "cmake", "ninja-build", "ccache"} <= set(done.stderr.split()), done)

        # A step that fails is the last one, and what it said is shown.
        broken = Path(folder, "broken")
        broken.mkdir()
        Path(broken, "cmake").write_text("#!/bin/sh\necho this cmake is broken\nexit 7\n", encoding="utf-8")
        Path(broken, "cmake").chmod(0o755)
        done = dev("demo", PATH=f"{broken}:{os.environ['PATH']}")
        last = done.stderr.splitlines()[-1]
        check(done.returncode == 1 and last.startswith("failed: ") and "(status 7)" in last, done)
        check(done.stdout.rstrip().endswith("this cmake is broken"), done)


if __name__ == "__main__":
    main()
