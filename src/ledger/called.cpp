// Finds the day, the places and the subject by which a sentence calls what it speaks of.

#include "ledger/called.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/in_sentence.hpp"
#include "doithoai/code.hpp"
#include "ledger/issue.hpp"
#include "ledger/names.hpp"

namespace doithoai::inline v0 {
namespace {

struct called_session {
  date held_on{};
  std::vector<organisation_id> communes{};
};

struct called_issue {
  issue_kind kind{};
  date raised_on{};
  category_code category{};
  organisation_id commune{};
};

struct called_part {
  date assigned_on{};
  organisation_id lead{};
  std::string issue{};
};

class caller {
 public:
  caller(finding& what, const facts& known, const facts& now, const event* judged)
      : what_(what), known_(known), now_(now), judged_(judged) {}

  void call() {
    // What is added is of none of these names.
    const auto told = what_.args.size();
    for (std::size_t i = 0; i < told; ++i) {
      const auto is = [&](const char* name) { return what_.args[i].name == name; };
      const auto id = [&] { return what_.args[i].value; };
      if (is("session")) call_session(id(), "held_on", "place");
      if (is("other")) call_session(id(), "other_held_on", "other_place");
      if (is("planned")) call_planned(id());
      if (is("issue")) call_issue(id());
      if (is("part")) call_part(id());
    }
  }

 private:
  static constexpr std::size_t most_added = 5;  // for one id

  // The first to name an argument has named it.
  void add(const char* name, std::string value) {
    const auto is_this = [&](const argument& a) { return a.name == name; };
    if (value.empty() || std::any_of(what_.args.begin(), what_.args.end(), is_this)) return;
    if (what_.args.size() == what_.args.capacity()) what_.args.reserve(what_.args.size() + most_added);
    what_.args.push_back({name, std::move(value)});
  }

  template <class Event>
  [[nodiscard]] const Event* judged() const {
    return judged_ == nullptr ? nullptr : std::get_if<Event>(&judged_->data);
  }

  void call_session(const std::string& id, const char* day, const char* place) {
    const auto session = session_called(id);
    if (!session) return;
    add(day, to_text(session->held_on));
    add(place, places_of(session->communes, {known_, session->held_on}));
  }

  void call_planned(const std::string& id) {
    const auto* plan = known_.plan();
    const auto* planned = plan == nullptr ? nullptr : plan->session_of(id);
    if (planned != nullptr) add("planned_place", places_of(planned->communes, {known_, known_.as_of()}));
  }

  void call_issue(const std::string& id) {
    const auto issue = issue_called(id);
    if (!issue) return;
    add("issue_kind", std::string(label_of(issue->kind, language::vietnamese)));
    if (issue->kind == issue_kind::denunciation) return;
    const names_on names(known_, issue->raised_on);
    add("category_name", names.of(issue->category));
    add("raised_on", to_text(issue->raised_on));
    if (!issue->commune.empty()) add("issue_place", places_of({issue->commune}, names));
  }

  void call_part(const std::string& id) {
    const auto part = part_called(id);
    if (!part) return;
    const auto issue = issue_called(part->issue);
    if (!issue || issue->kind != issue_kind::denunciation)
      add("lead_name", names_on(known_, part->assigned_on).of(part->lead));
    call_issue(part->issue);
  }

  [[nodiscard]] std::optional<called_session> session_called(const std::string& id) const {
    if (const auto* told = known_.told<session_scheduled_fact>(known_.find<session_tag>(id))) {
      called_session made{told->held_on, {}};
      for (const auto* one : known_.all<&session_commune_fact::session>(told->session))
        made.communes.push_back(known_.id_of(one->commune));
      return made;
    }
    const auto* made = judged<session_scheduled>();
    if (made == nullptr || made->session.text() != id) return std::nullopt;
    return called_session{made->held_on, made->communes};
  }

  [[nodiscard]] std::optional<called_issue> issue_called(const std::string& id) const {
    const auto issue = known_.find<issue_tag>(id);
    if (const auto* told = known_.told<issue_raised_fact>(issue)) {
      const auto place = known_.id_of(doithoai::place_of(known_, *told));
      return called_issue{kind_of(issue, told->kind), told->day, known_.id_of(told->category), commune_of(place)};
    }
    const auto* made = judged<issue_raised>();
    if (made == nullptr || made->issue.text() != id) return std::nullopt;
    const auto place = made->commune.empty() ? known_.id_of(doithoai::place_of(known_, *made)) : made->commune;
    return called_issue{made->kind, judged_->happened_on, made->category, commune_of(place)};
  }

  [[nodiscard]] issue_kind kind_of(issue_no issue, issue_kind told) const {
    const auto* last = now_.told<issue_raised_fact>(issue);
    return last != nullptr && last->kind == issue_kind::denunciation ? last->kind : told;
  }

  // A sentence may be for everybody, and a hamlet may tell whose an issue is.
  [[nodiscard]] organisation_id commune_of(const organisation_id& place) const {
    const auto* rules = known_.rules();
    return rules == nullptr ? place : rules->commune_of(place);
  }

  [[nodiscard]] std::optional<called_part> part_called(const std::string& id) const {
    if (const auto* told = known_.told<part_assigned_fact>(known_.find<part_tag>(id)))
      return called_part{told->day, known_.id_of(told->lead), std::string(known_.id_text(told->issue))};
    const auto* made = judged<issue_assigned>();
    if (made == nullptr || made->part.text() != id) return std::nullopt;
    return called_part{judged_->happened_on, made->lead, made->issue.text()};
  }

  // "xã A, xã B và xã C"; one that has no name is called by its id.
  static std::string places_of(const std::vector<organisation_id>& communes, const names_on& names) {
    std::string all;
    for (std::size_t i = 0; i < communes.size(); ++i) {
      const auto name = names.of(communes[i]);
      if (i > 0) all += i + 1 == communes.size() ? " và " : ", ";
      all += name.empty() ? communes[i].text() : area_in_sentence(name);
    }
    return all;
  }

  finding& what_;
  const facts& known_;
  const facts& now_;
  const event* judged_;
};

}  // namespace

void call_by_name(finding& what, const facts& known, const facts& now, const event* judged) {
  caller(what, known, now, judged).call();
}

}  // namespace doithoai::inline v0
