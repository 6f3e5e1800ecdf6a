// Indexes adopted rules and plans by id, so that no command searches through a document.

#include "ledger/books.hpp"

#include <algorithm>

namespace doithoai::inline v0 {
namespace {

constexpr auto by_id = [](const auto& record) -> std::string_view { return record.id.text(); };
constexpr auto by_code = [](const auto& record) -> std::string_view { return record.code.text(); };

template <class Records>
auto record_at(const Records& records, std::size_t place) -> const typename Records::value_type* {
  return place == id_order::nowhere ? nullptr : &records[place];
}

}  // namespace

void id_order::sort() {
  std::stable_sort(places_.begin(), places_.end(), [](const place& a, const place& b) { return a.id < b.id; });
}

std::size_t id_order::find(std::string_view id) const noexcept {
  const auto found =
      std::lower_bound(places_.begin(), places_.end(), id, [](const place& a, std::string_view b) { return a.id < b; });
  return found == places_.end() || found->id != id ? nowhere : found->index;
}

rulebook::rulebook(rules adopted, std::string told_digest)
    : document(std::move(adopted)),
      digest(std::move(told_digest)),
      bodies_(document.directory.organisations, by_id),
      categories_(document.taxonomy.categories, by_code),
      fields_(document.directory.fields, by_code) {
  if (auto days = doithoai::calendar::from_document(document.calendar)) calendar = *std::move(days);
  if (calendar) projected = calendar->projected();
}

const organisation* rulebook::find(std::string_view body) const noexcept {
  return record_at(document.directory.organisations, bodies_.find(body));
}

const category* rulebook::category_of(std::string_view code) const noexcept {
  return record_at(document.taxonomy.categories, categories_.find(code));
}

const specialised_field* rulebook::field_of(std::string_view code) const noexcept {
  return record_at(document.directory.fields, fields_.find(code));
}

planbook::planbook(plan adopted)
    : document(std::move(adopted)),
      sessions_(document.planned_sessions, by_id),
      topics_(document.topics, by_id),
      duties_(document.duties, by_id) {}

const planned_session* planbook::session_of(std::string_view entry) const noexcept {
  return record_at(document.planned_sessions, sessions_.find(entry));
}

const topic* planbook::topic_of(std::string_view entry) const noexcept {
  return record_at(document.topics, topics_.find(entry));
}

const duty* planbook::duty_of(std::string_view entry) const noexcept {
  return record_at(document.duties, duties_.find(entry));
}

}  // namespace doithoai::inline v0
