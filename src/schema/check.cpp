#include "schema/check.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "doithoai/text.hpp"

namespace doithoai::inline v0 {
namespace {

failure wrong(std::string message) { return {errc::invalid_argument, std::move(message), "", {}}; }

// What is right costs no text: the path of a failure is put together on the way back to who asked.
result<void> within(result<void> checked, std::string_view step) {
  if (checked) return checked;
  auto why = std::move(checked).error();
  why.where.insert(0, step);
  return why;
}

bool is_missing(const member_shape& member, const void* value) {
  const auto kind = member.value->kind;
  const bool has_words = kind == value_kind::text || kind == value_kind::name || kind == value_kind::personal;
  return member.is_required && has_words && member.value->is_empty(value);
}

result<void> check_members(const shape& form, const void* record);
result<void> check_value(const value_shape& form, const void* value);

result<void> check_list(const value_shape& form, const void* list) {
  const auto size = form.size(list);
  if (auto checked = check_size(form, size); !checked) return checked;
  for (std::size_t i = 0; i < size; ++i)
    if (auto checked = check_value(*form.element, form.at(list, i)); !checked)
      return within(std::move(checked), "/" + std::to_string(i));
  return {};
}

result<void> check_choice(const choice_shape& form, const void* value) {
  const auto index = form.index(value);
  if (index >= form.alternatives.size()) return {};
  return check_members(form.alternatives[index].record(), form.held(value));
}

bool can_be_written(date day) { return first_date <= day && day <= last_date; }

bool can_be_written(instant moment) {
  return instant{first_date} - vietnam_offset <= moment &&
         moment < instant{last_date} + std::chrono::days{1} - vietnam_offset;
}

failure wrong_day() { return wrong("a day that is not within " + to_text(first_date) + " to " + to_text(last_date)); }

result<void> check_value(const value_shape& form, const void* value) {
  switch (form.kind) {
    case value_kind::list: return check_list(form, value);
    case value_kind::choice: return check_choice(*form.choice, value);
    case value_kind::record: {
      const void* held = form.held(value);
      return held == nullptr ? result<void>{} : check_members(form.record(), held);
    }
    case value_kind::personal: return check_text(form, form.personal(value).words());
    case value_kind::text: return form.is_empty(value) ? result<void>{} : check_text(form, form.text(value));
    case value_kind::integer: return form.is_empty(value) ? result<void>{} : check_integer(form, form.integer(value));
    case value_kind::day:
      if (!form.is_empty(value) && !can_be_written(date{std::chrono::days{form.integer(value)}})) return wrong_day();
      return {};
    case value_kind::moment:
      if (!form.is_empty(value) && !can_be_written(instant{std::chrono::microseconds{form.integer(value)}}))
        return wrong_day();
      return {};
    case value_kind::boolean:
    case value_kind::name:
    case value_kind::code: return {};
  }
  return {};
}

result<void> check_member(const member_shape& member, const void* value) {
  if (is_missing(member, value)) return wrong("'" + std::string(member.name) + "' is empty");
  return check_value(*member.value, value);
}

result<void> check_members(const shape& form, const void* record) {
  for (const auto& member : form.members)
    if (auto checked = check_member(member, member.get(record)); !checked)
      return within(std::move(checked), "/" + pointer_step(member.name));
  if (form.extra != nullptr && !form.extra(record).words().empty() && !is_json_object(form.extra(record).words()))
    return wrong("the unknown members are no JSON object");
  return {};
}

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto diagonal = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const auto replaced = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({row[j] + 1, row[j + 1] + 1, replaced});
    }
  }
  return row.back();
}

}  // namespace

result<void> check_integer(const value_shape& form, std::int64_t number) {
  if (form.lowest <= number && number <= form.highest) return {};
  return wrong(std::to_string(number) + " is not within " + std::to_string(form.lowest) + " to " +
               std::to_string(form.highest));
}

result<void> check_text(const value_shape& form, std::string_view text) {
  const auto most = std::min(text_limit, static_cast<std::size_t>(std::max<std::int64_t>(form.highest, 0)));
  if (text.size() > most)
    return wrong("a text of " + std::to_string(text.size()) + " bytes; at most " + std::to_string(most) +
                 " are allowed");
  if (const auto bad = find_invalid_utf8(text))
    return wrong("byte " + std::to_string(*bad) + " of the text is not UTF-8");
  return {};
}

result<void> check_size(const value_shape& form, std::size_t size) {
  const auto least = static_cast<std::size_t>(std::max<std::int64_t>(form.lowest, 0));
  const auto most = std::min(list_limit, static_cast<std::size_t>(std::max<std::int64_t>(form.highest, 0)));
  if (least <= size && size <= most) return {};
  return wrong("a list of " + std::to_string(size) + "; " + std::to_string(least) + " to " + std::to_string(most) +
               " are allowed");
}

result<void> check_record(const shape& form, const void* record, std::string_view where) {
  return within(check_members(form, record), where);
}

std::string pointer_step(std::string_view name) {
  std::string step;
  for (const char c : name) {
    if (c == '~')
      step += "~0";
    else if (c == '/')
      step += "~1";
    else
      step += c;
  }
  return step;
}

std::string_view nearest(std::string_view wrong_name, std::span<const std::string_view> names) {
  std::string_view best;
  auto least = wrong_name.size() / 2 + 1;
  for (const auto name : names) {
    if (const auto d = distance(wrong_name, name); d < least) {
      least = d;
      best = name;
    }
  }
  return best;
}

}  // namespace doithoai::inline v0
