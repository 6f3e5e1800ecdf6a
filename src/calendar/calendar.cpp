#include "doithoai/calendar.hpp"

#include <algorithm>
#include <limits>

#include "doithoai/json.hpp"

namespace doithoai::inline v0 {

// For each day of coverage the number of working days from the first day up to and including it, and the days
// themselves in order: both directions of counting are one look-up.
struct calendar::index {
  calendar_document document;
  std::vector<std::int32_t> worked_until;
  std::vector<std::int32_t> working_days;  // offsets from coverage.first

  [[nodiscard]] bool is_working(std::size_t offset) const {
    return worked_until[offset] != (offset == 0 ? 0 : worked_until[offset - 1]);
  }
};

namespace {

constexpr std::int64_t longest_coverage = 146'097;  // the days of 400 years, whichever they are

failure bad_day(const calendar_document& document, std::size_t entry, const std::string& why) {
  return {errc::invalid_argument,
          "calendar '" + document.id.text() + "': " + to_text(document.days[entry].day) + " " + why,
          "/days/" + std::to_string(entry),
          {}};
}

bool is_weekend(const calendar_document& document, date day) {
  const auto name = static_cast<weekday>(std::chrono::weekday{day}.iso_encoding() - 1);
  return std::find(document.weekend.begin(), document.weekend.end(), name) != document.weekend.end();
}

result<void> check_coverage(const calendar_document& document) {
  const auto& [first, last] = document.coverage;
  if (first <= last && (last - first).count() < longest_coverage) return {};
  return failure{errc::invalid_argument,
                 "calendar '" + document.id.text() + "' covers " + to_text(first) + " to " + to_text(last) +
                     "; coverage begins before it ends and spans at most 400 years",
                 "/coverage",
                 {}};
}

result<void> check_days(const calendar_document& document) {
  std::vector<std::size_t> order(document.days.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return document.days[a].day < document.days[b].day; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const auto& entry = document.days[order[i]];
    if (i > 0 && document.days[order[i - 1]].day == entry.day) return bad_day(document, order[i], "stands there twice");
    if (!document.coverage.contains(entry.day)) return bad_day(document, order[i], "lies outside the coverage");
    if (entry.kind == day_kind::worked && !is_weekend(document, entry.day))
      return bad_day(document, order[i], "is 'worked' but no weekend day");
    if (entry.decided_on && *entry.decided_on > entry.day)
      return bad_day(document, order[i], "was decided on " + to_text(*entry.decided_on) + ", after the day itself");
  }
  return {};
}

}  // namespace

result<calendar> calendar::from_document(calendar_document document) {
  if (auto checked = check_coverage(document); !checked) return std::move(checked).error();
  if (auto checked = check_days(document); !checked) return std::move(checked).error();
  const auto [first, last] = document.coverage;
  const auto size = static_cast<std::size_t>((last - first).count() + 1);
  std::vector<bool> is_worked(size);
  for (std::size_t i = 0; i < size; ++i) is_worked[i] = !is_weekend(document, first + std::chrono::days{i});
  for (const auto& entry : document.days)
    is_worked[static_cast<std::size_t>((entry.day - first).count())] = entry.kind == day_kind::worked;

  auto content = std::make_shared<index>();
  content->document = std::move(document);
  content->worked_until.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    if (is_worked[i]) content->working_days.push_back(static_cast<std::int32_t>(i));
    content->worked_until.push_back(static_cast<std::int32_t>(content->working_days.size()));
  }
  return calendar(std::move(content));
}

result<calendar> calendar::from_json(std::string_view text) {
  auto document = doithoai::from_json<calendar_document>(text);
  if (!document) return std::move(document).error();
  return from_document(*std::move(document));
}

const calendar_document& calendar::document() const noexcept { return index_->document; }

date_range calendar::coverage() const noexcept { return index_->document.coverage; }

namespace {

failure outside(const calendar& days, const std::string& what) {
  return {errc::not_covered,
          "calendar '" + days.document().id.text() + "' covers " + to_text(days.coverage().first) + " to " +
              to_text(days.coverage().last) + "; " + what,
          "",
          {}};
}

}  // namespace

result<bool> calendar::is_working_day(date day) const {
  if (!coverage().contains(day)) return outside(*this, to_text(day) + " lies outside it");
  return index_->is_working(static_cast<std::size_t>((day - coverage().first).count()));
}

result<date> calendar::add_working_days(date start, std::int32_t count) const {
  if (!coverage().contains(start)) return outside(*this, to_text(start) + " lies outside it");
  if (count == 0) return start;
  const auto offset = static_cast<std::size_t>((start - coverage().first).count());
  // The n-th working day of the calendar, counted from 0, that the walk ends on.
  const std::int64_t worked = index_->worked_until[offset];
  const std::int64_t target = count > 0 ? worked + count - 1 : worked + count - (index_->is_working(offset) ? 1 : 0);
  if (target < 0) return outside(*this, "the answer falls before it");
  if (target >= std::ssize(index_->working_days)) return outside(*this, "the answer falls after it");
  return coverage().first + std::chrono::days{index_->working_days[static_cast<std::size_t>(target)]};
}

result<std::int32_t> calendar::count_working_days(date from, date to) const {
  for (const auto day : {from, to})
    if (!coverage().contains(day)) return outside(*this, to_text(day) + " lies outside it");
  const auto until = [&](date day) {
    return index_->worked_until[static_cast<std::size_t>((day - coverage().first).count())];
  };
  if (from <= to) return until(to) - until(from);
  // Walking back, the start is not counted and the end is.
  const auto before = [&](date day) {
    return until(day) - (index_->is_working(static_cast<std::size_t>((day - coverage().first).count())) ? 1 : 0);
  };
  return before(to) - before(from);
}

}  // namespace doithoai::inline v0
