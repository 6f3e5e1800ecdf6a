"""What goes wrong, as exceptions.

>>> import doithoai
>>> try:
...     doithoai.Calendar.from_json('{"id": "vn"')
... except doithoai.InvalidArgument as error:
...     error.code
'invalid_argument'
"""

from __future__ import annotations

import dataclasses
import json
from typing import ClassVar, Self

from doithoai import _core
from doithoai._record import read
from doithoai.finding import Finding, Severity

__all__ = ["DoithoaiError", "InvalidArgument", "NotCovered", "Rejected"]


class DoithoaiError(Exception):
    """A call that failed. Nothing has changed.

    `message` is one sentence, `where` the JSON pointer (or, where the text is no JSON, line and column) of what is
    meant, and `findings` every rule that was broken, at once. Where there are several, the text of the exception tells
    the first five; all are noted under the traceback.

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
        if len(self.findings) < 2:
            return _placed(self.message, self.where)
        # What it was refused for comes first.
        told = sorted(self.findings, key=lambda finding: finding.severity != Severity.ERROR)
        words = "; ".join(_told(finding) for finding in told[:_SHOWN])
        return words if len(told) <= _SHOWN else f"{words}; and {len(told) - _SHOWN} more"

    @classmethod
    def _from_core(cls, message: str, where: str, findings_json: str) -> Self:
        found = json.loads(findings_json).get("findings", ())
        made = cls(message, where=where, findings=tuple(read(Finding, each) for each in found))
        for finding in made.findings:
            made.add_note(f"{finding.severity} {finding.rule} {finding.path}: {_words(finding)}")
        return made


# As many findings as a message tells; all of them are in `findings`.
_SHOWN = 5


def _told(finding: Finding) -> str:
    words = _placed(_words(finding), finding.path)
    return words if finding.severity == Severity.ERROR else f"{finding.severity}: {words}"


def _words(finding: Finding) -> str:
    return _core.sentence(json.dumps(dataclasses.asdict(finding)).encode(), vietnamese=False)


def _placed(words: str, where: str) -> str:
    return f"{words} (at {where})" if where else words


class InvalidArgument(DoithoaiError, ValueError):
    """The caller's mistake: malformed text, an unknown name, a value out of range."""

    code: ClassVar[str] = "invalid_argument"


class NotCovered(DoithoaiError, LookupError):
    """Calendar or law say nothing about a day that the answer needs."""

    code: ClassVar[str] = "not_covered"


class Rejected(DoithoaiError):
    """The command breaks a rule; `findings` say which."""

    code: ClassVar[str] = "rejected"
