#include "ledger/composition_judge.hpp"

#include <algorithm>

namespace doithoai::inline v0 {
namespace {

template <class Values, class Value>
bool has(const Values& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

struct person {
  const organisation* body;
  office position;
  session_part part;
  std::span<const row> fields;
};

// The bodies and people of one session, seen by one rule after the other.
class bench {
 public:
  bench(const state_content& of, const rulebook& rules, row session, date held_on)
      : of_(of), rules_(rules), session_(session), held_on_(held_on) {}

  void add_communes(std::span<const row> bodies) {
    for (const row body : bodies) communes_.push_back(rules_.find(of_.bodies[body]));
  }
  void add_concerned(std::span<const row> bodies) {
    for (const row body : bodies) concerned_.push_back(of_.bodies[body]);
  }
  void add(person one) { people_.push_back(one); }
  [[nodiscard]] const organisation* find(row body) const { return rules_.find(of_.bodies[body]); }

  void judge(const composition_rule& rule, std::size_t number, std::vector<gap>& gaps) const {
    const auto bodies = bodies_of(rule.bodies);
    switch (rule.per) {
      case composition_unit::session: return report(rule, number, {}, {}, count(rule, bodies, no_row), gaps);
      case composition_unit::body:
      case composition_unit::hamlet:
        for (const auto* body : bodies) report(rule, number, body->id, {}, count(rule, {body}, no_row), gaps);
        return;
      case composition_unit::field:
        for (const auto& field : rules_.document.directory.fields)
          report(rule, number, {}, field.code, count(rule, bodies, of_.fields.find(field.code)), gaps);
        return;
    }
  }

 private:
  [[nodiscard]] std::vector<const organisation*> bodies_of(const body_class& bodies) const {
    std::vector<const organisation*> chosen;
    for (const auto& id : expand(bodies, rules_.document.directory, held_on_)) {
      const auto* body = rules_.find(id);
      const bool is_chosen = bodies.chosen_by == body_choice::session ? has(concerned_, id) : is_of_session(*body);
      if (is_chosen) chosen.push_back(body);
    }
    return chosen;
  }

  // Communes' bodies and hamlets are those of the session's communes; a district's are everybody's.
  [[nodiscard]] bool is_of_session(const organisation& body) const {
    if (body.level != tier::commune && body.level != tier::hamlet) return true;
    return std::any_of(communes_.begin(), communes_.end(), [&](const organisation* commune) {
      if (commune == nullptr) return false;
      if (commune->id == body.id || commune->id == body.parent) return true;
      return commune->level == tier::hamlet && body.level == tier::commune && commune->parent == body.parent;
    });
  }

  [[nodiscard]] std::int32_t count(const composition_rule& rule, const std::vector<const organisation*>& bodies,
                                   row field) const {
    const auto counts = [&](const person& p) {
      if (p.body == nullptr || !has(bodies, p.body)) return false;
      if (!rule.any_of.empty() && !has(rule.any_of, p.position)) return false;
      if (rule.per == composition_unit::field && (field == no_row || !has(p.fields, field))) return false;
      // Whoever chairs or writes is present as a member too; a guest is not.
      return rule.part == session_part::member ? p.part != session_part::guest : p.part == rule.part;
    };
    return static_cast<std::int32_t>(std::count_if(people_.begin(), people_.end(), counts));
  }

  void report(const composition_rule& rule, std::size_t number, organisation_id body, field_code field,
              std::int32_t present, std::vector<gap>& gaps) const {
    const bool is_exceeded = rule.at_most && present > *rule.at_most;
    if (present >= rule.at_least && !is_exceeded) return;
    gaps.push_back(
        {session_, number, std::move(body), std::move(field), is_exceeded ? *rule.at_most : rule.at_least, present});
  }

  const state_content& of_;
  const rulebook& rules_;
  row session_;
  date held_on_;
  std::vector<const organisation*> communes_;
  std::vector<organisation_id> concerned_;
  std::vector<person> people_;
};

}  // namespace

composition_judge::composition_judge(const state_content& of, const facts& as_known, gathering who)
    : of_(of), known_(as_known), told_(who == gathering::present ? as_known.present : as_known.invited) {
  const auto& fields = who == gathering::present ? as_known.present_fields : as_known.invited_fields;
  const auto sessions = as_known.sessions.scheduled_on.size();
  people_ = grouping(told_.session, sessions);
  fields_ = grouping(fields.from, fields.to, told_.session.size());
  communes_ = grouping(as_known.session_communes.from, as_known.session_communes.to, sessions);
  concerned_ = grouping(as_known.session_concerned.from, as_known.session_concerned.to, sessions);
}

std::vector<gap> composition_judge::gaps_of(row session) const {
  std::vector<gap> gaps;
  const auto* rules = of_.rules_of(known_);
  const auto* plan = of_.plan_of(known_);
  const auto at = static_cast<std::size_t>(session);
  const bool is_scheduled =
      session != no_row && at < known_.sessions.held_on.size() && known_.sessions.held_on[at] != no_day;
  if (rules == nullptr || plan == nullptr || !is_scheduled) return gaps;
  bench judging(of_, *rules, session, day_of(known_.sessions.held_on[at]));
  judging.add_communes(communes_.of(session));
  judging.add_concerned(concerned_.of(session));
  for (const row number : people_.of(session)) {
    const auto i = static_cast<std::size_t>(number);
    judging.add({judging.find(told_.body[i]), static_cast<office>(told_.position[i]),
                 static_cast<session_part>(told_.part[i]), fields_.of(number)});
  }
  for (std::size_t i = 0; i < plan->composition.size(); ++i) judging.judge(plan->composition[i], i, gaps);
  return gaps;
}

names_on names_for(const gap& g, const state_content& of, const facts& as_known) {
  return {of, as_known, day_of(as_known.sessions.held_on[static_cast<std::size_t>(g.session)])};
}

finding finding_of(const gap& g, const state_content& of, const facts& as_known, gathering who, std::string path) {
  const auto* missing = who == gathering::present ? "session.office_missing" : "session.office_not_invited";
  const auto& by = *of.plan_of(as_known);
  const auto& asked = by.composition[g.rule];
  const auto names = names_for(g, of, as_known);
  return {g.is_missing() ? missing : "session.office_exceeded",
          g.is_missing() ? severity::warning : severity::note,
          std::move(path),
          {{"session", of.sessions[g.session].text()},
           {"rule", asked.id.text()},
           {"office", asked.text},
           {"body", g.body.text()},
           {"body_name", names.of(g.body)},
           {"field", g.field.text()},
           {"field_name", names.of(g.field)},
           {"asked", std::to_string(g.asked)},
           {"present", std::to_string(g.present)}},
          by.id.text() + "/" + asked.id.text()};
}

}  // namespace doithoai::inline v0
