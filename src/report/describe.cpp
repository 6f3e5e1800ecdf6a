// The list of all that `describe` knows, from which it makes their JSON Schemas: documents, commands, events and tables.

#include "doithoai/describe.hpp"

#include <algorithm>
#include <array>

#include "doithoai/deadline.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/rules.hpp"
#include "doithoai/summary.hpp"
#include "doithoai/table.hpp"
#include "doithoai/text.hpp"
#include "ledger/event_fields.hpp"
#include "schema/json_schema.hpp"

namespace doithoai::inline v0 {
namespace {

struct described_record {
  std::string_view name;
  const shape& (*form)();
};

constexpr std::array records{described_record{"plan", shape_of<plan>},
                             described_record{"calendar", shape_of<calendar_document>},
                             described_record{"calendar_overlay", shape_of<calendar_overlay>},
                             described_record{"day_account", shape_of<day_account>},
                             described_record{"deadline", shape_of<deadline>},
                             described_record{"due_day", shape_of<due_day>},
                             described_record{"deadline_step", shape_of<deadline_step>},
                             described_record{"regime", shape_of<regime>},
                             described_record{"regime_numbers", shape_of<regime_number_row>},
                             described_record{"law", shape_of<law>},
                             described_record{"taxonomy", shape_of<taxonomy>},
                             described_record{"directory", shape_of<directory>},
                             described_record{"rules", shape_of<rules>},
                             described_record{"command", shape_of<command>},
                             described_record{"event", shape_of<event>},
                             described_record{"journal", shape_of<journal_document>},
                             described_record{"finding", shape_of<finding>},
                             described_record{"decision", shape_of<decision>},
                             described_record{"query", shape_of<query>},
                             described_record{"summary_document", shape_of<summary>},
                             described_record{"sessions", shape_of<session_row>},
                             described_record{"attendance", shape_of<attendance_row>},
                             described_record{"opinions", shape_of<opinion_row>},
                             described_record{"issues", shape_of<issue_row>},
                             described_record{"parts", shape_of<part_row>},
                             described_record{"answers", shape_of<answer_row>},
                             described_record{"duties", shape_of<duty_row>},
                             described_record{"gaps", shape_of<gap_row>},
                             described_record{"coverage", shape_of<coverage_row>},
                             described_record{"findings", shape_of<finding_row>},
                             described_record{"summary", shape_of<summary_row>},
                             described_record{"breakdown", shape_of<breakdown_row>},
                             described_record{"summary_key", shape_of<summary_key>}};

}  // namespace

std::vector<std::string_view> described() {
  std::vector<std::string_view> names;
  for (const auto& r : records) names.push_back(r.name);
  return names;
}

result<std::string> describe(std::string_view name) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const auto& r) { return r.name == name; });
  if (found != records.end()) return json_schema(found->form());
  std::string all;
  for (const auto& r : records) all += (all.empty() ? "" : ", ") + std::string(r.name);
  return failure{errc::invalid_argument, in_quotes(name) + " is not described; there are " + all, "", {}};
}

}  // namespace doithoai::inline v0
