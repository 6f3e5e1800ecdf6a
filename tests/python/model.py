"""What the tables `issues`, `parts` and `summary` say, written a second time from docs/tables.md, sentence by sentence.

It is as plain as can be and shares nothing with the library: whatever is asked is worked out anew from the whole list
of what was told. Only the due days of parts come from outside. `test_model.py` compares it with the library.
"""

import calendar
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta, timezone
from typing import Any, NamedTuple

VIET_NAM = timezone(timedelta(hours=7))
OWN_PROCEDURE = ("complaint", "denunciation")
# Who is above whom in the directory of small-rules.json.
OFFICES_OF_DISTRICT = ("van-phong", "phong-noi-vu", "phong-ktht", "phong-tnmt")
ABOVE = dict.fromkeys(OFFICES_OF_DISTRICT, ("ubnd-huyen", "huyen"))


class Told(NamedTuple):
    """A command that the ledger took, and the number of its event."""

    seq: int
    happened_on: date
    recorded_at: datetime
    command: Mapping[str, Any]


class DueDays(NamedTuple):
    """Of a part, as the library reckons them: the day on which it is due, and what that would be without extensions."""

    due_on: date | None
    without_extensions: date | None


class Question(NamedTuple):
    """What a summary is asked for."""

    period: str
    as_of: date
    known_on: date | None
    view: str


class Order(NamedTuple):
    """The order of the rows of a summary, from the rules."""

    areas: list[str]
    communes: list[str]
    bodies: list[str]
    hamlets: list[str]
    above: dict[str, str]
    """The commune of each hamlet."""


class Counted(NamedTuple):
    """An issue, or a part of one, with all that a summary counts of it."""

    way_in: str
    is_own_procedure: bool
    is_answered: bool
    is_on_the_spot: bool
    is_answered_at_session: bool
    is_returned: bool
    outcome: str | None
    is_verified: bool
    is_accepted: bool
    is_overdue: bool
    is_in_time: bool
    is_late: bool


Facts = list[Told]
Due = Mapping[str, DueDays]


# ---- What is there, and what is later ----


def known(history: Facts, as_of: date, known_on: date | None) -> Facts:
    """What happened by the end of one day and was recorded by the end of another, in the order in which it happened."""
    return sorted((told for told in history if is_known(told, as_of, known_on)), key=when)


def is_known(told: Told, as_of: date, known_on: date | None) -> bool:
    recorded_on = told.recorded_at.astimezone(VIET_NAM).date()
    return told.happened_on <= as_of and (known_on is None or recorded_on <= known_on)


def when(told: Told) -> tuple[date, int]:
    return told.happened_on, told.seq


def told_as(told: Told) -> int:
    return told.seq


def is_later(one: Told, other: Told) -> bool:
    return when(one) > when(other)


def of_type(facts: Facts, kind: str) -> Facts:
    return [told for told in facts if told.command["type"] == kind]


def about(facts: Facts, kind: str, issue: Told) -> Facts:
    """What was told about an issue; only an answer may be about several."""
    name = data(issue)["issue"]
    return [told for told in of_type(facts, kind) if name in data(told).get("issues", (data(told).get("issue"),))]


def data(told: Told) -> Mapping[str, Any]:
    content: Mapping[str, Any] = told.command["data"]
    return content


# ---- Words, parts, handing back ----


def final_answers(facts: Facts, issue: Told) -> Facts:
    return [answer for answer in about(facts, "give_answer", issue) if not data(answer).get("is_interim", False)]


def is_word(answer: Told) -> bool:
    """Of a final answer."""
    return str(data(answer)["kind"]) != "not_competent"


def words_on(facts: Facts, issue: Told) -> Facts:
    return [answer for answer in final_answers(facts, issue) if is_word(answer)]


def parts_of(facts: Facts, issue: Told) -> Facts:
    return about(facts, "assign_issue", issue)


