// Indexes adopted rules and plans by id, so that no command searches through a document.

#include "ledger/books.hpp"

#include <algorithm>
#include <map>

#include "doithoai/json.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr auto id_text = [](const auto& record) -> std::string_view { return record.id.text(); };
constexpr auto code_text = [](const auto& record) -> std::string_view { return record.code.text(); };
constexpr auto parent_text = [](const auto& record) -> std::string_view { return record.parent.text(); };

std::vector<std::size_t> bodies_of_no_commune(const directory& all) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < all.organisations.size(); ++i)
    if (!is_of_commune(all.organisations[i])) places.push_back(i);
  return places;
}

template <class Records>
auto record_at(const Records& records, std::size_t place) -> const typename Records::value_type* {
  return place == id_order::nowhere ? nullptr : &records[place];
}

}  // namespace

void id_order::sort() {
  std::stable_sort(places_.begin(), places_.end(), [](const place& a, const place& b) { return a.id < b.id; });
}

std::vector<id_order::place>::const_iterator id_order::first_of(std::string_view id) const noexcept {
  return std::lower_bound(places_.begin(), places_.end(), id,
                          [](const place& a, std::string_view b) { return a.id < b; });
}

std::size_t id_order::find(std::string_view id) const noexcept {
  const auto found = first_of(id);
  return found == places_.end() || found->id != id ? nowhere : found->index;
}

rulebook::rulebook(rules adopted, std::string told_digest)
    : document(std::move(adopted)),
      digest(std::move(told_digest)),
      bodies_(document.directory.organisations, id_text),
      children_(document.directory.organisations, parent_text),
      of_no_commune_(bodies_of_no_commune(document.directory)),
      categories_(document.taxonomy.categories, code_text),
      fields_(document.directory.fields, code_text) {
  if (auto days = doithoai::calendar::from_document(document.calendar)) calendar = *std::move(days);
  if (!calendar) return;
  projected = calendar->projected();
  // Bodies that have the same days share a calendar.
  std::map<std::string, std::optional<doithoai::calendar>> laid;
  const auto& organisations = document.directory.organisations;
  for (std::size_t i = 0; i < organisations.size(); ++i) {
    const auto& own = organisations[i].calendar;
    if (!own) continue;
    auto [made, is_new] = laid.try_emplace(to_json(*own));
    if (is_new)
      if (auto days = calendar->overlaid(**own)) made->second = *std::move(days);
    if (made->second) own_calendars_.push_back({i, *made->second, made->second->projected()});
  }
}

const rulebook::own_calendar* rulebook::own_calendar_of(std::string_view body) const noexcept {
  if (own_calendars_.empty()) return nullptr;
  const auto place = bodies_.find(body);
  const auto found = std::lower_bound(own_calendars_.begin(), own_calendars_.end(), place,
                                      [](const own_calendar& a, std::size_t b) { return a.body < b; });
  return found == own_calendars_.end() || found->body != place ? nullptr : &*found;
}

const doithoai::calendar* rulebook::calendar_of(std::string_view body) const noexcept {
  if (const auto* own = own_calendar_of(body)) return &own->days;
  return calendar ? &*calendar : nullptr;
}

const doithoai::calendar* rulebook::projected_of(std::string_view body) const noexcept {
  if (const auto* own = own_calendar_of(body)) return &own->projected;
  return projected ? &*projected : nullptr;
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
      sessions_(document.planned_sessions, id_text),
      topics_(document.topics, id_text),
      duties_(document.duties, id_text) {}

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
