#pragma once
// A ledger's facts in fixed-width columns, and the log of small rows that they are folded from.
//
// An event is lowered to log rows once: its ids become dense row numbers, its words go to the dictionary. Facts at
// another `as_of` or `known_on` are the same rows folded again. `apply` is total and gives the same facts whatever the
// order of days in which rows come: of two rows that tell the same fact, the earlier day wins where a fact happens once,
// and the later day where it can change. Rows of one day come in the order of their seq.

#include <array>
#include <atomic>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "doithoai/calendar.hpp"
#include "doithoai/event.hpp"
#include "doithoai/state.hpp"
#include "ledger/column.hpp"

namespace doithoai::inline v0 {

/// A row number, or a number of another kind; -1 is none.
using row = std::int32_t;
inline constexpr row no_row = -1;

/// A day as a number, as Arrow's date32; the lowest number is none.
using day_number = std::int32_t;
inline constexpr day_number no_day = std::numeric_limits<day_number>::min();

constexpr day_number number_of(date day) noexcept { return static_cast<day_number>(day.time_since_epoch().count()); }
constexpr date day_of(day_number day) noexcept { return date{std::chrono::days{day}}; }

enum class fact : std::uint8_t {
  rules_in_force,
  plan_in_force,
  scheduled,
  for_commune,
  concerns,
  on_topic,
  announced,
  opened,
  closed,
  was_invited,
  invited_for,
  was_present,
  present_for,
  citizens_counted,
  opinion_told,
  issue_told,
  issue_of_opinion,
  concluded,
  conclusion_names,
  assigned,
  coordinated,
  extended,
  paused,
  answered,
  answers_issue,
  verified,
  duty_done,
};

/// One fact as it was told.
struct log_row {
  instant recorded_at{};
  day_number happened_on = no_day;
  std::int32_t seq = 0;
  fact kind{};
  row subject = no_row;
  std::array<row, 8> args{no_row, no_row, no_row, no_row, no_row, no_row, no_row, no_row};
};

/// Pairs of rows: which issues an answer serves, which communes a session is for.
struct links {
  column<row> from;
  column<row> to;
};

struct session_facts {
  column<day_number> scheduled_on;  // no_day: not scheduled, as far as these facts go
  column<day_number> held_on;
  column<row> planned;
  column<row> kind;
  column<row> form;
  column<row> organiser;
  column<row> concluder;
  column<row> venue;
  column<day_number> announced_on;
  column<day_number> opened_on;
  column<day_number> closed_on;
  column<day_number> counted_on;
  column<row> citizens;
};

struct person_facts {
  column<row> session;  // no_row: not told
  column<row> body;
  column<row> position;
  column<row> part;
  column<row> name;
};

struct opinion_facts {
  column<day_number> recorded_on;
  column<row> session;
  column<row> channel;
  column<row> hamlet;
  column<row> words;
  column<row> speaker;
  column<row> contact;
};

struct issue_facts {
  column<day_number> raised_on;
  column<row> kind;
  column<row> category;
  column<row> commune;  // as told; no_row: that of its session
  column<row> level;
  column<row> people;
  column<row> summary;
  column<day_number> verified_on;
  column<row> verified_by;
  column<row> is_confirmed;
};

struct conclusion_facts {
  column<day_number> issued_on;
  column<row> session;
  column<row> number;
};

struct part_facts {
  column<day_number> assigned_on;
  column<row> issue;
  column<row> lead;
  column<row> due_kind;
  column<row> due_value;  // as deadline_columns has it
  column<row> due_from;
  column<row> due_when_off;
  column<row> basis;
  column<row> conclusion;
};

struct extension_facts {
  column<day_number> given_on;
  column<row> part;
  column<row> amount;  // no_row: until a day
  column<day_number> until;
  column<row> limit;
  column<row> reason;
  column<row> approver;
  column<row> basis;
};

struct pause_facts {
  column<row> part;
  column<day_number> from;
  column<day_number> to;
  column<row> reason;
};

struct answer_facts {
  column<day_number> given_on;
  column<row> body;
  column<row> manner;
  column<row> kind;
  column<row> is_interim;
  column<row> number;
  column<row> text;
  column<day_number> promised_on;
};

struct duty_facts {
  column<day_number> done_on;
  column<row> duty;
  column<row> body;
  column<row> session;
};

struct facts {
  day_number rules_on = no_day;
  row rules = no_row;
  column<day_number> rules_told_on;  // by rulebook
  day_number plan_on = no_day;
  row plan = no_row;
  session_facts sessions;
  links session_communes;
  links session_concerned;
  links session_topics;
  person_facts invited;
  links invited_fields;
  person_facts present;
  links present_fields;
  opinion_facts opinions;
  issue_facts issues;
  links issue_opinions;
  conclusion_facts conclusions;
  links conclusion_issues;
  part_facts parts;
  links part_coordinating;
  extension_facts extensions;
  pause_facts pauses;
  answer_facts answers;
  links answered_issues;
  duty_facts duties_done;
};

void apply(facts& to, const log_row& told);

/// The session at which each issue was raised: that of its first opinion whose session is told.
std::vector<row> sessions_of_issues(const facts& known);

/// The same for one issue.
row session_of_issue(const facts& known, row issue);

/// Ids of one kind and their dense row numbers. Copies share what is sealed: a small recent map takes new ids, and sealed
/// maps are merged when the newer has grown as large as the older, so that there are few and each id moves seldom.
template <class Id>
class id_table {
 public:
  [[nodiscard]] row find(const Id& id) const {
    if (const row found = find_in(recent_, id); found != no_row) return found;
    for (auto older = sealed_.rbegin(); older != sealed_.rend(); ++older)
      if (const row found = find_in(*older, id); found != no_row) return found;
    return no_row;
  }

