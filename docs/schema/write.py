"""Writes what the library says of its records and tables, one JSON Schema each.

    python docs/schema/write.py
"""

from pathlib import Path

from doithoai import _core

FOLDER = Path(__file__).parent


def main() -> None:
    schemas = {f"{name}.json": _core.describe(name) for name in _core.described()}
    for old in FOLDER.glob("*.json"):
        if old.name not in schemas:
            old.unlink()
    for name, text in schemas.items():
        (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
