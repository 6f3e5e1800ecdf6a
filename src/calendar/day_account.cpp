// What a calendar knows of one day, and which days are not certain.

#include <algorithm>

#include "calendar/calendar_index.hpp"
#include "calendar/holiday.hpp"
#include "doithoai/code.hpp"

namespace doithoai::inline v0 {

result<day_account> calendar::about(date day) const {
  if (!coverage().contains(day)) return lies_outside(*this, day);
  const auto& of = *index_;
  day_account made{.day = day, .is_working = of.is_working(day)};
  made.is_verified = decided().contains(day);
  made.source = of.document.weekend_source;
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
  } else if (of.weekend.contains(day)) {
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
