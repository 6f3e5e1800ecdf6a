"""Dialogue between local government and citizens (tiếp xúc, đối thoại với Nhân dân): plan, sessions, issues, report.

>>> import datetime, doithoai
>>> ledger = doithoai.Ledger()
>>> when = datetime.datetime.fromisoformat("2020-01-02T08:00:00+07:00")
>>> decision = ledger.load_rules({}, happened_on=when.date(), recorded_at=when, by="van-phong")
>>> ledger.summary("2020-Q4", as_of=datetime.date(2020, 12, 31)).rows[0].total
0
"""

from doithoai import _core, lunar, records
from doithoai.calendar import Calendar
from doithoai.deadline import Deadline
from doithoai.errors import DoithoaiError, InvalidArgument, NotCovered, Rejected
from doithoai.ledger import Ledger
from doithoai.records import *  # noqa: F403
from doithoai.regime import find_number, overlay_regime, regime_on
from doithoai.sentence import sentence
from doithoai.summary import Summary
from doithoai.table import Table

__all__ = [
    "Calendar",
    "Deadline",
    "DoithoaiError",
    "InvalidArgument",
    "Ledger",
    "NotCovered",
    "Rejected",
    "Summary",
    "Table",
    "find_number",
    "lunar",
    "overlay_regime",
    "regime_on",
    "sentence",
]
__all__ += records.__all__

__version__: str = _core.version
