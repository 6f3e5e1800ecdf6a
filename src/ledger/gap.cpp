#include "ledger/gap.hpp"

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
  std::vector<row> fields;
};

std::vector<person> people_of(const state_content& of, const rulebook& rules, row session, const person_facts& told,
                              const links& fields) {
  std::vector<person> people;
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < told.session.size(); ++i) {
    if (told.session[i] != session) continue;
    people.push_back({rules.find(of.bodies[told.body[i]]), static_cast<office>(told.position[i]),
                      static_cast<session_part>(told.part[i]), {}});
    numbers.push_back(i);
  }
  for (std::size_t i = 0; i < fields.from.size(); ++i) {
    const auto found = std::lower_bound(numbers.begin(), numbers.end(), static_cast<std::size_t>(fields.from[i]));
    if (fields.from[i] != no_row && found != numbers.end() && *found == static_cast<std::size_t>(fields.from[i]))
      people[static_cast<std::size_t>(found - numbers.begin())].fields.push_back(fields.to[i]);
  }
  return people;
}

// The bodies and people of one session, seen by one rule after the other.
class bench {
 public:
  bench(const state_content& of, const facts& as_known, const rulebook& rules, row session, gathering who)
      : of_(of), rules_(rules), session_(session), held_on_(day_of(as_known.sessions.held_on[static_cast<std::size_t>(session)])) {
    for (std::size_t i = 0; i < as_known.session_communes.from.size(); ++i)
      if (as_known.session_communes.from[i] == session)
        communes_.push_back(rules.find(of.bodies[as_known.session_communes.to[i]]));
    for (std::size_t i = 0; i < as_known.session_concerned.from.size(); ++i)
      if (as_known.session_concerned.from[i] == session) concerned_.push_back(of.bodies[as_known.session_concerned.to[i]]);
    people_ = who == gathering::present ? people_of(of, rules, session, as_known.present, as_known.present_fields)
                                        : people_of(of, rules, session, as_known.invited, as_known.invited_fields);
  }

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

  [[nodiscard]] std::int32_t count(const composition_rule& rule, const std::vector<const organisation*>& bodies, row field) const {
    const auto counts = [&](const person& p) {
      if (p.body == nullptr || !has(bodies, p.body)) return false;
      if (!rule.any_of.empty() && !has(rule.any_of, p.position)) return false;
      if (rule.per == composition_unit::field && (field == no_row || !has(p.fields, field))) return false;
      // Whoever chairs or writes is present as a member too; a guest is not.
      return rule.part == session_part::member ? p.part != session_part::guest : p.part == rule.part;
    };
    return static_cast<std::int32_t>(std::count_if(people_.begin(), people_.end(), counts));
  }

  void report(const composition_rule& rule, std::size_t number, organisation_id body, field_code field, std::int32_t present,
              std::vector<gap>& gaps) const {
    if (present < rule.at_least) gaps.push_back({session_, number, std::move(body), std::move(field), rule.at_least, present});
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

std::vector<gap> find_gaps(const state_content& of, const facts& as_known, row session, gathering who) {
  std::vector<gap> gaps;
  const auto* rules = of.rules_of(as_known);
  const auto* plan = of.plan_of(as_known);
  const auto at = static_cast<std::size_t>(session);
  const bool is_scheduled =
      session != no_row && at < as_known.sessions.held_on.size() && as_known.sessions.held_on[at] != no_day;
  if (rules == nullptr || plan == nullptr || !is_scheduled) return gaps;
  const bench judging(of, as_known, *rules, session, who);
  for (std::size_t i = 0; i < plan->composition.size(); ++i) judging.judge(plan->composition[i], i, gaps);
  return gaps;
}

finding finding_of(const gap& g, const state_content& of, const plan& by, std::string rule, std::string path) {
  const auto& asked = by.composition[g.rule];
  return {std::move(rule), severity::warning, std::move(path),
          {{"session", of.sessions[g.session].text()},
           {"rule", asked.id.text()},
           {"office", asked.text},
           {"body", g.body.text()},
           {"field", g.field.text()},
           {"asked", std::to_string(g.asked)},
           {"present", std::to_string(g.present)}},
          by.id.text() + "/" + asked.id.text()};
}

}  // namespace doithoai::inline v0
