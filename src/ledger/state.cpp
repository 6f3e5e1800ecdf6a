// Turns commands into events, judges them and takes them in: `decide`, `judge` and `evolve`, for a state and for a
// batch of a ledger.

#include "doithoai/state.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/digest.hpp"
#include "doithoai/json.hpp"
#include "doithoai/sentence.hpp"
#include "ledger/adoption.hpp"
#include "ledger/deciding.hpp"
#include "ledger/judge.hpp"
#include "ledger/telling.hpp"
#include "schema/check.hpp"

namespace doithoai::inline v0 {
namespace {

// Makes what a command becomes. Most events say what the command said.
class making_event {
 public:
  making_event(const facts& known, date day, happening& made) : known_(known), day_(day), made_(made) {}

  result<void> operator()(const adopt_rules& c) const {
    const auto* before = known_.rules();
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
    made_ = rules_adopted{std::move(adopted), std::move(digest), {}};
    return {};
  }

  result<void> operator()(const adopt_plan& c) const {
    made_ = plan_adopted{c, digest_of(to_json(c.plan)), {}};
    return {};
  }

  template <class Action>
  result<void> operator()(const Action& c) const {
    static_cast<Action&>(made_.emplace<recorded<Action>>()) = c;
    return {};
  }

 private:
  const facts& known_;
  date day_;
  happening& made_;
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
  // The documents of an adoption may have been read with members that nobody knows; in a command they are misspelt.
  constexpr auto refuse = unknown_members::refuse;
  const auto zeros = zeros_in(shape_of<command>());
  if (auto checked = check_record(shape_of<command>(), &what, "", zeros, refuse); !checked) return checked;
  if (const auto* adopted = std::get_if<adopt_plan>(&what.data)) return check_lists(*adopted);
  if (const auto* adopted = std::get_if<adopt_rules>(&what.data)) return check_lists(*adopted);
  return {};
}

}  // namespace

std::string_view type_of(const event& e) noexcept {
  const auto& form = *shape_of<event>().find("data")->value->choice;
  const auto index = form.index(&e.data);
  return index < form.alternatives.size() ? form.alternatives[index].code : form.unknown_code(&e.data);
}

namespace {

// Adds the event to those that were decided before it; where this fails, it may be there and is not to be looked at.
result<void> decide_by(const facts& known, instant last_recorded_at, const command& what, const context& who,
                       std::vector<event>& events, std::vector<finding>& findings) {
  if (auto checked = check(what, who); !checked) return checked;
  auto& made = events.emplace_back();
  if (auto done = std::visit(making_event(known, what.happened_on, made.data), what.data); !done) return done;
  made.seq = known.last_seq() + 1;
  made.id = own_id(made.seq);
  made.happened_on = what.happened_on;
  made.recorded_at = who.recorded_at;
  made.by = who.by;
  findings = judge_event(known, last_recorded_at, made, judging_for::everything);
  if (std::holds_alternative<adopt_rules>(what.data)) name_places_of_command(findings);
  if (is_refused(findings)) return refusal(std::move(findings));
  return {};
}

std::vector<finding> judge_by(const facts& known, instant last_recorded_at, const event& what) {
  auto findings = judge_event(known, last_recorded_at, what, judging_for::refusal);
  // Of the rest, what is wrong with the event itself and not with what it tells.
  std::erase_if(findings, [](const finding& f) {
    return f.level != severity::error && f.rule != "event.unknown_type" && f.rule != "document.other_digest";
  });
  return findings;
}

}  // namespace

result<std::vector<finding>> sequel::decide(const command& what, const context& who, std::vector<event>& events) const {
  std::vector<finding> findings;
  auto decided = decide_by(known(), last_recorded_at_, what, who, events, findings);
  if (!decided) return std::move(decided).error();
  return findings;
}

std::vector<finding> sequel::judge(const event& what) const { return judge_by(known(), last_recorded_at_, what); }

void sequel::tell(const event& what) {
  doithoai::tell(draft_, last_seq_, last_recorded_at_, what);
  ++last_seq_;
  last_recorded_at_ = std::max(last_recorded_at_, what.recorded_at);
}

// States.

state::state() : content_(nullptr) {
  auto made = std::make_unique<state_content>();
  made->accepted = shared<store>(new store);
  content_ = made.release();
}

state::state(const state& other) noexcept : content_(other.content_) {
  if (content_ != nullptr) content_->holders.hold();
}

state::state(state&& other) noexcept : content_(std::exchange(other.content_, nullptr)) {}

state& state::operator=(const state& other) noexcept {
  if (this != &other) *this = state(other);
  return *this;
}

state& state::operator=(state&& other) noexcept {
  std::swap(content_, other.content_);
  return *this;
}

state::~state() {
  if (content_ != nullptr && content_->holders.let_go()) delete content_;
}

std::int64_t state::revision() const noexcept { return content_->last_seq; }

const rules* state::adopted_rules() const noexcept {
  const auto* book = content_->all().rules();
  return book == nullptr ? nullptr : &book->document;
}

const plan* state::adopted_plan() const noexcept {
  const auto* book = content_->all().plan();
  return book == nullptr ? nullptr : &book->document;
}

std::string state::plan_paper() const { return name_of_plan(content_->all()); }

void state_access::replace(state& of, std::unique_ptr<state_content> next) noexcept {
  state replaced(next.release());
  std::swap(of.content_, replaced.content_);
}

namespace {

// Nobody else reads the store, so that the state's own draft can become a part of it.
bool can_take_in(const state_content& content) {
  const auto known = content.own ? content.own->known_below : content.last_seq;
  return content.accepted.is_alone() && known == content.accepted->last_seq;
}

void take_in(state_content& content, const draft& told, std::int64_t last_seq) {
  auto& accepted = *content.accepted;
  accepted.forget_old();
  accepted.prepare(told);
  accepted.publish();
  accepted.last_seq = last_seq;
}

void evolve_alone(state_content& content, const event& what) {
  if (can_take_in(content)) {
    if (content.own) {
      take_in(content, *content.own, content.last_seq);
      content.own = {};
    }
    draft told(*content.accepted, content.last_seq);
    tell(told, content.last_seq, content.last_recorded_at, what);
    take_in(content, told, content.last_seq + 1);
  } else {
    if (!content.own)
      content.own = shared<draft>(new draft(*content.accepted, content.last_seq));
    else if (!content.own.is_alone())
      content.own = shared<draft>(new draft(*content.own));
    tell(*content.own, content.last_seq, content.last_recorded_at, what);
  }
  ++content.last_seq;
  content.last_recorded_at = std::max(content.last_recorded_at, what.recorded_at);
}

}  // namespace

void state_access::evolve(state& of, const event& what) {
  if (!of.content_->holders.is_one()) {
    const auto& shared_content = *of.content_;
    auto own = std::make_unique<state_content>();
    own->accepted = shared_content.accepted;
    own->own = shared_content.own;
    own->last_seq = shared_content.last_seq;
    own->last_recorded_at = shared_content.last_recorded_at;
    replace(of, std::move(own));
  }
  evolve_alone(*of.content_, what);
}

result<decision> decide(const state& current, const command& what, const context& who) {
  const auto& content = state_access::content(current);
  decision made;
  auto decided = decide_by(content.all(), content.last_recorded_at, what, who, made.events, made.findings);
  if (!decided) return std::move(decided).error();
  return made;
}

state evolve(state current, const event& what) {
  state_access::evolve(current, what);
  return current;
}

std::vector<finding> judge(const state& current, const event& what) {
  const auto& content = state_access::content(current);
  return judge_by(content.all(), content.last_recorded_at, what);
}

}  // namespace doithoai::inline v0
