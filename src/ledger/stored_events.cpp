// Takes an event apart for its store, into what stays and what may be erased, and puts it together again.
#include "ledger/stored_events.hpp"

#include <algorithm>
#include <utility>

#include "doithoai/json.hpp"
#include "ledger/event_fields.hpp"
#include "schema/json_places.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr std::string_view no_data = "{}";
// What an event of an unknown type tells may all be erased one day.
constexpr std::string_view unknown_data = R"({"":[0]})";

const choice_shape& forms_of_data() { return *shape_of<event>().find("data")->value->choice; }

failure wrong(std::string message, std::string where) {
  return {errc::invalid_argument, std::move(message), std::move(where), {}};
}

result<void> read_unknown(const stored_event& kept, void* data) {
  personal_text text;
  if (kept.data == unknown_data && !kept.texts.empty())
    text = kept.texts.front();
  else if (kept.data != no_data)
    return wrong("the data of an unknown type is not kept as one text", "/data");
  forms_of_data().keep_unknown(data, kept.type, std::move(text));
  return {};
}

result<void> read_known(const stored_event& kept, const choice_shape::alternative& form, void* data) {
  // Kept by a version that did not know the type yet.
  const bool is_one_text = kept.data == unknown_data && !kept.texts.empty();
  if (is_one_text && kept.texts.front().erased()) return read_unknown(kept, data);
  void* record = form.emplace(data);
  if (is_one_text) return read_json(kept.texts.front().words(), form.record(), record, unknown_members::keep, "/data");
  auto read = read_with_places(kept.data, form.record(), record, kept.texts);
  if (read) return read;
  auto why = std::move(read).error();
  why.where = "/data" + why.where;
  return why;
}

// The envelope, with nothing told.
result<event> envelope_of(const stored_event& kept) {
  event e{kept.seq, kept.id, kept.version, kept.happened_on, kept.recorded_at, kept.by, {}, {}};
  if (!kept.extra_members) return e;
  const auto number = static_cast<std::size_t>(*kept.extra_members);
  if (number >= kept.texts.size()) return wrong("the unknown members have no text", "");
  e.extra = kept.texts[number];
  return e;
}

}  // namespace

stored_event stored(const event& what) {
  stored_event kept{
      what.seq, what.id, std::string(type_of(what)), what.version, what.happened_on, what.recorded_at, what.by, {},
      {},       {}};
  const auto& forms = forms_of_data();
  const auto index = forms.index(&what.data);
  if (index < forms.alternatives.size()) {
    write_with_places(forms.alternatives[index].record(), forms.held(&what.data), kept.data, kept.texts);
  } else if (const auto& text = forms.unknown_json(&what.data); !text.empty()) {
    kept.data = unknown_data;
    kept.texts.push_back(text);
  } else {
    kept.data = no_data;
  }
  if (!what.extra.empty()) {
    kept.extra_members = static_cast<std::int32_t>(kept.texts.size());
    kept.texts.push_back(what.extra);
  }
  return kept;
}

result<event> event_of(const stored_event& kept) {
  auto e = envelope_of(kept);
  if (!e) return e;
  const auto& forms = forms_of_data();
  const auto known = std::find_if(forms.alternatives.begin(), forms.alternatives.end(),
                                  [&](const auto& a) { return a.code == kept.type; });
  auto read = known == forms.alternatives.end() ? read_unknown(kept, &e->data) : read_known(kept, *known, &e->data);
  if (!read) return std::move(read).error();
  return e;
}

result<void> append_json(std::string& out, const stored_event& kept) {
  auto e = envelope_of(kept);
  if (!e) return std::move(e).error();
  // What was told is text already: it is written as that of an unknown type is.
  std::string data;
  append_without_places(data, kept.data, kept.texts);
  forms_of_data().keep_unknown(&e->data, kept.type, personal_text(std::move(data)));
  out += to_json(*e);
  return {};
}

}  // namespace doithoai::inline v0
