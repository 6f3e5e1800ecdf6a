// The ledger: judges what it is asked for, has its event store keep it, and only then shows it.

#include "doithoai/ledger.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "doithoai/json.hpp"
#include "doithoai/sentence.hpp"
#include "ledger/deciding.hpp"
#include "ledger/event_fields.hpp"
#include "ledger/secrecy.hpp"
#include "ledger/stored_events.hpp"
#include "schema/check.hpp"
#include "schema/seen_json.hpp"

namespace doithoai::inline v0 {
namespace {

void append(std::vector<finding>& to, std::vector<finding> more, const std::string& where) {
  for (auto& f : more) {
    f.path.insert(0, where);
    to.push_back(std::move(f));
  }
}

std::string place_of(std::size_t index) { return "/events/" + std::to_string(index); }

// Of the event with that index.
failure placed(failure why, std::size_t index) {
  why.where = place_of(index) + why.where;
  return why;
}

failure lost(std::string message) { return {errc::storage, std::move(message), "", {}}; }

failure out_of_order(std::int64_t seq, std::int64_t expected, std::int64_t held) {
  auto why = "seq " + std::to_string(seq) + " stands where " + std::to_string(expected) + " belongs";
  if (expected == held + 1) why += "; the ledger holds " + std::to_string(held) + (held == 1 ? " event" : " events");
  return {errc::invalid_argument, std::move(why), "/seq", {}};
}

// Judges an event that was accepted elsewhere, and tells it; `index` is where it stands among the others. `held`: how many
// events the ledger has.
result<void> take_one(sequel& judged, std::int64_t held, const event& e, std::size_t index, std::vector<finding>& found,
                      bool is_read) {
  if (e.seq != judged.last_seq() + 1) return placed(out_of_order(e.seq, judged.last_seq() + 1, held), index);
  // What was read from JSON has been checked by the field tables on the way.
  if (!is_read)
    if (auto checked = check_record(shape_of<event>(), &e, ""); !checked)
      return placed(std::move(checked).error(), index);
  auto findings = judged.judge(e);
  const auto error =
      std::find_if(findings.begin(), findings.end(), [](const finding& f) { return f.level == severity::error; });
  if (error != findings.end()) {
    auto why = placed({errc::invalid_argument, sentence(*error, language::english), error->path, {}}, index);
    append(why.findings, std::move(findings), place_of(index));
    return why;
  }
  if (!findings.empty()) append(found, std::move(findings), place_of(index));
  judged.tell(e);
  return {};
}

bool is_array(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '[';
}

}  // namespace

ledger::ledger(std::unique_ptr<event_store> store) : store_(std::move(store)) {
  if (store_ == nullptr) throw std::invalid_argument("a ledger needs an event store");
}

// Everything is made ready beside what there is, and kept by the store, before anything is shown, which cannot fail. So
// whatever fails leaves the ledger as it was. `added`: those that the store does not have yet.
result<void> ledger::accept(const sequel& judged, std::span<const event> added) {
  const auto& before = state_access::content(state_);
  if (before.holders.is_one() && before.accepted.is_alone()) before.accepted->forget_old();  // nobody else reads
  auto next = std::make_unique<state_content>();
  next->accepted = before.accepted;
  next->last_seq = judged.last_seq();
  next->last_recorded_at = judged.last_recorded_at();
  auto& facts = *next->accepted;
  facts.prepare(judged.drafted());
  if (!added.empty())
    if (auto appended = store_->append(events_to_keep(added), revision()); !appended) return appended;
  facts.publish();
  facts.last_seq = judged.last_seq();
  state_access::replace(state_, std::move(next));
  return {};
}

sequel ledger::next() const {
  const auto& now = state_access::content(state_);
  return {*now.accepted, now.last_seq, now.last_recorded_at};
}

result<decision> ledger::apply(const command& what, const context& who, const before_recording& ready) {
  if (auto read = refresh(); !read) return std::move(read).error();
  auto judged = next();
  decision made;
  auto found = judged.decide(what, who, made.events);
  if (!found) return std::move(found).error();
  made.findings = *std::move(found);
  judged.tell(made.events.back());
  if (ready) ready(made);
  if (auto accepted = accept(judged, made.events); !accepted) return std::move(accepted).error();
  return made;
}

result<decision> ledger::apply(std::span<const command> batch, const context& who, const before_recording& ready) {
  // Before the commands, of which there may be none: it is the same for all of them.
  if (auto checked = check_record(shape_of<context>(), &who, ""); !checked) return std::move(checked).error();
  if (auto read = refresh(); !read) return std::move(read).error();
  auto judged = next();
  decision all;
  all.events.reserve(batch.size());
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const auto where = [&] { return "/" + std::to_string(i); };
    auto found = judged.decide(batch[i], who, all.events);
    if (!found) {
      auto why = std::move(found).error();
      why.where = where() + why.where;
      for (auto& f : why.findings) f.path = where() + f.path;
      return why;
    }
    if (!found->empty()) append(all.findings, *std::move(found), where());
    judged.tell(all.events.back());
  }
  if (ready) ready(all);
  if (auto accepted = accept(judged, all.events); !accepted) return std::move(accepted).error();
  return all;
}

