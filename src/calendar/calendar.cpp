#include "doithoai/calendar.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "calendar/holiday.hpp"
#include "core/digest.hpp"
#include "data/shipped.hpp"
#include "doithoai/code.hpp"
#include "doithoai/json.hpp"

namespace doithoai::inline v0 {

// For each day from the first of coverage to the one after the horizon the number of working days before it, and the
// working days themselves in order: both directions of counting are one look-up.
struct calendar::index {
  struct by_law {
    date day;
    std::size_t rule;
    bool is_made_up;
  };

  calendar_document document;
  std::string version;
  std::vector<std::int32_t> worked_before;
  std::vector<std::int32_t> working_days;  // offsets from coverage.first
  std::vector<std::size_t> entries;        // of document.days, in the order of days
  std::vector<date> unverified;
  std::vector<by_law> beyond;  // what the law gives after the coverage, in the order of days

  [[nodiscard]] date first() const noexcept { return document.coverage.first; }
  [[nodiscard]] date horizon() const noexcept { return first() + std::chrono::days{std::ssize(worked_before) - 2}; }
  [[nodiscard]] bool is_working(date day) const noexcept {
    const auto* before = worked_before.data() + (day - first()).count();
    return before[1] != before[0];
  }

  [[nodiscard]] const calendar_day* entry(date day) const noexcept {
    const auto found = std::lower_bound(entries.begin(), entries.end(), day,
                                        [&](std::size_t i, date wanted) { return document.days[i].day < wanted; });
    return found != entries.end() && document.days[*found].day == day ? &document.days[*found] : nullptr;
  }
};

namespace {

constexpr std::int64_t longest_coverage = 146'097;  // the days of 400 years, whichever they are
constexpr int years_beyond = 5;
constexpr date last_projected{std::chrono::year{2100} / 12 / 31};  // as far as lunar dates are reckoned

int year_of(date day) { return static_cast<int>(std::chrono::year_month_day{day}.year()); }

// ---- What a document must not say -------------------------------------------

failure bad_member(const calendar_document& document, const std::string& place, const std::string& why) {
  return {errc::invalid_argument, "calendar '" + document.id.text() + "': " + why, place, {}};
}

failure bad_entry(const calendar_document& document, const std::string& place, date day, const std::string& why) {
  return bad_member(document, place, to_text(day) + " " + why);
}

failure bad_day(const calendar_document& document, std::size_t entry, const std::string& why) {
  return bad_entry(document, "/days/" + std::to_string(entry), document.days[entry].day, why);
}

failure bad_holiday(const calendar_document& document, std::size_t rule, const std::string& member,
                    const std::string& why) {
  return bad_member(document, "/holidays/" + std::to_string(rule) + "/" + member,
                    "holiday '" + document.holidays[rule].name + "' " + why);
}

result<void> check_coverage(const calendar_document& document) {
  const auto& [first, last] = document.coverage;
  const bool is_possible = first_date <= first && first <= last && last <= last_date;
  if (is_possible && (last - first).count() < longest_coverage) return {};
  return failure{errc::invalid_argument,
                 "calendar '" + document.id.text() + "' covers " + to_text(first) + " to " + to_text(last) +
                     "; coverage begins before it ends and spans at most 400 years",
                 "/coverage",
                 {}};
}

result<void> check_decisions(const calendar_document& document) {
  const calendar_decision* before = nullptr;
  for (std::size_t i = 0; i < document.decisions.size(); ++i) {
    const auto& one = document.decisions[i];
    const auto why = [&](const std::string& what, const char* member = "first") {
      const auto place = "/decisions/" + std::to_string(i) + "/" + member;
      return bad_member(document, place, "the decision about " + to_text(one.first) + " and later " + what);
    };
    // What is known before it ends with the day before, which has to be one.
    if (!document.coverage.contains(one.first) || one.first == first_date) return why("begins outside the coverage");
    if (before != nullptr && one.first <= before->first)
      return why("stands after that about " + to_text(before->first));
    if (before != nullptr && one.decided_on < before->decided_on)
      return why("was made on " + to_text(one.decided_on) + ", before that about " + to_text(before->first),
                 "decided_on");
    before = &one;
  }
  return {};
}

result<void> check_decided_until(const calendar_document& document) {
  if (!document.decided_until) return {};
  const auto& [first, last] = document.coverage;
  const auto until = *document.decided_until;
  if (until < std::max(first - std::chrono::days{1}, first_date) || last < until)
    return bad_member(document, "/decided_until", to_text(until) + " is no day of the coverage");
  if (document.decisions.empty()) return {};
  const auto decided = document.decisions.back().first;
  if (until < decided)
    return bad_member(document, "/decided_until",
                      to_text(until) + " is before " + to_text(decided) + ", about which there is a decision");
  return {};
}

constexpr std::chrono::days longest_swap{366};

using days_in_order = std::map<date, std::size_t>;

result<void> check_swap(const calendar_document& document, const days_in_order& order, std::size_t i) {
  const auto& entry = document.days[i];
  const auto other_day = *entry.swapped_with;
  if (other_day == entry.day) return bad_day(document, i, "is swapped with itself");
  if (other_day - entry.day > longest_swap || entry.day - other_day > longest_swap)
    return bad_day(document, i, "is swapped with " + to_text(other_day) + ", more than a year away");
  if (entry.kind == day_kind::closed && is_weekend(document, entry.day))
    return bad_day(document, i, "is swapped with " + to_text(other_day) + " and is a weekend day, off without a swap");
  if (!document.coverage.contains(other_day)) return {};
  const auto found = order.find(other_day);
  const auto with = "is swapped with " + to_text(other_day);
  if (found == order.end()) return bad_day(document, i, with + ", which is no entry");
  const auto& other = document.days[found->second];
  if (other.swapped_with != entry.day) return bad_day(document, i, with + ", which does not name it back");
  if (other.kind == entry.kind)
    return bad_day(
        document, i,
        with + "; one of the two is closed and the other worked, not both " + std::string(code_of(entry.kind)));
  if (other.decided_on != entry.decided_on)
    return bad_day(document, i, with + ", which was decided on another day; a swap is one decision");
  return {};
}

std::optional<std::string> wrong_decision(const calendar_day& entry) {
  if (!entry.decided_on || *entry.decided_on <= entry.day) return std::nullopt;
  return "was decided on " + to_text(*entry.decided_on) + ", after the day itself";
}

constexpr const char* worked_sunday = "is a worked Sunday; name in 'swapped_with' the day off that it makes up for";

bool is_worked_sunday(const calendar_document& document, const calendar_day& entry) {
  return entry.kind == day_kind::worked && std::chrono::weekday{entry.day} == std::chrono::Sunday &&
         is_weekend(document, entry.day);
}

result<void> check_day(const calendar_document& document, const days_in_order& order, std::size_t i) {
  const auto& entry = document.days[i];
  if (!document.coverage.contains(entry.day)) return bad_day(document, i, "lies outside the coverage");
  if (auto why = wrong_decision(entry)) return bad_day(document, i, *why);
  if (entry.swapped_with) return check_swap(document, order, i);
  if (is_worked_sunday(document, entry)) return bad_day(document, i, worked_sunday);
  return {};
}

// A former swap came whole, and what replaced one half of it may name the other half as it did.
std::optional<std::string> wrong_former_swap(const calendar_document& document, const calendar_day& entry) {
  if (!entry.swapped_with)
    return is_worked_sunday(document, entry) ? std::optional<std::string>(worked_sunday) : std::nullopt;
  if (!document.coverage.contains(*entry.swapped_with)) return std::nullopt;
  const auto is_other_half = [&](const calendar_day& other) {
    return other.day == *entry.swapped_with && other.swapped_with == entry.day && other.kind != entry.kind &&
           other.decided_on == entry.decided_on;
  };
  const auto has_other_half = [&](const std::vector<calendar_day>& in) {
    return std::any_of(in.begin(), in.end(), is_other_half);
  };
  if (has_other_half(document.former) || has_other_half(document.days)) return std::nullopt;
  return "was swapped with " + to_text(*entry.swapped_with) + ", and no entry of that day is the other half";
}

result<void> check_days(const calendar_document& document) {
  days_in_order order;
  for (std::size_t i = 0; i < document.days.size(); ++i)
    if (!order.emplace(document.days[i].day, i).second) return bad_day(document, i, "stands there twice");
  for (std::size_t i = 0; i < document.days.size(); ++i)
    if (auto checked = check_day(document, order, i); !checked) return checked;
  for (std::size_t i = 0; i < document.former.size(); ++i) {
    const auto& entry = document.former[i];
    const auto why = [&](const std::string& what) {
      return bad_entry(document, "/former/" + std::to_string(i), entry.day, what);
    };
    if (!order.contains(entry.day)) return why("is a former entry, and no entry took its place");
    if (const auto what = wrong_decision(entry)) return why(*what);
    if (const auto what = wrong_former_swap(document, entry)) return why(*what);
  }
  return {};
}

result<void> check_holidays(const calendar_document& document) {
  for (std::size_t i = 0; i < document.holidays.size(); ++i) {
    const auto& rule = document.holidays[i];
    const auto is_within = [](std::int32_t value, std::int32_t low, std::int32_t high) {
      return low <= value && value <= high;
    };
    if (!is_within(rule.month, 1, 12)) return bad_holiday(document, i, "month", "needs a month from 1 to 12");
    // 2000 had a 29 February; a lunar month has 30 days at most.
    const auto longest = rule.system == date_system::lunar
                             ? 30
                             : static_cast<std::int32_t>(static_cast<unsigned>(
                                   (std::chrono::year{2000} / static_cast<int>(rule.month) / std::chrono::last).day()));
    if (!is_within(rule.day, 1, longest))
      return bad_holiday(document, i, "day", "has a day from 1 to " + std::to_string(longest));
    if (!is_within(rule.first, -15, 15)) return bad_holiday(document, i, "first", "begins -15 to 15 days from its day");
    if (!is_within(rule.days, 1, 15)) return bad_holiday(document, i, "days", "has 1 to 15 days off");
    if (rule.valid_from && rule.valid_until && *rule.valid_until < *rule.valid_from)
      return bad_holiday(document, i, "valid_until", "ends before it begins");
  }
  return {};
}

result<void> check(const calendar_document& document) {
  if (auto checked = check_coverage(document); !checked) return checked;
  if (auto checked = check_decisions(document); !checked) return checked;
  if (auto checked = check_decided_until(document); !checked) return checked;
  if (auto checked = check_days(document); !checked) return checked;
  return check_holidays(document);
}

// ---- Making the index -------------------------------------------------------

date horizon_of(const calendar_document& document) {
  const auto last = document.coverage.last;
  if (document.holidays.empty() || last >= last_projected) return last;
  const date end{std::chrono::year{year_of(last) + years_beyond} / 12 / 31};
  return std::min(end, last_projected);
}

std::string version_of(const calendar_document& document) {
  constexpr std::size_t shown = 16;
  return document.id.text() + "@" + digest_of(to_json(document)).substr(0, shown);
}

std::set<date> closed_days(const calendar_document& document) {
  std::set<date> closed;
  for (const auto& entry : document.days)
    if (entry.kind == day_kind::closed) closed.insert(entry.day);
  return closed;
}

}  // namespace

std::shared_ptr<const calendar::index> calendar::make(calendar_document document) {
  auto made = std::make_shared<index>();
  const auto [first, last] = document.coverage;
  const auto size = static_cast<std::size_t>((horizon_of(document) - first).count() + 1);
  const auto offset = [first = first](date day) { return static_cast<std::size_t>((day - first).count()); };

  std::vector<bool> is_worked(size);
  for (std::size_t i = 0; i < size; ++i) is_worked[i] = !is_weekend(document, first + std::chrono::days{i});
  for (std::size_t i = 0; i < document.days.size(); ++i) {
    const auto& entry = document.days[i];
    is_worked[offset(entry.day)] = entry.kind == day_kind::worked;
    if (!entry.is_verified) made->unverified.push_back(entry.day);
    made->entries.push_back(i);
  }
  std::sort(made->unverified.begin(), made->unverified.end());
  std::sort(made->entries.begin(), made->entries.end(),
            [&](std::size_t a, std::size_t b) { return document.days[a].day < document.days[b].day; });

  if (const date horizon = horizon_of(document); horizon > last) {
    const auto add = [&, last = last](date day, std::size_t rule, bool is_made_up) {
      if (last < day && day <= horizon) made->beyond.push_back({day, rule, is_made_up});
    };
    // A holiday of the next year may begin before it does.
    for (const auto& holiday : holidays_of(document, year_of(last), year_of(horizon) + 1, closed_days(document))) {
      for (const auto day : holiday.days) add(day, holiday.rule, false);
      for (const auto day : holiday.made_up) add(day, holiday.rule, true);
    }
    std::stable_sort(made->beyond.begin(), made->beyond.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    for (const auto& off : made->beyond) is_worked[offset(off.day)] = false;
  }

  made->worked_before.reserve(size + 1);
  for (std::size_t i = 0; i < size; ++i) {
    made->worked_before.push_back(static_cast<std::int32_t>(made->working_days.size()));
    if (is_worked[i]) made->working_days.push_back(static_cast<std::int32_t>(i));
  }
  made->worked_before.push_back(static_cast<std::int32_t>(made->working_days.size()));
  made->version = version_of(document);
  made->document = std::move(document);
  return made;
}

result<calendar> calendar::from_document(calendar_document document) {
  if (auto checked = check(document); !checked) return std::move(checked).error();
  return calendar(make(std::move(document)));
}

result<calendar> calendar::from_json(std::string_view text) {
  auto document = doithoai::from_json<calendar_document>(text);
  if (!document) return std::move(document).error();
  return from_document(*std::move(document));
}

calendar calendar::vietnam() { return from_json(shipped("calendar-vietnam")).value(); }

const calendar_document& calendar::document() const noexcept { return index_->document; }

const std::string& calendar::version() const noexcept { return index_->version; }

date_range calendar::coverage() const noexcept {
  return is_projected_ ? date_range{index_->first(), index_->horizon()} : index_->document.coverage;
}

date_range calendar::decided() const noexcept {
  const auto& of = index_->document;
  return {of.coverage.first, of.decided_until.value_or(of.coverage.last)};
}

calendar calendar::projected() const {
  auto made = *this;
  made.is_projected_ = true;
  return made;
}

// ---- Arithmetic -------------------------------------------------------------

namespace {

failure outside(const calendar& days, const std::string& what) {
  return {errc::not_covered,
          "calendar '" + days.document().id.text() + "' covers " + to_text(days.coverage().first) + " to " +
              to_text(days.coverage().last) + "; " + what,
          "",
          {}};
}

failure not_as_many(const std::string& what, std::size_t size, std::size_t wanted) {
  return {
      errc::invalid_argument, std::to_string(size) + " " + what + " for " + std::to_string(wanted) + " rows", "", {}};
}

}  // namespace

// The day that the walk ends on; `no_date` when it would leave the coverage. Bare look-ups, for rows by the million, which
// take the same time for counts of either sign: the sign is added, and not asked for.
struct calendar::walker {
  explicit walker(const calendar& of)
      : first(of.index_->first()),
        last(of.coverage().last),
        worked_before(of.index_->worked_before.data()),
        working_days(of.index_->working_days.data()),
        total(worked_before[(last - first).count() + 1]) {}

  [[nodiscard]] bool covers(date day) const noexcept { return first <= day && day <= last; }

  [[nodiscard]] date add(date start, std::int32_t count) const noexcept {
    if (!covers(start)) return no_date;
    if (count == 0) return start;
    // The number of the working day that the walk ends on, counted from 0. Walking on begins after the start.
    const std::int64_t on = count > 0 ? 1 : 0;
    const std::int64_t target = worked_before[(start - first).count() + on] - on + count;
    if (target < 0 || target >= total) return no_date;
    return first + std::chrono::days{working_days[target]};
  }

  [[nodiscard]] std::int32_t count(date from, date to) const noexcept {
    if (!covers(from) || !covers(to)) return no_count;
    // Walking on, the start is not counted and the end is; walking back too.
    const std::int64_t on = from <= to ? 1 : 0;
    return worked_before[(to - first).count() + on] - worked_before[(from - first).count() + on];
  }

  date first;
  date last;
  const std::int32_t* worked_before;
  const std::int32_t* working_days;
  std::int64_t total;
};

result<bool> calendar::is_working_day(date day) const {
  if (!coverage().contains(day)) return outside(*this, to_text(day) + " lies outside it");
  return index_->is_working(day);
}

result<date> calendar::add_working_days(date start, std::int32_t count) const {
  const date end = walker(*this).add(start, count);
  if (end != no_date) return end;
  if (!coverage().contains(start)) return outside(*this, to_text(start) + " lies outside it");
  return outside(*this, count < 0 ? "the answer falls before it" : "the answer falls after it");
}

result<std::int32_t> calendar::count_working_days(date from, date to) const {
  for (const auto day : {from, to})
    if (!coverage().contains(day)) return outside(*this, to_text(day) + " lies outside it");
  return walker(*this).count(from, to);
}

result<void> calendar::add_working_days_many(std::span<const date> starts, std::span<const std::int32_t> counts,
                                             std::span<date> ends) const {
  if (ends.size() != starts.size()) return not_as_many("ends", ends.size(), starts.size());
  if (counts.size() != starts.size() && counts.size() != 1) return not_as_many("counts", counts.size(), starts.size());
  const walker walk(*this);
  if (counts.size() == 1) {
    const auto count = counts.front();
    for (std::size_t i = 0; i < starts.size(); ++i) ends[i] = walk.add(starts[i], count);
  } else {
    for (std::size_t i = 0; i < starts.size(); ++i) ends[i] = walk.add(starts[i], counts[i]);
  }
  return {};
}

result<void> calendar::count_working_days_many(std::span<const date> from, std::span<const date> to,
                                               std::span<std::int32_t> counts) const {
  if (to.size() != from.size()) return not_as_many("ends", to.size(), from.size());
  if (counts.size() != from.size()) return not_as_many("counts", counts.size(), from.size());
  const walker walk(*this);
  for (std::size_t i = 0; i < from.size(); ++i) counts[i] = walk.count(from[i], to[i]);
  return {};
}

// ---- Other calendars made from one ------------------------------------------

namespace {

bool is_hidden(const calendar_day& entry, date known_on) { return entry.decided_on && known_on < *entry.decided_on; }
bool is_hidden(const calendar_decision& one, date known_on) { return known_on < one.decided_on; }

// Takes the decisions that came later away, and with the first of them all that is certain after it.
void hide_decisions(calendar_document& document, date known_on) {
  const auto is_hidden_then = [&](const calendar_decision& one) { return is_hidden(one, known_on); };
  const auto first = std::find_if(document.decisions.begin(), document.decisions.end(), is_hidden_then);
  if (first == document.decisions.end()) return;
  document.decided_until = first->first - std::chrono::days{1};
  document.decisions.erase(first, document.decisions.end());
}

calendar_day entry_by_law(const holiday_rule& rule, date day, bool is_made_up) {
  calendar_day made;
  made.day = day;
  made.reason = is_made_up ? "Nghỉ bù " + rule.name : rule.name;
  made.source = rule.source;
  return made;
}

// Each day without an entry gets back the last of its former ones.
void restore_former(calendar_document& document) {
  std::set<date> has_entry;
  for (const auto& entry : document.days) has_entry.insert(entry.day);
  std::vector<calendar_day> left;
  for (auto entry = document.former.rbegin(); entry != document.former.rend(); ++entry)
    (has_entry.insert(entry->day).second ? document.days : left).push_back(std::move(*entry));
  document.former.assign(std::move_iterator(left.rbegin()), std::move_iterator(left.rend()));
}

// How far from the law's own days a decision may put a holiday: Tết a day earlier, the second day of Quốc khánh before
// the first instead of after it.
constexpr std::chrono::days longest_move{3};

// The days of hidden decisions, with their reasons.
using hidden_days = std::multimap<date, std::string_view>;

// "Tết" is Tết Nguyên đán, and a province's own day beside it is not.
bool is_named_after(std::string_view reason, std::string_view holiday) {
  return reason.find(holiday) != std::string_view::npos || holiday.find(reason) != std::string_view::npos;
}

// Whether a hidden decision is all that was said about the holiday.
bool is_left_open(const holiday_days& holiday, std::string_view name, const hidden_days& hidden,
                  const std::set<date>& known) {
  const auto near = hidden.lower_bound(holiday.days.front() - longest_move);
  const auto beyond = hidden.upper_bound(holiday.days.back() + longest_move);
  return std::any_of(near, beyond, [&](const auto& one) { return is_named_after(one.second, name); }) &&
         std::none_of(holiday.days.begin(), holiday.days.end(), [&](date day) { return known.contains(day); });
}

// A holiday whose days were left to a decision that is hidden stands again as the law gives it.
void add_by_law(calendar_document& document, const hidden_days& hidden) {
  if (hidden.empty()) return;
  std::set<date> known;
  for (const auto& entry : document.days) known.insert(entry.day);
  std::vector<calendar_day> added;
  const auto add = [&](std::size_t rule, date day, bool is_made_up) {
    if (document.coverage.contains(day) && !known.contains(day))
      added.push_back(entry_by_law(document.holidays[rule], day, is_made_up));
  };
  const auto [first, last] = document.coverage;
  for (const auto& holiday : holidays_of(document, year_of(first) - 1, year_of(last) + 1, closed_days(document))) {
    if (!is_left_open(holiday, document.holidays[holiday.rule].name, hidden, known)) continue;
    for (const auto day : holiday.days) add(holiday.rule, day, false);
    for (const auto day : holiday.made_up) add(holiday.rule, day, true);
  }
  document.days.insert(document.days.end(), added.begin(), added.end());
}

}  // namespace

calendar calendar::known_on(date day) const {
  const auto& all = document();
  const auto is_hidden_then = [&](const auto& one) { return is_hidden(one, day); };
  if (std::none_of(all.days.begin(), all.days.end(), is_hidden_then) &&
      std::none_of(all.decisions.begin(), all.decisions.end(), is_hidden_then))
    return *this;
  auto known = all;
  hide_decisions(known, day);
  std::erase_if(known.days, is_hidden_then);
  std::erase_if(known.former, is_hidden_then);
  restore_former(known);
  std::set<date> has_entry;
  for (const auto& entry : known.days) has_entry.insert(entry.day);
  hidden_days hidden;  // of holidays: nothing stands in the place of a swap
  for (const auto* entries : {&all.days, &all.former})
    for (const auto& entry : *entries)
      if (is_hidden_then(entry) && entry.kind == day_kind::closed && !entry.swapped_with &&
          !has_entry.contains(entry.day))
        hidden.emplace(entry.day, entry.reason);
  add_by_law(known, hidden);
  calendar made(make(std::move(known)));
  made.is_projected_ = is_projected_;
  return made;
}

namespace {

using entries_by_day = std::map<date, const calendar_day*>;

// An entry laid over one half of a swap needs one of the same decision laid over the other half: a swap stands or falls
// whole, today and as known on any day.
result<void> check_half_of_swap(const calendar_overlay& own, std::size_t i, date other_day,
                                const entries_by_day& laid) {
  const auto& entry = own.days[i];
  if (entry.swapped_with == other_day) return {};
  const auto why = [&](const std::string& what) {
    return failure{errc::invalid_argument,
                   "calendar '" + own.id.text() + "': " + to_text(entry.day) + " was swapped with " +
                       to_text(other_day) + "; " + what,
                   "/days/" + std::to_string(i),
                   {}};
  };
  const auto other = laid.find(other_day);
  if (other == laid.end()) return why("the overlay needs an entry for that day too");
  if (other->second->decided_on != entry.decided_on) return why("the entries laid over the two are one decision");
  return {};
}

}  // namespace

result<calendar> calendar::overlaid(const calendar_overlay& own) const {
  calendar_document merged = document();
  merged.id = own.id;
  merged.name = own.name;
  merged.extra = own.extra;
  entries_by_day laid;
  for (const auto& entry : own.days) laid.emplace(entry.day, &entry);
  for (std::size_t i = 0; i < own.days.size(); ++i)
    for (const auto* entries : {&merged.days, &merged.former})
      for (const auto& old : *entries) {
        if (old.day != own.days[i].day || !old.swapped_with || !merged.coverage.contains(*old.swapped_with)) continue;
        if (auto checked = check_half_of_swap(own, i, *old.swapped_with, laid); !checked)
          return std::move(checked).error();
      }
  const auto is_kept = [&](const calendar_day& entry) { return !laid.contains(entry.day); };
  const auto replaced = std::stable_partition(merged.days.begin(), merged.days.end(), is_kept);
  merged.former.insert(merged.former.end(), replaced, merged.days.end());
  merged.days.erase(replaced, merged.days.end());
  // The host's entries come first, so that their places in the overlay and in the document are the same.
  merged.days.insert(merged.days.begin(), own.days.begin(), own.days.end());
  auto made = from_document(std::move(merged));
  if (made) made->is_projected_ = is_projected_;
  return made;
}

// ---- One day ----------------------------------------------------------------

result<day_account> calendar::about(date day) const {
  if (!coverage().contains(day)) return outside(*this, to_text(day) + " lies outside it");
  const auto& of = *index_;
  day_account made{.day = day, .is_working = of.is_working(day)};
  made.is_verified = day <= decided().last;
  const auto off = std::lower_bound(of.beyond.begin(), of.beyond.end(), day,
                                    [](const index::by_law& one, date wanted) { return one.day < wanted; });
  if (const auto* entry = of.entry(day)) {
    made.ground = day_ground::entry;
    made.reason = entry->reason;
    made.source = entry->source;
    made.is_verified = made.is_verified && entry->is_verified;
  } else if (off != of.beyond.end() && off->day == day) {
    const auto told = entry_by_law(of.document.holidays[off->rule], day, off->is_made_up);
    made.ground = day_ground::law;
    made.reason = told.reason;
    made.source = told.source;
  } else if (is_weekend(of.document, day)) {
    made.ground = day_ground::weekend;
    made.reason =
        label_of(static_cast<day_of_week>(std::chrono::weekday{day}.iso_encoding() - 1), language::vietnamese);
  }
  return made;
}

std::vector<date> calendar::unverified_days(date after, date until) const {
  const auto& all = index_->unverified;
  const auto first = std::upper_bound(all.begin(), all.end(), after);
  return {first, std::max(first, std::upper_bound(all.begin(), all.end(), until))};
}

bool calendar::has_unverified_day(date after, date until) const noexcept {
  const auto& all = index_->unverified;
  const auto first = std::upper_bound(all.begin(), all.end(), after);
  return first != all.end() && *first <= until;
}

}  // namespace doithoai::inline v0