def answers_to(facts: Facts, part: Told) -> Facts:
    """The final answers that are to a part; a part names its issue as the issue itself does."""
    before: list[tuple[Told, Facts]] = []
    for answer in final_answers(facts, part):
        before.append((answer, parts_answered(facts, part, answer, before)))
    return [answer for answer, parts in before if part in parts]


def parts_answered(facts: Facts, issue: Told, answer: Told, before: list[tuple[Told, Facts]]) -> Facts:
    """To which parts of an issue an answer is; of the answers before it that is known."""
    body, assigned = data(answer)["body"], parts_of(facts, issue)
    parts = [part for part in assigned if part.happened_on <= answer.happened_on]
    own = [part for part in parts if data(part)["lead"] == body]
    below = [part for part in parts if body in ABOVE.get(data(part)["lead"], ())]
    named = [part for part in assigned if data(part)["part"] in data(answer).get("parts", ())]
    if named:
        return [part for part in named if part in own or part in below]
    if own:
        return own
    earlier = {told_as(part): [one for one, to in before if part in to] for part in below}
    live = [part for part in below if all(is_word(one) for one in earlier[told_as(part)][:1])]
    if len(live) == 1:
        return live
    then = [told for told in facts if is_later(answer, told)]
    words = {told_as(part): [one for one in earlier[told_as(part)] if is_word(one)] for part in live}
    owed = [part for part in live if outcome_of_words(then, issue, words[told_as(part)]) in (None, "under_way")]
    return owed if len(owed) == 1 else []


def handing_back(facts: Facts, part: Told) -> Told | None:
    """The answer that handed the part back: after a word, none does, so it can only be the first."""
    first = answers_to(facts, part)[:1]
    return None if not first or is_word(first[0]) else first[0]


def handings_back(facts: Facts, issue: Told) -> Facts:
    ends = [handing_back(facts, part) for part in parts_of(facts, issue)]
    return sorted((end for end in ends if end is not None), key=when)


def live_parts(facts: Facts, issue: Told) -> Facts:
    return [part for part in parts_of(facts, issue) if handing_back(facts, part) is None]


def words_that_serve(facts: Facts, part: Told) -> Facts:
    if handing_back(facts, part) is not None:
        return []
    return [answer for answer in answers_to(facts, part) if is_word(answer)]


def words_without_parts(facts: Facts, issue: Told) -> Facts:
    """The words that count for an issue without live parts."""
    ends = handings_back(facts, issue)
    return [word for word in words_on(facts, issue) if not ends or is_later(word, ends[-1])]


def lacks_another_part(facts: Facts, issue: Told) -> bool:
    """Whether a part was handed back and none that is live was assigned later than that."""
    ends = handings_back(facts, issue)
    return bool(ends) and not any(is_later(part, ends[-1]) for part in live_parts(facts, issue))


# ---- Answered, and with what outcome ----


def answering_words(facts: Facts, issue: Told) -> Facts:
    """The first word of each live part, or the one that answered an issue without; none while it is unanswered."""
    live = live_parts(facts, issue)
    if not live:
        return words_without_parts(facts, issue)[:1]
    if lacks_another_part(facts, issue):
        return []
    served = [words_that_serve(facts, part) for part in live]
    return [words[0] for words in served] if all(served) else []


def words_by_part(facts: Facts, issue: Told) -> list[Facts]:
    """Of an answered issue: the words for each live part; or for itself, as if it were its only part."""
    live = live_parts(facts, issue)
    return [words_that_serve(facts, part) for part in live] if live else [words_without_parts(facts, issue)]


def last_of(facts: Facts, kind: str, issue: Told) -> Told | None:
    told = about(facts, kind, issue)
    return told[-1] if told else None


def is_wanting(facts: Facts, issue: Told, word: Told) -> bool:
    """Whether the last verification did not confirm and is later than the word."""
    last = last_of(facts, "verify_issue", issue)
    return last is not None and not data(last)["is_confirmed"] and is_later(last, word)


