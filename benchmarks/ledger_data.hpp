#pragma once
// A year of dialogue made by chance, of any size: the same for the same seed. What becomes of a session or an issue is a
// function of its number, so nothing is kept, and a story can be told again for another form of the same data.
//
//   const bench::year made({.issues = 10'000});
//   const auto story = made.session(7);

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "chance.hpp"
#include "doithoai/calendar.hpp"
#include "doithoai/command.hpp"

namespace bench {

using doithoai::date;
using std::chrono::days;

// The places: a district of this many communes, each with this many hamlets, and the bodies, by number: the district's
// first (its People's Committee, then the monitoring body), then a committee and a police post for each commune.
inline constexpr number communes = 60, hamlets_of_commune = 10;
inline constexpr number district_bodies = 80, bodies = district_bodies + 2 * communes;
inline constexpr number peoples_committee = 0, monitoring_body = 1;
inline constexpr number committee_of(number commune) { return district_bodies + commune; }

inline constexpr number issues_of_session = 40;
inline constexpr number nothing = 0xffffffff;

inline constexpr date first_day{std::chrono::year{2020} / 1 / 2};
inline constexpr date first_session_day{std::chrono::year{2020} / 2 / 3};
inline constexpr date last_session_day{std::chrono::year{2020} / 12 / 15};
inline constexpr date middle_day{std::chrono::year{2020} / 9 / 30};
inline constexpr date last_day{std::chrono::year{2021} / 7 / 31};  // everything has been told by then

/// What is told when, and when it is recorded.
struct told_on {
  date happened{};
  date recorded{};
};

struct session_story {
  number commune = 0;
  bool is_planned = false;  // each commune's first one fulfils the plan's entry
  told_on scheduled, announced, invited, prepared, held, concluded, reported;
  number first_issue = 0, issues = 0;
};

enum class change_kind : std::uint8_t { none, extension, pause };

struct answer_story {
  bool is_given = false;
  told_on on;
  number body = 0;
  doithoai::answer_kind kind{};
  bool names_issue_before = false;  // one letter that answers two
};

struct part_story {
  number lead = 0;
  std::array<number, 2> coordinating{nothing, nothing};
  told_on assigned;
  bool is_by_conclusion = false;
  doithoai::deadline_kind kind{};
  std::int32_t amount = 0;
  date by{};
  doithoai::deadline_start from{};
  bool moves_off_days_off = false;
  change_kind change = change_kind::none;
  told_on changed;
  std::int32_t extension = 0;
  date pause_from{}, pause_to{};
  bool has_interim_answer = false;
  told_on interim;
  answer_story answer;
};

struct issue_story {
  number session = 0;
  doithoai::issue_kind kind{};
  number category = 0;          // of the taxonomy
  number commune = nothing;     // when it is about another one than its session's
  bool shares_opinion = false;  // with the issue before
  bool has_second_opinion = false;
  std::optional<doithoai::competence> level;
  bool is_answered_on_the_spot = false;
  answer_story spot;
  number part_count = 0;
  std::array<part_story, 2> parts;
  number verifications = 0;
  std::array<told_on, 2> verified;
  std::array<bool, 2> is_confirmed{};
  bool has_response = false;
  told_on responded;
  doithoai::response_satisfaction satisfaction{};
};

struct size_of_year {
  number issues = 1000;
  std::uint64_t seed = 20200814;
  bool is_plain = false;  // one opinion, one part and one answer for each issue, and nothing else
};

// A category's number and how often it is meant: areas as in petitions that were read (roads and the like lead).
struct weighted_category {
  number first, count, weight;
};

class year {
 public:
  explicit year(size_of_year size) : size_(size) {
    const auto calendar = doithoai::calendar::vietnam();
    for (date day = first_session_day; day <= last_session_day; day += days{1})
      if (calendar.is_working_day(day).value()) session_days_.push_back(day);
    sessions_ = std::max(size.issues / issues_of_session, 1U);
  }

  [[nodiscard]] number issues() const { return size_.issues; }
  [[nodiscard]] number sessions() const { return sessions_; }
  [[nodiscard]] bool is_plain() const { return size_.is_plain; }

  [[nodiscard]] session_story session(number s) const {
    chance draw(size_.seed, 1, s);
    session_story made;
    made.commune = s * 37 % communes;
    made.is_planned = s < communes;
    made.first_issue = first_issue_of(s);
    made.issues = first_issue_of(s + 1) - made.first_issue;
    const date held = session_days_[static_cast<std::size_t>(std::uint64_t{s} * session_days_.size() / sessions_)];
    made.held = {held, held + days{draw.percent(85) ? 0 : 1 + draw.below(4)}};
    const auto before = [&](number least, number most) { return held - days{least + draw.below(most - least + 1)}; };
    const auto at_once = [](date day) { return told_on{day, day}; };
    made.scheduled = at_once(before(14, 25));
    made.announced = at_once(before(6, 12));
    made.invited = at_once(before(3, 5));
    made.prepared = at_once(before(1, 2));
    const date concluded = held + days{1 + draw.below(10)};
    made.concluded = {concluded, std::max(late(draw, concluded), made.held.recorded + days{1})};
    const date reported = made.concluded.recorded + days{1 + draw.below(10)};
    made.reported = {reported, late(draw, reported)};
    return made;
  }

