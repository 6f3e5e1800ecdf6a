// Finds the id that may have been meant by one that does not exist: the nearest with the same digits, when there is
// only one.

#include "ledger/unknown_id.hpp"

#include <algorithm>
#include <iterator>

#include "schema/check.hpp"

namespace doithoai::inline v0 {
namespace {

std::string digits_of(std::string_view id) {
  std::string digits;
  std::copy_if(id.begin(), id.end(), std::back_inserter(digits), [](char c) { return '0' <= c && c <= '9'; });
  return digits;
}

}  // namespace

finding unknown_ids::made(const std::string& id, std::string path, std::vector<std::string_view> known) {
  finding unknown{"id.unknown", severity::error, std::move(path), {{"id", id}}, ""};
  // Another number is another thing, and no slip of the pen.
  std::erase_if(known, [digits = digits_of(id)](std::string_view one) { return digits_of(one) != digits; });
  const auto first = nearest(id, known);
  std::reverse(known.begin(), known.end());
  // Of several that are equally near none is meant more than another.
  if (!first.empty() && nearest(id, known) == first) unknown.args.push_back({"nearest", std::string(first)});
  return unknown;
}

}  // namespace doithoai::inline v0
