#pragma once
// The annual plan of dialogue (kế hoạch tiếp xúc, đối thoại).
//
//   auto plan = doithoai::from_json<doithoai::plan>(text).value();
//   for (const auto& duty : plan.duties) std::cout << duty.item << ' ' << duty.text << '\n';
//
// What a plan's text leaves blank stays blank here: number, symbol, place, day and signer may be empty.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/composition.hpp"
#include "doithoai/date.hpp"
#include "doithoai/duty.hpp"
#include "doithoai/id.hpp"
#include "doithoai/organisation.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/reading.hpp"
#include "doithoai/session_kind.hpp"

namespace doithoai::inline v0 {

/// A purpose, an aim, a requirement, a legal basis, a heading.
struct statement {
  entry_id id{};
  std::string text{};
  std::optional<reading> source{};
  personal_text extra{};

  bool operator==(const statement&) const = default;
};

/// What the sessions are to be about.
struct topic {
  entry_id id{};
  category_code category{};
  std::string text{};
  std::optional<reading> source{};
  personal_text extra{};

  bool operator==(const topic&) const = default;
};

enum class session_form : std::uint8_t { in_person, online, hybrid };

enum class planned_time : std::uint8_t { unspecified, quarter, month, day };

/// When a session is planned. "Lịch thông báo cụ thể sau" is `unspecified`.
struct planned_when {
  planned_time time = planned_time::unspecified;
  std::optional<std::int32_t> quarter{};
  std::optional<std::int32_t> month{};
  std::optional<date> day{};
  std::string note{};
  personal_text extra{};

  bool operator==(const planned_when&) const = default;
};

struct planned_session {
  entry_id id{};
  std::vector<organisation_id> communes{};  ///< Areas of tier commune, or hamlets of a cluster.
  session_kind kind = session_kind::periodic;
  session_form form = session_form::in_person;
  planned_when when{};
  std::optional<reading> source{};
  personal_text extra{};

  bool operator==(const planned_session&) const = default;
};

/// A rule or regulation that the plan mentions.
struct reference {
  entry_id id{};
  std::string text{};
  std::string target{};  ///< Empty: the text does not say which.
  std::optional<reading> source{};
  personal_text extra{};

  bool operator==(const reference&) const = default;
};

enum class recipient_kind : std::uint8_t { body, publication, archive };

/// Who gets the plan (nơi nhận).
struct recipient {
  entry_id id{};
  std::string text{};
  recipient_kind kind = recipient_kind::body;
  std::vector<addressee> bodies{};
  std::optional<reading> source{};
  personal_text extra{};

  bool operator==(const recipient&) const = default;
};

struct signer {
  std::string name{};
  std::string position{};
  std::string capacity{};  ///< TM., KT., TL., or empty.
  personal_text extra{};

  bool operator==(const signer&) const = default;
};

/// How a single member of the plan was read, where the member itself has no place for it.
struct member_reading {
  std::string member{};  ///< Its JSON pointer, e.g. `/issuer`.
  reading source{};
  personal_text extra{};

  bool operator==(const member_reading&) const = default;
};

struct plan {
  plan_id id{};
  std::string number{};
  std::string symbol{};
  std::int32_t year = 0;
  std::string title{};
  organisation_id issuer{};
  organisation_id superior{};
  std::string place{};
  std::optional<date> issued_on{};
  std::vector<statement> bases{};
  std::string scope{};
  std::vector<statement> purposes{};
  std::vector<statement> aims{};
  std::vector<statement> requirements{};
  std::vector<composition_rule> composition{};
  std::vector<topic> topics{};
  bool topics_are_open = false;  ///< True when a session on another topic is no breach.
  std::vector<planned_session> planned_sessions{};
  std::vector<duty> duties{};
  std::vector<reference> references{};
  std::vector<recipient> recipients{};
  std::optional<signer> signed_by{};
  std::vector<statement> headings{};
  std::vector<member_reading> readings{};
  document_id regime{};
  document_id taxonomy{};
  std::int32_t revision = 1;
  personal_text extra{};

  bool operator==(const plan&) const = default;
};

}  // namespace doithoai::inline v0
