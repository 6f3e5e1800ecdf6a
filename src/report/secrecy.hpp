#pragma once
// What a query's view may not see of a denunciation, of the opinion behind it, and of its parts and answers.

#include <variant>

#include "ledger/secrecy.hpp"
#include "report/view.hpp"

namespace doithoai::inline v0 {

/// Whether the query's view may not see what an issue is about and where: of a denunciation that is for those who settle it.
inline bool is_secret(const view& at, issue_no issue) {
  return at.how.view != audience::full && is_denunciation(at.now, issue);
}
template <class Number>
bool is_secret(const view& at, Number of_issue) {
  return at.how.view != audience::full && is_of_denunciation(at.now, of_issue);
}

/// What a row is about, by which it is known what of it is secret.
using row_subject = std::variant<std::monostate, issue_no, opinion_no, part_no, answer_no>;
/// Of a row that tells of no single issue.
inline constexpr row_subject no_issue{};

inline bool is_secret(const view& at, const row_subject& about) {
  return std::visit(
      [&]<class Number>(const Number& one) {
        if constexpr (std::is_same_v<Number, std::monostate>)
          return false;
        else
          return is_secret(at, one);
      },
      about);
}

}  // namespace doithoai::inline v0
