"""Does what docs/building.md says about using an installed doithoai from C++ and C.

python documented.py <prefix> <empty folder>
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "docs"))

from pages import ROOT, blocks  # noqa: E402

PAGE = ROOT / "docs" / "building.md"
WAYS = 5  # on the page: two for C++, three for C


def main() -> None:
    prefix, folder = map(Path, sys.argv[1:])
    shutil.rmtree(folder, ignore_errors=True)
    project, tried = "", 0
    for block in blocks(PAGE):
        if block.language == "cmake":
            project = block.code
        if block.language != "bash" or "program" not in block.code:
            continue
        tried += 1
        scratch = folder / str(tried)
        scratch.mkdir(parents=True)
        for name in ("main.cpp", "main.c"):
            shutil.copy(HERE / name, scratch)
        if "cmake" in block.code:
            (scratch / "CMakeLists.txt").write_text(project, encoding="utf-8")
        command = ["bash", "-euc", f"prefix={prefix}\n{block.code}"]
        done = subprocess.run(command, cwd=scratch, env=os.environ, capture_output=True, text=True, check=False)
        if done.returncode != 0 or "doithoai 0." not in done.stdout:
            sys.exit(f"{block.where} gave {done.returncode}:\n{done.stdout}{done.stderr}")
    if tried != WAYS:
        sys.exit(f"{PAGE}: {tried} ways to use it were found, not {WAYS}")


if __name__ == "__main__":
    main()
