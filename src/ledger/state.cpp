#include "doithoai/state.hpp"

#include <algorithm>

#include "core/digest.hpp"
#include "doithoai/json.hpp"
#include "doithoai/sentence.hpp"
#include "ledger/facts.hpp"
#include "ledger/judge.hpp"
#include "schema/check.hpp"

namespace doithoai::inline v0 {
namespace {

// The event that a command asks for. Most say what the command said.
class making_event {
 public:
  making_event(const state_content& current, date day) : of_(current), day_(day) {}

  result<happening> operator()(const adopt_rules& c) const {
    const auto* before = of_.rules_of(of_.current);
    rules adopted;
    if (before != nullptr) {
      adopted = before->document;
    } else {
      auto shipped = shipped_rules_on(day_, c.regime);
      if (!shipped) return std::move(shipped).error();
      adopted = *std::move(shipped);
    }
    if (c.calendar) adopted.calendar = *c.calendar;
    if (c.regime) adopted.regime = *c.regime;
    if (c.taxonomy) adopted.taxonomy = *c.taxonomy;
    if (c.directory) adopted.directory = *c.directory;
    auto digest = digest_of(to_json(adopted));
    return happening{rules_adopted{std::move(adopted), std::move(digest), {}}};
  }

  result<happening> operator()(const adopt_plan& c) const {
    return happening{plan_adopted{c, digest_of(to_json(c.plan)), {}}};
  }

  template <class Action>
  result<happening> operator()(const Action& c) const {
    return happening{recorded<Action>{c, {}}};
  }

 private:
  const state_content& of_;
  date day_;
};

failure refusal(std::vector<finding> findings) {
  const auto first =
      std::find_if(findings.begin(), findings.end(), [](const finding& f) { return f.level == severity::error; });
  failure why{errc::rejected, sentence(*first, language::english), first->path, {}};
  why.findings = std::move(findings);
  return why;
}

// The event of an adoption holds the documents one level deeper than the command does.
void name_places_of_command(std::vector<finding>& findings) {
  constexpr std::string_view in_event = "/data/rules/";
  for (auto& f : findings)
    if (f.path.starts_with(in_event)) f.path.replace(0, in_event.size(), "/data/");
}

result<void> check(const command& what, const context& who) {
  if (auto checked = check_record(shape_of<context>(), &who, ""); !checked) return checked;
  return check_record(shape_of<command>(), &what, "");
}

}  // namespace

std::string_view type_of(const event& e) noexcept {
  const auto& form = *shape_of<event>().find("data")->value->choice;
  const auto index = form.index(&e.data);
  return index < form.alternatives.size() ? form.alternatives[index].code : form.unknown_code(&e.data);
}

state::state() : content_(std::make_shared<state_content>()) {}

std::int64_t state::revision() const noexcept { return content_->revision; }

const rules* state::adopted_rules() const noexcept {
  const auto* book = content_->rules_of(content_->current);
  return book == nullptr ? nullptr : &book->document;
}

const plan* state::adopted_plan() const noexcept { return content_->plan_of(content_->current); }

result<decision> decide(const state& current, const command& what, const context& who) {
  if (auto checked = check(what, who); !checked) return std::move(checked).error();
  const auto content = state_access::content(current);
  auto made = std::visit(making_event(*content, what.happened_on), what.data);
  if (!made) return std::move(made).error();

  event recorded_event;
  recorded_event.seq = content->revision + 1;
  recorded_event.id = own_id(recorded_event.seq);
  recorded_event.happened_on = what.happened_on;
  recorded_event.recorded_at = who.recorded_at;
  recorded_event.by = who.by;
  recorded_event.data = *std::move(made);
  auto findings = judge_event(*content, recorded_event, judging_for::everything);
  if (std::holds_alternative<adopt_rules>(what.data)) name_places_of_command(findings);
  if (is_refused(findings)) return refusal(std::move(findings));
  decision decided;
  decided.events.push_back(std::move(recorded_event));
  decided.findings = std::move(findings);
  return decided;
}

state evolve(state current, const event& what) {
  auto& content = state_access::edit(current);
  take_in(content, what);
  return current;
}

std::vector<finding> judge(const state& current, const event& what) {
  auto findings = judge_event(*state_access::content(current), what, judging_for::refusal);
  // Of the rest, what is wrong with the event itself and not with what it tells.
  std::erase_if(findings, [](const finding& f) {
    return f.level != severity::error && f.rule != "event.unknown_type" && f.rule != "document.other_digest";
  });
  return findings;
}

}  // namespace doithoai::inline v0