def outcome_of_words(facts: Facts, issue: Told, words: Facts) -> str | None:
    if not words:
        return None
    return "under_way" if is_wanting(facts, issue, words[-1]) else str(data(words[-1])["kind"])


def outcome_of(facts: Facts, issue: Told) -> str | None:
    if not answering_words(facts, issue):
        return None
    outcomes = [outcome_of_words(facts, issue, words) for words in words_by_part(facts, issue)]
    if "under_way" in outcomes:
        return "under_way"
    if all(outcome == "resolved" for outcome in outcomes):
        return "resolved"
    return "refused" if "refused" in outcomes else "explained"


def resolved_on(facts: Facts, issue: Told) -> date | None:
    if outcome_of(facts, issue) != "resolved":
        return None
    return max(part_resolved_on(facts, issue, words) for words in words_by_part(facts, issue))


def part_resolved_on(facts: Facts, issue: Told, words: Facts) -> date:
    """The first word `resolved` after which nothing says otherwise; else the verification that confirmed it."""
    unconfirmed = [look for look in about(facts, "verify_issue", issue) if not data(look)["is_confirmed"]]
    other = [word for word in words if data(word)["kind"] != "resolved"] + unconfirmed
    days = [word.happened_on for word in words if not any(when(word) <= when(against) for against in other)]
    return days[0] if days else max(about(facts, "verify_issue", issue), key=when).happened_on


def is_open(facts: Facts, issue: Told) -> bool:
    if is_own_procedure(issue):
        return False
    return not answering_words(facts, issue) or outcome_of(facts, issue) == "under_way"


def is_open_part(facts: Facts, issue: Told, part: Told) -> bool:
    if handing_back(facts, part) is not None:
        return False
    return outcome_of_words(facts, issue, words_that_serve(facts, part)) in (None, "under_way")


def is_own_procedure(issue: Told) -> bool:
    return data(issue)["kind"] in OWN_PROCEDURE


# ---- On the spot, verified, accepted ----


def session_of(facts: Facts, issue: Told) -> str:
    opinions = {data(told)["opinion"]: data(told) for told in of_type(facts, "record_opinion")}
    return str(opinions[data(issue)["opinions"][0]]["session"])


def schedule_of(facts: Facts, session: str) -> Mapping[str, Any] | None:
    """Nothing on a day before the one on which the session was scheduled."""
    return next((data(told) for told in of_type(facts, "schedule_session") if data(told)["session"] == session), None)


def last_day_on_the_spot(facts: Facts, issue: Told) -> date:
    session = session_of(facts, issue)
    for told in of_type(facts, "close_session"):
        if data(told)["session"] == session:
            return told.happened_on
    schedule = schedule_of(facts, session)
    return date.max if schedule is None else date.fromisoformat(schedule["held_on"])


def is_on_the_spot(facts: Facts, issue: Told, word: Told) -> bool:
    return data(word)["manner"] == "on_the_spot" and word.happened_on <= last_day_on_the_spot(facts, issue)


def on_the_spot(facts: Facts, issue: Told, words: Facts) -> Facts:
    return [word for word in words if is_on_the_spot(facts, issue, word)]


def confirmed_on(facts: Facts, issue: Told) -> date | None:
    last = last_of(facts, "verify_issue", issue)
    return last.happened_on if last is not None and data(last)["is_confirmed"] else None


def satisfied_on(facts: Facts, issue: Told) -> date | None:
    last = last_of(facts, "record_response", issue)
    return last.happened_on if last is not None and data(last)["satisfaction"] == "yes" else None


# ---- Late ----


def answered_on(facts: Facts, part: Told) -> date | None:
    words = words_that_serve(facts, part)
    return words[0].happened_on if words else None


def is_overdue_part(facts: Facts, part: Told, due: Due, as_of: date) -> bool:
    if handing_back(facts, part) is not None or answered_on(facts, part) is not None:
        return False
    due_on = due_of(part, due).due_on
    return due_on is not None and due_on < as_of


