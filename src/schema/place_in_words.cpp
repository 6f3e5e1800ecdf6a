// Reads a JSON pointer along the field tables: tells it by their labels, and a value there by its bounds.

#include "schema/place_in_words.hpp"

#include <charconv>
#include <optional>

#include "core/in_sentence.hpp"
#include "schema/check.hpp"

namespace doithoai::inline v0 {
namespace {

std::string_view next_step(std::string_view& pointer) {
  pointer.remove_prefix(pointer.starts_with('/') ? 1 : 0);
  const auto step = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(step.size());
  return step;
}

void add(std::string& words, std::string_view more) { words.append(words.empty() ? "" : ", ").append(more); }

const shape* record_of(const value_shape* value) {
  if (value == nullptr || value->kind != value_kind::record) return nullptr;
  return value->whole != nullptr ? value->whole : &value->record();
}

std::optional<std::size_t> index_of(std::string_view step) {
  std::size_t index = 0;
  if (std::from_chars(step.data(), step.data() + step.size(), index).ec != std::errc()) return std::nullopt;
  return index;
}

// A value and the row of the field table that it goes by; null where there is none.
struct value_at {
  const value_shape* form = nullptr;
  const void* value = nullptr;
};

value_at member_of(const shape& of, const void* record, std::string_view name) {
  const auto* member = record == nullptr ? nullptr : of.find(name);
  return member == nullptr ? value_at{} : value_at{member->value, member->get(record)};
}

value_at within(const value_at& outer, std::string_view step) {
  if (outer.form == nullptr) return {};
  if (outer.form->kind == value_kind::record)
    return member_of(*record_of(outer.form), outer.form->held(outer.value), step);
  const auto index = index_of(step);
  if (outer.form->kind != value_kind::list || !index || *index >= outer.form->size(outer.value)) return {};
  return {outer.form->element, outer.form->at(outer.value, *index)};
}

}  // namespace

std::string wrong_value_in_words(const shape& of, const void* record, std::string_view pointer) {
  auto at = member_of(of, record, next_step(pointer));
  while (!pointer.empty()) at = within(at, next_step(pointer));
  constexpr const char* unknown = "có giá trị không hợp lệ";
  if (at.form == nullptr) return unknown;
  if (at.form->kind == value_kind::integer)
    return "là " + number_in_sentence(at.form->integer(at.value)) + ", phải từ " + number_in_sentence(at.form->lowest) +
           " đến " + number_in_sentence(at.form->highest);
  if (at.form->kind == value_kind::day)
    return "không nằm trong khoảng từ ngày " + day_in_sentence(first_date) + " đến ngày " + day_in_sentence(last_date);
  if (at.form->kind != value_kind::text) return unknown;
  const auto size = at.form->text(at.value).size();
  if (size == 0) return "không được để trống";
  if (size <= most_bytes(*at.form)) return unknown;
  return "dài " + number_in_sentence(static_cast<std::int64_t>(size)) + " byte, tối đa " +
         number_in_sentence(static_cast<std::int64_t>(most_bytes(*at.form))) + " byte";
}

std::string place_in_words(const shape& of, std::string_view pointer) {
  std::string words;
  const shape* record = &of;
  const value_shape* list = nullptr;
  while (!pointer.empty()) {
    const auto step = next_step(pointer);
    if (const auto index = list == nullptr ? std::nullopt : index_of(step)) {
      add(words, "mục " + std::to_string(*index + 1));
      record = record_of(list->element);
      list = nullptr;
      continue;
    }
    const auto* member = record == nullptr ? nullptr : record->find(step);
    if (member == nullptr) break;
    add(words, member->vietnamese);
    list = member->value->kind == value_kind::list ? member->value : nullptr;
    record = record_of(member->value);
  }
  return words;
}

}  // namespace doithoai::inline v0
