"""Inputs made to be slow: how time and memory grow with their size.

    python hostile_bench.py <hostile_bench of C++> [least seconds, not used here] [option]...

    --small   the smaller size of each alone: that every input still runs
    --check   fails when something grows faster than its input

Each input is run at two sizes in a process of its own, the processor's time the best of three runs. How many times
faster than the size time and memory grow stands in the last columns, and what does so with more than the margin is
marked; what takes less than a few milliseconds or megabytes is not judged.
"""

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass

MARGIN = 1.5
LEAST_SECONDS, LEAST_BYTES = 0.005, 4_000_000
RUNS = 3


@dataclass
class Cost:
    """What one input took at one size."""

    bytes: int
    seconds: float
    peak_bytes: int


def run(program: str, name: str, size: str, runs: int) -> Cost:
    """The least of the runs: what others on the machine took is not counted."""
    all_runs = []
    for _ in range(runs):
        done = subprocess.run([program, name, size], capture_output=True, text=True, check=True)
        all_runs.append(Cost(**json.loads(done.stdout)))
    return min(all_runs, key=lambda cost: cost.seconds)


def growth(less: float, more: float, by: float, least: float) -> float | None:
    """How much faster than the input; None of what is too little to say."""
    return None if more < least else more / max(less, least / by) / by


def written(value: float | None) -> str:
    if value is None:
        return "-"
    return f"{value:.2f}" + (" !" if value > MARGIN else "")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("least_seconds", nargs="?")
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--check", action="store_true")
    wanted = parser.parse_args()
    listed = subprocess.run([wanted.program], capture_output=True, text=True, check=True).stdout
    print(f"{'input':28}{'size':>9}{'bytes':>12}{'seconds':>10}{'peak MB':>9}{'time':>8}{'memory':>8}")
    too_fast = []
    for name, *sizes in (line.split() for line in listed.splitlines()):
        before: Cost | None = None
        for size in sizes[:1] if wanted.small else sizes:
            cost = run(wanted.program, name, size, 1 if wanted.small else RUNS)
            grown: list[float | None] = [None, None]
            if before is not None:
                by = int(size) / int(sizes[0])
                grown = [
                    growth(before.seconds, cost.seconds, by, LEAST_SECONDS),
                    growth(before.peak_bytes, cost.peak_bytes, by, LEAST_BYTES),
                ]
                if any(value is not None and value > MARGIN for value in grown):
                    too_fast.append(name)
            print(
                f"{name:28}{size:>9}{cost.bytes:12,}{cost.seconds:10.4f}{cost.peak_bytes / 1e6:9.1f}"
                f"{written(grown[0]):>8}{written(grown[1]):>8}",
                flush=True,
            )
            before = cost
    if too_fast:
        print(f"faster than linear, with a margin of {MARGIN}: {', '.join(too_fast)}")
        if wanted.check:
            sys.exit(1)


if __name__ == "__main__":
    main()
