// Judges an event before it is taken in: here what all events have, its number, id and moments; what it says is judged
// in the file of its noun. And how findings are told of which there are very many.

#include "ledger/judge.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "ledger/called.hpp"
#include "ledger/few_findings.hpp"
#include "ledger/judging.hpp"
#include "ledger/telling.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {
namespace {

// "e" and a number belongs to the event of that seq.
bool is_taken(const facts& known, const event_id& id) {
  if (is_own_id(id, known.last_seq() + 1)) return false;
  const auto digits = std::string_view(id.text()).substr(std::min<std::size_t>(1, id.text().size()));
  const bool is_own =
      id.text().starts_with('e') && !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
  return is_own || known.find(id);
}

// What the field tables call its type.
std::string_view label_of(const happening& data) {
  return std::visit(
      []<class Event>(const Event& /*data*/) -> std::string_view {
        if constexpr (std::is_same_v<Event, unknown_event>)
          return {};
        else
          return shape_of<Event>().vietnamese;
      },
      data);
}

void judge_envelope(judging& by, instant last_recorded_at) {
  const auto& what = by.what;
  const auto add = [&](const char* rule, const char* where, arguments args) {
    by.found.push_back({rule, severity::error, where, std::move(args).take(), ""});
  };
  const bool is_known = !std::holds_alternative<unknown_event>(what.data);
  if (is_known && what.version != 1)
    add("event.version_unknown", "/version",
        {{"type", std::string(type_of(what))},
         {"type_name", std::string(label_of(what.data))},
         {"version", std::to_string(what.version)}});
  if (is_taken(by.known, what.id)) add("id.taken", "/id", args_of_taken<event_tag>(what.id.text()));
  if (what.recorded_at < last_recorded_at)
    add("recorded_at.runs_backwards", "/recorded_at",
        {{"recorded_at", to_text(what.recorded_at)}, {"last", to_text(last_recorded_at)}});
  if (what.happened_on > day_in_vietnam(what.recorded_at))
    add("day.after_recording", "/happened_on",
        {{"happened_on", to_text(what.happened_on)}, {"recorded_on", to_text(day_in_vietnam(what.recorded_at))}});
}

// What an event needs before it can be judged at all.
bool can_judge(judging& by) {
  const auto& data = by.what.data;
  if (std::holds_alternative<rules_adopted>(data) || std::holds_alternative<unknown_event>(data)) return true;
  const bool needs_plan = !std::holds_alternative<plan_adopted>(data);
  const char* missing = by.rules == nullptr                ? "ledger.no_rules"
                        : by.plan == nullptr && needs_plan ? "ledger.no_plan"
                                                           : nullptr;
  if (missing == nullptr) return true;
  by.found.push_back({missing, severity::error, "", {}, ""});
  return false;
}

// In so many places the same is told each time. Where there are more of them the first few are told, the first of these
// with their number.
constexpr std::size_t most_alike = 8;
constexpr std::ptrdiff_t first_few = 3;

void tell_few_of_the_same(std::vector<finding>& found) {
  const auto key = [&](std::size_t i) {
    return std::tie(found[i].rule, found[i].args, found[i].level, found[i].basis);
  };
  std::vector<std::size_t> order(found.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](auto a, auto b) {
    const auto before = key(a) <=> key(b);
    return before != 0 ? before < 0 : a < b;
  });
  std::vector<std::pair<std::size_t, std::ptrdiff_t>> many;
  std::vector<bool> is_left_out(found.size(), false);
  for (auto first = order.begin(); first != order.end();) {
    const auto last = std::find_if(first, order.end(), [&](auto i) { return key(i) != key(*first); });
    if (last - first > static_cast<std::ptrdiff_t>(most_alike)) {
      many.emplace_back(*first, last - first);
      std::for_each(first + first_few, last, [&](auto i) { is_left_out[i] = true; });
    }
    first = last;
  }
  for (const auto& [first, places] : many) found[first].args.push_back({"places", std::to_string(places)});
  std::size_t i = 0;
  std::erase_if(found, [&](const finding&) { return is_left_out[i++]; });
}

void tell_few(std::vector<finding>& found) {
  if (found.size() <= most_alike) return;
  tell_few_of_the_same(found);
  few_findings few;
  for (auto& one : found) few.add(std::string(one.rule), [&] { return std::move(one); });
  found = std::move(few).take();
}

}  // namespace

std::string place::text() const {
  std::string made;
  made.reserve(32);
  made = "/data";
  for (const auto& one : steps_) {
    if (one.member == nullptr) continue;
    made.append("/").append(one.member);
    if (one.index != none) made.append("/").append(std::to_string(one.index));
  }
  return made;
}

void judging::once(const std::vector<std::string_view>& ids, const char* member, const place* within) {
  std::vector<std::pair<std::string_view, std::size_t>> order;
  order.reserve(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) order.emplace_back(ids[i], i);
  std::sort(order.begin(), order.end());
  std::vector<std::size_t> again;
  for (std::size_t i = 1; i < order.size(); ++i)
    if (order[i].first == order[i - 1].first) again.push_back(order[i].second);
  std::sort(again.begin(), again.end());
  for (const auto i : again)
    error("list.twice", within == nullptr ? place(member, i) : within->in(member, i), {{"id", std::string(ids[i])}});
}

void judging::named(const organisation_id& id, const place& where, date on, body_wanted wanted) {
  if (id.empty()) return;
  const auto* meant = rules->find(id.text());
  if (meant == nullptr) {
    // A directory of before may have it, for what happened then.
    const auto* then = known.rules_on(on);
    meant = then == nullptr ? nullptr : then->find(id.text());
  }
  if (meant == nullptr) return unknown(id, where, rules->document.directory.organisations);
  if (!is_valid_on(*meant, on))
    return error("organisation.not_valid", where,
                 {{"body", id.text()}, {"body_name", names().of(id)}, {"day", to_text(on)}});
  if (!is_wanted(*meant, wanted)) refuse("organisation.other_kind", where, args_of_other_kind(*meant, wanted));
}

std::vector<finding> judge_event(const facts& known, instant last_recorded_at, const event& what, judging_for purpose) {
  judging by(known, what, purpose);
  judge_envelope(by, last_recorded_at);
  if (can_judge(by)) std::visit([&](const auto& e) { judge_of(by, e); }, what.data);
  tell_few(by.found);
  // Who asks only for what is refused reads little else.
  for (auto& one : by.found)
    if (purpose == judging_for::everything || one.level == severity::error) call_by_name(one, known, known, &what);
  return std::move(by.found);
}

bool is_refused(const std::vector<finding>& findings) noexcept {
  return std::any_of(findings.begin(), findings.end(), [](const finding& f) { return f.level == severity::error; });
}

void judge_of(judging& by, const unknown_event& e) {
  by.found.push_back({"event.unknown_type", severity::note, "/type", {{"type", e.type}}, ""});
}

}  // namespace doithoai::inline v0
