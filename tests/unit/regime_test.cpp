// The law on a day, the numbers that it holds, and a local regulation over it.
#include "doithoai/regime.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <regex>
#include <string>
#include <utility>
#include <vector>

#include "doithoai/json.hpp"
#include "doithoai/rules.hpp"
#include "small_year.hpp"

namespace {

using doithoai::errc;
using doithoai::find_number;
using doithoai::from_json;
using doithoai::number_unit;
using doithoai::overlaid;
using doithoai::regime;
using doithoai::regime_number;
using doithoai::regime_on;
using doithoai::tier;
using small::day;
using strings = std::vector<std::string>;

constexpr std::chrono::days one_day{1};

doithoai::law shipped_law() { return from_json<doithoai::law>(doithoai::shipped_text("law-vietnam").value()).value(); }

// A law that no state has: it changes in 2000, 2010 and 2020.
doithoai::law small_law() {
  return from_json<doithoai::law>(R"({"id":"small-law","name":"luật thử",
    "changes":[{"regime":"second","name":"hai","valid_from":"2010-01-01","source":"thử"},
               {"regime":"first","name":"một","valid_from":"2000-01-01","source":"thử"},
               {"regime":"third","name":"ba","valid_from":"2020-01-01","source":"thử"}],
    "numbers":[{"name":"a.always","value":1,"unit":"times","source":"thử"},
               {"name":"a.early","value":2,"unit":"times","valid_until":"2009-12-31","source":"thử"},
               {"name":"a.moved","value":3,"unit":"working_days","valid_from":"2000-01-01","valid_until":"2015-06-30","source":"thử"},
               {"name":"a.moved","value":4,"unit":"calendar_days","valid_from":"2015-07-01","source":"thử"},
               {"name":"a.late","value":5,"unit":"percent","valid_from":"2020-01-01","source":"thử"}]})")
      .value();
}

strings names_of(const std::vector<regime_number>& numbers) {
  strings names;
  for (const auto& n : numbers) names.push_back(n.name + "=" + std::to_string(n.value));
  return names;
}

TEST(regime, is_named_by_the_last_change) {
  const auto law = small_law();
  EXPECT_EQ(regime_on(law, day("2000-01-01"))->id.text(), "first");
  EXPECT_EQ(regime_on(law, day("2009-12-31"))->id.text(), "first");
  EXPECT_EQ(regime_on(law, day("2010-01-01"))->id.text(), "second");
  EXPECT_EQ(regime_on(law, day("2019-12-31"))->id.text(), "second");
  EXPECT_EQ(regime_on(law, day("2020-01-01"))->id.text(), "third");
  EXPECT_EQ(regime_on(law, day("2020-01-01"))->name, "ba");
  EXPECT_EQ(regime_on(law, day("2020-01-01"))->valid_from, day("2020-01-01"));
  EXPECT_EQ(regime_on(law, doithoai::last_date)->id.text(), "third");
}

TEST(regime, is_not_known_before_the_first_change) {
  const auto none = regime_on(small_law(), day("1999-12-31"));
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, errc::not_covered);
  EXPECT_EQ(none.error().message, "'small-law' tells nothing of 1999-12-31: it begins on 2000-01-01");
  EXPECT_EQ(regime_on(doithoai::first_date).error().code, errc::not_covered);
}

TEST(regime, has_the_numbers_that_have_begun) {
  const auto law = small_law();
  const auto on = [&](const char* text) { return names_of(regime_on(law, day(text)).value().numbers); };
  EXPECT_EQ(on("2009-12-31"), (strings{"a.always=1", "a.early=2", "a.moved=3"}));
  EXPECT_EQ(on("2015-06-30"), (strings{"a.always=1", "a.early=2", "a.moved=3"}));
  EXPECT_EQ(on("2015-07-01"), (strings{"a.always=1", "a.early=2", "a.moved=3", "a.moved=4"}));
  EXPECT_EQ(on("2020-01-01"), (strings{"a.always=1", "a.early=2", "a.moved=3", "a.moved=4", "a.late=5"}));
}

