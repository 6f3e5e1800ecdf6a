#pragma once
// The same year as tables of whole numbers, for those that it is compared with: one column a file, rows in the order in
// which they were recorded, days as days since 1970, -1 where there is none.

#include <filesystem>
#include <fstream>
#include <string>

#include "ledger_commands.hpp"
#include "npy.hpp"

namespace bench {

inline std::int32_t number_of(date day) { return static_cast<std::int32_t>(day.time_since_epoch().count()); }

class tables {
 public:
  tables(const year& of, const std::string& folder) : of_(of), words_(of), folder_(folder + "/") {}

  /// Reads a stream of the year to its end.
  void write() {
    write_calendar();
    write_names();
    stream told(of_);
    for (step s; told.next(s);) add(s);
    close(session_number, session_commune, session_held_on, session_closed_on, session_concluded_on);
    close(opinion_number, opinion_session);
    close(issue_number, issue_session, issue_kind, issue_category, issue_commune, issue_raised_on);
    close(part_number, part_issue, part_lead, part_assigned_on, part_told, part_kind, part_value, part_from,
          part_moves);
    close(change_part, change_amount, change_from, change_to, change_decided_on);
    close(answer_issue, answer_body, answer_given_on, answer_told, answer_manner, answer_kind, answer_is_interim);
    close(verification_issue, verification_day, verification_told, verification_is_confirmed);
    close(response_issue, response_day, response_told, response_is_yes);
  }

 private:
  template <class... Columns>
  static void close(Columns&... columns) {
    (columns.close(), ...);
  }

  template <class Value>
  npy_column<Value> column(const char* name) const {
    return npy_column<Value>(folder_ + name + ".npy");
  }

  void add(const step& s) {
    ++told_;
    switch (s.kind) {
      case step_kind::schedule: return add_session(s.subject);
      case step_kind::opinion:
        opinion_number.push_back(static_cast<std::int32_t>(2 * s.subject + s.which));
        return opinion_session.push_back(static_cast<std::int32_t>(of_.session_of(s.subject)));
      case step_kind::issue: return add_issue(s.subject);
      case step_kind::assign: return add_part(s.subject, s.which);
      case step_kind::change: return add_change(s.subject, s.which);
      case step_kind::spot_answer:
      case step_kind::interim_answer:
      case step_kind::answer: return add_answer(s);
      case step_kind::verify: return add_verification(s.subject, s.which);
      case step_kind::respond: return add_response(s.subject);
      default: return;  // told of no issue
    }
  }

  issue_story story_of(number i, session_story& at) const {
    const auto s = of_.session_of(i);
    at = of_.session(s);
    return of_.issue(i, s, at);
  }

  void add_session(number s) {
    const auto story = of_.session(s);
    session_number.push_back(static_cast<std::int32_t>(s));
    session_commune.push_back(static_cast<std::int16_t>(story.commune));
    session_held_on.push_back(number_of(story.held.happened));
    session_closed_on.push_back(number_of(story.held.happened));
    session_concluded_on.push_back(number_of(story.concluded.happened));
  }

  void add_issue(number i) {
    session_story at;
    const auto story = story_of(i, at);
    issue_number.push_back(static_cast<std::int32_t>(i));
    issue_session.push_back(static_cast<std::int32_t>(story.session));
    issue_kind.push_back(static_cast<std::int8_t>(story.kind));
    issue_category.push_back(static_cast<std::int8_t>(story.category));
    issue_commune.push_back(static_cast<std::int16_t>(story.commune == nothing ? -1 : static_cast<int>(story.commune)));
    issue_raised_on.push_back(number_of(at.held.happened));
  }

  void add_part(number i, number p) {
    session_story at;
    const auto part = story_of(i, at).parts[p];
    part_number.push_back(static_cast<std::int32_t>(2 * i + p));
    part_issue.push_back(static_cast<std::int32_t>(i));
    part_lead.push_back(static_cast<std::int16_t>(part.lead));
    part_assigned_on.push_back(number_of(part.assigned.happened));
    part_told.push_back(told_);
    part_kind.push_back(static_cast<std::int8_t>(part.kind));
    part_value.push_back(part.kind == doithoai::deadline_kind::by_date ? number_of(part.by) : part.amount);
    part_from.push_back(static_cast<std::int8_t>(part.from));
    part_moves.push_back(part.moves_off_days_off ? 1 : 0);
  }

