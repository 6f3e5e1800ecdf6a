// What rules and a plan must not say when they are adopted: ids used twice, references to nothing, bounds and times
// that do not fit, a calendar or law that cannot be used.

#include <set>
#include <string>

#include "calendar/calendar_check.hpp"
#include "doithoai/json.hpp"
#include "ledger/judge.hpp"
#include "ledger/unknown_id.hpp"
#include "regime/mistakes.hpp"
#include "schema/place_in_words.hpp"

namespace doithoai::inline v0 {
namespace {

class checker {
 public:
  explicit checker(std::vector<finding>& found) : found_(found) {}

  /// Notes an id where it is made; a second one of the same text is an error. `Kind`: what it is of.
  template <class Kind, class Id>
  void declare(const Id& id, const std::string& path) {
    if (id.empty()) return;
    if (!seen_.insert(id.text()).second) add("id.taken", path, args_of_taken<Kind>(id.text()));
  }

  /// `known`: the records that the id may have meant.
  template <class Id, class Records>
  void refer(bool is_known, const Id& id, const std::string& path, const Records& known) {
    if (!id.empty() && !is_known) found_.push_back(unknown_.finding_of(id.text(), path, known));
  }

  void add(std::string rule, std::string path, std::vector<argument> args) {
    found_.push_back({std::move(rule), severity::error, std::move(path), std::move(args), ""});
  }

 private:
  std::vector<finding>& found_;
  std::set<std::string> seen_;
  unknown_ids unknown_;
};

class plan_checker {
 public:
  plan_checker(const rules& by, std::vector<finding>& found) : by_(by), check_(found) {}

  template <class Entries>
  void declare(const Entries& entries, const std::string& where) {
    for (std::size_t i = 0; i < entries.size(); ++i)
      check_.declare<plan>(entries[i].id, where + "/" + std::to_string(i) + "/id");
  }

  void body(const organisation_id& id, const std::string& path) {
    check_.refer(find_organisation(by_.directory, id) != nullptr, id, path, by_.directory.organisations);
  }

  void addressees(const std::vector<addressee>& all, const std::string& where) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto path = where + "/" + std::to_string(i);
      if (all[i].body.empty() != all[i].bodies.has_value()) check_.add("plan.addressee_unclear", path, {});
      body(all[i].body, path + "/body");
    }
  }

  void topic_category(const category_code& code, const std::string& path) {
    check_.refer(find_category(by_.taxonomy, code) != nullptr, code, path, by_.taxonomy.categories);
  }

  void bounds(std::int32_t least, std::int32_t most, const std::string& path) {
    check_.add("plan.bounds_crossed", path, {{"at_least", std::to_string(least)}, {"at_most", std::to_string(most)}});
  }

  // A time needs its member, and has no use for another's.
  template <class When>
  void time(bool is_needed, bool is_there, const char* member, const std::string& where) {
    if (is_needed != is_there)
      check_.add(is_needed ? "plan.time_incomplete" : "plan.time_overfull", where + "/" + member,
                 {{"member", member}, {"member_name", place_in_words(shape_of<When>(), member)}});
  }

  void document(const document_id& named, const document_id& adopted, const std::string& path) {
    if (!named.empty() && named != adopted)
      check_.add("plan.other_document", path, {{"named", named.text()}, {"adopted", adopted.text()}});
  }

 private:
  const rules& by_;
  checker check_;
};

// Each asks something of each body at each session.
constexpr std::size_t most_composition_rules = 200;
// Each is as large as that of the rules.
constexpr std::size_t most_own_calendars = 100;

}  // namespace

result<void> check_lists(const adopt_plan& asked) {
  const auto size = asked.plan->composition.size();
  if (size <= most_composition_rules) return {};
  return failure{
      errc::invalid_argument,
      std::to_string(size) + " composition rules; at most " + std::to_string(most_composition_rules) + " are allowed",
      "/data/plan/composition",
      {}};
}

result<void> check_lists(const adopt_rules& asked) {
  if (asked.calendar) {
    auto checked = check_lists(**asked.calendar);
    if (!checked) {
      auto why = std::move(checked).error();
      why.where = "/data/calendar" + why.where;
      return why;
    }
  }
  if (!asked.directory) return {};
  std::set<std::string> own_calendars;
  for (const auto& body : (*asked.directory)->organisations)
    if (body.calendar) own_calendars.insert(to_json(*body.calendar));
  if (own_calendars.size() <= most_own_calendars) return {};
  return failure{errc::invalid_argument,
                 std::to_string(own_calendars.size()) + " calendars of bodies, each unlike the others; at most " +
                     std::to_string(most_own_calendars) + " are allowed",
                 "/data/directory/organisations",
                 {}};
}

