// Journals that an earlier version saved: they load whole, are saved as the same bytes, and give the figures that stand
// beside them. More about them: tests/journals/README.md

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "small_year.hpp"

namespace {

namespace json = boost::json;

struct kept {
  std::string name;
  std::string journal;
  json::value figures;
};

std::vector<kept> read_all() {
  const std::string suffix = ".figures.json";
  std::vector<kept> all;
  for (const auto& file : std::filesystem::directory_iterator(DOITHOAI_JOURNALS)) {
    auto name = file.path().string();
    if (!name.ends_with(suffix)) continue;
    name.resize(name.size() - suffix.size());
    all.push_back({name, small::read_file(name + ".json"), json::parse(small::read_file(name + suffix))});
  }
  return all;
}

const std::vector<kept>& journals() {
  static const auto all = read_all();
  return all;
}

doithoai::ledger load(const std::string& journal) {
  doithoai::ledger made;
  const auto loaded = made.load_json(journal);
  EXPECT_TRUE(loaded) << loaded.error().where << ": " << loaded.error().message;
  return made;
}

// What was saved is all there and the same. A later version may say more.
void expect_holds(const json::value& now, const json::value& then, const std::string& where) {
  if (then.is_object() && now.is_object()) {
    for (const auto& [name, value] : then.get_object()) {
      const auto* found = now.get_object().if_contains(name);
      const auto path = where + "/" + std::string(name);
      ASSERT_TRUE(found) << path << " was " << value;
      expect_holds(*found, value, path);
    }
  } else if (then.is_array() && now.is_array()) {
    ASSERT_EQ(now.get_array().size(), then.get_array().size()) << where;
    for (std::size_t i = 0; i < then.get_array().size(); ++i)
      expect_holds(now.get_array()[i], then.get_array()[i], where + "/" + std::to_string(i));
  } else {
    EXPECT_EQ(now, then) << where;
  }
}

doithoai::query query_of(const json::object& asked) {
  doithoai::query how{small::day(asked.at("as_of").get_string().c_str()), {}, doithoai::audience::full, {}};
  if (const auto* day = asked.if_contains("known_on")) how.known_on = small::day(day->get_string().c_str());
  return how;
}

TEST(journals, are_kept_with_their_figures) {
  const auto files = std::distance(std::filesystem::directory_iterator(DOITHOAI_JOURNALS), {});
  EXPECT_EQ(files, 1 + 2 * static_cast<std::ptrdiff_t>(journals().size())) << "a page, and two files for each journal";
  EXPECT_GE(journals().size(), 5U);
}

TEST(journals, load_whole_and_are_saved_as_the_same_bytes) {
  for (const auto& [name, journal, figures] : journals()) {
    SCOPED_TRACE(name);
    const auto made = load(journal);
    EXPECT_EQ(made.revision(), figures.at("events").as_int64());
    EXPECT_EQ(made.revision(), static_cast<std::int64_t>(made.events().value().size()));
    EXPECT_TRUE(made.save_json().value() == journal);
  }
}

TEST(journals, give_the_figures_that_they_gave_when_saved) {
  for (const auto& [name, journal, figures] : journals()) {
    SCOPED_TRACE(name);
    const auto made = load(journal);
    ASSERT_EQ(figures.at("queries").as_array().size(), 3U);
    for (const auto& each : figures.at("queries").as_array()) {
      const auto& asked = each.as_object();
      auto how = query_of(asked);
      const auto where = doithoai::to_text(how.as_of) + (how.known_on ? " as known before" : "");
      const auto table = [&](std::string_view of) { return doithoai::open_table(made.current(), of, how).value(); };
      EXPECT_EQ(asked.at("rows").as_object().size(), 12U);
      for (const auto& [of, rows] : asked.at("rows").as_object())
        EXPECT_EQ(table(of).size(), static_cast<std::size_t>(rows.as_int64())) << where << ' ' << of;
      for (const auto& [period, summary] : asked.at("summaries").as_object()) {
        how.period = period;
        expect_holds(json::parse(table("summary_key").to_json()), summary.at("key"), where + "/" + how.period + "/key");
        expect_holds(json::parse(table("summary").to_json()), summary.at("rows"), where + "/" + how.period + "/rows");
      }
    }
  }
}

}  // namespace