TEST(regime, has_numbers_by_name_and_day) {
  const auto law = regime_on(small_law(), day("2021-01-01")).value();
  const auto on = [&](const char* name, doithoai::date which) {
    const auto* found = find_number(law, name, which);
    return found == nullptr ? std::nullopt : std::optional(found->value);
  };
  EXPECT_EQ(on("a.early", day("2009-12-31")), 2);
  EXPECT_EQ(on("a.early", doithoai::first_date), 2);
  EXPECT_EQ(on("a.early", day("2010-01-01")), std::nullopt);
  EXPECT_EQ(on("a.moved", day("1999-12-31")), std::nullopt);
  EXPECT_EQ(on("a.moved", day("2000-01-01")), 3);
  EXPECT_EQ(on("a.moved", day("2015-06-30")), 3);
  EXPECT_EQ(on("a.moved", day("2015-07-01")), 4);
  EXPECT_EQ(on("a.moved", doithoai::last_date), 4);
  EXPECT_EQ(on("a.always", doithoai::last_date), 1);
  EXPECT_EQ(on("a", doithoai::last_date), std::nullopt);
}

// What is wrong with a law.

void is_refused_as_law(const char* members, const char* where, const char* message) {
  const auto judged = from_json<doithoai::law>(R"({"id":"l","name":"l",)" + std::string(members) + "}").value();
  for (const auto& checked : {doithoai::check(judged).error(), regime_on(judged, day("2020-01-01")).error()}) {
    EXPECT_EQ(checked.code, errc::invalid_argument) << members;
    EXPECT_EQ(checked.where, where);
    EXPECT_EQ(checked.message, message);
  }
}

TEST(law, is_refused_with_the_place_that_is_wrong) {
  is_refused_as_law(R"("changes":[{"regime":"a","name":"a","valid_from":"2010-01-01","source":"s"},
                                  {"regime":"b","name":"b","valid_from":"2010-01-01","source":"s"}])",
                    "/changes/1/valid_from", "the law changes twice on 2010-01-01, here and at /changes/0");
  is_refused_as_law(R"("changes":[{"regime":"a","name":"a","valid_from":"2010-01-01","source":"s"},
                                  {"regime":"a","name":"b","valid_from":"2011-01-01","source":"s"}])",
                    "/changes/1/regime", "the regime 'a' begins twice, here and at /changes/0");
  is_refused_as_law(R"("numbers":[{"name":"a.b","value":1,"unit":"times","source":"s"},
                                  {"name":"a.b","value":2,"unit":"times","source":"s","valid_from":"2021-01-01"}])",
                    "/numbers/1", "'a.b' holds twice on 2021-01-01, here and at /numbers/0");
  auto without_id = small_law();
  without_id.changes[1].regime = {};
  EXPECT_EQ(regime_on(without_id, day("2026-01-01")).error().where, "/changes/1/regime");
}

// The shipped law.

TEST(shipped_law, changes_on_the_days_that_are_known) {
  EXPECT_EQ(regime_on(day("2015-12-31")).error().code, errc::not_covered);
  const std::vector<std::pair<const char*, const char*>> changes{
      {"2016-01-01", "vn-2016"}, {"2019-01-01", "vn-2015"},    {"2021-01-01", "vn-2021"},
      {"2023-07-01", "vn-2023"}, {"2025-03-01", "vn-2025-03"}, {"2025-06-16", "vn-2025-06"},
      {"2025-07-01", "vn-2025"}, {"2026-01-01", "vn-2026"},    {"2026-07-01", "vn-2026-07"}};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const auto first = day(changes[i].first);
    EXPECT_EQ(regime_on(first)->id.text(), changes[i].second);
    EXPECT_EQ(regime_on(first)->valid_from, first);
    if (i > 0) {
      EXPECT_EQ(regime_on(first - one_day)->id.text(), changes[i - 1].second);
    }
  }
  EXPECT_EQ(shipped_law().changes.size(), changes.size());
  EXPECT_EQ(regime_on(doithoai::last_date)->id.text(), "vn-2026-07");
}

// One id is one regime: within a change no number begins.
TEST(shipped_law, gives_one_regime_by_one_id) {
  const auto law = shipped_law();
  std::map<std::string, regime> by_id;
  for (auto on = law.changes.front().valid_from; on < day("2031-01-01"); on += one_day) {
    const auto made = regime_on(law, on).value();
    const auto& first = by_id.try_emplace(made.id.text(), made).first->second;
    ASSERT_EQ(made, first) << doithoai::to_text(on);
  }
  EXPECT_EQ(by_id.size(), law.changes.size());
}

struct expected {
  const char* name;
  const char* on;
  std::optional<std::int64_t> value;
  number_unit unit = number_unit::calendar_days;
  bool is_verified = true;
};

