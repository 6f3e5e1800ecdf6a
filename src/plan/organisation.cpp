// Finds bodies, and tells which are of a class on a day.

#include "doithoai/organisation.hpp"

#include <algorithm>

namespace doithoai::inline v0 {
namespace {

template <class Values, class Value>
bool has(const Values& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

bool is_of(const body_class& bodies, const organisation& body) {
  if (!bodies.tiers.empty() && !has(bodies.tiers, body.level)) return false;
  return bodies.kinds.empty() ? body.kind != body_kind::area : has(bodies.kinds, body.kind);
}

}  // namespace

const organisation* find_organisation(const directory& all, const organisation_id& id) noexcept {
  const auto found =
      std::find_if(all.organisations.begin(), all.organisations.end(), [&](const auto& o) { return o.id == id; });
  return found == all.organisations.end() ? nullptr : &*found;
}

bool is_valid_on(const organisation& body, date day) noexcept {
  return (!body.valid_from || *body.valid_from <= day) && (!body.valid_to || day <= *body.valid_to);
}

bool is_member(const organisation& body, const body_class& of, date_range days) noexcept {
  return (!body.valid_from || *body.valid_from <= days.last) && (!body.valid_to || days.first <= *body.valid_to) &&
         is_of(of, body);
}

std::vector<organisation_id> expand(const body_class& bodies, const directory& all, date day) {
  return expand(bodies, all, date_range{day, day});
}

std::vector<organisation_id> expand(const body_class& bodies, const directory& all, date_range days) {
  std::vector<organisation_id> members;
  for (const auto& body : all.organisations)
    if (is_member(body, bodies, days)) members.push_back(body.id);
  return members;
}

}  // namespace doithoai::inline v0
