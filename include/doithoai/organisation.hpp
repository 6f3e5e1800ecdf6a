#pragma once
// The bodies of a local government, by tier and validity.
//
//   const auto* office = doithoai::find_organisation(directory, id);
//
// A body is its id and its validity, never its name: names were reused when units merged, and the district tier ended
// on 2025-06-30.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/body_kind.hpp"
#include "doithoai/boxed.hpp"
#include "doithoai/calendar.hpp"
#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/tier.hpp"

namespace doithoai::inline v0 {

struct organisation {
  organisation_id id{};
  std::string name{};
  std::string short_name{};
  tier level = tier::district;
  body_kind kind = body_kind::other;
  organisation_id parent{};  ///< Empty at the top. A commune's bodies and hamlets have the commune's area as parent.
  std::optional<date> valid_from{};
  std::optional<date> valid_to{};
  std::vector<organisation_id> successors{};
  std::string note{};
  std::optional<boxed<calendar_overlay>>
      calendar{};  ///< Its own days or its own week: the deadlines of its parts run on
                   ///< the calendar with these laid over it.
  personal_text extra{};

  bool operator==(const organisation&) const = default;
};

/// A specialised field (lĩnh vực chuyên môn) of a commune's civil servants.
struct specialised_field {
  field_code code{};
  std::string name{};
  std::vector<organisation_id>
      bodies{};  ///< To which bodies it applies; an area stands for all below it. Empty: to all.
  personal_text extra{};

  bool operator==(const specialised_field&) const = default;
};

/// The organisations that a ledger knows (danh bạ cơ quan, đơn vị).
struct directory {
  document_id id{};
  std::string name{};
  std::vector<organisation> organisations{};
  std::vector<specialised_field> fields{};
  personal_text extra{};

  bool operator==(const directory&) const = default;
};

/// Null when there is none of that id.
[[nodiscard]] const organisation* find_organisation(const directory& all, const organisation_id& id) noexcept;

[[nodiscard]] bool is_valid_on(const organisation& body, date day) noexcept;

/// A class of bodies, which a directory expands on a day, or which somebody names later.
enum class body_choice : std::uint8_t {
  directory,   ///< All that the directory has.
  session,     ///< Those that a session's schedule names as concerned.
  conclusion,  ///< Those that a conclusion notice assigns an issue to.
};

struct body_class {
  std::string name{};
  body_choice chosen_by = body_choice::directory;
  std::vector<tier> tiers{};       ///< Empty: any.
  std::vector<body_kind> kinds{};  ///< Empty: any.
  personal_text extra{};

  bool operator==(const body_class&) const = default;
};

/// Whether a body is of a class and valid on some day of a range.
[[nodiscard]] bool is_member(const organisation& body, const body_class& of, date_range days) noexcept;

/// The members of a class on a day, in the directory's order; areas are no bodies and only appear when asked for.
std::vector<organisation_id> expand(const body_class& bodies, const directory& all, date day);

/// The same for those valid on some day of a range.
std::vector<organisation_id> expand(const body_class& bodies, const directory& all, date_range days);

/// One body, or a class of bodies.
struct addressee {
  organisation_id body{};
  std::optional<body_class> bodies{};
  personal_text extra{};

  bool operator==(const addressee&) const = default;
};

}  // namespace doithoai::inline v0