TEST(shipped_law, has_the_numbers_of_each_day) {
  using enum number_unit;
  for (const auto& e : {expected{"session.notice_days", "2016-01-01", 7, calendar_days, false},
                        expected{"session.notice_days", "2025-02-28", 7, calendar_days, false},
                        expected{"session.notice_days", "2025-03-01", {}},
                        expected{"session.notice_days", "2025-06-15", {}},
                        expected{"session.notice_days", "2025-06-16", 7},
                        expected{"session.notice_days", "9999-12-31", 7},
                        expected{"session.publication_days", "2025-06-15", {}},
                        expected{"session.publication_days", "2025-06-16", 10},
                        expected{"session.voters_request_percent", "2025-06-15", {}},
                        expected{"session.voters_request_percent", "2025-06-16", 10, percent},
                        expected{"session.yearly_minimum", "2023-06-30", 1, times_a_year, false},
                        expected{"session.yearly_minimum", "2023-07-01", 1, times_a_year},
                        expected{"session.yearly_minimum", "2025-06-15", 1, times_a_year},
                        expected{"session.yearly_minimum", "2025-06-16", 1, times_a_year},
                        expected{"petition_on_regulations.forwarding_days", "2016-01-01", 5, working_days},
                        expected{"petition_on_regulations.forwarding_days", "2026-07-01", 5, working_days},
                        expected{"reception.result_days", "2016-01-01", 10, working_days},
                        expected{"reception.result_days", "2026-06-30", 10, working_days},
                        expected{"reception.result_days", "2026-07-01", 10, working_days, false},
                        expected{"complaint.time_bar_days", "2020-01-01", 90},
                        expected{"complaint.acceptance_days", "2026-06-30", 10},
                        expected{"complaint.acceptance_days", "2026-07-01", 7, working_days, false},
                        expected{"complaint.dialogue_notice_days", "2026-06-30", {}},
                        expected{"complaint.dialogue_notice_days", "2026-07-01", 5, calendar_days, false},
                        expected{"before_decision.consultation_days", "2023-06-30", {}},
                        expected{"before_decision.consultation_days", "2023-07-01", 20},
                        expected{"reception.online_notice_days", "2026-06-30", {}},
                        expected{"reception.online_notice_days", "2026-07-01", 5, working_days, false},
                        expected{"reception.refusal_notice_days", "2026-06-30", {}},
                        expected{"reception.refusal_notice_days", "2026-07-01", 3, working_days, false},
                        expected{"complaint.first_settlement_days", "2020-01-01", 30},
                        expected{"complaint.first_settlement_complex_days", "2020-01-01", 45},
                        expected{"complaint.first_settlement_remote_days", "2020-01-01", 45},
                        expected{"complaint.first_settlement_remote_complex_days", "2020-01-01", 60},
                        expected{"complaint.second_settlement_days", "2020-01-01", 45},
                        expected{"complaint.second_settlement_complex_days", "2020-01-01", 60},
                        expected{"complaint.second_settlement_remote_days", "2020-01-01", 60},
                        expected{"complaint.second_settlement_remote_complex_days", "2020-01-01", 70},
                        expected{"denunciation.initial_handling_days", "2018-12-31", {}},
                        expected{"denunciation.initial_handling_days", "2019-01-01", 7, working_days},
                        expected{"denunciation.initial_handling_longest_days", "2019-01-01", 10, working_days},
                        expected{"denunciation.forwarding_days", "2019-01-01", 5, working_days},
                        expected{"denunciation.acceptance_notice_days", "2019-01-01", 5, working_days},
                        expected{"denunciation.settlement_days", "2019-01-01", 30},
                        expected{"denunciation.settlement_extension_days", "2019-01-01", 30},
                        expected{"denunciation.settlement_extensions_complex", "2019-01-01", 1, times},
                        expected{"denunciation.settlement_extensions_specially_complex", "2019-01-01", 2, times},
                        expected{"denunciation.settlement_days", "2026-06-30", 30},
                        expected{"denunciation.settlement_days", "2026-07-01", 30, calendar_days, false}}) {
    const auto law = regime_on(day(e.on)).value();
    const auto* found = find_number(law, e.name, day(e.on));
    ASSERT_EQ(found != nullptr, e.value.has_value()) << e.name << ' ' << e.on;
    if (found == nullptr) continue;
    EXPECT_EQ(found->value, e.value) << e.name << ' ' << e.on;
    EXPECT_EQ(found->unit, e.unit) << e.name << ' ' << e.on;
    EXPECT_EQ(found->is_verified, e.is_verified) << e.name << ' ' << e.on;
  }
}

