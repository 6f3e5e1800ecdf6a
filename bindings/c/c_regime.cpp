#include <utility>

#include "argument.hpp"
#include "doithoai.h"
#include "doithoai/json.hpp"
#include "doithoai/regime.hpp"
#include "doithoai/table.hpp"
#include "guard.hpp"
#include "handle.hpp"

namespace {

doithoai::regime read_regime(std::string_view text, std::string_view where) {
  doithoai::regime made;
  doithoai::read_json(text, doithoai::shape_of<doithoai::regime>(), &made, doithoai::unknown_members::keep, where)
      .value();
  return made;
}

}  // namespace

dth_status dth_regime_on(dth_date date, dth_text** regime, dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(regime, "regime");
    const auto made = doithoai::regime_on(dth::to_date(date, "date")).value();
    out = new dth_text{.content = doithoai::to_json(made)};
  });
}

dth_status dth_regime_overlay(const char* base, int64_t base_length, const char* local, int64_t local_length,
                              dth_text** regime, dth_error** error) {
  return dth::guard(error, [&] {
    dth_text*& out = dth::handle_output(regime, "regime");
    const auto below = read_regime(dth::whole_text(base, base_length, "base"), "/base");
    const auto above = read_regime(dth::whole_text(local, local_length, "local"), "/local");
    const auto made = doithoai::overlaid(below, above).value();
    out = new dth_text{.content = doithoai::to_json(made)};
  });
}

dth_status dth_regime_open_numbers(const char* regime, int64_t length, dth_date on, dth_cursor** cursor,
                                   dth_error** error) {
  return dth::guard(error, [&] {
    dth_cursor*& out = dth::handle_output(cursor, "cursor");
    const auto from = read_regime(dth::whole_text(regime, length, "regime"), "");
    doithoai::check(from).value();
    auto rows = doithoai::numbers_on(from, dth::to_date(on, "on"));
    out = new dth_cursor{.rows = doithoai::table(std::move(rows), doithoai::audience::full)};
  });
}
