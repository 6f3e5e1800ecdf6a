#include <algorithm>

#include "doithoai/table.hpp"
#include "ledger/composition_judge.hpp"
#include "report/glance.hpp"

namespace doithoai::inline v0 {
namespace {

template <class Rows>
std::vector<std::int32_t> count_by(const Rows& key, std::size_t size) {
  std::vector<std::int32_t> counts(size);
  for (std::size_t i = 0; i < key.size(); ++i)
    if (key[i] != no_row && static_cast<std::size_t>(key[i]) < size) ++counts[static_cast<std::size_t>(key[i])];
  return counts;
}

session_state state_of(const session_facts& sessions, std::size_t s) {
  if (sessions.closed_on[s] != no_day) return session_state::closed;
  if (sessions.opened_on[s] != no_day) return session_state::open;
  return sessions.announced_on[s] != no_day ? session_state::announced : session_state::scheduled;
}

class session_table {
 public:
  explicit session_table(const glance& at)
      : at_(at), sessions_(at.known->sessions), judge_(*at.of, *at.known, gathering::present) {
    const auto size = sessions_.scheduled_on.size();
    opinions_ = count_by(at.known->opinions.session, size);
    issues_ = count_by(sessions_of_issues(*at.known), size);
    conclusions_ = grouping(at.known->conclusions.session, size);
    communes_ = grouping(at.known->session_communes.from, at.known->session_communes.to, size);
  }

  std::vector<session_row> make() {
    std::vector<session_row> rows;
    std::vector<bool> is_listed(sessions_.scheduled_on.size());
    const auto plan_size = at_.adopted == nullptr ? 0 : at_.adopted->planned_sessions.size();
    for (std::size_t i = 0; i < plan_size; ++i) add_planned(at_.adopted->planned_sessions[i], is_listed, rows);
    const auto beside = rows.size();
    for (std::size_t s = 0; s < is_listed.size(); ++s)
      if (!is_listed[s] && at_.has_session(s)) rows.push_back(row_of(s));
    std::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(beside), rows.end(), [](const auto& a, const auto& b) {
      return a.held_on != b.held_on ? a.held_on < b.held_on : a.session < b.session;
    });
    return rows;
  }

 private:
  void add_planned(const planned_session& planned, std::vector<bool>& is_listed, std::vector<session_row>& rows) {
    const row entry = at_.of->entries.find(planned.id);
    bool is_scheduled = false;
    for (std::size_t s = 0; entry != no_row && s < is_listed.size(); ++s) {
      if (sessions_.planned[s] != entry || !at_.has_session(s)) continue;
      is_listed[s] = true;
      is_scheduled = true;
      rows.push_back(row_of(s));
    }
    if (is_scheduled) return;
    session_row waiting;
    waiting.planned = planned.id;
    if (!planned.communes.empty()) waiting.commune = planned.communes.front();
    waiting.commune_name = at_.name_of(waiting.commune);
    waiting.held_on = planned.when.day;
    rows.push_back(std::move(waiting));
  }

  [[nodiscard]] session_row row_of(std::size_t s) const {
    session_row made;
    const auto number = static_cast<row>(s);
    made.session = at_.of->sessions[number];
    made.planned = at_.of->entries[sessions_.planned[s]];
    if (const auto communes = communes_.of(s); !communes.empty()) made.commune = at_.of->bodies[communes.front()];
    made.commune_name = at_.name_of(made.commune);
    made.state = state_of(sessions_, s);
    made.held_on = day_or_none(sessions_.held_on[s]);
    made.announced_on = day_or_none(sessions_.announced_on[s]);
    if (made.held_on && made.announced_on)
      made.notice_days = static_cast<std::int32_t>((*made.held_on - *made.announced_on).count());
    made.opened_on = day_or_none(sessions_.opened_on[s]);
    made.closed_on = day_or_none(sessions_.closed_on[s]);
    for (const row conclusion : conclusions_.of(s)) {
      const auto issued_on = day_or_none(at_.known->conclusions.issued_on[static_cast<std::size_t>(conclusion)]);
      if (!made.concluded_on || issued_on < made.concluded_on) made.concluded_on = issued_on;
    }
    if (sessions_.citizens[s] != no_row) made.citizens = sessions_.citizens[s];
    made.present = static_cast<std::int32_t>(judge_.people_of(number));
    if (made.present > 0) {
      const auto gaps = judge_.gaps_of(number);
      made.missing = static_cast<std::int32_t>(
          std::count_if(gaps.begin(), gaps.end(), [](const gap& g) { return g.is_missing(); }));
    }
    made.opinions = opinions_[s];
    made.issues = issues_[s];
    made.venue = at_.text(sessions_.venue[s]);
    return made;
  }

  const glance& at_;
  const session_facts& sessions_;
  composition_judge judge_;
  std::vector<std::int32_t> opinions_;
  std::vector<std::int32_t> issues_;
  grouping conclusions_;
  grouping communes_;
};

}  // namespace

std::vector<session_row> sessions(const state& of, const query& how) {
  const auto at = look(of, how);
  return seen(session_table(at).make(), how);
}

std::vector<attendance_row> attendance(const state& of, const query& how) {
  const auto at = look(of, how);
  const auto& told = at.known->present;
  std::vector<attendance_row> rows;
  for (std::size_t i = 0; i < told.session.size(); ++i) {
    if (told.session[i] == no_row) continue;
    attendance_row made;
    made.session = at.of->sessions[told.session[i]];
    made.body = at.of->bodies[told.body[i]];
    made.body_name = at.name_of(made.body);
    made.position = static_cast<office>(told.position[i]);
    made.part = static_cast<session_part>(told.part[i]);
    made.name = at.words(told.name[i]);
    rows.push_back(std::move(made));
  }
  return seen(std::move(rows), how);
}

std::vector<gap_row> gaps(const state& of, const query& how) {
  const auto at = look(of, how);
  const composition_judge judge(*at.of, *at.known, gathering::present);
  std::vector<gap_row> rows;
  for (std::size_t s = 0; s < at.known->sessions.scheduled_on.size(); ++s) {
    const auto session = static_cast<row>(s);
    if (judge.people_of(session) == 0) continue;  // nobody was told of: that is no finding of who was missing
    for (const auto& g : judge.gaps_of(session)) {
      if (!g.is_missing()) continue;
      const auto& rule = at.adopted->composition[g.rule];
      const auto names = names_for(g, *at.of, *at.known);
      rows.push_back({at.of->sessions[g.session], rule.id, rule.text, g.body, names.of(g.body), g.field,
                      names.of(g.field), g.asked, g.present});
    }
  }
  return seen(std::move(rows), how);
}

}  // namespace doithoai::inline v0
