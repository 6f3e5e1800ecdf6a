"""The figures of `ledger_bench.py` as text, and as docs/performance.md with a picture of how they grow."""

import math
import os
import platform
import re
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

BEGIN, END = "<!-- figures: written by ./dev bench ledger --write-docs -->", "<!-- end of the figures -->"


def machine() -> str:
    """Processor, cores and memory; no names."""
    about = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    model = re.search(r"model name\s*: (.*)", about)
    kilobytes = re.search(r"MemTotal:\s*(\d+)", Path("/proc/meminfo").read_text(encoding="utf-8"))
    memory = f"{int(kilobytes[1]) / 1e6:.0f} GB" if kilobytes else "memory not known"
    return f"{model[1] if model else platform.machine()}, {os.cpu_count()} cores, {memory}"


def versions() -> dict[str, str]:
    compiler = subprocess.run(["g++", "-dumpfullversion"], check=True, capture_output=True, text=True).stdout.strip()
    boost = re.search(r'BOOST_LIB_VERSION "(.*)"', Path("/usr/include/boost/version.hpp").read_text(encoding="utf-8"))
    found = {"g++": compiler, "Boost": boost[1].replace("_", ".") if boost else "not known"}
    found["Python"] = platform.python_version()
    for package in ("duckdb", "polars", "numpy"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "not installed"
    return found


def number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"


def met(value: bool | None) -> str:
    return "" if value is None else "yes" if value else "no"


HEAD = ("work", "beside", "ours", "theirs", "", "ratio", "target", "met", "")


def cells(row: dict[str, Any]) -> list[str]:
    times = "" if row["ratio"] is None else f"{number(row['ratio'])}x"
    return [
        row["work"],
        row["peer"],
        number(row["ours"]),
        number(row["theirs"]),
        row["unit"],
        times,
        row["target"],
        met(row["met"]),
        row["note"],
    ]


def table(rows: list[dict[str, Any]]) -> str:
    lines = [list(HEAD), *(cells(row) for row in rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(HEAD))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def markdown(rows: list[dict[str, Any]]) -> str:
    lines = ["| " + " | ".join(HEAD) + " |", "|" + "---|" * len(HEAD)]
    lines += ["| " + " | ".join(cells(row)) + " |" for row in rows]
    return "\n".join(lines)


# ---- The picture --------------------------------------------------------------

WIDTH, HEIGHT, MARGIN = 640, 400, 56
COLOURS = ("#1b6ca8", "#b3541e", "#3a7d44")


def picture(growth: dict[str, list[tuple[int, float]]]) -> str:
    """Seconds by issues, both axes in powers of ten; grey lines are what is linear."""
    points = [point for line in growth.values() for point in line]
    left, right = 3, max(math.ceil(math.log10(max(x for x, _ in points))), 4)
    bottom = math.floor(math.log10(min(y for _, y in points)))
    top = math.ceil(math.log10(max(y for _, y in points)))

    def place(x: float, y: float) -> tuple[float, float]:
        across = (math.log10(x) - left) / (right - left)
        up = (math.log10(y) - bottom) / (top - bottom)
        return MARGIN + across * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - up * (HEIGHT - 2 * MARGIN)

    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"'
        ' font-family="sans-serif" font-size="11">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
    ]
    for power in range(left, right + 1):
        x, y = place(10**power, 10**bottom)
        out.append(f'<text x="{x:.0f}" y="{y + 18:.0f}" text-anchor="middle">10^{power}</text>')
    for power in range(bottom, top + 1):
        x, y = place(10**left, 10**power)
        out.append(f'<path d="M{x:.0f} {y:.0f}H{WIDTH - MARGIN}" stroke="#ddd"/>')
        out.append(f'<text x="{x - 6:.0f}" y="{y + 4:.0f}" text-anchor="end">10^{power} s</text>')
    out.append(f'<text x="{WIDTH / 2:.0f}" y="{HEIGHT - 14}" text-anchor="middle">issues</text>')
    for colour, (work, line) in zip(COLOURS, growth.items(), strict=True):
        if not line:
            continue
        first, last = line[0], line[-1]
        begin, end = place(*first), place(last[0], min(first[1] * last[0] / first[0], 10.0**top))
        out.append(f'<path d="M{begin[0]:.1f} {begin[1]:.1f}L{end[0]:.1f} {end[1]:.1f}" stroke="#bbb"/>')
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in (place(*point) for point in line))
        out.append(f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for point in line:
            x, y = place(*point)
            out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')
        x, y = place(*last)
        out.append(f'<text x="{x - 6:.0f}" y="{y - 8:.0f}" text-anchor="end" fill="{colour}">{work}</text>')
    out.append("</svg>")
    return "\n".join(out) + "\n"


CLOCKS = {
    "wall": "on the wall",
    "cpu": "what the processor worked, since other programs took their share of it; that of DuckDB and polars divided"
    " by the number of cores, which is the least that they could have taken",
}


# ---- The page -----------------------------------------------------------------


def figures(found: dict[str, Any]) -> str:
    about = ", ".join(f"{name} {number}" for name, number in found["versions"].items())
    lines = [
        f"Machine: {found['machine']}. Versions: {about}. Most issues asked for: {found['issues']:,}."
        f" Clock: {CLOCKS[found['clock']]}.",
        "",
        markdown(found["rows"]),
        "",
    ]
    if found["refused"]:
        lines += ["Not run:", "", *(f"- {line}" for line in found["refused"]), ""]
    return "\n".join([*lines, "![seconds by issues, both axes in powers of ten](performance.svg)"])


def write(found: dict[str, Any], folder: Path) -> None:
    """Puts the figures between the two marks of the page, and the picture beside it."""
    page = folder / "performance.md"
    text = page.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n\n{figures(found)}\n\n{END}{after}", encoding="utf-8")
    (folder / "performance.svg").write_text(picture(found["growth"]), encoding="utf-8")
