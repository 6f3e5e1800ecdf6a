#include "doithoai/rules.hpp"

#include "data/shipped.hpp"
#include "doithoai/json.hpp"
#include "doithoai/text.hpp"
#include "ledger/judge.hpp"

namespace doithoai::inline v0 {
namespace {

// The shipped documents of the law; which one is in force follows from their own days.
std::vector<regime> shipped_regimes() {
  std::vector<regime> all;
  for (const auto& document : shipped_documents())
    if (document.name.starts_with("regime-")) all.push_back(from_json<regime>(document.text).value());
  return all;
}

}  // namespace

std::vector<std::string_view> shipped_names() {
  std::vector<std::string_view> names;
  for (const auto& document : shipped_documents()) names.push_back(document.name);
  return names;
}

result<std::string_view> shipped_text(std::string_view name) {
  if (const auto text = shipped(name); !text.empty()) return text;
  return failure{errc::invalid_argument, quoted(name) + " is no document of the library", "", {}};
}

result<rules> shipped_rules(std::int32_t year) {
  return shipped_rules_on(date{std::chrono::year{year} / 1 / 1}, std::nullopt);
}

result<rules> shipped_rules_on(date day, const std::optional<regime>& law) {
  auto in_force = law;
  for (auto& one : shipped_regimes())
    if (!law && one.valid_from <= day && (!in_force || in_force->valid_from < one.valid_from))
      in_force = std::move(one);
  if (!in_force) return failure{errc::not_covered, "no shipped regime was in force on " + to_text(day), "/regime", {}};
  rules made;
  made.calendar = from_json<calendar_document>(shipped("calendar-vietnam")).value();
  made.taxonomy = from_json<taxonomy>(shipped("taxonomy-seven-areas")).value();
  made.regime = *std::move(in_force);
  made.directory.id = document_id::parse("none").value();
  made.directory.name = "chưa có danh bạ";
  return made;
}

}  // namespace doithoai::inline v0
