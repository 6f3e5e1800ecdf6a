"""The law in force on a day, and a local regulation over it."""

from __future__ import annotations

import datetime

from doithoai import _core
from doithoai._record import as_day, dump
from doithoai.records import Regime

__all__ = ["overlay_regime", "regime_on"]


def regime_on(day: datetime.date) -> Regime:
    """The regime (chế độ pháp lý) of that day: the numbers of the law that held, with their sources.

    >>> from datetime import date
    >>> import doithoai
    >>> regime = doithoai.regime_on(date(2025, 7, 1))
    >>> regime.id
    'vn-2025'
    >>> next(n.value for n in regime.numbers if n.name == "session.publication_days")
    10
    >>> doithoai.regime_on(date(2015, 12, 31))
    Traceback (most recent call last):
    ...
    doithoai.errors.NotCovered: ...
    """
    return Regime._from_core(_core.regime_on(as_day(day, "day")))


def overlay_regime(base: Regime, local: Regime) -> Regime:
    """A local regulation laid over a regime: its numbers are added, or take the place of those of the same name.

    >>> from datetime import date
    >>> import doithoai
    >>> ours = doithoai.Regime(
    ...     id="quy-che-x",
    ...     name="Quy chế đối thoại của xã X",
    ...     valid_from=date(2026, 1, 15),
    ...     numbers=(
    ...         doithoai.RegimeNumber(
    ...             name="session.yearly_minimum",
    ...             value=2,
    ...             unit=doithoai.NumberUnit.TIMES_A_YEAR,
    ...             source="Quy chế đối thoại, điều 4",
    ...         ),
    ...     ),
    ... )
    >>> laid = doithoai.overlay_regime(doithoai.regime_on(date(2026, 1, 15)), ours)
    >>> laid.id, [n.value for n in laid.numbers if n.name == "session.yearly_minimum"]
    ('quy-che-x', [2])
    """
    return Regime._from_core(_core.overlay_regime(dump(base), dump(local)))
