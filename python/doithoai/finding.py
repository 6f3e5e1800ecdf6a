"""What a finding is. Written by bindings/python/generate.py from the library's description.

Exceptions hold findings, and whoever makes records may raise exceptions; so findings stand below both.
"""

from __future__ import annotations

from dataclasses import dataclass

from doithoai._code import Code
from doithoai._record import Record

__all__ = [
    "Argument",
    "Finding",
    "Severity",
]


class Severity(Code):
    """Finding, severity (phát hiện: mức độ)."""

    NOTE = "note", "lưu ý", "note"
    WARNING = "warning", "cảnh báo", "warning"
    ERROR = "error", "lỗi", "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument(Record):
    """Argument (tham số).

    name: name (tên)
    value: value (giá trị)
    """

    name: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Record):
    """Finding (phát hiện).

    rule: rule (quy tắc)
    severity: severity (mức độ)
    path: path (vị trí)
    args: arguments (tham số)
    basis: basis (căn cứ)
    """

    rule: str
    severity: Severity
    path: str = ""
    args: tuple[Argument, ...] = ()
    basis: str = ""
