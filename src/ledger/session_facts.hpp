#pragma once
// What is told of a session: that it was scheduled, announced, opened and closed, for whom, who was invited and who came.

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

}  // namespace doithoai::inline v0
