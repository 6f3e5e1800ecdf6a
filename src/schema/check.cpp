// Checks a record that a caller built by the same rules as one that is read from JSON, and guesses what a misspelt name
// was meant to be.

#include "schema/check.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "doithoai/id.hpp"
#include "doithoai/text.hpp"
#include "schema/erasure_fields.hpp"
#include "schema/kept_text.hpp"

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

// Where the record or the value stands, the whole document being at level 1, and what goes for its texts and unknown members.
struct surroundings {
  std::size_t level;
  zero_bytes zeros;
  unknown_members unknown;

  [[nodiscard]] surroundings within() const { return {level + 1, zeros, unknown}; }
};

result<void> check_members(const shape& form, const void* record, surroundings around);
result<void> check_value(const value_shape& form, const void* value, surroundings around);

result<void> check_item(const value_shape& form, const void* item, surroundings around) {
  // Elsewhere an id that is empty is left out.
  if (form.kind == value_kind::name && form.text(item).empty()) return not_an_id("", form.vocabulary);
  return check_value(form, item, around);
}

result<void> check_list(const value_shape& form, const void* list, surroundings around) {
  const auto size = form.size(list);
  if (auto checked = check_size(form, size); !checked) return checked;
  for (std::size_t i = 0; i < size; ++i)
    if (auto checked = check_item(*form.element, form.at(list, i), around.within()); !checked)
      return within(std::move(checked), "/" + std::to_string(i));
  return {};
}

result<void> check_erasure(const erasure& how, surroundings around) {
  return check_members(shape_of<erasure>(), &how, around);
}

result<void> check_personal(const value_shape& form, const personal_text& text, surroundings around) {
  return text.erased() ? check_erasure(*text.erased(), around) : check_text(form, text.words(), around.zeros);
}

failure about(std::string_view what, result<void> checked) {
  auto why = std::move(checked).error();
  why.message.insert(0, what);
  return why;
}

std::size_t levels_below(surroundings around) { return deepest_document - std::min(around.level, deepest_document); }

failure refused_mark(const shape& form) {
  return {errc::invalid_argument, no_member(form, erased_member), "/" + std::string(erased_member), {}};
}

result<void> check_unknown_members(const shape& form, const personal_text& members, surroundings around) {
  const bool are_refused = around.unknown == unknown_members::refuse;
  if (members.erased()) {
    if (are_refused) return refused_mark(form);
    return within(check_erasure(*members.erased(), around.within()), "/" + std::string(erased_member));
  }
  if (members.words().empty()) return {};
  auto checked = check_kept_members(members.words(), form, levels_below(around) + 1, around.zeros);
  if (checked && are_refused) return refused_kept_members(members.words(), form);
  if (checked) return checked;
  if (!is_json_object(members.words())) return wrong("the unknown members are no JSON object");
  return about("the unknown members: ", std::move(checked));
}

// An event of a type that is not known.
result<void> check_unknown(const choice_shape& form, const void* value, surroundings around) {
  const auto& data = form.unknown_json(value);
  if (data.erased()) return within(check_erasure(*data.erased(), around.within()), "/" + std::string(erased_member));
  auto checked = check_kept_value(data.words(), levels_below(around) + 1, around.zeros);
  if (checked) return checked;
  return about("the data of an unknown type: ", std::move(checked));
}

// What was erased before its type was known stays what it was.
result<void> check_type(const choice_shape& form, std::string_view type, const personal_text& data) {
  if (!is_id(type)) return not_an_id(type, "type");
  if (data.erased()) return {};
  const auto is_this = [&](const auto& a) { return a.code == type; };
  if (std::any_of(form.alternatives.begin(), form.alternatives.end(), is_this))
    return wrong(in_quotes(type) + " is a type that is known");
  return {};
}

result<void> check_choice(const choice_shape& form, const void* value, surroundings around) {
  const auto index = form.index(value);
  if (index >= form.alternatives.size()) return check_unknown(form, value, around);
  return check_members(form.alternatives[index].record(), form.held(value), around);
}

bool can_be_written(date day) { return first_date <= day && day <= last_date; }

bool can_be_written(instant moment) {
  return instant{first_date} - vietnam_offset <= moment &&
         moment < instant{last_date} + std::chrono::days{1} - vietnam_offset;
}

failure wrong_day() { return wrong("a day that is not within " + to_text(first_date) + " to " + to_text(last_date)); }

// An enumeration of C++ holds numbers that have no word.
result<void> check_code(const value_shape& form, const void* value) {
  if (form.is_empty(value)) return {};
  const auto number = form.integer(value);
  if (0 <= number && number < static_cast<std::int64_t>(form.words.size())) return {};
  return no_word(form, std::to_string(number));
}

result<void> check_value(const value_shape& form, const void* value, surroundings around) {
  switch (form.kind) {
    case value_kind::list: return check_list(form, value, around);
    case value_kind::choice: return check_choice(*form.choice, value, around);
    case value_kind::record: {
      const void* held = form.held(value);
      return held == nullptr ? result<void>{} : check_members(form.record(), held, around);
    }
    case value_kind::personal: return check_personal(form, form.personal(value), around);
    case value_kind::text:
      return form.is_empty(value) ? result<void>{} : check_text(form, form.text(value), around.zeros);
    case value_kind::integer: return form.is_empty(value) ? result<void>{} : check_integer(form, form.integer(value));
    case value_kind::day:
      if (!form.is_empty(value) && !can_be_written(date{std::chrono::days{form.integer(value)}})) return wrong_day();
      return {};
    case value_kind::moment:
      if (!form.is_empty(value) && !can_be_written(instant{std::chrono::microseconds{form.integer(value)}}))
        return wrong_day();
      return {};
    case value_kind::code: return check_code(form, value);
    case value_kind::boolean:
    case value_kind::name: return {};
  }
  return {};
}

