// Judges who was invited to a session, or came, by the plan's composition rules.

#include "ledger/composition.hpp"

#include <algorithm>
#include <functional>
#include <map>

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

constexpr unsigned bit_of(session_part part) { return 1U << static_cast<unsigned>(part); }

struct person {
  std::size_t body;  // in the directory
  office position;
  unsigned parts;  // a bit for each: told of twice, a person may have two
  std::vector<std::size_t> fields;
};

// How many a rule counts, and how many it may count besides.
struct tally {
  std::int32_t present = 0;
  std::int32_t unclear = 0;
};

enum class counting : std::uint8_t { no, maybe, yes };

// Of whom the position is not known, the part may have been left out as well: such a person may be any but a guest.
counting count_by(const composition_rule& rule, const person& p) {
  // Whoever chairs or writes is present as a member too; a guest is not.
  const auto wanted = rule.part == session_part::member ? ~bit_of(session_part::guest) : bit_of(rule.part);
  const bool has_part = (p.parts & wanted) != 0;
  if (has_part && (rule.any_of.empty() || has(rule.any_of, p.position))) return counting::yes;
  if (p.position != office::unknown) return counting::no;
  return has_part || (p.parts & bit_of(session_part::member)) != 0 ? counting::maybe : counting::no;
}

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
      auto& one = add(known.id_text(told.body), told.position, told.part, known.words(told.name));
      known.each<&person_field_fact<Who>::person>(
          number, [&](const auto& field) { one.fields.push_back(place_of_field(known.id_text(field.field))); });
    });
  }

  void add(const attendee& told) {
    auto& one = add(told.body.text(), told.position, told.part, told.name);
    for (const auto& field : told.fields) one.fields.push_back(place_of_field(field.text()));
  }

  void judge(const composition_rule& rule, const taking& gaps) const {
    const auto is_asked = bodies_of(rule.bodies);
    if (!has(is_asked, true)) return;  // nobody here is asked, and nobody could come
    switch (rule.per) {
      case composition_unit::session: {
        tally count;
        each_counted(rule, is_asked, [&](const person&, auto how) { ++(count.*how); });
        return report(rule, nullptr, nullptr, count, gaps);
      }
      case composition_unit::body:
      case composition_unit::hamlet: {
        std::vector<tally> counts(is_asked.size());
        each_counted(rule, is_asked, [&](const person& p, auto how) { ++(counts[p.body].*how); });
        for (const auto place : eligible(rule.bodies))
          if (is_asked[place]) report(rule, &organisations()[place], nullptr, counts[place], gaps);
        return;
      }
      case composition_unit::field: {
        std::vector<tally> counts(directory_.fields.size());
        each_counted(rule, is_asked, [&](const person& p, auto how) { count_fields(p, how, counts); });
        const auto applies = fields_that_apply(is_asked);
        for (std::size_t i = 0; i < counts.size(); ++i)
          if (applies[i]) report(rule, nullptr, &directory_.fields[i], counts[i], gaps);
        return;
      }
    }
  }

 private:
  // Who is named twice is one person; of those without a name nobody knows.
  person& add(std::string_view body, office position, session_part part, const personal_text& name) {
    const auto [known, is_new] = name.words().empty()
                                     ? std::pair(named_.end(), true)
                                     : named_.try_emplace({body, position, name.words()}, people_.size());
    if (is_new) people_.push_back({place_of(rules_.find(body), organisations()), position, 0, {}});
    auto& one = is_new ? people_.back() : people_[known->second];
    one.parts |= bit_of(part);
    return one;
  }

  [[nodiscard]] std::size_t place_of_field(std::string_view code) const {
    return place_of(rules_.field_of(code), directory_.fields);
  }

  // A field that somebody names twice is one. Of whom neither position nor field is known, it may be any.
  static void count_fields(const person& p, std::int32_t tally::*how, std::vector<tally>& counts) {
    if (p.fields.empty() && how == &tally::unclear)
      for (auto& count : counts) ++count.unclear;
    for (std::size_t i = 0; i < p.fields.size(); ++i) {
      const auto before = p.fields.begin() + static_cast<std::ptrdiff_t>(i);
      if (p.fields[i] != nowhere && std::find(p.fields.begin(), before, p.fields[i]) == before)
        ++(counts[p.fields[i]].*how);
    }
  }

  // Those that some of these bodies have: themselves, or by an area that they stand below.
  [[nodiscard]] std::vector<bool> fields_that_apply(const std::vector<bool>& is_asked) const {
    std::vector<bool> is_above(organisations().size());
    for (std::size_t i = 0; i < is_asked.size(); ++i)
      if (is_asked[i]) rules_.mark_up_from(i, is_above);
    const auto is_there = [&](const organisation_id& body) {
      const auto place = place_of(rules_.find(body.text()), organisations());
      return place != nowhere && is_above[place];
    };
    std::vector<bool> applies;
    for (const auto& field : directory_.fields)
      applies.push_back(field.bodies.empty() || std::any_of(field.bodies.begin(), field.bodies.end(), is_there));
    return applies;
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

  // Communes' bodies and hamlets are those of the session's communes, at any depth; a district's are everybody's.
  void find_bodies() {
    bodies_ = rules_.of_no_commune();
    std::vector<bool> is_theirs(organisations().size());
    std::vector<bool> is_beside(organisations().size());
    std::vector<bool> is_above(organisations().size());
    for (const auto* commune : communes_) {
      if (commune == nullptr) continue;
      rules_.mark_down_from(commune->id.text(), is_theirs);
      if (commune->level == tier::hamlet) rules_.mark_down_from(topmost_of(*commune, is_above).id.text(), is_beside);
    }
    for (std::size_t i = 0; i < organisations().size(); ++i) {
      const auto level = organisations()[i].level;
      if ((is_theirs[i] && is_of_commune(organisations()[i])) || (is_beside[i] && level == tier::commune))
        bodies_.push_back(i);
    }
    put_in_order(bodies_);
    put_in_order(concerned_);
  }

  // The topmost of a commune's bodies that a hamlet stands below; one below it where that was come by before.
  [[nodiscard]] const organisation& topmost_of(const organisation& hamlet, std::vector<bool>& came_by) const {
    const auto* top = &hamlet;
    for (const auto* above = top; above != nullptr && is_of_commune(*above); above = rules_.find(top->parent.text())) {
      const auto place = place_of(above, organisations());
      if (came_by[place]) break;
      came_by[place] = true;
      top = above;
    }
    return *top;
  }

  // Each once, as the directory has them.
  static void put_in_order(std::vector<std::size_t>& places) {
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
  }

  // Calls `what` with each person of those bodies whom the rule counts or may count, and with the number to which that adds.
  template <class Do>
  void each_counted(const composition_rule& rule, const std::vector<bool>& is_asked, Do what) const {
    for (const auto& p : people_) {
      if (p.body == nowhere || !is_asked[p.body]) continue;
      const auto how = count_by(rule, p);
      if (how != counting::no) what(p, how == counting::yes ? &tally::present : &tally::unclear);
    }
  }

  void report(const composition_rule& rule, const organisation* body, const specialised_field* field, tally count,
              const taking& gaps) const {
    const bool is_exceeded = rule.at_most && count.present > *rule.at_most;
    if (count.present >= rule.at_least && !is_exceeded) return;
    gaps({&session_, &rule, body == nullptr ? organisation_id() : body->id,
          field == nullptr ? field_code() : field->code, is_exceeded ? *rule.at_most : rule.at_least, count.present,
          count.unclear, static_cast<std::int32_t>(people_.size())});
  }

  const rulebook& rules_;
  const directory& directory_;
  const fact_row<session_scheduled_fact>& session_;
  std::vector<const organisation*> communes_;
  std::vector<std::size_t> concerned_;  // places in the directory
  std::vector<std::size_t> bodies_;     // those of the session
  std::vector<person> people_;
  std::map<named_person, std::size_t> named_;  // their places there
};

