"""The law in force on a day, and a local regulation over it."""

from __future__ import annotations

import datetime

from doithoai import _core
from doithoai._document import as_day, as_text, dump, need
from doithoai.records import Regime, RegimeNumber

__all__ = ["find_number", "overlay_regime", "regime_on"]


def regime_on(day: datetime.date) -> Regime:
    """The regime (quy định pháp luật áp dụng) of that day: the numbers of the law that have begun, with their sources.

    >>> from datetime import date
    >>> import doithoai
    >>> regime = doithoai.regime_on(date(2025, 7, 1))
    >>> regime.id
    'vn-2025'
    >>> doithoai.find_number(regime, "session.publication_days", date(2025, 7, 1)).value
    10
    >>> doithoai.regime_on(date(2015, 12, 31))
    Traceback (most recent call last):
    ...
    doithoai.errors.NotCovered: ...
    """
    return Regime._from_core(_core.regime_on(as_day(day, "day")))


def find_number(regime: Regime, name: str, on: datetime.date) -> RegimeNumber | None:
    """The number of that name that holds or held on a day, with its source; ``None`` where there is none.

    >>> from datetime import date
    >>> import doithoai
    >>> regime = doithoai.regime_on(date(2026, 7, 1))
    >>> doithoai.find_number(regime, "complaint.acceptance_days", date(2026, 6, 30)).value
    10
    >>> doithoai.find_number(regime, "complaint.acceptance_days", date(2026, 7, 1)).value
    7
    """
    need(regime, Regime, "regime")
    found = _core.find_number(dump(regime), as_text(name, "name"), as_day(on, "on"))
    return None if found is None else RegimeNumber._from_core(found)


def overlay_regime(base: Regime, local: Regime) -> Regime:
    """A local regulation laid over a regime: its numbers are added, or stand in the place of those of the same name.

    Before the first day of such a number and after its last one, the regime's own holds.

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
    ...             source="Điều 4 Quy chế đối thoại",
    ...         ),
    ...     ),
    ... )
    >>> laid = doithoai.overlay_regime(doithoai.regime_on(date(2026, 1, 15)), ours)
    >>> laid.id, doithoai.find_number(laid, "session.yearly_minimum", date(2026, 12, 31)).value
    ('quy-che-x', 2)
    """
    need(base, Regime, "base")
    need(local, Regime, "local")
    return Regime._from_core(_core.overlay_regime(dump(base), dump(local)))