std::vector<finding> check_plan(const plan& judged, const rules& by, const std::string& where) {
  std::vector<finding> found;
  plan_checker check(by, found);
  check.body(judged.issuer, where + "/issuer");
  check.body(judged.superior, where + "/superior");
  check.declare(judged.bases, where + "/bases");
  check.declare(judged.purposes, where + "/purposes");
  check.declare(judged.aims, where + "/aims");
  check.declare(judged.requirements, where + "/requirements");
  check.declare(judged.composition, where + "/composition");
  check.declare(judged.topics, where + "/topics");
  check.declare(judged.planned_sessions, where + "/planned_sessions");
  check.declare(judged.duties, where + "/duties");
  check.declare(judged.references, where + "/references");
  check.declare(judged.recipients, where + "/recipients");
  check.declare(judged.headings, where + "/headings");
  const auto in = [&](const char* list, std::size_t i, const char* member) {
    return where + "/" + list + "/" + std::to_string(i) + "/" + member;
  };
  for (std::size_t i = 0; i < judged.topics.size(); ++i)
    check.topic_category(judged.topics[i].category, in("topics", i, "category"));
  for (std::size_t i = 0; i < judged.planned_sessions.size(); ++i) {
    const auto& communes = judged.planned_sessions[i].communes;
    for (std::size_t j = 0; j < communes.size(); ++j)
      check.body(communes[j], in("planned_sessions", i, "communes") + "/" + std::to_string(j));
  }
  for (std::size_t i = 0; i < judged.duties.size(); ++i) {
    check.addressees(judged.duties[i].addressees, in("duties", i, "addressees"));
    check.addressees(judged.duties[i].with, in("duties", i, "with"));
    check.body(judged.duties[i].on_behalf_of, in("duties", i, "on_behalf_of"));
  }
  for (std::size_t i = 0; i < judged.recipients.size(); ++i)
    check.addressees(judged.recipients[i].bodies, in("recipients", i, "bodies"));
  for (std::size_t i = 0; i < judged.composition.size(); ++i) {
    const auto& rule = judged.composition[i];
    if (rule.at_most && *rule.at_most < rule.at_least)
      check.bounds(rule.at_least, *rule.at_most, in("composition", i, "at_most"));
  }
  for (std::size_t i = 0; i < judged.duties.size(); ++i) {
    const auto& when = judged.duties[i].when;
    check.time<duty_when>(when.time == duty_time::by_date, when.day.has_value(), "day", in("duties", i, "when"));
    check.time<duty_when>(when.time == duty_time::quarter || when.time == duty_time::yearly, when.quarter.has_value(),
                          "quarter", in("duties", i, "when"));
  }
  for (std::size_t i = 0; i < judged.planned_sessions.size(); ++i) {
    const auto& when = judged.planned_sessions[i].when;
    check.time<planned_when>(when.time == planned_time::day, when.day.has_value(), "day",
                             in("planned_sessions", i, "when"));
    check.time<planned_when>(when.time == planned_time::month, when.month.has_value(), "month",
                             in("planned_sessions", i, "when"));
    check.time<planned_when>(when.time == planned_time::quarter, when.quarter.has_value(), "quarter",
                             in("planned_sessions", i, "when"));
  }
  check.document(judged.regime, by.regime.id, where + "/regime");
  check.document(judged.taxonomy, by.taxonomy.id, where + "/taxonomy");
  return found;
}

std::vector<finding> check_rules(const rules& judged, const std::string& where) {
  std::vector<finding> found;
  const auto unusable = [&](const char* rule, const char* member, const mistake& wrong) {
    found.push_back({rule,
                     severity::error,
                     where + member + wrong.why.where,
                     {{"message", wrong.why.message}, {"message_vi", wrong.vietnamese}},
                     ""});
  };
  if (const auto wrong = mistake_in(judged.calendar)) {
    unusable("rules.calendar_unusable", "/calendar", *wrong);
  } else {
    std::set<std::string> tried;
    for (std::size_t i = 0; i < judged.directory.organisations.size(); ++i) {
      const auto& own = judged.directory.organisations[i].calendar;
      if (!own || !tried.insert(to_json(*own)).second) continue;
      const auto place = "/directory/organisations/" + std::to_string(i) + "/calendar";
      if (const auto unfit = mistake_in(judged.calendar, **own))
        unusable("rules.calendar_unusable", place.c_str(), *unfit);
    }
  }
  if (const auto wrong = mistake_in(judged.regime)) unusable("rules.regime_unusable", "/regime", *wrong);
  checker categories(found);
  for (std::size_t i = 0; i < judged.taxonomy.categories.size(); ++i)
    categories.declare<category>(judged.taxonomy.categories[i].code,
                                 where + "/taxonomy/categories/" + std::to_string(i) + "/code");
  checker fields(found);
  for (std::size_t i = 0; i < judged.directory.fields.size(); ++i)
    fields.declare<specialised_field>(judged.directory.fields[i].code,
                                      where + "/directory/fields/" + std::to_string(i) + "/code");
  checker bodies(found);
  std::set<organisation_id> known;
  const auto& organisations = judged.directory.organisations;
  for (const auto& body : organisations) known.insert(body.id);
  const auto refer = [&](const organisation_id& id, const std::string& path) {
    bodies.refer(known.contains(id), id, path, organisations);
  };
  for (std::size_t i = 0; i < judged.directory.fields.size(); ++i) {
    const auto& applies_to = judged.directory.fields[i].bodies;
    for (std::size_t j = 0; j < applies_to.size(); ++j)
      refer(applies_to[j], where + "/directory/fields/" + std::to_string(i) + "/bodies/" + std::to_string(j));
  }
  for (std::size_t i = 0; i < organisations.size(); ++i) {
    const auto path = where + "/directory/organisations/" + std::to_string(i);
    bodies.declare<organisation>(organisations[i].id, path + "/id");
    refer(organisations[i].parent, path + "/parent");
    for (std::size_t j = 0; j < organisations[i].successors.size(); ++j)
      refer(organisations[i].successors[j], path + "/successors/" + std::to_string(j));
  }
  return found;
}

}  // namespace doithoai::inline v0
