// The documents that come with the library, by name, and the rules that a ledger begins with when it is given none.

#include "doithoai/rules.hpp"

#include "data/shipped.hpp"
#include "doithoai/json.hpp"
#include "doithoai/text.hpp"
#include "ledger/judge.hpp"

namespace doithoai::inline v0 {

std::vector<std::string_view> shipped_names() {
  std::vector<std::string_view> names;
  for (const auto& document : shipped_documents()) names.push_back(document.name);
  return names;
}

result<std::string_view> shipped_text(std::string_view name) {
  if (const auto text = shipped(name); !text.empty()) return text;
  return failure{errc::invalid_argument, in_quotes(name) + " is no document of the library", "", {}};
}

result<rules> shipped_rules(std::int32_t year) {
  return shipped_rules_on(date{std::chrono::year{year} / 1 / 1}, std::nullopt);
}

result<rules> shipped_rules_on(date day, const std::optional<regime>& law) {
  auto in_force = law ? result<regime>(*law) : regime_on(day);
  if (!in_force) {
    auto why = std::move(in_force).error();
    why.where = "/regime";
    return why;
  }
  rules made;
  made.calendar = from_json<calendar_document>(shipped("calendar-vietnam")).value();
  made.taxonomy = from_json<taxonomy>(shipped("taxonomy-seven-areas")).value();
  made.regime = *std::move(in_force);
  made.directory.id = document_id::parse("none").value();
  made.directory.name = "chưa có danh bạ";
  return made;
}

}  // namespace doithoai::inline v0
