#pragma once
// Records with every member filled in, by their field tables: so what goes through all commands goes through a new one and
// its members without being told of them.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "doithoai/command.hpp"
#include "schema/shape.hpp"

namespace filled {

/// Gives an id of that kind: `issue`, `organisation`.
using ids = std::function<std::string(std::string_view kind)>;

class filling {
 public:
  explicit filling(ids some) : some_(std::move(some)) {}

  void fill(const doithoai::shape& form, void* record) const {
    for (const auto& member : form.members) fill(*member.value, member.edit(record));
  }

 private:
  using kind = doithoai::value_kind;

  void fill(const doithoai::value_shape& form, void* value) const {
    using std::chrono::days;
    using std::chrono::microseconds;
    const doithoai::date day = std::chrono::sys_days(std::chrono::year(2020) / 8 / 14);
    switch (form.kind) {
      case kind::boolean: return form.set_integer(value, 1);
      case kind::integer: return form.set_integer(value, std::clamp<std::int64_t>(7, form.lowest, form.highest));
      case kind::code: return form.set_integer(value, static_cast<std::int64_t>(form.words.size()) - 1);
      case kind::day: return form.set_integer(value, day.time_since_epoch() / days{1});
      case kind::moment: return form.set_integer(value, doithoai::instant{day}.time_since_epoch() / microseconds{1});
      case kind::text: return form.set_text(value, "chữ có \"dấu\"").value();
      case kind::name: return form.set_text(value, some_(form.vocabulary)).value();
      case kind::personal: return form.set_personal(value, doithoai::personal_text("lời riêng"));
      case kind::record: return fill(form.record(), form.hold(value));
      case kind::list: return fill(*form.element, form.append(value));
      case kind::choice: return;  // no action has one
    }
  }

  ids some_;
};

inline std::size_t action_count() { return std::variant_size_v<doithoai::action>; }

/// The action that stands in that place of `doithoai::action`.
inline doithoai::action action_at(std::size_t index, const ids& some) {
  const auto& form = doithoai::shape_of<doithoai::command>().find("data")->value->choice->alternatives[index];
  doithoai::action made;
  filling(some).fill(form.record(), form.emplace(&made));
  return made;
}

}  // namespace filled
