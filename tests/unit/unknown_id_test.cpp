// The id that a reference to nothing may have meant.
#include "ledger/unknown_id.hpp"

#include <gtest/gtest.h>

#include "small_year.hpp"

namespace {

using arguments = std::vector<doithoai::argument>;
using small::must;
using small::tell;
using strings = std::vector<std::string>;

arguments args_for(const std::string& id, const strings& known) {
  doithoai::unknown_ids unknown;
  const auto found = unknown.finding_of(typeid(int), id, "/data/lead", known.size(),
                                        [&](std::size_t i) { return std::string_view(known[i]); });
  EXPECT_EQ(found.rule, "id.unknown");
  EXPECT_EQ(found.level, doithoai::severity::error);
  EXPECT_EQ(found.path, "/data/lead");
  return found.args;
}

TEST(unknown_id, names_the_nearest) {
  EXPECT_EQ(args_for("phong-kthh", {"phong-tnmt", "phong-ktht", "van-phong"}),
            (arguments{{"id", "phong-kthh"}, {"nearest", "phong-ktht"}}));
}

TEST(unknown_id, names_none_where_none_is_near) {
  EXPECT_EQ(args_for("so-tai-chinh", {"phong-tnmt", "phong-ktht"}), (arguments{{"id", "so-tai-chinh"}}));
  EXPECT_EQ(args_for("s9", {}), (arguments{{"id", "s9"}}));
  EXPECT_EQ(args_for("7", {"5", ""}), (arguments{{"id", "7"}}));
}

TEST(unknown_id, names_none_of_several_that_are_equally_near) {
  EXPECT_EQ(args_for("phong-x", {"phong-a", "phong-b"}), (arguments{{"id", "phong-x"}}));
  EXPECT_EQ(args_for("phong-x", {"phong-ab", "phong-a", "van-thu"}),
            (arguments{{"id", "phong-x"}, {"nearest", "phong-a"}}));
}

TEST(unknown_id, names_none_of_another_number) {
  EXPECT_EQ(args_for("vd-79", {"vd-78", "vd-7"}), (arguments{{"id", "vd-79"}}));
  EXPECT_EQ(args_for("vd_79", {"vd-78", "vd-79"}), (arguments{{"id", "vd_79"}, {"nearest", "vd-79"}}));
}

TEST(unknown_id, looks_at_a_bounded_number_of_ids) {
  static constexpr std::size_t most_for_one = 4096;
  // Each time by an id of its own: what was said of an id is said of it again.
  auto found = [letter = 'a'](doithoai::unknown_ids& unknown, std::size_t place) mutable {
    std::size_t looked_at = 0;
    const auto wanted = std::string("phong-kth") + letter++;
    const auto made = unknown.finding_of(typeid(int), wanted, "", 10'000'000, [&](std::size_t i) -> std::string_view {
      ++looked_at;
      return i == place ? "phong-ktht" : "other";
    });
    EXPECT_LE(looked_at, most_for_one);
    return made.args.size() == 2;
  };
  doithoai::unknown_ids unknown;
  EXPECT_TRUE(found(unknown, most_for_one - 1));
  EXPECT_FALSE(found(unknown, most_for_one));
  EXPECT_TRUE(found(unknown, 0));
  EXPECT_TRUE(found(unknown, most_for_one - 1));
  EXPECT_FALSE(found(unknown, 0)) << "a command with many references costs no more than this";
}

TEST(unknown_id, says_the_same_of_an_id_wherever_it_stands) {
  doithoai::unknown_ids unknown;
  std::size_t looked_at = 0;
  const auto at = [&](std::size_t) -> std::string_view { return ++looked_at, "phong-ktht"; };
  const auto first = unknown.finding_of(typeid(int), "phong-kthh", "/a", 1, at);
  auto second = unknown.finding_of(typeid(int), "phong-kthh", "/b", 1, at);
  EXPECT_EQ(looked_at, 1U);
  EXPECT_EQ(second.path, "/b");
  second.path = "/a";
  EXPECT_EQ(second, first);
  EXPECT_EQ(unknown.finding_of(typeid(long), "phong-kthh", "/c", 0, at).args.size(), 1U) << "of another kind";
}

TEST(unknown_id, names_nothing_of_another_kind_and_nothing_that_is_only_referred_to) {
  auto l = small::adopted();
  must(l, "schedule_session", "2020-08-01", R"({"session":"buoi-1","held_on":"2020-08-14","communes":["xa-a"]})");
  const auto args = [&](const std::string& type, const std::string& data) {
    const auto decided = tell(l, "2020-08-20", type, "2020-08-20", data);
    EXPECT_FALSE(decided) << data;
    return decided ? arguments{} : decided.error().findings.at(0).args;
  };
  EXPECT_EQ(args("record_opinion", R"({"opinion":"y1","session":"buoi_1"})"),
            (arguments{{"id", "buoi_1"}, {"nearest", "buoi-1"}}));
  EXPECT_EQ(args("give_answer",
                 R"({"answer":"a","issues":["buoi_1"],"body":"van-phong","manner":"in_writing","kind":"explained"})"),
            (arguments{{"id", "buoi_1"}}));

  // An event that `judge` would have refused: the state knows the opinion's id from it, and no opinion.
  auto e = l.events().value().back();
  e.seq = l.revision() + 1;
  e.data = doithoai::issue_raised{{small::id_of<doithoai::issue_id>("vd-1"),
                                   {small::id_of<doithoai::opinion_id>("y-cua-ap-a1")},
                                   doithoai::issue_kind::petition,
                                   small::id_of<doithoai::category_code>("land")},
                                  {}};
  const auto next = evolve(l.current(), e);
  const doithoai::command raising{small::day("2020-08-20"),
                                  doithoai::raise_issue{.issue = small::id_of<doithoai::issue_id>("vd-2"),
                                                        .opinions = {small::id_of<doithoai::opinion_id>("y_cua-ap-a1")},
                                                        .kind = doithoai::issue_kind::petition,
                                                        .category = small::id_of<doithoai::category_code>("land")}};
  const auto decided = decide(next, raising, {small::moment("2020-08-20T12:00:00+07:00"), "văn thư"});
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().findings.at(0).args, (arguments{{"id", "y_cua-ap-a1"}}));
}

TEST(unknown_id, says_so_in_the_refusal) {
  auto l = small::adopted();
  const auto decided =
      tell(l, "2020-08-20", "complete_duty", "2020-08-20", R"({"duty":"D.raport","body":"van-phong"})");
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().message, "there is no 'D.raport'; did you mean 'D.report'?");
  EXPECT_EQ(sentence(decided.error().findings.at(0), doithoai::language::vietnamese),
            "không có mã D.raport; có phải là D.report không?");
}

}  // namespace