result<decision> ledger::apply_json(std::string_view text, const context& who, const before_recording& ready) {
  if (!is_array(text)) {
    auto one = from_json<command>(text, unknown_members::refuse);
    if (!one) return std::move(one).error();
    return apply(*one, who, ready);
  }
  auto batch = from_json_list<command>(text, unknown_members::refuse);
  if (!batch) return std::move(batch).error();
  return apply(*batch, who, ready);
}

result<std::vector<finding>> ledger::take_in(std::vector<event> events) { return take_all(events, false, {}); }

result<std::vector<finding>> ledger::take_all(std::span<const event> events, bool are_read,
                                              const before_recording& ready) {
  if (auto read = refresh(); !read) return read;
  auto judged = next();
  std::vector<finding> found;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (auto taken = take_one(judged, revision(), events[i], i, found, are_read); !taken)
      return std::move(taken).error();
  if (ready) ready({{}, found});
  if (auto accepted = accept(judged, events); !accepted) return std::move(accepted).error();
  return found;
}

result<std::vector<finding>> ledger::refresh() {
  const auto size = store_->size();
  if (!size) return size.error();
  if (*size == revision()) return std::vector<finding>();
  if (*size < revision())
    return lost("the ledger's store holds fewer events than it did: " + std::to_string(*size) + " of " +
                std::to_string(revision()));
  auto judged = next();
  std::vector<finding> found;
  auto read = each_stored(revision() + 1, *size, [&](const stored_event& kept) -> result<void> {
    const auto index = static_cast<std::size_t>(kept.seq - 1);
    auto e = event_of(kept);
    auto taken = e ? take_one(judged, revision(), *e, index, found, false) : placed(std::move(e).error(), index);
    if (taken) return taken;
    auto why = std::move(taken).error();
    why.code = errc::storage;  // the caller has nothing to do with it
    return why;
  });
  if (!read) return std::move(read).error();
  if (auto accepted = accept(judged, {}); !accepted) return std::move(accepted).error();
  return found;
}

result<std::vector<finding>> ledger::load_json(std::string_view text, const before_recording& ready) {
  auto document = from_json<journal_document>(text);
  if (!document) return std::move(document).error();
  auto read = *std::move(document);
  auto taken = take_all(read.events, true, ready);
  if (!taken) return taken;
  if (!read.note.empty()) note_ = std::move(read.note);
  if (!read.extra.empty()) extra_ = std::move(read.extra);
  return taken;
}

// What another hand has added since is not the ledger's yet. A store that leaves some out is found out.
result<void> ledger::each_stored(std::int64_t from_seq, std::int64_t to_seq,
                                 const std::function<result<void>(const stored_event&)>& take) const {
  auto next = from_seq;
  auto read = store_->read(from_seq, to_seq, [&](const stored_event& kept) -> result<void> {
    if (kept.seq != next || next > to_seq)
      return lost("the ledger's store gives event " + std::to_string(kept.seq) + " where " + std::to_string(next) +
                  " belongs");
    ++next;
    return take(kept);
  });
  if (read && next <= to_seq) return lost("the ledger's store does not give all of its events");
  return read;
}

result<std::vector<event>> ledger::events(std::int64_t from_seq) const {
  std::vector<event> all;
  auto read =
      each_stored(std::max<std::int64_t>(from_seq, 1), revision(), [&](const stored_event& kept) -> result<void> {
        auto e = event_of(kept);
        if (!e) return placed(std::move(e).error(), static_cast<std::size_t>(kept.seq - 1));
        all.push_back(*std::move(e));
        return {};
      });
  if (!read) return std::move(read).error();
  return all;
}

result<std::string> ledger::events_json(audience who, std::int64_t from_seq) const {
  if (who != audience::full && from_seq > 1)
    return failure{errc::invalid_argument, "outside the full view events are told from the first on", "", {}};
  const auto now = state_access::all(state_);
  const hidden_ids is_hidden = [&](std::string_view kind, std::string_view id) {
    return who != audience::full && is_of_denunciation(now, kind, id);
  };
  json_text out;
  out.begin_array();
  auto read =
      each_stored(std::max<std::int64_t>(from_seq, 1), revision(), [&](const stored_event& kept) -> result<void> {
        const auto e = event_of(kept);
        if (!e) return placed(e.error(), static_cast<std::size_t>(kept.seq - 1));
        write_seen(shape_of<event>(), &*e, who, is_hidden, out);
        return {};
      });
  if (!read) return std::move(read).error();
  out.end_array();
  return std::move(out).take();
}

result<std::string> ledger::save_json() const {
  journal_document around;
  around.note = note_;
  around.extra = extra_;
  auto out = to_json(around);
  // In a text like this one within a string, the quotation marks have backslashes.
  constexpr std::string_view no_events = R"("events":[])";
  const auto begin = out.find(no_events) + no_events.size() - 1;
  const auto rest = out.substr(begin);
  out.resize(begin);
  auto read = each_stored(1, revision(), [&](const stored_event& kept) -> result<void> {
    if (kept.seq > 1) out += ',';
    return append_json(out, kept);
  });
  if (!read) return std::move(read).error();
  return out += rest;
}

}  // namespace doithoai::inline v0
