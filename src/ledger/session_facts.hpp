#pragma once
// What is told of a session: that it was scheduled, announced, opened and closed, for whom, who was invited and who came.

#include <tuple>

#include "doithoai/session.hpp"
#include "ledger/fact_table.hpp"

namespace doithoai::inline v0 {

struct session_scheduled_fact {
  session_no session;
  entry_no planned;
  body_no organiser;
  body_no concluder;
  text_no venue;
  stored_day held_on;
  session_kind kind{};
  session_form form{};

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&session_scheduled_fact::session>, sparse<&session_scheduled_fact::planned>>;
};

struct session_commune_fact {
  session_no session;
  body_no commune;

  static constexpr auto counts = counted::every;
  using chains = chained_by<dense<&session_commune_fact::session>>;
};

struct session_concerned_fact {
  session_no session;
  body_no body;

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&session_concerned_fact::session>>;
};

struct session_topic_fact {
  session_no session;
  entry_no topic;

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&session_topic_fact::topic>>;
};

struct session_announced_fact {
  session_no session;

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&session_announced_fact::session>>;
};

struct session_opened_fact {
  session_no session;

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&session_opened_fact::session>>;
};

struct session_closed_fact {
  session_no session;

  static constexpr auto counts = counted::earliest;
  using chains = chained_by<dense<&session_closed_fact::session>>;
};

struct citizens_counted_fact {
  session_no session;
  std::int32_t citizens = 0;

  static constexpr auto counts = counted::latest;
  using chains = chained_by<dense<&citizens_counted_fact::session>>;
};

/// Whether a list of those who came, with what was told before it, is complete.
struct attendance_listed_fact {
  session_no session;
  bool is_complete = true;

  static constexpr auto counts = counted::latest;
  using chains = chained_by<dense<&attendance_listed_fact::session>>;
};

/// Whether those who came are meant, or those who were invited.
enum class gathering : std::uint8_t { invited, present };

/// A person in an office who was invited, or came.
template <gathering Who>
struct person_fact {
  session_no session;
  body_no body;
  words_no name;
  office position{};
  session_part part{};

  static constexpr auto counts = counted::every;
  using chains = chained_by<dense<&person_fact::session>>;
};

/// A specialised field for which a person comes.
template <gathering Who>
struct person_field_fact {
  number<person_fact<Who>> person;
  field_no field;

  static constexpr auto counts = counted::every;
  using chains = chained_by<sparse<&person_field_fact::person>>;
};

class judging;
class telling;

// What these events tell, and how they are judged.
void tell_of(telling& to, const session_scheduled& e);
void judge_of(judging& by, const session_scheduled& e);
void tell_of(telling& to, const session_announced& e);
void judge_of(judging& by, const session_announced& e);
void tell_of(telling& to, const invitation_sent& e);
void judge_of(judging& by, const invitation_sent& e);
void tell_of(telling& to, const session_opened& e);
void judge_of(judging& by, const session_opened& e);
void tell_of(telling& to, const attendance_recorded& e);
void judge_of(judging& by, const attendance_recorded& e);
void tell_of(telling& to, const session_closed& e);
void judge_of(judging& by, const session_closed& e);

/// Every kind of fact about a session. A new one is added here.
template <template <class> class Of>
using session_facts = std::tuple<Of<session_scheduled_fact>, Of<session_commune_fact>, Of<session_concerned_fact>,
                                 Of<session_topic_fact>, Of<session_announced_fact>, Of<session_opened_fact>,
                                 Of<session_closed_fact>, Of<citizens_counted_fact>, Of<attendance_listed_fact>,
                                 Of<person_fact<gathering::invited>>, Of<person_field_fact<gathering::invited>>,
                                 Of<person_fact<gathering::present>>, Of<person_field_fact<gathering::present>>>;

}  // namespace doithoai::inline v0
