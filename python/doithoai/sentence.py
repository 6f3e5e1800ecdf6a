"""Findings in words."""

from __future__ import annotations

from typing import Literal

from doithoai import _core
from doithoai._document import dump, need
from doithoai.finding import Finding

__all__ = ["sentence"]


def sentence(finding: Finding, language: Literal["en", "vi"] = "en") -> str:
    """The finding's sentence, without a period. A rule that has none gives its id and arguments.

    >>> from doithoai import Finding, Severity
    >>> sentence(Finding(rule="host.own_rule", severity=Severity.NOTE)).startswith("host.own_rule")
    True
    """
    need(finding, Finding, "finding")
    if language not in ("en", "vi"):
        raise ValueError(f"{language!r} is not a language; 'en' and 'vi' are")
    return _core.sentence(dump(finding), vietnamese=language == "vi")