TEST(shipped_law, begins_and_ends_each_number_on_its_days) {
  const auto law = shipped_law();
  const auto on = [&](doithoai::date which) {
    const auto made = regime_on(law, which);
    return made ? *made : regime{};
  };
  const auto begun = [](const regime& in, const regime_number& n) {
    return std::count(in.numbers.begin(), in.numbers.end(), n) == 1;
  };
  for (const auto& n : law.numbers) {
    const auto first = std::max(n.valid_from.value_or(doithoai::first_date), law.changes.front().valid_from);
    const auto made = on(doithoai::last_date);
    EXPECT_TRUE(begun(on(first), n)) << n.name;
    EXPECT_FALSE(begun(on(first - one_day), n)) << n.name;
    EXPECT_EQ(*find_number(made, n.name, first), n);
    if (!n.valid_until) continue;
    EXPECT_EQ(*find_number(made, n.name, *n.valid_until), n);
    EXPECT_TRUE(begun(on(*n.valid_until + one_day), n)) << n.name;
    const auto* next = find_number(made, n.name, *n.valid_until + one_day);
    EXPECT_TRUE(next == nullptr || *next != n) << n.name;
  }
}

TEST(shipped_law, gives_a_sound_regime_on_every_day) {
  const auto law = shipped_law();
  for (auto on = law.changes.front().valid_from; on < day("2031-01-01"); on += one_day) {
    const auto checked = doithoai::check(regime_on(law, on).value());
    ASSERT_TRUE(checked) << doithoai::to_text(on) << checked.error().where << checked.error().message;
  }
}

TEST(shipped_law, says_of_each_number_whom_it_binds) {
  for (const auto& n : shipped_law().numbers) {
    EXPECT_FALSE(n.binds.empty()) << n.name;
    const bool is_of_communes = n.name.starts_with("session.") || n.name.starts_with("before_decision.");
    EXPECT_EQ(n.binds_tiers, is_of_communes ? std::vector{tier::commune} : std::vector<tier>{}) << n.name;
  }
}

// What binds some is about no session of others: the conference of a commune's government, and no other.
TEST(shipped_law, says_of_each_number_which_sessions_it_is_about) {
  using body = doithoai::body_kind;
  using session = doithoai::session_kind;
  const std::vector government{body::peoples_committee, body::division, body::office, body::centre};
  const std::vector conference{session::periodic, session::extraordinary, session::on_request};
  for (const auto& n : shipped_law().numbers) {
    const bool is_of_conference = n.name == "session.notice_days" || n.name == "session.publication_days";
    const bool is_of_decision = n.name == "before_decision.consultation_days";
    EXPECT_EQ(n.organiser_kinds, is_of_conference ? government : std::vector<body>{}) << n.name;
    EXPECT_EQ(n.session_kinds, is_of_conference ? conference
                               : is_of_decision ? std::vector{session::before_decision}
                                                : std::vector<session>{})
        << n.name;
  }
  const auto rows = numbers_on(regime_on(day("2026-01-01")).value(), day("2026-01-01"));
  const auto notice =
      std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.name == "session.notice_days"; });
  ASSERT_NE(notice, rows.end());
  EXPECT_EQ(notice->organiser_kinds, "peoples_committee division office centre");
  EXPECT_EQ(notice->session_kinds, "periodic extraordinary on_request");
}

// Nghị định 30/2020/NĐ-CP, Annex II: from the smallest unit to the text, its name and its number.
TEST(shipped_law, cites_as_a_paper_does_and_says_elsewhere_what_was_read) {
  static const std::string article = "(?:khoản [0-9]+ )?(?:Điều [0-9]+ )";
  static const std::regex cited("(?:" + article + "(?:và " + article +
                                ")?)?(?:Bộ luật|Luật|Nghị định) (?:[^0-9;]+ )?số " +
                                "[0-9]+/[0-9]{4}/[A-ZĐ0-9-]+(?:, được sửa đổi.+)?");
  const auto law = shipped_law();
  const auto check = [](const std::string& name, const std::string& source, bool is_verified, const std::string& note) {
    EXPECT_TRUE(std::regex_match(source, cited)) << name << ": " << source;
    EXPECT_EQ(source.find("chưa"), std::string::npos) << name << ": " << source;
    EXPECT_TRUE(!is_verified || note.empty()) << name << ": " << note;
  };
  for (const auto& n : law.numbers) check(n.name, n.source, n.is_verified, n.note);
  for (const auto& b : law.bases) check(b.name, b.source, b.is_verified, b.note);
  for (const auto& c : law.changes) check(c.regime.text(), c.source, c.is_verified, c.note);
}

