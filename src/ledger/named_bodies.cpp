// Which bodies are named, and how a finding says what one of them is and what was wanted.

#include "ledger/named_bodies.hpp"

#include "doithoai/code.hpp"

namespace doithoai::inline v0 {

std::vector<argument> args_of_other_kind(const organisation& body, body_wanted wanted) {
  const bool is_area = wanted == body_wanted::area;
  return {{"body", body.id.text()},
          {"body_name", body.name},
          {"kind", std::string(code_of(body.kind))},
          {"kind_name", std::string(label_of(body.kind, language::vietnamese))},
          {"wanted", is_area ? "an area or a hamlet" : "a body that acts"},
          {"wanted_name", is_area ? "địa bàn hoặc khóm, ấp" : "cơ quan, đơn vị"}};
}

std::vector<bool> named_bodies(const facts& known) {
  std::vector<bool> named(known.id_count<organisation_tag>());
  each_named_body(known, [&](const named_body& one) { named[one.body.index()] = true; });
  return named;
}

}  // namespace doithoai::inline v0
