// Judges who was invited to a session, or came, by the plan's composition rules.

#include "ledger/composition.hpp"

#include <algorithm>
#include <functional>

namespace doithoai::inline v0 {
namespace {

template <class Values, class Value>
bool has(const Values& values, const Value& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

constexpr auto nowhere = static_cast<std::size_t>(-1);

// Where a record stands in the list that it is in.
template <class Record>
std::size_t place_of(const Record* one, const std::vector<Record>& all) {
  return one == nullptr ? nowhere : static_cast<std::size_t>(one - all.data());
}

using taking = std::function<void(const gap&)>;

struct person {
  std::size_t body;  // in the directory
  office position;
  session_part part;
  std::vector<std::size_t> fields;
};

// The bodies and people of one session, seen by one rule after the other: each rule looks at each of them once.
class bench {
 public:
  bench(const facts& known, const rulebook& rules, const fact_row<session_scheduled_fact>& session)
      : rules_(rules), directory_(rules.document.directory), session_(session) {
    for (const auto* told : known.all<&session_commune_fact::session>(session.session))
      communes_.push_back(rules.find(known.id_text(told->commune)));
    for (const auto* told : known.all<&session_concerned_fact::session>(session.session))
      if (const auto* body = rules.find(known.id_text(told->body)))
        concerned_.push_back(place_of(body, organisations()));
    find_bodies();
  }

  template <gathering Who>
  void add(const facts& known) {
    using fact = person_fact<Who>;
    known.each<&fact::session>(session_.session, [&](const fact_row<fact>& told, number<fact> number) {
      auto& one = add(known.id_text(told.body), told.position, told.part);
      known.each<&person_field_fact<Who>::person>(
          number, [&](const auto& field) { one.fields.push_back(place_of_field(known.id_text(field.field))); });
    });
  }

  void add(const attendee& told) {
    auto& one = add(told.body.text(), told.position, told.part);
    for (const auto& field : told.fields) one.fields.push_back(place_of_field(field.text()));
  }

  void judge(const composition_rule& rule, const taking& gaps) const {
    const auto is_asked = bodies_of(rule.bodies);
    switch (rule.per) {
      case composition_unit::session: {
        std::int32_t count = 0;
        each_counted(rule, is_asked, [&](const person&) { ++count; });
        return report(rule, nullptr, nullptr, count, gaps);
      }
      case composition_unit::body:
      case composition_unit::hamlet: {
        std::vector<std::int32_t> counts(is_asked.size());
        each_counted(rule, is_asked, [&](const person& p) { ++counts[p.body]; });
        for (const auto place : eligible(rule.bodies))
          if (is_asked[place]) report(rule, &organisations()[place], nullptr, counts[place], gaps);
        return;
      }
      case composition_unit::field: {
        std::vector<std::int32_t> counts(directory_.fields.size());
        each_counted(rule, is_asked, [&](const person& p) { count_fields(p, counts); });
        for (std::size_t i = 0; i < counts.size(); ++i) report(rule, nullptr, &directory_.fields[i], counts[i], gaps);
        return;
      }
    }
  }

 private:
  person& add(std::string_view body, office position, session_part part) {
    people_.push_back({place_of(rules_.find(body), organisations()), position, part, {}});
    return people_.back();
  }

  [[nodiscard]] std::size_t place_of_field(std::string_view code) const {
    return place_of(rules_.field_of(code), directory_.fields);
  }

  // A field that somebody names twice is one.
  static void count_fields(const person& p, std::vector<std::int32_t>& counts) {
    for (std::size_t i = 0; i < p.fields.size(); ++i) {
      const auto before = p.fields.begin() + static_cast<std::ptrdiff_t>(i);
      if (p.fields[i] != nowhere && std::find(p.fields.begin(), before, p.fields[i]) == before) ++counts[p.fields[i]];
    }
  }

  [[nodiscard]] const std::vector<organisation>& organisations() const { return directory_.organisations; }

  [[nodiscard]] const std::vector<std::size_t>& eligible(const body_class& bodies) const {
    return bodies.chosen_by == body_choice::session ? concerned_ : bodies_;
  }

  // By place in the directory.
  [[nodiscard]] std::vector<bool> bodies_of(const body_class& bodies) const {
    std::vector<bool> is_asked(organisations().size());
    const date_range day{session_.held_on, session_.held_on};
    for (const auto place : eligible(bodies)) is_asked[place] = is_member(organisations()[place], bodies, day);
    return is_asked;
  }

  // Communes' bodies and hamlets are those of the session's communes; a district's are everybody's.
  void find_bodies() {
    bodies_ = rules_.of_no_commune();
    const auto add = [&](std::size_t place) {
      if (is_of_commune(organisations()[place])) bodies_.push_back(place);
    };
    for (const auto* commune : communes_) {
      if (commune == nullptr) continue;
      rules_.by_id().each(commune->id.text(), add);
      rules_.by_parent().each(commune->id.text(), add);
      if (commune->level != tier::hamlet) continue;
      rules_.by_parent().each(commune->parent.text(), [&](std::size_t place) {
        if (organisations()[place].level == tier::commune) bodies_.push_back(place);
      });
    }
    put_in_order(bodies_);
    put_in_order(concerned_);
  }

  // Each once, as the directory has them.
  static void put_in_order(std::vector<std::size_t>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
  }

  // Calls `what` with each person of those bodies whom the rule counts.
  template <class Do>
  void each_counted(const composition_rule& rule, const std::vector<bool>& is_asked, Do what) const {
    for (const auto& p : people_) {
      if (p.body == nowhere || !is_asked[p.body]) continue;
      if (!rule.any_of.empty() && !has(rule.any_of, p.position)) continue;
      // Whoever chairs or writes is present as a member too; a guest is not.
      const bool has_part = rule.part == session_part::member ? p.part != session_part::guest : p.part == rule.part;
      if (has_part) what(p);
    }
  }

  void report(const composition_rule& rule, const organisation* body, const specialised_field* field,
              std::int32_t present, const taking& gaps) const {
    const bool is_exceeded = rule.at_most && present > *rule.at_most;
    if (present >= rule.at_least && !is_exceeded) return;
    gaps({&session_, &rule, body == nullptr ? organisation_id() : body->id,
          field == nullptr ? field_code() : field->code, is_exceeded ? *rule.at_most : rule.at_least, present});
  }

  const rulebook& rules_;
  const directory& directory_;
  const fact_row<session_scheduled_fact>& session_;
  std::vector<const organisation*> communes_;
  std::vector<std::size_t> concerned_;  // places in the directory
  std::vector<std::size_t> bodies_;     // those of the session
  std::vector<person> people_;
};

template <gathering Who>
std::size_t count_people(const facts& known, session_no session) {
  std::size_t count = 0;
  known.each<&person_fact<Who>::session>(session, [&](const auto&) { ++count; });
  return count;
}

}  // namespace

std::size_t people_of(const facts& known, session_no session, gathering who) {
  return who == gathering::present ? count_people<gathering::present>(known, session)
                                   : count_people<gathering::invited>(known, session);
}

void each_gap(const facts& known, session_no session, gathering who, const std::vector<attendee>& more,
              const taking& take) {
  const auto* rules = known.rules();
  const auto* plan = known.plan();
  const auto* scheduled = known.told<session_scheduled_fact>(session);
  if (rules == nullptr || plan == nullptr || scheduled == nullptr) return;
  bench judging(known, *rules, *scheduled);
  if (who == gathering::present)
    judging.add<gathering::present>(known);
  else
    judging.add<gathering::invited>(known);
  for (const auto& one : more) judging.add(one);
  for (const auto& rule : plan->document.composition) judging.judge(rule, take);
}

void each_gap_of_attendance(const facts& known, session_no session, const taking& take) {
  if (people_of(known, session, gathering::present) > 0) each_gap(known, session, gathering::present, {}, take);
}

names_on names_for(const gap& g, const facts& known) { return {known, g.session->held_on}; }

const char* rule_of(const gap& g, gathering who) {
  if (!g.is_missing()) return "session.office_exceeded";
  return who == gathering::present ? "session.office_missing" : "session.office_not_invited";
}

finding finding_of(const gap& g, const facts& known, gathering who, std::string path) {
  const auto names = names_for(g, known);
  return {rule_of(g, who),
          g.is_missing() ? severity::warning : severity::note,
          std::move(path),
          {{"session", std::string(known.id_text(g.session->session))},
           {"rule", g.rule->id.text()},
           {"office", g.rule->text},
           {"body", g.body.text()},
           {"body_name", names.of(g.body)},
           {"field", g.field.text()},
           {"field_name", names.of(g.field)},
           {"asked", std::to_string(g.asked)},
           {"present", std::to_string(g.present)}},
          known.plan()->document.id.text() + "/" + g.rule->id.text()};
}

}  // namespace doithoai::inline v0
