// Writes any record as JSON by its shape, as much of it as its reader may see.

#include "doithoai/json.hpp"
#include "schema/erasure_fields.hpp"
#include "schema/json_places.hpp"
#include "schema/json_text.hpp"
#include "schema/kept_text.hpp"
#include "schema/seen_json.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {
namespace {

template <class Time>
void put_time(growing_text& out, Time when) {
  out.put('"');
  out.put(to_text(when));
  out.put('"');
}

void put_erasure(growing_text& out, const erasure& how) {
  out.put(R"({"erased_on":)");
  put_time(out, how.erased_on);
  out.put(R"(,"basis":)");
  out.put_string(how.basis);
  out.put('}');
}

// Whether a record names an id that is hidden. One that stands in a list within it is left out by itself.
bool names_hidden(const shape& form, const void* record, const hidden_ids& is_hidden) {
  const auto names = [&](const value_shape& value, const void* held) {
    return value.kind == value_kind::name && !value.is_empty(held) && is_hidden(value.vocabulary, value.text(held));
  };
  for (const auto& member : form.members) {
    const auto& value = *member.value;
    const void* held = member.get(record);
    if (names(value, held)) return true;
    if (value.kind == value_kind::list)
      for (std::size_t i = 0; i < value.size(held); ++i)
        if (names(*value.element, value.at(held, i))) return true;
    if (value.kind == value_kind::record && value.held(held) != nullptr &&
        names_hidden(value.record(), value.held(held), is_hidden))
      return true;
    if (value.kind != value_kind::choice) continue;
    const auto& choice = *value.choice;
    const auto index = choice.index(held);
    if (index < choice.alternatives.size() &&
        names_hidden(choice.alternatives[index].record(), choice.held(held), is_hidden))
      return true;
  }
  return false;
}

// By what the record itself tells.
bool is_of_denunciation(const shape& form, const void* record) {
  if (form.is_denunciation != nullptr) return form.is_denunciation(record);
  if (form.choice == nullptr) return false;
  const auto& choice = *form.choice->value->choice;
  const void* held = form.choice->get(record);
  const auto index = choice.index(held);
  return index < choice.alternatives.size() &&
         is_of_denunciation(choice.alternatives[index].record(), choice.held(held));
}

class record_writer {
 public:
  // With `texts`, what may be erased goes there, and its place is left here. `is_hidden`: null where nobody knows more of a
  // record than what it tells.
  record_writer(json_text& out, audience who, texts_of_record* texts, const hidden_ids* is_hidden = nullptr)
      : out_(out), who_(who), texts_(texts), is_hidden_(is_hidden), first_(texts == nullptr ? 0 : texts->size()) {}

  void write_record(const shape& form, const void* record) {
    const bool is_secret = who_ != audience::full && is_of_denunciation(form, record);
    const bool is_doubtful = who_ != audience::full && is_hidden_ == nullptr && form.may_become_denunciation;
    out_.begin_object();
    for (const auto& member : form.members) {
      if (!may_see(who_, member, is_secret)) continue;
      if (is_doubtful && member.how_private != privacy::everyone) continue;
      write_member(member, record);
    }
    if (form.extra != nullptr && may_see(who_, privacy::secret)) write_unknown_members(form.extra(record));
    out_.end_object();
  }

 private:
  void write_member(const member_shape& member, const void* record) {
    const void* value = member.get(record);
    if (member.value->kind == value_kind::choice) return write_choice(member, value);
    if (!member.is_required && member.value->is_empty(value)) return;
    out_.plain_key(member.name);
    write_value(*member.value, value);
  }

