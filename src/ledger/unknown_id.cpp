#include "ledger/unknown_id.hpp"

#include "schema/check.hpp"

namespace doithoai::inline v0 {

finding unknown_ids::made(const std::string& id, std::string path, std::vector<std::string_view> known) {
  finding unknown{"id.unknown", severity::error, std::move(path), {{"id", id}}, ""};
  const auto first = nearest(id, known);
  std::reverse(known.begin(), known.end());
  // Where ids are numbers, many are equally near, and none of them is meant more than another.
  if (!first.empty() && nearest(id, known) == first) unknown.args.push_back({"nearest", std::string(first)});
  return unknown;
}

}  // namespace doithoai::inline v0
