#!/usr/bin/env python3
"""What `dev` promises without building anything: its verbs, what it installs where, and what `clean` leaves."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VERBS = ["setup", "demo", "test", "debian13", "bench", "fuzz", "docs", "generate", "format", "lint", "clean"]

# What `dev` itself runs before it knows what is missing, and while it installs it.
SHELL = ("bash", "cat", "cut", "dirname", "env", "mkdir", "sed", "tail")
DEBIAN_12 = 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian 12"\n'
DEBIAN_13 = 'ID=debian\nVERSION_ID="13"\nPRETTY_NAME="Debian 13"\n'
UBUNTU_24 = 'ID=ubuntu\nID_LIKE=debian\nVERSION_ID="24.04"\nPRETTY_NAME="Ubuntu 24.04"\n'
PLAN_9 = 'ID=plan9\nVERSION_ID="4"\nPRETTY_NAME="Plan 9"\n'


def dev(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [str(ROOT / "dev"), *arguments]
    return subprocess.run(command, env=os.environ | environment, capture_output=True, text=True, check=False)


def check(holds: bool, done: subprocess.CompletedProcess[str]) -> None:
    if not holds:
        sys.exit(f"{done.args} gave {done.returncode}:\n{done.stdout}{done.stderr}")


def write_program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    path.chmod(0o755)


def few_programs(folder: Path) -> Path:
    """A folder that has the shell's own tools alone."""
    folder.mkdir(parents=True)
    for tool in SHELL:
        Path(folder, tool).symlink_to(str(shutil.which(tool)))
    return folder


def system(folder: Path, os_release: str) -> Path:
    """A folder that stands for a system in which nothing is installed."""
    Path(folder, "etc").mkdir(parents=True)
    Path(folder, "etc", "os-release").write_text(os_release, encoding="utf-8")
    return folder


def installs_by_the_names_of_the_system(folder: Path) -> None:
    # apt knows what it is told that it knows, and installs nothing but its own name in a file.
    few = few_programs(folder / "few")
    write_program(few / "sudo", 'exec "$@"')
    write_program(few / "apt-cache", 'case " $KNOWN " in *" $2 "*) echo "Package: $2" ;; esac')
    write_program(few / "apt-get", 'echo "$@" >>"$ASKED"')
    same = [
        "g++",
        "make",
        "cmake",
        "ninja-build",
        "ccache",
        "pkg-config",
        "ca-certificates",
        "python3",
        "python3-venv",
        "python3-dev",
    ]
    libraries = ["libutf8proc-dev", "libsodium-dev", "libgtest-dev", "libbenchmark-dev"]
    for name, os_release, boost in (
        ("debian-12", DEBIAN_12, "1.81"),
        ("debian-13", DEBIAN_13, "1.83"),
        ("ubuntu", UBUNTU_24, "1.83"),
    ):
        wanted = [*same, f"libboost-json{boost}-dev", f"libboost-date-time{boost}-dev", *libraries]
        root = system(folder / name, os_release)
        asked = root / "asked"
        environment = {"DEV_ROOT": str(root), "PATH": str(few), "ASKED": str(asked)}
        done = dev("test", **environment, KNOWN=" ".join(wanted))
        update, install = asked.read_text(encoding="utf-8").splitlines()
        check(
            update.split()[-1] == "update"
            and install.split()[-len(wanted) - 1 :] == ["--no-install-recommends", *wanted],
            done,
        )
        check(done.returncode == 2 and "still missing" in done.stderr and "libsodium-dev" in done.stderr, done)

        # Some is there already, and one package is not to be had.
        header = root / "usr" / "include" / "boost" / "version.hpp"
        header.parent.mkdir(parents=True)
        header.write_text("#define BOOST_VERSION 108800\n", encoding="utf-8")
        Path(header.parent, "json.hpp").touch()
        Path(header.parents[1], "sodium.h").touch()
        asked.unlink()
        done = dev("test", **environment, KNOWN=" ".join({*wanted} - {"libutf8proc-dev"}))
        check(done.returncode == 1 and "no package of" in done.stdout and "libutf8proc-dev" in done.stdout, done)
        check("libboost-json" not in done.stdout and "libboost-date-time" in done.stdout, done)
        check("libsodium-dev" not in done.stdout and asked.read_text(encoding="utf-8").count("\n") == 1, done)

        # Boost 1.80 is too old.
        header.write_text("#define BOOST_VERSION 108000\n", encoding="utf-8")
        done = dev("test", **environment, KNOWN="")
        check("libboost-json" in done.stdout, done)