def is_late_part(facts: Facts, part: Told, due: Due) -> bool:
    answered, until = answered_on(facts, part), in_time_until(facts, part, due)
    return answered is not None and until is not None and answered > until


def days_late(facts: Facts, part: Told, due: Due) -> int:
    answered, until = answered_on(facts, part), in_time_until(facts, part, due)
    return max(0, (answered - until).days) if answered is not None and until is not None else 0


def is_part_in_time(facts: Facts, part: Told, due: Due) -> bool:
    if answered_on(facts, part) is None or due_of(part, due).due_on is None:
        return False
    return not is_late_part(facts, part, due)


def in_time_until(facts: Facts, part: Told, due: Due) -> date | None:
    """The due day, of which an extension that was decided after the day then due moves nothing."""
    day = due_of(part, due).without_extensions
    for told in of_type(facts, "extend_deadline"):
        if data(told)["part"] == data(part)["part"] and day is not None and told.happened_on <= day:
            day = max(day, date.fromisoformat(data(told)["extension"]["until"]))
    return day


def due_of(part: Told, due: Due) -> DueDays:
    return due[data(part)["part"]]


def is_late(facts: Facts, issue: Told, due: Due) -> bool:
    if not answering_words(facts, issue):
        return False
    return any(is_late_part(facts, part, due) for part in live_parts(facts, issue))


def is_in_time(facts: Facts, issue: Told, due: Due) -> bool:
    if not answering_words(facts, issue) or is_late(facts, issue, due):
        return False
    return any(due_of(part, due).due_on is not None for part in live_parts(facts, issue))


def is_overdue(facts: Facts, issue: Told, due: Due, as_of: date) -> bool:
    return any(is_overdue_part(facts, part, due, as_of) for part in live_parts(facts, issue))


# ---- The tables `issues` and `parts` ----


def state_of(facts: Facts, issue: Told) -> str:
    if is_own_procedure(issue):
        return "own_procedure"
    if not answering_words(facts, issue):
        return state_unanswered(facts, issue)
    outcome = outcome_of(facts, issue)
    if outcome == "under_way":
        return "under_way"
    if confirmed_on(facts, issue) is not None:
        return "verified"
    return "resolved" if outcome == "resolved" else "answered"


def state_unanswered(facts: Facts, issue: Told) -> str:
    if is_returned(facts, issue):
        return "returned"
    return "assigned" if live_parts(facts, issue) else "raised"


def is_returned(facts: Facts, issue: Told) -> bool:
    """Of an issue that is unanswered: whether a handing back stands, and it waits for no live part."""
    if not parts_of(facts, issue):
        return bool(final_answers(facts, issue))  # unanswered, so none of them is a word
    waiting = [part for part in live_parts(facts, issue) if not words_that_serve(facts, part)]
    return lacks_another_part(facts, issue) and not waiting


def lead_of(facts: Facts, issue: Told) -> str | None:
    live = live_parts(facts, issue)
    if live:
        return str(data(min(live, key=told_as))["lead"])  # the first as assigned: in the order in which they were told
    answered = answering_words(facts, issue)
    return str(data(answered[0])["body"]) if answered else None


def due_on(facts: Facts, issue: Told, due: Due) -> date | None:
    live = live_parts(facts, issue)
    waiting = [part for part in live if answered_on(facts, part) is None]
    days = [due_of(part, due).due_on for part in waiting or live]
    return min((day for day in days if day is not None), default=None)


def manner_of(facts: Facts, issue: Told) -> str | None:
    words = answering_words(facts, issue)
    if not words:
        return None
    return "on_the_spot" if on_the_spot(facts, issue, words) == words else "in_writing"