TEST(shipped_documents, cite_articles_with_a_capital) {
  for (const auto name : doithoai::shipped_names()) {
    const std::string text(doithoai::shipped_text(name).value());
    for (const auto* unit : {"điều ", "Khoản "})
      for (const char digit : std::string("123456789"))
        EXPECT_EQ(text.find(unit + std::string(1, digit)), std::string::npos) << name << ": " << unit << digit;
  }
}

// The law of the year 2025 has another name for it than those of 2015 and 2022.
TEST(shipped_law, calls_the_conference_as_the_law_of_its_day_does) {
  for (const auto& n : shipped_law().numbers)
    if (n.name.starts_with("session.") && n.valid_from >= day("2025-06-16")) {
      EXPECT_EQ(n.binds.find("trao đổi"), std::string::npos) << n.name;
    }
}

TEST(shipped_law, has_the_basis_of_each_procedure_of_its_own) {
  const auto source = [](const char* name, const char* on) {
    const auto law = regime_on(day(on)).value();
    const auto* found = doithoai::find_basis(law, name, day(on));
    return found == nullptr ? std::string() : found->source;
  };
  EXPECT_EQ(source("complaint.own_procedure", "2020-08-14"), "Luật Khiếu nại số 02/2011/QH13");
  EXPECT_EQ(source("denunciation.own_procedure", "2018-12-31"), "Luật Tố cáo số 03/2011/QH13");
  EXPECT_EQ(source("denunciation.own_procedure", "2019-01-01"), "Điều 22 Luật Tố cáo số 25/2018/QH14");
  EXPECT_EQ(source("issue.own_procedure", "2020-08-14"), "");
}

// No statute sets one.
TEST(shipped_law, has_no_time_for_answering_an_opinion) {
  for (const auto& n : shipped_law().numbers) {
    EXPECT_FALSE(n.name.starts_with("answer.") || n.name.starts_with("issue.") || n.name.starts_with("opinion."));
    EXPECT_EQ(n.name.find("answer"), std::string::npos) << n.name;
  }
}

// Overlays.

regime base_regime() { return regime_on(small_law(), day("2021-01-01")).value(); }

regime local_regime(const char* numbers, const char* from = "2021-06-01") {
  return from_json<regime>(R"({"id":"quy-che","name":"Quy chế","valid_from":")" + std::string(from) +
                           R"(","numbers":)" + numbers + R"(,"colour":"red"})")
      .value();
}

TEST(overlay, adds_and_replaces_numbers) {
  const auto local = local_regime(R"([{"name":"a.late","value":50,"unit":"percent","source":"quy chế"},
                                      {"name":"b.own","value":9,"unit":"times","source":"quy chế"}])");
  const auto laid = overlaid(base_regime(), local).value();
  EXPECT_EQ(laid.id.text(), "quy-che");
  EXPECT_EQ(laid.name, "Quy chế");
  EXPECT_EQ(laid.valid_from, day("2021-06-01"));
  EXPECT_EQ(laid.extra, local.extra);
  EXPECT_EQ(names_of(laid.numbers),
            (strings{"a.always=1", "a.early=2", "a.moved=3", "a.moved=4", "a.late=5", "a.late=50", "b.own=9"}));
  EXPECT_TRUE(doithoai::check(laid));
  EXPECT_EQ(find_number(laid, "a.late", day("2021-06-01"))->source, "quy chế");
  EXPECT_EQ(find_number(laid, "a.late", day("2021-05-31"))->value, 5);
  EXPECT_EQ(find_number(laid, "a.late", day("2021-06-01"))->value, 50);
  EXPECT_EQ(find_number(laid, "b.own", day("2021-05-31")), nullptr);
  EXPECT_EQ(find_number(laid, "b.own", day("2021-06-01"))->value, 9);
}

