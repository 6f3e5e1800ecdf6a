// Finds a member of a record by its name, and leaves blank what a view may not see of a record.

#include "schema/shape.hpp"

#include <algorithm>

namespace doithoai::inline v0 {
namespace {

// Of the records within a value.
void hide_within(const value_shape& form, void* value, audience who) {
  if (form.kind == value_kind::record && form.held(value) != nullptr) hide(form.record(), form.hold(value), who);
  if (form.kind != value_kind::list || form.element->kind != value_kind::record) return;
  for (std::size_t i = 0; i < form.size(value); ++i)
    hide_within(*form.element, const_cast<void*>(form.at(value, i)), who);  // an element of what may be changed
}

}  // namespace

const member_shape* shape::find(std::string_view member) const noexcept {
  const auto found = std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.name == member; });
  return found == members.end() ? nullptr : &*found;
}

void hide(const shape& form, void* record, audience who, bool is_of_denunciation) {
  if (who == audience::full) return;
  for (const auto& member : form.members)
    may_see(who, member, is_of_denunciation) ? hide_within(*member.value, member.edit(record), who)
                                             : member.value->clear(member.edit(record));
  if (form.edit_extra != nullptr && !may_see(who, privacy::secret)) form.edit_extra(record) = {};
}

}  // namespace doithoai::inline v0