  void add_change(number i, number p) {
    session_story at;
    const auto part = story_of(i, at).parts[p];
    const bool is_pause = part.change == change_kind::pause;
    change_part.push_back(static_cast<std::int32_t>(2 * i + p));
    change_amount.push_back(is_pause ? 0 : part.extension);
    change_from.push_back(is_pause ? number_of(part.pause_from) : -1);
    change_to.push_back(is_pause ? number_of(part.pause_to) : -1);
    change_decided_on.push_back(number_of(part.changed.happened));
  }

  void add_answer(const step& s) {
    session_story at;
    const auto story = story_of(s.subject, at);
    const auto& part = story.parts[s.which];
    const auto add_row = [&](number issue, number body, date on, bool is_spot, doithoai::answer_kind kind) {
      answer_issue.push_back(static_cast<std::int32_t>(issue));
      answer_body.push_back(static_cast<std::int16_t>(body));
      answer_given_on.push_back(number_of(on));
      answer_told.push_back(told_);
      answer_manner.push_back(is_spot ? 0 : 1);
      answer_kind.push_back(static_cast<std::int8_t>(kind));
      answer_is_interim.push_back(s.kind == step_kind::interim_answer ? 1 : 0);
    };
    if (s.kind == step_kind::spot_answer)
      return add_row(s.subject, story.spot.body, story.spot.on.happened, true, story.spot.kind);
    if (s.kind == step_kind::interim_answer)
      return add_row(s.subject, part.lead, part.interim.happened, false, doithoai::answer_kind::under_way);
    add_row(s.subject, part.answer.body, part.answer.on.happened, false, part.answer.kind);
    if (words_.names_issue_before(s.subject, part, at))
      add_row(s.subject - 1, part.answer.body, part.answer.on.happened, false, part.answer.kind);
  }

  void add_verification(number i, number which) {
    session_story at;
    const auto story = story_of(i, at);
    verification_issue.push_back(static_cast<std::int32_t>(i));
    verification_day.push_back(number_of(story.verified[which].happened));
    verification_told.push_back(told_);
    verification_is_confirmed.push_back(story.is_confirmed[which] ? 1 : 0);
  }

  void add_response(number i) {
    session_story at;
    const auto story = story_of(i, at);
    response_issue.push_back(static_cast<std::int32_t>(i));
    response_day.push_back(number_of(story.responded.happened));
    response_told.push_back(told_);
    response_is_yes.push_back(story.satisfaction == doithoai::response_satisfaction::yes ? 1 : 0);
  }

  // How many working days there were up to each day, over the years that a due day may lie in.
  void write_calendar() const {
    auto day = column<std::int32_t>("calendar.day");
    auto is_working = column<std::int8_t>("calendar.is_working");
    auto working_days = column<std::int32_t>("calendar.working_days");
    const auto shipped = doithoai::calendar::vietnam();
    std::int32_t count = 0;
    for (date d{std::chrono::year{2019} / 12 / 1}; d <= date{std::chrono::year{2022} / 6 / 30}; d += days{1}) {
      const bool works = shipped.is_working_day(d).value();
      count += works ? 1 : 0;
      day.push_back(number_of(d));
      is_working.push_back(works ? 1 : 0);
      working_days.push_back(count);
    }
    close(day, is_working, working_days);
  }

  // What the numbers of the tables are called in a summary, a list a line: areas by category, communes, bodies.
  void write_names() const {
    std::ofstream out(folder_ + "names.txt");
    for (const auto& c : doithoai::shipped_rules(2020).value().taxonomy.categories)
      out << doithoai::area_of(c.code).text() << ' ';
    out << '\n';
    for (number c = 0; c < communes; ++c) out << commune_text(c) << ' ';
    out << '\n';
    for (number b = 0; b < bodies; ++b) out << body_text(b) << ' ';
    out << '\n';
  }