  [[nodiscard]] number session_of(number issue) const {
    auto s = static_cast<number>(std::uint64_t{issue} * sessions_ / size_.issues);
    while (first_issue_of(s) > issue) --s;
    while (first_issue_of(s + 1) <= issue) ++s;
    return s;
  }

  /// `of`: the session that it was raised at.
  [[nodiscard]] issue_story issue(number i, number session, const session_story& of) const {
    chance draw(size_.seed, 2, i);
    issue_story made;
    made.session = session;
    made.kind = size_.is_plain ? doithoai::issue_kind::petition
                               : static_cast<doithoai::issue_kind>(draw.weighted<6>({15, 25, 50, 5, 4, 1}));
    // By the taxonomy's order: its areas, the first number of each being the area itself.
    constexpr std::array<weighted_category, 8> areas{
        {{0, 15, 43}, {15, 6, 14}, {21, 6, 16}, {27, 6, 15}, {33, 8, 15}, {41, 7, 11}, {48, 4, 5}, {52, 5, 6}}};
    const auto& area = areas[draw.weighted<8>({43, 14, 16, 15, 15, 11, 5, 6})];
    made.category = area.first + draw.below(area.count);
    if (!size_.is_plain) {
      if (draw.percent(3)) made.commune = draw.below(communes);
      made.shares_opinion = i > of.first_issue && draw.percent(8);
      made.has_second_opinion = draw.percent(8);
      if (draw.percent(97)) made.level = static_cast<doithoai::competence>(draw.weighted<4>({46, 41, 11, 2}));
    }
    if (has_own_procedure(made.kind)) return made;

    // On the spot alone; that and a part; one part; two; nothing yet.
    const auto way = size_.is_plain ? 2 : draw.weighted<5>({20, 4, 48, 24, 4});
    made.is_answered_on_the_spot = way <= 1;
    made.part_count = way == 0 || way == 4 ? 0 : way == 3 ? 2 : 1;
    if (made.is_answered_on_the_spot)
      made.spot = {true, of.held, draw.percent(60) ? committee_of(of.commune) : any_lead(draw, made.category),
                   some_kind(draw), false};
    bool is_all_answered = made.part_count > 0;
    told_on last = of.held;
    for (number p = 0; p < made.part_count; ++p) {
      auto& part = made.parts[p];
      part = this->part(draw, made, of, p);
      is_all_answered = is_all_answered && part.answer.is_given;
      last = {std::max(last.happened, part.answer.on.happened), std::max(last.recorded, part.answer.on.recorded)};
    }
    if (!size_.is_plain && (is_all_answered || way == 0) && draw.percent(45)) {
      verify(draw, last, made);
      if (draw.percent(30)) respond(draw, made);
    }
    return made;
  }

 private:
  [[nodiscard]] number first_issue_of(number s) const {
    return static_cast<number>(std::uint64_t{s} * size_.issues / sessions_);
  }

  // Three in four facts are recorded on their day, one in twenty long after.
  static date late(chance& draw, date day) {
    const auto lot = draw.below(20);
    return day + days{lot < 15 ? 0 : lot < 19 ? 1 + draw.below(3) : 4 + draw.below(17)};
  }

  // Some bodies lead far more than others, and those of one category more often than the rest.
  static number any_lead(chance& draw, number category) {
    const auto shift = category * 7 % (district_bodies - 2);
    return 2 + (shift + draw.mostly_low(district_bodies - 2)) % (district_bodies - 2);
  }

  static doithoai::answer_kind some_kind(chance& draw) {
    return static_cast<doithoai::answer_kind>(draw.weighted<5>({45, 30, 15, 5, 5}));
  }

  [[nodiscard]] part_story part(chance& draw, const issue_story& of, const session_story& session, number p) const {
    part_story made;
    made.lead = draw.percent(40) ? committee_of(of.commune == nothing ? session.commune : of.commune)
                                 : any_lead(draw, of.category);
    if (p == 1 && made.lead == of.parts[0].lead) made.lead = 2 + (made.lead + 1) % (district_bodies - 2);
    if (!size_.is_plain && draw.percent(30)) made.coordinating[0] = peoples_committee;
    if (!size_.is_plain && draw.percent(10)) made.coordinating[1] = monitoring_body;
    const date assigned = session.held.happened + days{1 + draw.below(15)};
    made.is_by_conclusion = session.concluded.happened <= assigned && draw.percent(90);
    const date may_record = (made.is_by_conclusion ? session.concluded : session.held).recorded + days{1};
    made.assigned = {assigned, std::max(late(draw, assigned), may_record)};
    set_deadline(draw, made);
    if (!size_.is_plain) change(draw, session, made);
    answer(draw, session, p, made);
    return made;
  }

