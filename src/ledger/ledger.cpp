#include "doithoai/ledger.hpp"

#include <algorithm>
#include <utility>

#include "doithoai/json.hpp"
#include "doithoai/sentence.hpp"
#include "ledger/deciding.hpp"
#include "ledger/event_fields.hpp"
#include "schema/check.hpp"

namespace doithoai::inline v0 {
namespace {

void append(std::vector<finding>& to, std::vector<finding> more, const std::string& where) {
  for (auto& f : more) {
    f.path = where + f.path;
    to.push_back(std::move(f));
  }
}

bool is_array(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '[';
}

}  // namespace

// Everything is made ready beside what there is, so that exhausted memory leaves it as it was.
void ledger::accept(const sequel& told, std::span<const event> events) {
  const auto& before = state_access::content(state_);
  auto next = std::make_unique<state_content>();
  next->accepted = before.accepted;
  next->last_seq = told.last_seq();
  next->last_recorded_at = told.last_recorded_at();
  auto& store = *next->accepted;
  store.prepare(told.told());
  const auto size = events_.size();
  try {
    for (const auto& e : events) events_.push_back(e);
  } catch (...) {
    events_.resize(size);
    throw;
  }
  store.publish();
  store.last_seq = told.last_seq();
  state_access::replace(state_, std::move(next));
}

sequel ledger::next() const {
  const auto& now = state_access::content(state_);
  return {*now.accepted, now.last_seq, now.last_recorded_at};
}

result<decision> ledger::apply(const command& what, const context& who) {
  auto told = next();
  auto decided = told.decide(what, who);
  if (!decided) return decided;
  for (const auto& e : decided->events) told.tell(e);
  accept(told, decided->events);
  return decided;
}

result<decision> ledger::apply(std::span<const command> batch, const context& who) {
  auto told = next();
  decision all;
  for (std::size_t i = 0; i < batch.size(); ++i) {
    auto decided = told.decide(batch[i], who);
    if (!decided) {
      const auto where = "/" + std::to_string(i);
      auto why = std::move(decided).error();
      why.where = where + why.where;
      for (auto& f : why.findings) f.path = where + f.path;
      return why;
    }
    auto one = *std::move(decided);
    for (auto& e : one.events) {
      told.tell(e);
      all.events.push_back(std::move(e));
    }
    if (!one.findings.empty()) append(all.findings, std::move(one.findings), "/" + std::to_string(i));
  }
  accept(told, all.events);
  return all;
}

result<decision> ledger::apply_json(std::string_view text, const context& who) {
  if (!is_array(text)) {
    auto one = from_json<command>(text, unknown_members::refuse);
    if (!one) return std::move(one).error();
    return apply(*one, who);
  }
  auto batch = from_json_list<command>(text, unknown_members::refuse);
  if (!batch) return std::move(batch).error();
  return apply(*batch, who);
}

result<std::vector<finding>> ledger::take_in(std::vector<event> events) {
  auto told = next();
  std::vector<finding> found;
  for (std::size_t i = 0; i < events.size(); ++i) {
    const auto where = "/events/" + std::to_string(i);
    if (events[i].seq != told.last_seq() + 1) {
      auto why =
          "seq " + std::to_string(events[i].seq) + " stands where " + std::to_string(told.last_seq() + 1) + " belongs";
      if (i == 0) why += "; the ledger holds " + std::to_string(revision()) + (revision() == 1 ? " event" : " events");
      return failure{errc::invalid_argument, std::move(why), where + "/seq", {}};
    }
    if (auto checked = check_record(shape_of<event>(), &events[i], where); !checked) return std::move(checked).error();
    auto findings = told.judge(events[i]);
    const auto error =
        std::find_if(findings.begin(), findings.end(), [](const finding& f) { return f.level == severity::error; });
    if (error != findings.end()) {
      failure why{errc::invalid_argument, sentence(*error, language::english), where + error->path, {}};
      append(why.findings, std::move(findings), where);
      return why;
    }
    append(found, std::move(findings), where);
    told.tell(events[i]);
  }
  accept(told, events);
  return found;
}

result<std::vector<finding>> ledger::load_json(std::string_view text) {
  auto document = from_json<journal_document>(text);
  if (!document) return std::move(document).error();
  auto read = *std::move(document);
  auto taken = take_in(std::move(read.events));
  if (!taken) return taken;
  if (!read.note.empty()) note_ = std::move(read.note);
  if (!read.extra.empty()) extra_ = std::move(read.extra);
  return taken;
}

std::string ledger::save_json() const {
  journal_document document;
  document.note = note_;
  document.events = events_;
  document.extra = extra_;
  return to_json(document);
}

}  // namespace doithoai::inline v0
