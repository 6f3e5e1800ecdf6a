// How a calendar comes from a document, JSON or what the library ships, and what it says of itself.

#include "doithoai/calendar.hpp"

#include <utility>

#include "calendar/calendar_check.hpp"
#include "calendar/calendar_index.hpp"
#include "data/shipped.hpp"
#include "doithoai/json.hpp"

namespace doithoai::inline v0 {

result<calendar> calendar::from_document(calendar_document document) {
  if (auto found = mistake_in(document)) return std::move(found->why);
  return calendar(make(std::move(document)));
}

result<calendar> calendar::from_json(std::string_view text) {
  auto document = doithoai::from_json<calendar_document>(text);
  if (!document) return std::move(document).error();
  if (auto checked = check_lists(*document); !checked) return std::move(checked).error();
  return from_document(*std::move(document));
}

calendar calendar::vietnam() { return from_json(shipped("calendar-vietnam")).value(); }

const calendar_document& calendar::document() const noexcept { return index_->document; }

const std::string& calendar::version() const noexcept { return index_->version; }

date_range calendar::decided() const noexcept {
  const auto& of = index_->document;
  return {of.decided_from.value_or(of.coverage.first), of.decided_until.value_or(of.coverage.last)};
}

calendar calendar::projected() const {
  auto made = *this;
  made.is_projected_ = true;
  return made;
}

}  // namespace doithoai::inline v0
