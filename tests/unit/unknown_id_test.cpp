// The id that a reference to nothing may have meant.
#include "ledger/unknown_id.hpp"

#include <gtest/gtest.h>

#include "small_year.hpp"

namespace {

using arguments = std::vector<doithoai::argument>;
using small::must;
using small::tell;
using strings = std::vector<std::string>;

using doithoai::issue_tag;
using doithoai::session_tag;

arguments args_for(const std::string& id, const strings& known) {
  doithoai::unknown_ids unknown;
  const auto found = unknown.finding_of<session_tag>(id, "/data/session", known.size(),
                                                     [&](std::size_t i) { return std::string_view(known[i]); });
  EXPECT_EQ(found.rule, "id.unknown");
  EXPECT_EQ(found.level, doithoai::severity::error);
  EXPECT_EQ(found.path, "/data/session");
  return found.args;
}

// The id that is named, or an empty text.
std::string nearest(const std::string& id, const strings& known) {
  auto args = args_for(id, known);
  if (args.size() == 3) return {};
  EXPECT_EQ(args.at(3).name, "nearest");
  return args.at(3).value;
}

TEST(unknown_id, names_the_kind_of_thing_that_there_is_not) {
  EXPECT_EQ(args_for("buoi-kthh", {"buoi-tnmt", "buoi-ktht"}), (arguments{{"id", "buoi-kthh"},
                                                                          {"kind_name", "buổi đối thoại"},
                                                                          {"kind_name_en", "session"},
                                                                          {"nearest", "buoi-ktht"}}));
}

TEST(unknown_id, names_the_nearest) {
  EXPECT_EQ(nearest("phong-kthh", {"phong-tnmt", "phong-ktht", "van-phong"}), "phong-ktht");
  EXPECT_EQ(nearest("phong-tntm", {"phong-tnmt", "phong-ktht"}), "phong-tnmt");
  EXPECT_EQ(nearest("phong-noivu", {"phong-noi-vu", "phong-tai-chinh"}), "phong-noi-vu");
  EXPECT_EQ(nearest("P.aa", {"P.a", "P.b"}), "P.a");
}

TEST(unknown_id, names_none_where_none_is_near) {
  EXPECT_EQ(nearest("so-tai-chinh", {"phong-tnmt", "phong-ktht"}), "");
  EXPECT_EQ(nearest("s9", {}), "");
  EXPECT_EQ(nearest("7", {"5", ""}), "");
}

TEST(unknown_id, takes_words_that_ids_share_for_no_nearness) {
  EXPECT_EQ(nearest("other.procedures", {"other.boundaries", "other.people"}), "");
  EXPECT_EQ(nearest("economy.space", {"economy.roads"}), "");
  EXPECT_EQ(nearest("phong-x", {"phong-a"}), "");
  EXPECT_EQ(nearest("tc-huyen-hong-ngu", {"nv-huyen-hong-ngu"}), "");
  EXPECT_EQ(nearest("ubnd-xa", {"ubnd-xa-a"}), "");
  EXPECT_EQ(nearest("other.proceedures", {"other.boundaries", "other.procedures"}), "other.procedures");
  EXPECT_EQ(nearest("ubnd-huyem-hong-ngu", {"ubnd-huyen-hong-ngu"}), "ubnd-huyen-hong-ngu");
}

TEST(unknown_id, ignores_case_and_the_signs_between_words) {
  EXPECT_EQ(nearest("Rd-Phap", {"rd-phap", "rd-bao"}), "rd-phap");
  EXPECT_EQ(nearest("rd-phap", {"RD-PHAP"}), "RD-PHAP");
  EXPECT_EQ(nearest("dia_chinh", {"dia-chinh", "tu-phap"}), "dia-chinh");
  EXPECT_EQ(nearest("land/certificate", {"land.certificate"}), "land.certificate");
}

TEST(unknown_id, names_none_of_several_that_are_equally_near) {
  EXPECT_EQ(nearest("phong-kthx", {"phong-kthy", "phong-kthz"}), "");
  EXPECT_EQ(nearest("Buoi-a", {"buoi-a", "BUOI-A"}), "");
  EXPECT_EQ(nearest("phong-kthx", {"phong-kty", "phong-kthy", "phong-ktz"}), "phong-kthy");
}

TEST(unknown_id, names_none_of_another_number) {
  EXPECT_EQ(nearest("vd-79", {"vd-78", "vd-7"}), "");
  EXPECT_EQ(nearest("vd_79", {"vd-78", "vd-79"}), "vd-79");
}

TEST(unknown_id, looks_at_a_bounded_number_of_ids) {
  static constexpr std::size_t most_for_one = 4096;
  // Each time by an id of its own: what was said of an id is said of it again.
  auto found = [letter = 'a'](doithoai::unknown_ids& unknown, std::size_t place) mutable {
    std::size_t looked_at = 0;
    const auto wanted = std::string("phong-kth") + letter++;
    const auto made = unknown.finding_of<session_tag>(wanted, "", 10'000'000, [&](std::size_t i) -> std::string_view {
      ++looked_at;
      return i == place ? "phong-ktht" : "other";
    });
    EXPECT_LE(looked_at, most_for_one);
    return made.args.back().name == "nearest";
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
  const auto first = unknown.finding_of<session_tag>("phong-kthh", "/a", 1, at);
  auto second = unknown.finding_of<session_tag>("phong-kthh", "/b", 1, at);
  EXPECT_EQ(looked_at, 1U);
  EXPECT_EQ(second.path, "/b");
  second.path = "/a";
  EXPECT_EQ(second, first);
  EXPECT_EQ(unknown.finding_of<issue_tag>("phong-kthh", "/c", 0, at).args.size(), 3U) << "of another kind";
}

TEST(unknown_id, names_nothing_of_another_kind_and_nothing_that_is_only_referred_to) {
  auto l = small::adopted();
  must(l, "schedule_session", "2020-08-01", R"({"session":"buoi-1","held_on":"2020-08-14","communes":["xa-a"]})");
  const auto args = [&](const std::string& type, const std::string& data) {
    const auto decided = tell(l, "2020-08-20", type, "2020-08-20", data);
    EXPECT_FALSE(decided) << data;
    return decided ? arguments{} : decided.error().findings.at(0).args;
  };
  EXPECT_EQ(
      args("record_opinion", R"({"opinion":"y1","session":"buoi_1"})"),
      (arguments{
          {"id", "buoi_1"}, {"kind_name", "buổi đối thoại"}, {"kind_name_en", "session"}, {"nearest", "buoi-1"}}));
  EXPECT_EQ(args("give_answer",
                 R"({"answer":"a","issues":["buoi_1"],"body":"van-phong","manner":"in_writing","kind":"explained"})"),
            (arguments{{"id", "buoi_1"}, {"kind_name", "vấn đề"}, {"kind_name_en", "issue"}}));

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
  EXPECT_EQ(decided.error().findings.at(0).args,
            (arguments{{"id", "y_cua-ap-a1"}, {"kind_name", "ý kiến"}, {"kind_name_en", "opinion"}}));
}

TEST(unknown_id, says_so_in_the_refusal) {
  auto l = small::adopted();
  const auto decided =
      tell(l, "2020-08-20", "complete_duty", "2020-08-20", R"({"duty":"D.raport","body":"van-phong"})");
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().message, "there is no duty 'D.raport'; did you mean 'D.report'?");
  EXPECT_EQ(sentence(decided.error().findings.at(0), doithoai::language::vietnamese),
            "không có nhiệm vụ nào mang mã D.raport; có phải là D.report không?");
}

}  // namespace
