#pragma once
// What holds of every ledger, whatever it was told.

#include <string>

#include "doithoai/json.hpp"
#include "doithoai/ledger.hpp"
#include "doithoai/table.hpp"
#include "doithoai/text.hpp"
#include "fuzz.hpp"

namespace fuzz {

/// Every table of a ledger, in the full view.
inline std::string tables_of(const doithoai::ledger& of, doithoai::date as_of) {
  std::string all;
  for (const auto name : doithoai::table_names()) {
    doithoai::query how{as_of, {}, doithoai::audience::full, {}};
    if (name == "summary" || name == "breakdown" || name == "summary_key") how.period = "2020";
    const auto opened = doithoai::open_table(of.current(), name, how);
    ensure(opened.has_value(), "every table can be opened", name);
    all += std::string(name) + opened->to_json() + '\n';
  }
  return all;
}

inline std::string journal_of(const doithoai::ledger& of) {
  auto saved = of.save_json();
  ensure(saved.has_value(), "what was accepted can be saved");
  return *std::move(saved);
}

/// What was accepted can be saved, and what was saved loads to an equal ledger; so does what `take_in` is given.
inline void ensure_it_comes_back(const doithoai::ledger& of, doithoai::date as_of) {
  const auto journal = journal_of(of);
  doithoai::ledger loaded;
  const auto read = loaded.load_json(journal);
  ensure(read.has_value(), "what was saved can be loaded", read ? "" : read.error().where + ' ' + read.error().message);
  ensure(journal_of(loaded) == journal, "what was loaded is saved as it was", journal);
  ensure(tables_of(loaded, as_of) == tables_of(of, as_of), "what was loaded gives the same tables", journal);
  const auto events = of.events();
  ensure(events.has_value() && loaded.events().value() == *events, "what was loaded has the same events", journal);
  doithoai::ledger taken;
  ensure(taken.take_in(*events).has_value(), "events that one ledger accepted are taken in by another", journal);
  ensure(tables_of(taken, as_of) == tables_of(of, as_of), "what was taken in gives the same tables", journal);
}

/// A failure is one that the caller can do something about, in words that can be shown.
inline void ensure_it_can_be_shown(const doithoai::failure& why) {
  using doithoai::errc;
  ensure(why.code == errc::invalid_argument || why.code == errc::not_covered || why.code == errc::rejected,
         "bad input is the caller's mistake", why.message);
  ensure((why.code == errc::rejected) <= !why.findings.empty(), "a refusal has findings", why.message);
  ensure(!why.message.empty() && !doithoai::find_invalid_utf8(why.message), "a failure has words", why.message);
  ensure(why.message.find('\n') == std::string::npos, "a failure's words are one line", why.message);
  ensure(why.where.empty() || why.where.front() == '/', "a failure's place is a JSON pointer", why.where);
}

}  // namespace fuzz
