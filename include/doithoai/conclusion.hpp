#pragma once
// A conclusion notice: what was concluded at a session, on paper.
//
//   ledger.apply({signed_on, doithoai::issue_conclusion{.conclusion = id, .session = of, .number = "12/TB-UBND"}}, who);

#include <string>
#include <vector>

#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"
#include "doithoai/recorded.hpp"

namespace doithoai::inline v0 {

/// One item of a conclusion notice.
struct conclusion_item {
  std::string text{};
  std::vector<issue_id> issues{};
  personal_text extra{};

  bool operator==(const conclusion_item&) const = default;
};

/// Issues the conclusion notice (thông báo kết luận). The day of the command is the day of the paper.
struct issue_conclusion {
  conclusion_id conclusion{};
  session_id session{};
  std::string number{};
  std::string symbol{};
  organisation_id concluder{};
  std::vector<conclusion_item> items{};

  bool operator==(const issue_conclusion&) const = default;
};

using conclusion_issued = recorded<issue_conclusion>;

}  // namespace doithoai::inline v0
