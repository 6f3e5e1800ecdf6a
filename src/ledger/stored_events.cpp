// Takes an event apart for its store, into what stays and what may be erased, and puts it together again.
#include "ledger/stored_events.hpp"

#include <algorithm>
#include <utility>
#include <vector>

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

// Events stored one after the other. Their memory is used again, that of their texts too, so that most take none.
class storing {
 public:
  stored_event& store(const event& what) {
    texts_.clear();
    kept_.seq = what.seq;
    kept_.id = what.id;
    kept_.type = type_of(what);
    kept_.version = what.version;
    kept_.happened_on = what.happened_on;
    kept_.recorded_at = what.recorded_at;
    kept_.by = what.by;
    kept_.data.clear();
    kept_.extra_members.reset();
    store_data(what);
    if (!what.extra.empty()) {
      kept_.extra_members = static_cast<std::int32_t>(texts_.size());
      texts_.push_back(&what.extra);
    }
    copy_texts();
    return kept_;
  }

 private:
  void store_data(const event& what) {
    const auto& forms = forms_of_data();
    const auto index = forms.index(&what.data);
    if (index < forms.alternatives.size()) {
      write_with_places(forms.alternatives[index].record(), forms.held(&what.data), kept_.data, texts_);
    } else if (const auto& text = forms.unknown_json(&what.data); !text.empty()) {
      kept_.data = unknown_data;
      texts_.push_back(&text);
    } else {
      kept_.data = no_data;
    }
  }

  void copy_texts() {
    auto& kept = kept_.texts;
    for (; kept.size() > texts_.size(); kept.pop_back()) spare_.push_back(std::move(kept.back()));
    for (; kept.size() < texts_.size() && !spare_.empty(); spare_.pop_back()) kept.push_back(std::move(spare_.back()));
    kept.resize(texts_.size());
    for (std::size_t i = 0; i < kept.size(); ++i) kept[i] = *texts_[i];
  }

  stored_event kept_;
  texts_of_record texts_;
  std::vector<personal_text> spare_;
};

}  // namespace

result<void> events_to_keep::each(const std::function<result<void>(stored_event&)>& keep) const {
  storing one_by_one;
  for (const auto& e : events_)
    if (auto done = keep(one_by_one.store(e)); !done) return done;
  return {};
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
  // The envelope as if nothing had been told, which is put into it as it lies there: it is text already.
  constexpr std::string_view nothing_told = "{}}";
  const auto members = std::exchange(e->extra, {});
  forms_of_data().keep_unknown(&e->data, kept.type, {});
  texts_of_record none;
  write_with_places(shape_of<event>(), &*e, out, none);
  out.resize(out.size() - nothing_told.size());
  const bool is_whole = append_without_places(out, kept.data, kept.texts) &&
                        (members.empty() || append_without_places(out, R"(,"":[0]})", {&members, 1}));
  if (!is_whole) return wrong("a place has no text", "/data");
  if (members.empty()) out += '}';
  return {};
}

}  // namespace doithoai::inline v0