struct told_people {
  std::set<named_person> named;
  std::size_t unnamed = 0;
};

template <gathering Who>
told_people people_told(const facts& known, session_no session) {
  told_people all;
  known.each<&person_fact<Who>::session>(session, [&](const auto& told) {
    const auto name = known.words(told.name);
    if (name.words().empty())
      ++all.unnamed;
    else
      all.named.emplace(known.id_text(told.body), told.position, name.words());
  });
  return all;
}

told_people people_told(const facts& known, session_no session, gathering who) {
  return who == gathering::present ? people_told<gathering::present>(known, session)
                                   : people_told<gathering::invited>(known, session);
}

}  // namespace

std::set<named_person> named_people(const facts& known, session_no session, gathering who) {
  return people_told(known, session, who).named;
}

std::size_t people_of(const facts& known, session_no session, gathering who) {
  const auto all = people_told(known, session, who);
  return all.named.size() + all.unnamed;
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

void each_gap_of_attendance(const facts& known, session_no session, const taking& take, const judged_list* more) {
  const bool is_listed = known.newest<&person_fact<gathering::present>::session>(session) != nullptr;
  const std::vector<attendee> nobody;
  const auto& present = more == nullptr ? nobody : more->present;
  if (!is_listed && present.empty()) return;
  const auto* last = known.told<attendance_listed_fact>(session);
  const bool is_last = more != nullptr && (last == nullptr || date(last->day) <= more->day);
  const bool is_complete = is_last ? more->is_complete : last == nullptr || last->is_complete;
  each_gap(known, session, gathering::present, present, [&](gap g) {
    g.is_complete = is_complete;
    take(g);
  });
}

names_on names_for(const gap& g, const facts& known) { return {known, g.session->held_on}; }

const char* rule_of(const gap& g, gathering who) {
  if (g.is_unclear()) return "session.office_unclear";
  if (!g.is_missing()) return "session.office_exceeded";
  return who == gathering::present ? "session.office_missing" : "session.office_not_invited";
}

finding finding_of(const gap& g, const facts& known, gathering who, std::string path) {
  const auto names = names_for(g, known);
  finding made{rule_of(g, who),
               g.weight(),
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
  if (g.is_unclear()) made.args.push_back({"unclear", std::to_string(g.unclear)});
  if (!g.is_complete) made.args.push_back({"listed", std::to_string(g.listed)});
  return made;
}

std::vector<std::size_t> rules_for_nobody(const plan& judged, const rulebook& rules) {
  const auto& organisations = rules.document.directory.organisations;
  std::vector<bool> is_in_area(organisations.size());
  for (const auto& body : organisations)
    if (body.kind == body_kind::area && is_of_commune(body)) rules.mark_down_from(body.id.text(), is_in_area);
  const std::chrono::year year{judged.year};
  const date_range days{year / 1 / 1, year / 12 / 31};
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < judged.composition.size(); ++i) {
    const auto& bodies = judged.composition[i].bodies;
    bool is_for_somebody = false;
    for (std::size_t j = 0; j < organisations.size() && !is_for_somebody; ++j) {
      // A commune's body that stands below no commune is of no session, unless its schedule names it.
      const bool can_come =
          is_in_area[j] || organisations[j].level != tier::commune || bodies.chosen_by == body_choice::session;
      is_for_somebody = can_come && is_member(organisations[j], bodies, days);
    }
    if (!is_for_somebody) found.push_back(i);
  }
  return found;
}

}  // namespace doithoai::inline v0