TEST(overlay, adds_and_replaces_bases) {
  auto base = base_regime();
  base.bases = {{"complaint.own_procedure", {}, {}, "Luật", true, "", {}}};
  auto local = local_regime("[]");
  local.bases = {{"complaint.own_procedure", {}, {}, "Quy chế", true, "", {}}};
  const auto laid = overlaid(base, local).value();
  EXPECT_EQ(doithoai::find_basis(laid, "complaint.own_procedure", day("2021-05-31"))->source, "Luật");
  EXPECT_EQ(doithoai::find_basis(laid, "complaint.own_procedure", day("2021-06-01"))->source, "Quy chế");
  local.bases.push_back({"complaint.own_procedure", day("2022-01-01"), {}, "Quy chế", true, "", {}});
  EXPECT_EQ(overlaid(base, local).error().where, "/local/bases/1");
}

TEST(overlay, is_in_force_from_the_later_day_of_the_two) {
  EXPECT_EQ(overlaid(base_regime(), local_regime("[]", "2019-01-01"))->valid_from, day("2020-01-01"));
  EXPECT_EQ(overlaid(base_regime(), local_regime("[]", "2024-01-01"))->valid_from, day("2024-01-01"));
}

TEST(overlay, is_silent_about_what_the_regulation_does_not_name) {
  auto expected = base_regime();
  const auto laid = overlaid(base_regime(), local_regime("[]", "2020-01-01")).value();
  EXPECT_EQ(laid.numbers, expected.numbers);
}

TEST(overlay, leaves_the_days_before_a_number_to_the_regime_below) {
  const auto from = [](const char* first) {
    return overlaid(base_regime(),
                    local_regime((R"([{"name":"a.moved","value":8,"unit":"times","source":"q","valid_from":")" +
                                  std::string(first) + R"("}])")
                                     .c_str()))
        .value();
  };
  const auto value = [](const regime& in, const char* on) {
    const auto* found = find_number(in, "a.moved", day(on));
    return found == nullptr ? 0 : found->value;
  };
  const auto later = from("2022-01-01");
  EXPECT_EQ(value(later, "2015-06-30"), 3);
  EXPECT_EQ(value(later, "2021-12-31"), 4);
  EXPECT_EQ(value(later, "2022-01-01"), 8);
  const auto between = from("2012-01-01");
  EXPECT_EQ(value(between, "2011-12-31"), 3);
  EXPECT_EQ(value(between, "2012-01-01"), 8);
  EXPECT_EQ(value(between, "2015-07-01"), 8);
  const auto on_the_same_day = from("2015-07-01");
  EXPECT_EQ(value(on_the_same_day, "2015-06-30"), 3);
  EXPECT_EQ(value(on_the_same_day, "2015-07-01"), 8);
  const auto before_all = from("1990-01-01");
  EXPECT_EQ(value(before_all, "2001-01-01"), 8);
  EXPECT_EQ(names_of(before_all.numbers), (strings{"a.always=1", "a.early=2", "a.late=5", "a.moved=8"}));
  for (const auto& laid : {later, between, on_the_same_day, before_all}) EXPECT_TRUE(doithoai::check(laid));
}

// A regulation that ends leaves the law as it was.
TEST(overlay, leaves_the_days_after_a_number_to_the_regime_below) {
  const auto laid = overlaid(base_regime(), local_regime(R"([
      {"name":"a.late","value":40,"unit":"percent","source":"q","valid_from":"2020-07-01","valid_until":"2021-05-31"},
      {"name":"a.late","value":50,"unit":"percent","source":"q","valid_until":"2022-12-31"},
      {"name":"a.moved","value":9,"unit":"times","source":"q","valid_from":"2010-01-01","valid_until":"2015-06-30"},
      {"name":"a.early","value":6,"unit":"times","source":"q","valid_from":"2005-01-01","valid_until":"2005-12-31"}])"))
                        .value();
  EXPECT_TRUE(doithoai::check(laid));
  const auto on = [&](const char* name, const char* which) { return find_number(laid, name, day(which))->value; };
  EXPECT_EQ(on("a.late", "2020-06-30"), 5);
  EXPECT_EQ(on("a.late", "2020-07-01"), 40);
  EXPECT_EQ(on("a.late", "2021-05-31"), 40);
  EXPECT_EQ(on("a.late", "2021-06-01"), 50);
  EXPECT_EQ(on("a.late", "2022-12-31"), 50);
  EXPECT_EQ(on("a.late", "2023-01-01"), 5);
  EXPECT_EQ(on("a.moved", "2009-12-31"), 3);
  EXPECT_EQ(on("a.moved", "2015-06-30"), 9);
  EXPECT_EQ(on("a.moved", "2015-07-01"), 4);
  EXPECT_EQ(on("a.early", "2004-12-31"), 2);
  EXPECT_EQ(on("a.early", "2005-06-30"), 6);
  EXPECT_EQ(on("a.early", "2006-01-01"), 2);
  EXPECT_EQ(find_number(laid, "a.early", day("2010-01-01")), nullptr);
}