def names_what_is_missing_elsewhere(folder: Path) -> None:
    few = few_programs(folder / "few")
    for name, os_release in (("Plan 9", PLAN_9), ("Debian 11", DEBIAN_12.replace("12", "11"))):
        root = system(folder / name, os_release)
        for verb in ("setup", "demo", "test"):
            done = dev(verb, DEV_ROOT=str(root), PATH=str(few))
            check(done.returncode == 2 and {"g++", "cmake", "ninja-build", "ccache"} <= set(done.stderr.split()), done)
            check(f"Here is {name};" in done.stderr, done)
    write_program(few / "g++", "echo 11.4.0")
    write_program(few / "python3.12", 'echo "$0"')
    done = dev("demo", DEV_ROOT=str(root), PATH=str(few))
    check({"g++", "cmake"} <= set(done.stderr.split()) and "python3" not in done.stderr, done)
    write_program(few / "g++", "echo 12")
    done = dev("demo", DEV_ROOT=str(root), PATH=str(few))
    check("g++" not in done.stderr.split() and "cmake" in done.stderr, done)


def this_system(folder: Path, os_release: str) -> Path:
    """This system, in which what is needed is there, under another name and with a Python that makes no folder."""
    root = system(folder, os_release)
    Path(root, "etc", "ssl").symlink_to("/etc/ssl")
    write_program(
        root / "usr" / "bin" / "python3",
        'case "$1" in -V) echo Python 3.99 ;; -c) echo "$0" ;; *) echo this Python is broken; exit 7 ;; esac',
    )
    for name in ("include", "local"):
        Path(root, "usr", name).symlink_to(f"/usr/{name}")
    return root


def goes_on_elsewhere(folder: Path) -> None:
    done = dev("demo", DEV_ROOT=str(this_system(folder, PLAN_9)))
    used = done.stdout.splitlines()[0]
    check(
        used.startswith("on Plan 9,") and all(name in used for name in ("g++ ", "cmake ", "Boost 1.", "Python 3.99")),
        done,
    )
    check("this Python is broken" in done.stdout, done)


def stops_at_what_fails(folder: Path) -> None:
    # A step that fails is the last one, and what it said is shown.
    done = dev("demo", DEV_ROOT=str(this_system(folder, DEBIAN_12)))
    last = done.stderr.splitlines()[-1]
    check(done.returncode == 1 and last.startswith("failed: ") and "(status 7)" in last, done)
    check(done.stdout.rstrip().endswith("this Python is broken"), done)


def spares_debian_13(folder: Path) -> None:
    for made in ("build/debian13/usr", "build/debian13.new/usr", "build/dev", ".venv/bin"):
        Path(folder, made).mkdir(parents=True)
    for _ in range(2):
        done = subprocess.run([shutil.copy(ROOT / "dev", folder), "clean"], capture_output=True, text=True, check=False)
        left = sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))
        check(done.returncode == 0 and left == ["build", "build/debian13", "build/debian13/usr", "dev"], done)


def main() -> None:
    for asked in ([], ["help"], ["--help"], ["-h"]):
        done = dev(*asked)
        listed = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
        check(done.returncode == 0 and listed == VERBS, done)

    done = dev("no-such-verb")
    check(done.returncode == 2 and "no-such-verb" in done.stderr, done)

    done = dev("bench", "no-such-benchmark")
    check(done.returncode == 2 and "calendar" in done.stderr, done)

    for asked in (["fuzz"], ["fuzz", "long"], ["fuzz", "0"], ["fuzz", "1", "no-such-target"]):
        done = dev(*asked)
        check(done.returncode == 2 and f"'{asked[-1] if asked[1:] else ''}'" in done.stderr, done)

    for asked in (["demo", "x"], ["test", "all", "x"], ["debian13", "quick", "x"], ["fuzz", "1", "texts", "x"]):
        done = dev(*asked)
        check(done.returncode == 2 and "'x'" in done.stderr, done)
    for verb in ("test", "debian13"):
        done = dev(verb, "some")
        check(done.returncode == 2 and "'some'" in done.stderr, done)

    with tempfile.TemporaryDirectory() as folder:
        installs_by_the_names_of_the_system(Path(folder, "install"))
        names_what_is_missing_elsewhere(Path(folder, "elsewhere"))
        goes_on_elsewhere(Path(folder, "there"))
        stops_at_what_fails(Path(folder, "fails"))
        spares_debian_13(Path(folder, "clean"))


if __name__ == "__main__":
    main()