  row intern(const Id& id) {
    if (id.empty()) return no_row;
    if (const row known = find(id); known != no_row) return known;
    if (!recent_ || recent_.use_count() > 1)
      recent_ = recent_ ? std::make_shared<map>(*recent_) : std::make_shared<map>();
    const auto made = static_cast<row>(ids_.size());
    recent_->emplace(id, made);
    ids_.push_back(id);
    if (recent_->size() >= most_recent) seal();
    return made;
  }

  [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }

  [[nodiscard]] const Id& operator[](row number) const {
    static const Id none;
    return number == no_row ? none : ids_[static_cast<std::size_t>(number)];
  }

 private:
  using map = std::unordered_map<Id, row>;
  static constexpr std::size_t most_recent = 1024;

  static row find_in(const std::shared_ptr<map>& in, const Id& id) {
    if (!in) return no_row;
    const auto found = in->find(id);
    return found == in->end() ? no_row : found->second;
  }

  void seal() {
    auto sealed = std::move(recent_);
    while (!sealed_.empty() && sealed_.back()->size() <= sealed->size()) {
      sealed->insert(sealed_.back()->begin(), sealed_.back()->end());
      sealed_.pop_back();
    }
    sealed_.push_back(std::move(sealed));
  }

  std::vector<std::shared_ptr<map>> sealed_;  // not written any more
  std::shared_ptr<map> recent_;
  column<Id> ids_;
};

/// Adopted rules, ready for use.
struct rulebook {
  rules document;
  std::string digest;
  std::optional<doithoai::calendar> calendar;  // none when an event from elsewhere brought an unusable one
  std::unordered_map<organisation_id, std::size_t> bodies;

  [[nodiscard]] const organisation* find(const organisation_id& id) const {
    const auto found = bodies.find(id);
    return found == bodies.end() ? nullptr : &document.directory.organisations[found->second];
  }
};

struct state_content {
  std::int64_t revision = 0;
  instant last_recorded_at{std::chrono::microseconds::min()};

  id_table<event_id> events_from_elsewhere;  // those not named after their seq
  id_table<session_id> sessions;
  id_table<opinion_id> opinions;
  id_table<issue_id> issues;
  id_table<part_id> parts;
  id_table<answer_id> answers;
  id_table<conclusion_id> conclusions;
  id_table<organisation_id> bodies;
  id_table<category_code> categories;
  id_table<entry_id> entries;
  id_table<field_code> fields;
  column<std::string> texts;
  column<personal_text> words;
  std::vector<std::shared_ptr<const rulebook>> rulebooks;
  std::vector<std::shared_ptr<const plan>> plans;
  std::array<row, 32> told{};  // by fact: how many rows its table has, where rows have no ids

  column<log_row> log;
  facts current;
  day_number last_day = no_day;

  [[nodiscard]] const rulebook* rules_of(const facts& as_known) const {
    return as_known.rules == no_row ? nullptr : rulebooks[static_cast<std::size_t>(as_known.rules)].get();
  }
  [[nodiscard]] const plan* plan_of(const facts& as_known) const {
    return as_known.plan == no_row ? nullptr : plans[static_cast<std::size_t>(as_known.plan)].get();
  }
};

/// The facts as of a day and as known on one: the current ones where nothing is left out, otherwise folded from the log.
std::shared_ptr<const facts> facts_at(const std::shared_ptr<const state_content>& of, date as_of,
                                      std::optional<date> known_on);

/// How the rooms above see into a state.
struct state_access {
  static std::shared_ptr<const state_content> content(const state& of) { return of.content_; }

  /// For writing: the state's own, so that copies made before do not change.
  static state_content& edit(state& of) {
    if (of.content_.use_count() > 1) of.content_ = std::make_shared<state_content>(*of.content_);
    std::atomic_thread_fence(std::memory_order_acquire);  // whoever shared it before has let go of it, and we see that
    return *of.content_;
  }
};

/// The id that a ledger gives an event itself: "e" and its seq. No other event may bear it.
event_id own_id(std::int64_t seq);

/// Takes in an event: dictionary, log and current facts.
void take_in(state_content& to, const event& what);

}  // namespace doithoai::inline v0