  void write_value(const value_shape& form, const void* value) {
    switch (form.kind) {
      case value_kind::boolean: return out_.boolean(form.integer(value) != 0);
      case value_kind::integer: return out_.integer(form.integer(value));
      case value_kind::day: return put_time(out_.begin_value(), date{std::chrono::days{form.integer(value)}});
      case value_kind::moment:
        return put_time(out_.begin_value(), instant{std::chrono::microseconds{form.integer(value)}});
      case value_kind::text:
      case value_kind::name:
      case value_kind::code: return out_.string(form.text(value));
      case value_kind::personal: return write_personal(form.personal(value));
      case value_kind::record: return write_record(form.record(), form.held(value));
      case value_kind::list: return write_list(form, value);
      case value_kind::choice: return;  // written by its record, together with its type
    }
  }

  void write_list(const value_shape& form, const void* list) {
    out_.begin_array();
    const auto size = form.size(list);
    for (std::size_t i = 0; i < size; ++i)
      if (!is_left_out(*form.element, form.at(list, i))) write_value(*form.element, form.at(list, i));
    out_.end_array();
  }

  [[nodiscard]] bool is_left_out(const value_shape& form, const void* value) const {
    return is_hidden_ != nullptr && form.kind == value_kind::record &&
           names_hidden(form.record(), form.held(value), *is_hidden_);
  }

  void write_choice(const member_shape& member, const void* value) {
    const auto& form = *member.value->choice;
    const auto index = form.index(value);
    const bool is_known = index < form.alternatives.size();
    out_.plain_key("type");
    out_.string(is_known ? form.alternatives[index].code : form.unknown_code(value));
    if (is_known) {
      out_.plain_key(member.name);
      write_record(form.alternatives[index].record(), form.held(value));
    } else if (may_see(who_, privacy::secret)) {
      out_.plain_key(member.name);
      write_unknown(form.unknown_json(value));
    }
  }

  void write_personal(const personal_text& text) {
    if (texts_ == nullptr || text.empty()) return put_personal_text(out_.begin_value(), text);
    out_.begin_object();
    out_.plain_key("");
    write_place(text);
    out_.end_object();
  }

  void write_unknown_members(const personal_text& members) {
    if (members.empty()) return;
    if (texts_ != nullptr) return write_place_of_members(members);
    growing_text text;
    put_kept_text(text, members);
    out_.raw_members(std::move(text).take());
  }

  void write_unknown(const personal_text& data) {
    if (texts_ == nullptr || data.empty()) return put_kept_text(out_.begin_value(), data);
    out_.begin_object();
    write_place_of_members(data);
    out_.end_object();
  }

  void write_place_of_members(const personal_text& text) {
    out_.plain_key("");
    out_.begin_array();
    write_place(text);
    out_.end_array();
  }

  void write_place(const personal_text& text) {
    out_.integer(static_cast<std::int64_t>(texts_->size() - first_));
    texts_->push_back(&text);
  }

  json_text& out_;
  audience who_;
  texts_of_record* texts_;
  const hidden_ids* is_hidden_;
  std::size_t first_;
};

}  // namespace

void put_personal_text(growing_text& out, const personal_text& text) {
  text.erased() ? put_erasure(out, *text.erased()) : out.put_string(text.words());
}

void put_kept_text(growing_text& out, const personal_text& kept) {
  if (!kept.erased()) return out.put(kept.words().empty() ? std::string_view("{}") : kept.words());
  out.put(erased_prefix);
  put_erasure(out, *kept.erased());
  out.put('}');
}

std::string write_json(const shape& form, const void* record, audience who) {
  json_text out;
  record_writer(out, who, nullptr).write_record(form, record);
  return std::move(out).take();
}

bool write_seen(const shape& form, const void* record, audience who, const hidden_ids& is_hidden, json_text& out) {
  if (names_hidden(form, record, is_hidden)) return false;
  record_writer(out, who, nullptr, &is_hidden).write_record(form, record);
  return true;
}

void write_with_places(const shape& form, const void* record, std::string& out, texts_of_record& texts) {
  const auto before = texts.size();
  grown<json_text> text(out);
  try {
    record_writer(*text, audience::full, &texts).write_record(form, record);
  } catch (...) {
    texts.resize(before);
    throw;
  }
  text.keep();
}

}  // namespace doithoai::inline v0
