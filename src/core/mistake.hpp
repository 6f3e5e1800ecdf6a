#pragma once
// What is wrong with a document, told in both languages: in English by the failure that whoever reads the document gets, in
// Vietnamese by the sentence of the finding that tells of it.

#include <string>
#include <string_view>
#include <utility>

#include "doithoai/boxed.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

struct mistake {
  failure why{};
  std::string vietnamese{};  // without a period, as the rest of a sentence
};

/// Nothing where all is right.
using maybe_mistake = boxed_optional<mistake>;

/// The same in two languages.
struct message {
  std::string english{};
  std::string vietnamese{};
};

[[nodiscard]] inline mistake mistake_of(message what, std::string where) {
  return {{errc::invalid_argument, std::move(what.english), std::move(where), {}}, std::move(what.vietnamese)};
}

[[nodiscard]] inline mistake within(std::string_view where, mistake found) {
  found.why.where.insert(0, where);
  return found;
}

[[nodiscard]] inline result<void> as_result(maybe_mistake found) {
  if (!found) return {};
  return std::move(found->why);
}

}  // namespace doithoai::inline v0