def issue_row(facts: Facts, issue: Told, due: Due, as_of: date) -> dict[str, Any]:
    words = answering_words(facts, issue)
    at_session = on_the_spot(facts, issue, words_on(facts, issue))
    return {
        "session": session_of(facts, issue),
        "category": data(issue)["category"],
        "state": state_of(facts, issue),
        "raised_on": issue.happened_on,
        "lead": lead_of(facts, issue),
        "due_on": due_on(facts, issue, due),
        "answered_on": max((word.happened_on for word in words), default=None),
        "manner": manner_of(facts, issue),
        "outcome": outcome_of(facts, issue),
        "answered_at_session_on": at_session[0].happened_on if at_session else None,
        "resolved_on": resolved_on(facts, issue),
        "verified_on": confirmed_on(facts, issue) if words else None,
        "accepted_on": satisfied_on(facts, issue) if words else None,
        "is_overdue": is_overdue(facts, issue, due, as_of),
        **response_of(facts, issue),
    }


def response_of(facts: Facts, issue: Told) -> dict[str, Any]:
    """The citizen's last response, whether the issue is answered or not."""
    last = last_of(facts, "record_response", issue)
    if last is None:
        return dict.fromkeys(("responded_on", "satisfaction", "response"))
    return {
        "responded_on": last.happened_on,
        "satisfaction": data(last)["satisfaction"],
        "response": data(last).get("words"),
    }


def issues(
    history: Facts, as_of: date, known_on: date | None, due: Due, view: str = "full"
) -> dict[str, dict[str, Any]]:
    facts = known(history, as_of, known_on)
    rows = {data(issue)["issue"]: issue_row(facts, issue, due, as_of) for issue in of_type(facts, "raise_issue")}
    for issue in rows.keys() & secret_issues(history, view):
        rows[issue] = dict.fromkeys(rows[issue]) | {"state": rows[issue]["state"], "is_overdue": False}
    if view == "public":
        rows = {issue: row | {"response": None} for issue, row in rows.items()}
    return rows


def secret_issues(history: Facts, view: str) -> set[str]:
    """Those that the view may not know more of than that they are there, whatever day is asked for."""
    raised = [data(told) for told in of_type(history, "raise_issue")]
    return {issue["issue"] for issue in raised if issue["kind"] == "denunciation" and view != "full"}


def part_row(facts: Facts, part: Told, due: Due, as_of: date) -> dict[str, Any]:
    end = handing_back(facts, part)
    can_be_late = answered_on(facts, part) is not None and due_of(part, due).due_on is not None
    return {
        "answered_on": answered_on(facts, part),
        "outcome": outcome_of_words(facts, part, words_that_serve(facts, part)),
        "handed_back_on": None if end is None else end.happened_on,
        "is_in_time": is_part_in_time(facts, part, due) if can_be_late else None,
        "days_late": days_late(facts, part, due) if can_be_late else 0,
        "is_overdue": is_overdue_part(facts, part, due, as_of),
    }


def parts(
    history: Facts, as_of: date, known_on: date | None, due: Due, view: str = "full"
) -> dict[str, dict[str, Any]]:
    facts = known(history, as_of, known_on)
    seen = [part for part in of_type(facts, "assign_issue") if data(part)["issue"] not in secret_issues(history, view)]
    return {data(part)["part"]: part_row(facts, part, due, as_of) for part in seen}


# ---- Periods ----


def period_days(period: str) -> tuple[date, date]:
    """The first and the last day of a period."""
    name, _, decree = period.partition("/")
    first, last = period_months(name)
    if decree:
        return (first - timedelta(days=1)).replace(day=15), last.replace(day=14)
    return first, last


def period_months(name: str) -> tuple[date, date]:
    year, rest = int(name[:4]), name[5:]
    if not rest:
        return from_month_to_month(year, 1, 12)
    if rest.startswith("Q"):
        return from_month_to_month(year, 3 * int(rest[1:]) - 2, 3 * int(rest[1:]))
    if rest.startswith("M"):
        return from_month_to_month(year, int(rest[1:]), int(rest[1:]))
    return from_month_to_month(year, 1, int(rest.removesuffix("M")))


