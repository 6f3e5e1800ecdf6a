"""Writes what is made from the library's description of itself: docs/schema/*.json, the lists in docs/commands.md and
docs/events.md, and in python/doithoai finding.py and records.py. In docs/commands.md the shipped categories too.

    python bindings/python/generate.py [--check]

With --check it writes nothing, names the files that differ, and then exits with 1.
"""

import argparse
import importlib.machinery
import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import write_pages
import write_schemas
from write_records import Writer

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PACKAGE = ROOT / "python" / "doithoai"


def load_core() -> ModuleType:
    """doithoai._core without the package, which needs what is about to be written."""
    package = importlib.machinery.PathFinder.find_spec("doithoai")
    spec = package and importlib.machinery.PathFinder.find_spec(
        "doithoai._core", list(package.submodule_search_locations or [])
    )
    if spec is None or spec.loader is None:
        sys.exit("doithoai._core is not on the path: PYTHONPATH=<build folder>/python")
    core = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(core)
    return core


def wanted_files() -> dict[Path, str]:
    core = load_core()
    schemas: dict[str, dict[str, Any]] = {name: json.loads(core.describe(name)) for name in core.described()}
    wanted = {DOCS / "schema" / name: text for name, text in write_schemas.write(schemas).items()}
    writer = Writer(schemas)
    wanted[PACKAGE / "finding.py"] = writer.write_below()
    wanted[PACKAGE / "records.py"] = writer.write()
    taxonomy = json.loads((ROOT / "src/data/taxonomy-seven-areas.json").read_text(encoding="utf-8"))
    pages = {path.stem: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    wanted |= {DOCS / f"{name}.md": text for name, text in write_pages.write(pages, schemas, taxonomy).items()}
    return wanted


def differing(wanted: dict[Path, str]) -> list[Path]:
    def is_other(path: Path) -> bool:
        return not path.is_file() or path.read_text(encoding="utf-8") != wanted[path]

    old = set((DOCS / "schema").glob("*.json")) - set(wanted)
    return sorted([*filter(is_other, wanted), *old])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 when a file differs")
    chosen = parser.parse_args()

    wanted = wanted_files()
    others = differing(wanted)
    for path in others:
        if chosen.check:
            print(f"differs: {path.relative_to(ROOT)}")
        elif path in wanted:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(wanted[path], encoding="utf-8")
        else:
            path.unlink()
    if chosen.check and others:
        sys.exit("./dev generate writes them")


if __name__ == "__main__":
    main()
