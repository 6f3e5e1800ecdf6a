"""What goes wrong, as exceptions.

>>> import doithoai
>>> try:
...     doithoai.Calendar.from_json('{"id": "vn"')
... except doithoai.InvalidArgument as error:
...     error.code
'invalid_argument'
"""

from __future__ import annotations

import json
from typing import ClassVar, Self

from doithoai import _core
from doithoai._record import read
from doithoai.finding import Finding

__all__ = ["DoithoaiError", "InvalidArgument", "NotCovered", "Rejected"]


class DoithoaiError(Exception):
    """A call that failed. Nothing has changed.

    `message` is one sentence, `where` the JSON pointer (or, where the text is no JSON, line and column) of what is
    meant, and `findings` every rule that was broken, at once. The findings are also noted under the traceback.

    >>> str(DoithoaiError("'x' is not a day", where="/happened_on"))
    "'x' is not a day (at /happened_on)"
    """

    code: ClassVar[str] = "error"

    message: str
    where: str
    findings: tuple[Finding, ...]

    def __init__(self, message: str, *, where: str = "", findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.findings = findings

    def __str__(self) -> str:
        return f"{self.message} (at {self.where})" if self.where else self.message

    @classmethod
    def _from_core(cls, message: str, where: str, findings_json: str) -> Self:
        found = json.loads(findings_json).get("findings", ())
        made = cls(message, where=where, findings=tuple(read(Finding, each) for each in found))
        for finding, plain in zip(made.findings, found, strict=True):
            words = _core.sentence(json.dumps(plain).encode(), vietnamese=False)
            made.add_note(f"{finding.severity} {finding.rule} {finding.path}: {words}")
        return made


class InvalidArgument(DoithoaiError, ValueError):
    """The caller's mistake: malformed text, an unknown name, a value out of range."""

    code: ClassVar[str] = "invalid_argument"


class NotCovered(DoithoaiError, LookupError):
    """Calendar or law say nothing about a day that the answer needs."""

    code: ClassVar[str] = "not_covered"


class Rejected(DoithoaiError):
    """The command breaks a rule; `findings` say which."""

    code: ClassVar[str] = "rejected"
