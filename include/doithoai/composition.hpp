#pragma once
// Who must attend a session (thành phần tham dự). A rule judges invitations and attendance and names the office that
// is missing.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/id.hpp"
#include "doithoai/organisation.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/reading.hpp"

namespace doithoai::inline v0 {

/// A person's position in a body (chức danh).
enum class office : std::uint8_t {
  chairman,         ///< Chủ tịch.
  vice_chairman,    ///< Phó Chủ tịch.
  standing_member,  ///< Thành viên Thường trực.
  head,             ///< Trưởng phòng, Chánh văn phòng, Giám đốc, Trưởng công an.
  deputy_head,      ///< Cấp phó của người đứng đầu.
  civil_servant,    ///< Công chức.
  hamlet_head,      ///< Trưởng ấp, Trưởng khóm.
  hamlet_deputy,    ///< Phó Trưởng ấp, Phó Trưởng khóm.
  other,
  unknown,  ///< Chưa rõ chức danh: only the body is known from which the person comes.
};

/// What a person does in a session.
enum class session_part : std::uint8_t { member, chair, co_chair, secretary, guest };

/// For each of what a rule asks its number of people.
enum class composition_unit : std::uint8_t { session, body, field, hamlet };

struct composition_rule {
  entry_id id{};
  std::string text{};
  body_class bodies{};           ///< Of which body; commune and hamlet bodies are those of the session's communes.
  std::vector<office> any_of{};  ///< One of these positions; empty: any.
  std::int32_t at_least = 1;
  std::optional<std::int32_t> at_most{};
  composition_unit per = composition_unit::session;
  session_part part = session_part::member;
  std::optional<reading> source{};
  personal_text extra{};

  bool operator==(const composition_rule&) const = default;
};

}  // namespace doithoai::inline v0