TEST(overlay, of_the_first_day_there_is_leaves_nothing_below) {
  auto local = local_regime(R"([{"name":"a.always","value":6,"unit":"times","source":"q","valid_from":"0001-01-01"}])");
  const auto laid = overlaid(base_regime(), local).value();
  EXPECT_EQ(find_number(laid, "a.always", doithoai::first_date)->value, 6);
  EXPECT_EQ(from_json<regime>(to_json(laid)).value(), laid);
}

// What is wrong with a regime.

void is_refused(const char* members, const char* where, const char* message) {
  const auto judged =
      from_json<regime>(R"({"id":"r","name":"r","valid_from":"2020-01-01",)" + std::string(members) + "}").value();
  const auto checked = doithoai::check(judged);
  ASSERT_FALSE(checked) << members;
  EXPECT_EQ(checked.error().code, errc::invalid_argument);
  EXPECT_EQ(checked.error().where, where);
  EXPECT_EQ(checked.error().message, message);
  const auto below = overlaid(judged, local_regime("[]"));
  const auto above = overlaid(base_regime(), judged);
  ASSERT_FALSE(below);
  ASSERT_FALSE(above);
  EXPECT_EQ(below.error().where, "/base" + std::string(where));
  EXPECT_EQ(above.error().where, "/local" + std::string(where));
}

TEST(regime, is_refused_with_the_place_that_is_wrong) {
  is_refused(R"("numbers":[{"name":"a.b","value":1,"unit":"times","source":"s"},
                           {"name":"a.c","value":1,"unit":"times","source":"s",
                            "valid_from":"2021-01-02","valid_until":"2021-01-01"}])",
             "/numbers/1/valid_until", "'a.c' ends on 2021-01-01, before 2021-01-02, its first day");
  is_refused(R"("numbers":[{"name":"a.b","value":2,"unit":"times","source":"s","valid_from":"2020-06-30"},
                           {"name":"a.a","value":1,"unit":"times","source":"s","valid_until":"2021-06-30"},
                           {"name":"a.b","value":1,"unit":"times","source":"s","valid_until":"2020-06-30"}])",
             "/numbers/0", "'a.b' holds twice on 2020-06-30, here and at /numbers/2");
  is_refused(R"("numbers":[{"name":"a.b","value":1,"unit":"times","source":"s","valid_until":"2020-06-30"},
                           {"name":"a.b","value":1,"unit":"times","source":"s","valid_until":"2020-06-30"}])",
             "/numbers/1", "'a.b' holds twice, here and at /numbers/0");
}

TEST(regime, of_a_regulation_cannot_end_a_number_before_it_begins) {
  const auto laid = overlaid(base_regime(), local_regime(R"([{"name":"b.own","value":9,"unit":"times","source":"q",
                                                             "valid_until":"2021-05-31"}])"));
  ASSERT_FALSE(laid);
  EXPECT_EQ(laid.error().where, "/local/numbers/0/valid_until");
}

TEST(regime, may_follow_a_number_by_another_on_the_next_day) {
  const auto judged = from_json<regime>(R"({"id":"r","name":"r","valid_from":"2020-01-01",
      "numbers":[{"name":"a.b","value":3,"unit":"times","source":"s","valid_from":"2020-07-01"},
                {"name":"a.b","value":2,"unit":"times","source":"s","valid_from":"2019-01-01","valid_until":"2020-06-30"},
                {"name":"a.b","value":1,"unit":"times","source":"s","valid_until":"2018-12-31"}]})")
                          .value();
  EXPECT_TRUE(doithoai::check(judged));
}