def from_month_to_month(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def days_asked(history: Facts, question: Question) -> list[date]:
    """The day before a period, then each day of it on which anything happened: between these nothing becomes open."""
    first, last = period_days(question.period)
    days = sorted({told.happened_on for told in history})
    return [first - timedelta(days=1), *(day for day in days if first <= day <= min(last, question.as_of))]


def facts_by_day(history: Facts, question: Question) -> list[Facts]:
    """What was so on each of those days; on a day after `as_of`, what was so on `as_of`."""
    days = days_asked(history, question)
    return [known(history, min(day, question.as_of), question.known_on) for day in days]


def way_into(history: Facts, question: Question, issue: Told) -> str | None:
    """The column that says how an issue came into a period; none for one that is not in it."""
    first, last = period_days(question.period)
    if issue.happened_on > last:
        return None
    if issue.happened_on >= first:
        return "received"
    before, *during = facts_by_day(history, question)
    if is_open(before, issue):
        return "carried_over"
    return "reopened" if any(is_open(facts, issue) for facts in during) else None


def is_part_in(history: Facts, question: Question, issue: Told, part: Told, way_in: str) -> bool:
    if way_in == "received":
        return True
    return any(part in facts and is_open_part(facts, issue, part) for facts in facts_by_day(history, question))


# ---- The table `summary` ----


def counted_issue(facts: Facts, issue: Told, due: Due, as_of: date, way_in: str) -> Counted:
    words = answering_words(facts, issue)
    return Counted(
        way_in=way_in,
        is_own_procedure=is_own_procedure(issue),
        is_answered=bool(words),
        is_on_the_spot=manner_of(facts, issue) == "on_the_spot",
        is_answered_at_session=bool(on_the_spot(facts, issue, words_on(facts, issue))),
        is_returned=state_of(facts, issue) == "returned",
        outcome=outcome_of(facts, issue),
        is_verified=bool(words) and confirmed_on(facts, issue) is not None,
        is_accepted=bool(words) and satisfied_on(facts, issue) is not None,
        is_overdue=is_overdue(facts, issue, due, as_of),
        is_in_time=is_in_time(facts, issue, due),
        is_late=is_late(facts, issue, due),
    )


def counted_part(facts: Facts, issue: Told, part: Told, due: Due, as_of: date, way_in: str) -> Counted:
    """A live part, as if it were the issue; whether a word was said on the spot is the issue's, whoever said it."""
    words = words_that_serve(facts, part)
    return Counted(
        way_in=way_in,
        is_own_procedure=False,
        is_answered=bool(words),
        is_on_the_spot=bool(words) and is_on_the_spot(facts, issue, words[0]),
        is_answered_at_session=bool(on_the_spot(facts, issue, words_on(facts, issue))),
        is_returned=False,
        outcome=outcome_of_words(facts, issue, words),
        is_verified=bool(words) and confirmed_on(facts, issue) is not None,
        is_accepted=bool(words) and satisfied_on(facts, issue) is not None,
        is_overdue=is_overdue_part(facts, part, due, as_of),
        is_in_time=is_part_in_time(facts, part, due),
        is_late=is_late_part(facts, part, due),
    )


def how_many(facts: Iterable[bool]) -> int:
    return sum(1 for is_so in facts if is_so)


def figures(counted: list[Counted]) -> dict[str, int]:
    ours = [one for one in counted if not one.is_own_procedure]
    answered = [one for one in ours if one.is_answered]
    unanswered = [one for one in ours if not one.is_answered]
    return {
        "carried_over": how_many(one.way_in == "carried_over" for one in counted),
        "received": how_many(one.way_in == "received" for one in counted),
        "reopened": how_many(one.way_in == "reopened" for one in counted),
        "total": len(counted),
        "own_procedure": len(counted) - len(ours),
        "answered_on_the_spot": how_many(one.is_on_the_spot for one in answered),
        "answered_later": how_many(not one.is_on_the_spot for one in answered),
        "unanswered": len(unanswered),
        "answered_at_session": how_many(one.is_answered_at_session for one in ours),
        "not_competent": how_many(one.is_returned for one in unanswered),
        "resolved": how_many(one.outcome == "resolved" for one in answered),
        "explained": how_many(one.outcome == "explained" for one in answered),
        "refused": how_many(one.outcome == "refused" for one in answered),
        "under_way": how_many(one.outcome == "under_way" for one in answered),
        "verified": how_many(one.is_verified for one in answered),
        "accepted": how_many(one.is_accepted for one in answered),
        "overdue": how_many(one.is_overdue for one in unanswered),
        "answered_in_time": how_many(one.is_in_time for one in answered),
        "answered_late": how_many(one.is_late for one in answered),
    }


def opinions_of(facts: Facts, issue: Told) -> Facts:
    return [told for told in of_type(facts, "record_opinion") if data(told)["opinion"] in data(issue)["opinions"]]


def place_of(facts: Facts, issue: Told) -> str | None:
    if "commune" in data(issue):
        return str(data(issue)["commune"])
    told = [data(opinion).get("hamlet") for opinion in opinions_of(facts, issue)]
    if len(set(told)) == 1 and told[0] is not None:
        return str(told[0])
    schedule = schedule_of(facts, session_of(facts, issue))
    return str(schedule["communes"][0]) if schedule is not None and len(schedule["communes"]) == 1 else None


def commune_of(facts: Facts, issue: Told, order: Order) -> str | None:
    place = place_of(facts, issue)
    return place if place not in order.hamlets else order.above.get(str(place))


def hamlet_of(facts: Facts, issue: Told, order: Order) -> str | None:
    place = place_of(facts, issue)
    return place if place in order.hamlets else None


def area_of(issue: Told) -> str:
    return str(data(issue)["category"]).partition(".")[0]


def issues_in(history: Facts, facts: Facts, question: Question) -> list[tuple[Told, str]]:
    """The issues of the period, each with its way in."""
    ways = [(issue, way_into(history, question, issue)) for issue in of_type(facts, "raise_issue")]
    return [(issue, way_in) for issue, way_in in ways if way_in is not None]


def counted_by_lead(
    history: Facts, facts: Facts, question: Question, issue: Told, way_in: str, due: Due
) -> list[tuple[str | None, Counted]]:
    """What an issue adds to the rows of lead bodies."""
    live = live_parts(facts, issue)
    if not live:
        return [(lead_of(facts, issue), counted_issue(facts, issue, due, question.as_of, way_in))]
    return [
        (str(data(part)["lead"]), counted_part(facts, issue, part, due, question.as_of, way_in))
        for part in live
        if is_part_in(history, question, issue, part, way_in)
    ]


Row = tuple[str, str | None, dict[str, int]]


def rows_with_issues(group: str, codes: list[str], counted: list[tuple[str | None, Counted]]) -> list[Row]:
    """A row for each code that has any, and one without code last."""
    rows: list[Row] = []
    for code in (*codes, None):
        here = [one for at, one in counted if at == code]
        if here:
            rows.append((group, code, figures(here)))
    return rows


def summary(history: Facts, question: Question, order: Order, due: Due) -> list[Row]:
    facts = known(history, question.as_of, question.known_on)
    counted, by_area, by_commune, by_lead, by_hamlet = [], [], [], [], []
    for issue, way_in in issues_in(history, facts, question):
        one = counted_issue(facts, issue, due, question.as_of, way_in)
        counted.append(one)
        if data(issue)["issue"] in secret_issues(history, question.view):
            continue
        by_area.append((area_of(issue), one))
        by_commune.append((commune_of(facts, issue, order), one))
        by_hamlet.append((hamlet_of(facts, issue, order), one))
        by_lead += counted_by_lead(history, facts, question, issue, way_in, due)
    return [
        ("all", None, figures(counted)),
        *(("category", area, figures([one for at, one in by_area if at == area])) for area in order.areas),
        *rows_with_issues("commune", order.communes, list(by_commune)),
        *rows_with_issues("lead_body", order.bodies, by_lead),
        *(rows_with_issues("hamlet", order.hamlets, list(by_hamlet)) if question.view != "public" else []),
    ]