  const year& of_;
  commands words_;
  std::string folder_;
  std::int32_t told_ = 0;  // how many steps so far: of one day, what has more was told later

  npy_column<std::int32_t> session_number{folder_ + "sessions.session.npy"};
  npy_column<std::int16_t> session_commune{folder_ + "sessions.commune.npy"};
  npy_column<std::int32_t> session_held_on{folder_ + "sessions.held_on.npy"};
  npy_column<std::int32_t> session_closed_on{folder_ + "sessions.closed_on.npy"};
  npy_column<std::int32_t> session_concluded_on{folder_ + "sessions.concluded_on.npy"};
  npy_column<std::int32_t> opinion_number{folder_ + "opinions.opinion.npy"};
  npy_column<std::int32_t> opinion_session{folder_ + "opinions.session.npy"};
  npy_column<std::int32_t> issue_number{folder_ + "issues.issue.npy"};
  npy_column<std::int32_t> issue_session{folder_ + "issues.session.npy"};
  npy_column<std::int8_t> issue_kind{folder_ + "issues.kind.npy"};
  npy_column<std::int8_t> issue_category{folder_ + "issues.category.npy"};
  npy_column<std::int16_t> issue_commune{folder_ + "issues.commune.npy"};
  npy_column<std::int32_t> issue_raised_on{folder_ + "issues.raised_on.npy"};
  npy_column<std::int32_t> part_number{folder_ + "parts.part.npy"};
  npy_column<std::int32_t> part_issue{folder_ + "parts.issue.npy"};
  npy_column<std::int16_t> part_lead{folder_ + "parts.lead.npy"};
  npy_column<std::int32_t> part_assigned_on{folder_ + "parts.assigned_on.npy"};
  npy_column<std::int32_t> part_told{folder_ + "parts.told.npy"};
  npy_column<std::int8_t> part_kind{folder_ + "parts.due_kind.npy"};
  npy_column<std::int32_t> part_value{folder_ + "parts.due_value.npy"};
  npy_column<std::int8_t> part_from{folder_ + "parts.due_from.npy"};
  npy_column<std::int8_t> part_moves{folder_ + "parts.moves.npy"};
  npy_column<std::int32_t> change_part{folder_ + "changes.part.npy"};
  npy_column<std::int32_t> change_amount{folder_ + "changes.amount.npy"};
  npy_column<std::int32_t> change_from{folder_ + "changes.pause_from.npy"};
  npy_column<std::int32_t> change_to{folder_ + "changes.pause_to.npy"};
  npy_column<std::int32_t> change_decided_on{folder_ + "changes.decided_on.npy"};
  npy_column<std::int32_t> answer_issue{folder_ + "answers.issue.npy"};
  npy_column<std::int16_t> answer_body{folder_ + "answers.body.npy"};
  npy_column<std::int32_t> answer_given_on{folder_ + "answers.given_on.npy"};
  npy_column<std::int32_t> answer_told{folder_ + "answers.told.npy"};
  npy_column<std::int8_t> answer_manner{folder_ + "answers.manner.npy"};
  npy_column<std::int8_t> answer_kind{folder_ + "answers.kind.npy"};
  npy_column<std::int8_t> answer_is_interim{folder_ + "answers.is_interim.npy"};
  npy_column<std::int32_t> verification_issue{folder_ + "verifications.issue.npy"};
  npy_column<std::int32_t> verification_day{folder_ + "verifications.verified_on.npy"};
  npy_column<std::int32_t> verification_told{folder_ + "verifications.told.npy"};
  npy_column<std::int8_t> verification_is_confirmed{folder_ + "verifications.is_confirmed.npy"};
  npy_column<std::int32_t> response_issue{folder_ + "responses.issue.npy"};
  npy_column<std::int32_t> response_day{folder_ + "responses.responded_on.npy"};
  npy_column<std::int32_t> response_told{folder_ + "responses.told.npy"};
  npy_column<std::int8_t> response_is_yes{folder_ + "responses.is_yes.npy"};
};

}  // namespace bench