TEST(regime, gives_the_numbers_of_a_day_as_rows) {
  const auto judged = from_json<regime>(R"({"id":"r","name":"r","valid_from":"2020-01-01",
      "numbers":[{"name":"a.b","value":3,"unit":"times","source":"s","valid_from":"2020-07-01"},
                {"name":"c.d","value":2,"unit":"percent","source":"t","binds":"ai","binds_tiers":["district","commune"],
                 "valid_from":"2019-01-01","valid_until":"2020-06-30","is_verified":true}]})")
                          .value();
  const doithoai::regime_number_row early{
      "c.d", 2, number_unit::percent, "ai", "district commune", day("2019-01-01"), day("2020-06-30"), "t", true};
  EXPECT_EQ(doithoai::numbers_on(judged, day("2020-06-30")), std::vector{early});
  const doithoai::regime_number_row late{"a.b", 3, number_unit::times, "", "", day("2020-07-01"), {}, "s", false};
  EXPECT_EQ(doithoai::numbers_on(judged, day("2020-07-01")), std::vector{late});
  EXPECT_TRUE(doithoai::numbers_on(judged, day("2018-12-31")).empty());
}

TEST(regime, without_an_id_is_refused) {
  EXPECT_EQ(doithoai::check(regime()).error().where, "/id");
  EXPECT_EQ(overlaid(regime(), doithoai::regime_on(day("2026-01-01")).value()).error().where, "/base/id");
  EXPECT_EQ(overlaid(doithoai::regime_on(day("2026-01-01")).value(), regime()).error().where, "/local/id");
}

TEST(regime, is_read_with_known_codes_only) {
  const auto read = [](const char* unit, const char* tiers) {
    return from_json<regime>(
        R"({"id":"r","name":"r","valid_from":"2016-01-01","numbers":[{"name":"a.b","value":1,"unit":")" +
        std::string(unit) + R"(","source":"s","binds_tiers":[)" + tiers + "]}]}");
  };
  EXPECT_TRUE(read("percent", R"("commune","district")"));
  EXPECT_EQ(read("a_year", "").error().where, "/numbers/0/unit");
  EXPECT_EQ(read("times", R"("commune","village")").error().where, "/numbers/0/binds_tiers/1");
  EXPECT_EQ(from_json<regime>(R"({"id":"r","name":"r","valid_from":"2016-02-30"})").error().where, "/valid_from");
}

// A ledger.

TEST(regime, that_contradicts_itself_is_not_adopted) {
  auto wrong = small::rules();
  wrong.regime.numbers.push_back(wrong.regime.numbers[0]);
  doithoai::ledger l;
  const auto decided = l.apply(small::adopting(wrong), {small::moment("2020-01-02T08:00:00+07:00"), "văn phòng"});
  ASSERT_FALSE(decided);
  EXPECT_EQ(decided.error().code, errc::rejected);
  ASSERT_EQ(small::rules_in(decided.error().findings), strings{"rules.regime_unusable"});
  EXPECT_EQ(decided.error().findings[0].path, "/data/regime/numbers/1");
  EXPECT_EQ(decided.error().message, "'session.notice_days' holds twice, here and at /numbers/0");
  EXPECT_EQ(l.revision(), 0);
}

// Adopting the law of later leaves alone what was judged by the law of before.
TEST(regime, judges_a_notice_by_the_number_of_its_day) {
  auto l = small::adopted();
  small::must(l, "schedule_session", "2020-03-01", R"({"session":"s1","held_on":"2020-03-14","communes":["xa-a"]})");
  small::must(l, "schedule_session", "2020-03-01", R"({"session":"s2","held_on":"2020-08-14","communes":["xa-a"]})");
  small::must(l, "announce_session", "2020-03-09", R"({"session":"s1"})");
  auto local = small::rules().regime;
  local.valid_from = day("2020-07-01");
  local.numbers[0].value = 3;
  const auto laid = overlaid(small::rules().regime, local).value();
  l.apply({day("2020-07-01"), doithoai::adopt_rules{{}, laid, {}, {}}},
          {small::moment("2020-07-01T12:00:00+07:00"), "văn phòng"})
      .value();
  small::must(l, "announce_session", "2020-08-10", R"({"session":"s2"})");
  strings short_notice;
  for (const auto& row : doithoai::findings(l.current(), {.as_of = day("2020-12-31")}))
    if (row.rule == "session.notice_too_short") short_notice.push_back(row.path);
  EXPECT_EQ(short_notice, strings{"/sessions/s1"});
}

}  // namespace
