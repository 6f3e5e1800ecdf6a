#pragma once
// An answer: what a body said to one or several issues, at the session or afterwards.
//
//   ledger.apply({day, doithoai::give_answer{.answer = id, .issues = {to}, .body = body}}, who);

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "doithoai/date.hpp"
#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/recorded.hpp"

namespace doithoai::inline v0 {

enum class answer_manner : std::uint8_t { on_the_spot, in_writing };

enum class answer_kind : std::uint8_t {
  explained,      ///< Giải trình, cung cấp thông tin.
  resolved,       ///< Đã giải quyết xong.
  under_way,      ///< Đang giải quyết.
  not_competent,  ///< Không thuộc thẩm quyền.
  refused,        ///< Không thể đáp ứng.
};

/// Answers one or several issues. Answered is not resolved, and resolved is not verified.
struct give_answer {
  answer_id answer{};
  std::vector<issue_id> issues{};
  std::vector<part_id> parts{};  ///< The parts of these that it serves; left out, those that its body speaks for.
  organisation_id body{};
  answer_manner manner = answer_manner::in_writing;
  answer_kind kind = answer_kind::explained;
  bool is_interim = false;  ///< A notice on the way to the answer; it stops no deadline.
  std::string number{};
  personal_text text{};
  std::optional<date> promised_on{};  ///< A day that the answer promises.

  bool operator==(const give_answer&) const = default;
};

using answer_given = recorded<give_answer>;

/// An answer to one issue. Order: as given.
struct answer_row {
  answer_id answer{};
  issue_id issue{};
  organisation_id body{};
  std::string body_name{};
  date answered_on{};
  answer_manner manner = answer_manner::in_writing;
  answer_kind kind = answer_kind::explained;
  bool is_interim = false;
  std::string number{};
  std::optional<date> promised_on{};
  personal_text text{};

  bool operator==(const answer_row&) const = default;
};

}  // namespace doithoai::inline v0
