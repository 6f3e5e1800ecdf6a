// Follows a JSON pointer through a shape and through what is there of its JSON at once, and puts in what is missing.

#include "schema/json_draft.hpp"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "doithoai/id.hpp"
#include "doithoai/text.hpp"
#include "schema/check.hpp"
#include "schema/kept_text.hpp"

namespace doithoai::inline v0 {
namespace {

namespace json = boost::json;

failure wrong(std::string message) { return {errc::invalid_argument, std::move(message), "", {}}; }

failure at(std::string_view place, failure why) {
  why.where = place;
  return why;
}

json::value as_value(std::string_view text) { return json::value(json::string_view(text.data(), text.size())); }

json::object begun(const shape& form) {
  json::object made;
  for (const auto& member : form.members)
    if (member.is_required && member.value->kind == value_kind::list) made.emplace(member.name, json::array());
  return made;
}

// What a value is to be, and whether it may be empty.
struct wanted {
  const value_shape* form = nullptr;
  bool is_required = false;
};

// One step of a pointer, and where it leads.
struct step {
  std::string name;
  std::string_view where;         // the pointer up to here
  const shape* within = nullptr;  // the record whose member it names; null for an item of a list
  wanted value{};
  json::value* found = nullptr;  // null when it is not there yet
};

std::string unescaped(std::string_view escaped) {
  std::string name;
  for (std::size_t i = 0; i < escaped.size(); ++i) {
    const bool is_escape =
        escaped[i] == '~' && i + 1 < escaped.size() && (escaped[i + 1] == '0' || escaped[i + 1] == '1');
    name += is_escape ? (escaped[++i] == '0' ? '~' : '/') : escaped[i];
  }
  return name;
}

std::optional<std::size_t> index_of(std::string_view digits) {
  std::size_t index = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, index);
  const bool is_canonical = digits.size() == 1 || !digits.starts_with('0');
  return error == std::errc() && stop == end && is_canonical ? std::optional(index) : std::nullopt;
}

result<void> enter_member(step& next, json::value* around) {
  const auto* member = next.within->find(next.name);
  if (member == nullptr) return wrong(no_member(*next.within, next.name));
  next.value = {member->value, member->is_required};
  if (around != nullptr) next.found = around->as_object().if_contains(next.name);
  return {};
}

result<void> enter_item(step& next, const value_shape& list, json::value* around) {
  const std::size_t size = around == nullptr ? 0 : around->as_array().size();
  const auto index = index_of(next.name);
  if (!index || *index > size)
    return wrong(in_quotes(next.name) + " is no index of a list of " + std::to_string(size) + "; the next one is " +
                 std::to_string(size));
  const auto least = static_cast<std::size_t>(std::max<std::int64_t>(list.lowest, 0));
  if (*index == size)
    if (auto checked = check_size(list, std::max(size + 1, least)); !checked) return checked;
  next.value.form = list.element;
  if (*index < size) next.found = &around->as_array()[*index];
  return {};
}

// All steps of a pointer.
result<std::vector<step>> follow(const shape& form, json::value& root, std::string_view pointer) {
  if (!pointer.starts_with('/'))
    return wrong(in_quotes(pointer) + " is no JSON pointer, as '/" + std::string(form.members.front().name) + "' is");
  std::vector<step> steps;
  wanted around{};  // what the next step stands in; the record itself at first
  json::value* found = &root;
  for (std::size_t begin = 0; begin < pointer.size();) {
    const auto end = std::min(pointer.find('/', begin + 1), pointer.size());
    step next{unescaped(pointer.substr(begin + 1, end - begin - 1)), pointer.substr(0, end)};
    result<void> entered;
    if (around.form == nullptr || around.form->kind == value_kind::record) {
      next.within = around.form == nullptr ? &form : &around.form->record();
      entered = enter_member(next, found);
    } else if (around.form->kind == value_kind::list) {
      entered = enter_item(next, *around.form, found);
    } else {
      return at(pointer.substr(0, begin), wrong("a single value stands there, with nothing below it"));
    }
    if (!entered) return at(next.where, std::move(entered).error());
    around = next.value;
    found = next.found;
    steps.push_back(std::move(next));
    begin = end;
  }
  return steps;
}

// Why a value of another kind stands there, and where the right ones go.
failure wrong_kind(std::string_view what, const step& last) {
  const auto& form = *last.value.form;
  auto message = misplaced(what, form.kind);
  const auto below = [&](std::string_view name) {
    message += "; set " + in_quotes(std::string(last.where).append("/").append(name)) + " and the like";
  };
  if (form.kind == value_kind::boolean) message += ", as 1 or 0";
  if (form.kind == value_kind::record) below(form.record().members.front().name);
  if (form.kind == value_kind::list) below("0");
  return wrong(std::move(message));
}

// Spaces that fill a field of a fixed length up are no part of a code, an id or a day.
std::string_view without_padding(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

result<json::value> checked_words(const wanted& value, std::string_view text) {
  if (auto checked = check_text(*value.form, text, zero_bytes::refuse); !checked) return std::move(checked).error();
  if (text.empty() && value.is_required) return wrong("the text is empty");
  return as_value(text);
}

result<json::value> checked_code(const value_shape& form, std::string_view code) {
  if (form.kind == value_kind::name && !is_id(code)) return not_an_id(code, form.vocabulary);
  const auto is_this = [&](const word& w) { return w.code == code; };
  if (form.kind == value_kind::code && std::none_of(form.words.begin(), form.words.end(), is_this))
    return no_word(form, in_quotes(code));
  return as_value(code);
}

template <class Time>
result<json::value> written(const result<Time>& read) {
  if (!read) return read.error();
  return as_value(to_text(*read));
}

result<json::value> text_for(const step& last, std::string_view text) {
  const auto& form = *last.value.form;
  if (const auto bad = find_invalid_utf8(text))
    return wrong("byte " + std::to_string(*bad) + " of the text is not UTF-8");
  switch (form.kind) {
    case value_kind::text:
    case value_kind::personal: return checked_words(last.value, text);
    case value_kind::name:
    case value_kind::code: return checked_code(form, without_padding(text));
    case value_kind::day: return written(parse_date(without_padding(text)));
    case value_kind::moment: return written(parse_instant(without_padding(text)));
    default: return wrong_kind("a text", last);
  }
}

result<json::value> integer_for(const step& last, std::int64_t number) {
  const auto& form = *last.value.form;
  if (form.kind == value_kind::boolean) {
    if (number != 0 && number != 1) return wrong(std::to_string(number) + " is neither 1 for true nor 0 for false");
    return json::value(number == 1);
  }
  if (form.kind != value_kind::integer) return wrong_kind("a number", last);
  if (auto checked = check_integer(form, number); !checked) return std::move(checked).error();
  return json::value(number);
}

result<json::value> day_for(const step& last, date day) {
  if (last.value.form->kind != value_kind::day) return wrong_kind("a day", last);
  return as_value(to_text(day));
}

// The value within what is missing around it: a record with that member, or a list of that one item.
json::value wrapped(const step& missing, json::value inner) {
  if (missing.within == nullptr) {
    json::array list;
    list.push_back(std::move(inner));
    return list;
  }
  auto record = begun(*missing.within);
  record.insert_or_assign(missing.name, std::move(inner));
  return record;
}

// Puts a value where the steps lead: at once and whole, so that memory that runs out changes nothing.
void put(json::value& root, const std::vector<step>& steps, json::value made) {
  auto first_missing = std::find_if(steps.begin(), steps.end(), [](const step& s) { return s.found == nullptr; });
  if (first_missing == steps.end()) {
    *steps.back().found = std::move(made);
    return;
  }
  for (auto last = steps.end() - 1; last != first_missing; --last) made = wrapped(*last, std::move(made));
  json::value& around = first_missing == steps.begin() ? root : *(first_missing - 1)->found;
  if (first_missing->within == nullptr)
    around.as_array().push_back(std::move(made));
  else
    around.as_object().emplace(first_missing->name, std::move(made));
}

}  // namespace

json_draft::json_draft(const shape& form) : form_(&form), content_(begun(form)) {}

json_draft::json_draft(const shape& form, std::string_view json_text) : form_(&form) {
  json::parse_options how;
  how.max_depth = deepest_document;
  content_ = json::parse(json::string_view(json_text.data(), json_text.size()), {}, how);
}

template <class Make>
result<void> json_draft::set(std::string_view pointer, Make make) {
  auto steps = follow(*form_, content_, pointer);
  if (!steps) return std::move(steps).error();
  result<json::value> made = make(steps->back());
  if (!made) return at(pointer, std::move(made).error());
  put(content_, *steps, *std::move(made));
  return {};
}

result<void> json_draft::set_text(std::string_view pointer, std::string_view text) {
  return set(pointer, [&](const step& last) { return text_for(last, text); });
}

result<void> json_draft::set_integer(std::string_view pointer, std::int64_t number) {
  return set(pointer, [&](const step& last) { return integer_for(last, number); });
}

result<void> json_draft::set_day(std::string_view pointer, date day) {
  return set(pointer, [&](const step& last) { return day_for(last, day); });
}

std::string json_draft::to_json() const { return json::serialize(content_); }

}  // namespace doithoai::inline v0
