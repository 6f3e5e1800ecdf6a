// The tables of sessions, of who came to them, and of who was missing.

#include <algorithm>

#include "ledger/composition.hpp"
#include "ledger/issue.hpp"
#include "ledger/session.hpp"
#include "report/rows.hpp"

namespace doithoai::inline v0 {
namespace {

void count(std::vector<std::int32_t>& counts, session_no session) {
  if (session && session.index() < counts.size()) ++counts[session.index()];
}

template <class Fact>
std::optional<date> day_of(const facts& known, session_no session) {
  const auto* told = known.told<Fact>(session);
  return told == nullptr ? std::nullopt : std::optional<date>(told->day);
}

std::optional<date> concluded_on(const facts& known, session_no session) {
  std::optional<date> first;
  known.each<&conclusion_issued_fact::session>(session, [&](const auto& told) {
    const date issued_on = told.day;
    if (!first || issued_on < *first) first = issued_on;
  });
  return first;
}

class session_table {
 public:
  explicit session_table(const view& at) : at_(at) {
    const auto size = at.known.id_count<session_tag>();
    opinions_.resize(size);
    issues_.resize(size);
    is_listed_.resize(size);
    // A denunciation is not counted where the view may not know its session.
    at.known.each_row<opinion_recorded_fact>([&](const auto& told) {
      if (!is_secret(at, told.opinion)) count(opinions_, told.session);
    });
    at.known.each_row<issue_raised_fact>([&](const auto& told) {
      if (!is_secret(at, told.issue)) count(issues_, session_of(at.known, told.issue));
    });
  }

  std::vector<session_row> make() {
    if (at_.plan != nullptr)
      for (const auto& planned : at_.plan->document.planned_sessions) add_planned(planned);
    const auto beside = static_cast<std::ptrdiff_t>(rows_.size());
    each_subject<session_scheduled_fact, session_tag>(at_.known, [&](const auto& told) {
      if (!is_listed_[told.session.index()]) rows_.push_back(row_of(told));
    });
    std::stable_sort(rows_.begin() + beside, rows_.end(), [](const auto& a, const auto& b) {
      return a.held_on != b.held_on ? a.held_on < b.held_on : a.session < b.session;
    });
    return std::move(rows_);
  }

 private:
  void add_planned(const planned_session& planned) {
    const auto sessions = sessions_of(at_.known, planned.id);
    for (const auto* told : sessions) {
      is_listed_[told->session.index()] = true;
      rows_.push_back(row_of(*told));
    }
    if (!sessions.empty()) return;
    session_row waiting;
    waiting.planned = planned.id;
    if (!planned.communes.empty()) waiting.commune = planned.communes.front();
    waiting.commune_name = at_.name_of(waiting.commune);
    waiting.held_on = planned.when.day;
    rows_.push_back(std::move(waiting));
  }

  [[nodiscard]] session_row row_of(const fact_row<session_scheduled_fact>& told) const {
    const auto& known = at_.known;
    const auto session = told.session;
    session_row made;
    made.session = known.id_of(session);
    made.planned = known.id_of(told.planned);
    known.each<&session_commune_fact::session>(session,
                                               [&](const auto& one) { made.commune = known.id_of(one.commune); });
    made.commune_name = at_.name_of(made.commune);
    made.held_on = told.held_on;
    made.announced_on = day_of<session_announced_fact>(known, session);
    if (made.announced_on) made.notice_days = static_cast<std::int32_t>((*made.held_on - *made.announced_on).count());
    made.opened_on = day_of<session_opened_fact>(known, session);
    made.closed_on = day_of<session_closed_fact>(known, session);
    made.state = state_of(known, session);
    made.concluded_on = concluded_on(known, session);
    if (const auto* counted = known.told<citizens_counted_fact>(session)) made.citizens = counted->citizens;
    made.present = static_cast<std::int32_t>(people_of(known, session, gathering::present));
    each_gap_of_attendance(known, session, [&](const gap& g) { made.missing += g.weight() == severity::warning; });
    made.opinions = opinions_[session.index()];
    made.issues = issues_[session.index()];
    made.venue = known.text(told.venue);
    return made;
  }

  const view& at_;
  std::vector<std::int32_t> opinions_;
  std::vector<std::int32_t> issues_;
  std::vector<bool> is_listed_;
  std::vector<session_row> rows_;
};

}  // namespace

void make_rows(const view& at, outgoing<session_row>& to) {
  for (auto& row : session_table(at).make()) to.add(std::move(row), no_issue);
}

void make_rows(const view& at, outgoing<attendance_row>& to) {
  at.known.each_row<person_fact<gathering::present>>([&](const auto& told) {
    if (!told.session) return;
    attendance_row made;
    made.session = at.known.id_of(told.session);
    made.body = at.known.id_of(told.body);
    made.body_name = at.name_of(made.body);
    made.position = told.position;
    made.part = told.part;
    made.name = at.known.words(told.name);
    to.add(std::move(made), no_issue);
  });
}

void make_rows(const view& at, outgoing<gap_row>& to) {
  each_subject<session_scheduled_fact, session_tag>(at.known, [&](const auto& session) {
    each_gap_of_attendance(at.known, session.session, [&](const gap& g) {
      if (!g.is_missing()) return;
      const auto names = names_for(g, at.known);
      to.add({at.known.id_of(session.session), g.rule->id, g.rule->text, g.body, names.of(g.body), g.field,
              names.of(g.field), g.asked, g.present, g.weight()},
             no_issue);
    });
  });
}

}  // namespace doithoai::inline v0