result<void> check_member(const member_shape& member, const void* value, surroundings around) {
  if (is_missing(member, value)) return wrong("'" + std::string(member.name) + "' is empty");
  return check_value(*member.value, value, around);
}

result<void> check_members(const shape& form, const void* record, surroundings around) {
  around.level = std::max(around.level, form.level);
  for (const auto& member : form.members)
    if (auto checked = check_member(member, member.get(record), around.within()); !checked)
      return within(std::move(checked), "/" + pointer_step(member.name));
  if (form.choice != nullptr) {
    const auto& choice = *form.choice->value->choice;
    const void* value = form.choice->get(record);
    if (choice.index(value) >= choice.alternatives.size())
      if (auto checked = check_type(choice, choice.unknown_code(value), choice.unknown_json(value)); !checked)
        return within(std::move(checked), "/type");
  }
  if (form.extra == nullptr) return {};
  return check_unknown_members(form, form.extra(record), around);
}

// The end of a message about a name that is none of those.
std::string meant_by(std::string_view wrong_name, std::span<const std::string_view> names) {
  if (names.empty()) return "; there are none";
  if (const auto near = nearest(wrong_name, names); !near.empty()) return "; did you mean " + in_quotes(near) + "?";
  std::string all;
  for (const auto name : names) all.append(all.empty() ? "; there are " : ", ").append(name);
  return all;
}

}  // namespace

result<void> check_integer(const value_shape& form, std::int64_t number) {
  if (form.lowest <= number && number <= form.highest) return {};
  return wrong(std::to_string(number) + " is not within " + std::to_string(form.lowest) + " to " +
               std::to_string(form.highest));
}

std::size_t most_bytes(const value_shape& form) {
  return std::min(text_limit, static_cast<std::size_t>(std::max<std::int64_t>(form.highest, 0)));
}

result<void> check_text_size(const value_shape& form, std::size_t size) {
  const auto most = most_bytes(form);
  if (size <= most) return {};
  return wrong("a text of " + std::to_string(size) + " bytes; at most " + std::to_string(most) + " are allowed");
}

result<void> check_zero_bytes(std::string_view text) {
  const auto zero = text.find('\0');
  if (zero == std::string_view::npos) return {};
  return wrong("byte " + std::to_string(zero) + " of the text is U+0000, which no text may hold");
}

result<void> check_text(const value_shape& form, std::string_view text, zero_bytes zeros) {
  if (auto checked = check_text_size(form, text.size()); !checked) return checked;
  if (const auto bad = find_invalid_utf8(text))
    return wrong("byte " + std::to_string(*bad) + " of the text is not UTF-8");
  return zeros == zero_bytes::accept ? result<void>() : check_zero_bytes(text);
}

result<void> check_size(const value_shape& form, std::size_t size) {
  const auto least = static_cast<std::size_t>(std::max<std::int64_t>(form.lowest, 0));
  auto most = static_cast<std::size_t>(std::max<std::int64_t>(form.highest, 0));
  if (form.highest != unlimited) most = std::min(most, list_limit);
  if (least <= size && size <= most) return {};
  return wrong("a list of " + std::to_string(size) + "; " + std::to_string(least) + " to " + std::to_string(most) +
               " are allowed");
}

result<void> check_record(const shape& form, const void* record, std::string_view where, zero_bytes zeros,
                          unknown_members unknown) {
  return within(check_members(form, record, {1, zeros, unknown}), where);
}

failure no_word(const value_shape& form, const std::string& value) {
  std::string all;
  for (const auto& w : form.words) all += (all.empty() ? "" : ", ") + std::string(w.code);
  return wrong(value + " is none of " + all);
}

std::string no_member(const shape& form, std::string_view name) {
  std::vector<std::string_view> names;
  for (const auto& m : form.members) names.push_back(m.name);
  if (form.choice != nullptr) names.emplace_back("type");
  return in_quotes(name) + " is no member of " + std::string(form.name) + meant_by(name, names);
}

std::string no_type(const choice_shape& form, std::string_view type, std::string_view record) {
  std::vector<std::string_view> names;
  for (const auto& a : form.alternatives) names.push_back(a.code);
  return in_quotes(type) + " is no type of " + std::string(record) + meant_by(type, names);
}

std::string_view in_words(value_kind kind) {
  switch (kind) {
    case value_kind::boolean: return "true or false";
    case value_kind::integer: return "a number";
    case value_kind::day: return "a date of the form YYYY-MM-DD";
    case value_kind::moment: return "a moment of the form YYYY-MM-DDThh:mm:ss+07:00";
    case value_kind::text:
    case value_kind::name:
    case value_kind::code:
    case value_kind::personal: return "a text";
    case value_kind::list: return "a list";
    case value_kind::record:
    case value_kind::choice: return "an object";
  }
  return "something else";
}

std::string misplaced(std::string_view what, value_kind wanted) {
  return std::string(what) + " stands where " + std::string(in_words(wanted)) + " belongs";
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

std::size_t letters_apart(std::string_view a, std::string_view b) {
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

std::string_view nearest(std::string_view wrong_name, std::span<const std::string_view> names) {
  std::string_view best;
  auto least = wrong_name.size() / 2 + 1;
  for (const auto name : names) {
    if (const auto d = letters_apart(wrong_name, name); d < least) {
      least = d;
      best = name;
    }
  }
  return best;
}

}  // namespace doithoai::inline v0
