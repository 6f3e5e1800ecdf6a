// Indexes adopted rules and plans by id, so that no command searches through a document.

#include "ledger/books.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "calendar/calendar_check.hpp"
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
  number_descents();
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
      if (auto days = calendar->overlaid(fit_to_lay(**own))) made->second = *std::move(days);
    if (made->second) own_calendars_.push_back({i, *made->second, made->second->projected()});
  }
}

void rulebook::number_descents() {
  const auto& organisations = document.directory.organisations;
  descents_.resize(organisations.size());
  std::uint32_t next = 0;
  // A body is numbered when it is come to, and again when all below it are.
  struct step {
    std::size_t body;
    bool is_left;
  };
  std::vector<step> way;
  for (std::size_t i = 0; i < organisations.size(); ++i)
    if (bodies_.find(organisations[i].parent.text()) == id_order::nowhere) way.push_back({i, false});
  while (!way.empty()) {
    const auto here = way.back();
    way.pop_back();
    auto& numbers = descents_[here.body];
    if (here.is_left) {
      numbers.last = next;
    } else if (numbers.first == 0) {
      numbers.first = ++next;
      way.push_back({here.body, true});
      children_.each(organisations[here.body].id.text(), [&](std::size_t child) { way.push_back({child, false}); });
    }
  }
}

template <class Do>
void rulebook::each_after(std::size_t body, date on, Do what) const {
  std::set<std::size_t> reached{body};
  std::vector<std::size_t> way{body};
  while (!way.empty()) {
    const auto here = way.back();
    way.pop_back();
    if (!has_ended(here, on)) continue;
    for (const auto& id : document.directory.organisations[here].successors) {
      const auto after = bodies_.find(id.text());
      if (after == id_order::nowhere || !reached.insert(after).second) continue;
      if (!what(after)) return;
      way.push_back(after);
    }
  }
}

speaking rulebook::speaking_for(std::string_view body, std::string_view lead, date on) const {
  if (body == lead) return speaking::as_it;
  return speaking_for(bodies_.find(body), bodies_.find(lead), on);
}

speaking rulebook::speaking_for(std::size_t body, std::size_t lead, date on) const {
  if (body == id_order::nowhere || lead == id_order::nowhere) return speaking::not_for_it;
  auto found = is_above(body, lead) ? speaking::over_it : speaking::not_for_it;
  if (!has_ended(lead, on) || document.directory.organisations[lead].successors.empty()) return found;
  each_after(lead, on, [&](std::size_t after) {
    if (after == body) found = speaking::as_it;
    if (found == speaking::not_for_it && is_above(body, after)) found = speaking::over_it;
    return found != speaking::as_it;
  });
  return found;
}

std::vector<std::size_t> rulebook::heirs_of(std::size_t body, date on) const {
  std::vector<std::size_t> heirs;
  if (!has_ended(body, on)) heirs.push_back(body);
  each_after(body, on, [&](std::size_t after) {
    if (!has_ended(after, on)) heirs.push_back(after);
    return true;
  });
  return heirs;
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

organisation_id rulebook::commune_of(const organisation_id& place) const {
  const auto* body = find(place.text());
  if (body == nullptr) return {};  // it may be a hamlet
  if (!is_hamlet(*body)) return place;
  // A directory from elsewhere may go round in a circle.
  for (auto steps = document.directory.organisations.size(); body != nullptr && steps > 0; --steps) {
    if (body->kind == body_kind::area && !is_hamlet(*body)) return body->id;
    body = find(body->parent.text());
  }
  return {};
}

organisation_id rulebook::hamlet_of(const organisation_id& place) const {
  const auto* body = find(place.text());
  return body != nullptr && is_hamlet(*body) ? place : organisation_id();
}

void rulebook::mark_down_from(std::string_view body, std::vector<bool>& marked) const {
  const auto& organisations = document.directory.organisations;
  std::vector<std::string_view> next;
  const auto mark = [&](std::size_t place) {
    if (marked[place]) return;
    marked[place] = true;
    next.emplace_back(organisations[place].id.text());
  };
  bodies_.each(body, mark);
  while (!next.empty()) {
    const auto above = next.back();
    next.pop_back();
    children_.each(above, mark);
  }
}

void rulebook::mark_up_from(std::size_t place, std::vector<bool>& marked) const {
  while (place != id_order::nowhere && !marked[place]) {
    marked[place] = true;
    place = bodies_.find(document.directory.organisations[place].parent.text());
  }
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
