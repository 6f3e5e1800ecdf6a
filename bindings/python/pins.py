"""Writes constraints.txt anew: each Python package in use, its version, and the SHA-256 of what pip may install.

    python bindings/python/pins.py [--newest]

Versions stay as they are, but for packages that are new; with --newest all are the newest that fit. pip itself
resolves, for each Python and each machine, and reports what it would install: nothing is installed. Of a file with
hashes pip refuses what does not stand there, and what a package needs in turn, so that nothing else comes in.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PINS = ROOT / "constraints.txt"
PYTHONS = ("3.11", "3.12", "3.13")
MACHINES = ("x86_64", "aarch64")
NEWEST_GLIBC = 36  # 2.36, of Debian 12
# What is installed together: `dev` reads the lines below each heading.
GROUPS = {"build demo test": ("build", "demo", "test"), "bench": ("bench",)}
ABOUT = """\
# Every Python package that the build, the tests and the extras use, as resolved for CPython 3.11 to 3.13, with the
# SHA-256 of its files. Written by bindings/python/pins.py; `./dev` installs what stands below the headings it needs.
"""


def requirements(extras: tuple[str, ...]) -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    known = {"build": project["build-system"]["requires"]} | project["project"]["optional-dependencies"]
    return [one for extra in extras for one in known[extra]]


def plain_name(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def resolved(wanted: list[str], python: str, machine: str, pinned: Path) -> list[dict[str, object]]:
    """What pip would install, as it reports it."""
    platforms = [f"manylinux_2_{minor}_{machine}" for minor in range(NEWEST_GLIBC, 4, -1)]
    platforms += [f"manylinux2014_{machine}", f"linux_{machine}"]
    with tempfile.TemporaryDirectory() as nowhere:
        report = Path(nowhere, "report.json")
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        command += ["--only-binary=:all:", "--python-version", python, "--implementation", "cp", "--target", nowhere]
        command += [f"--platform={one}" for one in platforms]
        subprocess.run([*command, "-c", str(pinned), "--report", str(report), *wanted], check=True)
        found: list[dict[str, object]] = json.loads(report.read_text(encoding="utf-8"))["install"]
    return found


def section(title: str, wanted: list[str], pinned: Path) -> str:
    hashes: defaultdict[str, set[str]] = defaultdict(set)
    for python in PYTHONS:
        for machine in MACHINES:
            for one in resolved(wanted, python, machine, pinned):
                about, download = one["metadata"], one["download_info"]
                assert isinstance(about, dict)
                assert isinstance(download, dict)
                hashes[f"{plain_name(about['name'])}=={about['version']}"].add(
                    download["archive_info"]["hash"].replace("=", ":", 1)
                )
    lines = [f"\n# for {title}"]
    for pin in sorted(hashes):
        lines.append(" \\\n".join([pin, *(f"    --hash={one}" for one in sorted(hashes[pin]))]))
    return "\n".join(lines) + "\n"


def main() -> None:
    kept = (
        [] if "--newest" in sys.argv[1:] else re.findall(r"^[\w.-]+==[^\s\\]+", PINS.read_text("utf-8"), re.MULTILINE)
    )
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as pinned:
        pinned.write("\n".join(kept))
        pinned.flush()
        sections = [section(title, requirements(extras), Path(pinned.name)) for title, extras in GROUPS.items()]
    PINS.write_text(ABOUT + "".join(sections), encoding="utf-8")


if __name__ == "__main__":
    main()