  void set_deadline(chance& draw, part_story& made) const {
    using doithoai::deadline_kind;
    constexpr std::array<std::int32_t, 6> working{5, 7, 10, 15, 20, 30};
    constexpr std::array<std::int32_t, 4> calendar{10, 15, 30, 45};
    const auto lot = size_.is_plain ? 0 : draw.below(100);
    made.kind = lot < 60   ? deadline_kind::working_days
                : lot < 80 ? deadline_kind::calendar_days
                : lot < 88 ? deadline_kind::by_date
                           : deadline_kind::none_set;
    if (made.kind == deadline_kind::working_days) made.amount = working[draw.below(working.size())];
    if (made.kind == deadline_kind::calendar_days) {
      made.amount = calendar[draw.below(calendar.size())];
      made.moves_off_days_off = draw.percent(25);
    }
    if (made.kind == deadline_kind::by_date) made.by = made.assigned.happened + days{10 + draw.below(31)};
    const auto from = draw.below(100);
    made.from = from < 60                            ? doithoai::deadline_start::received
                : from < 85 && made.is_by_conclusion ? doithoai::deadline_start::issued
                                                     : doithoai::deadline_start::held;
  }

  // At most one change a part, so that no order of changes has to be looked at; a pause begins while days are counted, and an
  // extension is decided before the part is due.
  static void change(chance& draw, const session_story& session, part_story& made) {
    using doithoai::deadline_kind;
    const auto lot = draw.below(1000);
    const bool counts = made.kind == deadline_kind::working_days || made.kind == deadline_kind::calendar_days;
    if (lot < 30 && (counts || made.kind == deadline_kind::by_date))
      made.change = change_kind::extension;
    else if (lot >= 30 && lot < 45 && counts)
      made.change = change_kind::pause;
    else
      return;
    const date decided = made.assigned.happened + days{1 + draw.below(8)};
    const date due_after = counts ? start_of(session, made) + days{made.amount} : made.by;
    if (made.change == change_kind::extension && decided > due_after) {
      made.change = change_kind::none;
      return;
    }
    made.changed = {decided, std::max(late(draw, decided), made.assigned.recorded + days{1})};
    made.extension = 5 + static_cast<std::int32_t>(draw.below(6));
    if (made.change == change_kind::extension) return;
    made.pause_from = start_of(session, made) + days{1 + draw.below(static_cast<number>(made.amount))};
    made.pause_to = made.pause_from + days{1 + draw.below(9)};
  }

  static date start_of(const session_story& session, const part_story& part) {
    switch (part.from) {
      case doithoai::deadline_start::received: return part.assigned.happened;
      case doithoai::deadline_start::issued: return session.concluded.happened;
      case doithoai::deadline_start::held: break;
    }
    return session.held.happened;
  }

  // 2 to 105 days after the session, and after the day of the assignment.
  void answer(chance& draw, const session_story& session, number p, part_story& made) const {
    made.answer.is_given = size_.is_plain || draw.percent(92);
    const auto wanted = session.held.happened + days{2 + draw.mostly_low(104)};
    const auto given = std::max(wanted, made.assigned.happened + days{1});
    if (!size_.is_plain && draw.percent(5) && given > made.assigned.happened + days{3}) {
      made.has_interim_answer = true;
      const auto interim = made.assigned.happened + days{2};
      made.interim = {interim, std::max(late(draw, interim), made.assigned.recorded + days{1})};
    }
    if (!made.answer.is_given) return;
    made.answer.on = {given, std::max(late(draw, given), made.assigned.recorded + days{1})};
    made.answer.body = !size_.is_plain && draw.percent(2) ? any_lead(draw, 0) : made.lead;
    made.answer.kind = some_kind(draw);
    made.answer.names_issue_before = !size_.is_plain && p == 0 && draw.percent(3);
  }

  static void verify(chance& draw, told_on last, issue_story& made) {
    const date looked = last.happened + days{10 + draw.below(31)};
    made.verified[0] = {looked, std::max(late(draw, looked), last.recorded + days{1})};
    made.is_confirmed[0] = draw.percent(90);
    made.verifications = made.is_confirmed[0] || draw.percent(50) ? 1 : 2;
    const date again = looked + days{20};
    made.verified[1] = {again, std::max(late(draw, again), made.verified[0].recorded + days{1})};
    made.is_confirmed[1] = true;
  }

  static void respond(chance& draw, issue_story& made) {
    const auto& looked = made.verified[made.verifications - 1];
    const date said = looked.happened + days{draw.below(9)};
    made.has_response = true;
    made.responded = {said, std::max(late(draw, said), looked.recorded + days{1})};
    made.satisfaction = static_cast<doithoai::response_satisfaction>(draw.weighted<3>({70, 20, 10}));
  }

  size_of_year size_;
  number sessions_ = 1;
  std::vector<date> session_days_;
};

}  // namespace bench
