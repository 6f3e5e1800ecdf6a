// Reads a JSON pointer along the field tables and tells it by their labels.

#include "schema/place_in_words.hpp"

#include <charconv>

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

}  // namespace

std::string place_in_words(const shape& of, std::string_view pointer) {
  std::string words;
  const shape* record = &of;
  const value_shape* list = nullptr;
  while (!pointer.empty()) {
    const auto step = next_step(pointer);
    std::size_t index = 0;
    if (list != nullptr && std::from_chars(step.data(), step.data() + step.size(), index).ec == std::errc()) {
      add(words, "mục " + std::to_string(index + 1));
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
