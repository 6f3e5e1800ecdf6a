// The shipped calendar against the law. What the law alone gives is worked out here anew, without the library's own
// projection, and held against the data both ways.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doithoai/calendar.hpp"
#include "doithoai/lunar.hpp"

namespace {

using doithoai::calendar;
using doithoai::calendar_day;
using doithoai::date;
using doithoai::day_kind;
using doithoai::to_text;
using std::chrono::days;

date day(const char* text) { return doithoai::parse_date(text).value(); }

date solar(int year, unsigned month, unsigned of_month) {
  return std::chrono::sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{of_month}};
}

date lunar(int year, int month, int of_month) {
  return doithoai::to_solar({.year = year, .month = month, .day = of_month}).value();
}

bool is_weekend(date one) {
  const std::chrono::weekday name{one};
  return name == std::chrono::Saturday || name == std::chrono::Sunday;
}

const std::vector<calendar_day>& entries() {
  static const calendar shipped = calendar::vietnam();
  return shipped.document().days;
}

const calendar_day* entry_of(date one) {
  const auto found = std::find_if(entries().begin(), entries().end(), [&](const auto& e) { return e.day == one; });
  return found == entries().end() ? nullptr : &*found;
}

int year_of(date day) { return int{std::chrono::year_month_day{day}.year()}; }

int first_year() { return year_of(calendar::vietnam().decided().first); }

int last_year() { return year_of(calendar::vietnam().coverage().last); }

// A swap of these two days was proposed, and its outcome is not known: they say what holds without it.
const date doubtful_monday = day("2026-11-23");
const date doubtful_saturday = day("2026-11-28");

struct holiday {
  date day;
  std::string name;
  bool is_compensated = true;
};

// Bộ luật Lao động 2012, art. 115.1, and from 2021 that of 2019, art. 112.1: the days that need no decision.
std::vector<holiday> fixed_holidays(int year) {
  std::vector<holiday> all{
      {solar(year, 1, 1), "Tết Dương lịch"},    {lunar(year, 3, 10), "Giỗ Tổ Hùng Vương"},
      {solar(year, 4, 30), "Ngày Chiến thắng"}, {solar(year, 5, 1), "Ngày Quốc tế Lao động"},
      {solar(year, 9, 2), "Quốc khánh"},
  };
  // Nghị quyết 28/2026/QH16, art. 2. It stands outside art. 112.1, and so art. 111.3 does not reach it.
  if (year >= 2026) all.push_back({solar(year, 11, 24), "Ngày Văn hóa Việt Nam", false});
  return all;
}

// Art. 111.3 (115.3 of the law of 2012): a weekly day off that meets a holiday is taken on the next working day. One
// after the other, so that two holidays on one weekend give two days.
std::map<date, std::string> with_days_in_lieu(std::vector<holiday> holidays) {
  std::sort(holidays.begin(), holidays.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
  std::map<date, std::string> off;
  for (const auto& one : holidays) off.emplace(one.day, one.name);
  for (const auto& one : holidays) {
    if (!one.is_compensated || !is_weekend(one.day)) continue;
    date instead = one.day + days{1};
    while (is_weekend(instead) || off.count(instead) != 0) instead += days{1};
    off.emplace(instead, "Nghỉ bù " + one.name);
  }
  return off;
}

bool is_closed(date one) {
  const auto* entry = entry_of(one);
  return entry != nullptr && entry->kind == day_kind::closed;
}

// The five days of Tết that were decided: the first five of the unbroken run of closed entries around lunar 1/1.
std::vector<holiday> decided_tet(int year) {
  const date new_year = lunar(year, 1, 1);
  date first = new_year;
  while (is_closed(first - days{1})) first -= days{1};
  std::vector<holiday> block;
  for (int n = 0; n < 5; ++n) block.push_back({first + days{n}, "Tết Nguyên đán"});
  return block;
}

// The day next to 2 September that was decided, since 2021.
std::vector<holiday> decided_national_day(int year) {
  if (year < 2021) return {};
  const date before = solar(year, 9, 1);
  return {{is_closed(before) ? before : solar(year, 9, 3), "Quốc khánh, ngày liền kề"}};
}

std::map<date, std::string> expected_off(int year) {
  auto all = fixed_holidays(year);
  for (const auto& decided : {decided_tet(year), decided_national_day(year)})
    all.insert(all.end(), decided.begin(), decided.end());
  return with_days_in_lieu(std::move(all));
}

TEST(vietnam_calendar, covers_2018_to_2027_whole) {
  const auto all = calendar::vietnam();
  EXPECT_EQ(to_text(all.decided().first), "2018-01-01");
  EXPECT_GE(all.coverage().last, day("2027-12-31"));
  EXPECT_EQ(all.decided().last, all.coverage().last);
  EXPECT_EQ(to_text(all.coverage().last), std::to_string(last_year()) + "-12-31");
}

// Of 2017 it has what follows Tết: from then on the law alone says which days are off.
TEST(vietnam_calendar, has_of_2017_what_the_law_alone_gives_and_is_sure_of_nothing) {
  const auto all = calendar::vietnam();
  EXPECT_EQ(to_text(all.coverage().first), "2017-03-01");
  const auto off = with_days_in_lieu(fixed_holidays(2017));
  for (date one = all.coverage().first; one < all.decided().first; one += days{1}) {
    EXPECT_EQ(*all.is_working_day(one), !is_weekend(one) && off.count(one) == 0) << to_text(one);
    EXPECT_FALSE(all.about(one)->is_verified) << to_text(one);
  }
}

TEST(vietnam_calendar, has_every_day_that_the_law_alone_gives) {
  for (int year = first_year(); year <= last_year(); ++year)
    for (const auto& [off, name] : with_days_in_lieu(fixed_holidays(year))) {
      const auto* entry = entry_of(off);
      ASSERT_NE(entry, nullptr) << to_text(off) << ", " << name << ", is not in the data";
      EXPECT_EQ(entry->kind, day_kind::closed) << to_text(off);
      EXPECT_EQ(entry->reason, name) << to_text(off);
    }
}

TEST(vietnam_calendar, closes_no_day_without_law_decision_or_swap) {
  std::map<date, std::string> expected;
  for (int year = first_year(); year <= last_year(); ++year) expected.merge(expected_off(year));
  std::map<date, std::string> closed;
  for (const auto& entry : entries())
    if (entry.kind == day_kind::closed && !entry.swapped_with && entry.day != doubtful_saturday &&
        year_of(entry.day) >= first_year())
      closed.emplace(entry.day, entry.reason);
  for (const auto& [off, name] : expected)
    EXPECT_EQ(closed.count(off), 1U) << to_text(off) << ", " << name << ", is not closed in the data";
  for (const auto& [off, reason] : closed) {
    const auto found = expected.find(off);
    ASSERT_NE(found, expected.end()) << to_text(off) << ", " << reason << ": neither law nor a decision gives it";
    EXPECT_EQ(reason, found->second) << to_text(off);
  }
}

TEST(vietnam_calendar, gives_tet_five_days_from_the_eve_or_the_day_before) {
  for (int year = first_year(); year <= last_year(); ++year) {
    const date new_year = lunar(year, 1, 1);
    const auto first = decided_tet(year).front().day;
    EXPECT_TRUE(first == new_year - days{1} || first == new_year - days{2})
        << year << ": Tết begins on " << to_text(first) << ", and lunar 1/1 is " << to_text(new_year);
    // Five days, and one in lieu of each that falls on a weekend, in one run; then people work again.
    auto expected = expected_off(year);
    date last = first;
    while (expected.count(last + days{1}) != 0) last += days{1};
    EXPECT_FALSE(is_closed(last + days{1})) << to_text(last + days{1});
    for (date one = first; one <= last; one += days{1}) {
      const auto* entry = entry_of(one);
      ASSERT_NE(entry, nullptr) << to_text(one) << " lies within Tết and is not in the data";
      EXPECT_NE(entry->reason.find("Tết Nguyên đán"), std::string::npos) << to_text(one);
    }
  }
}

TEST(vietnam_calendar, gives_the_national_day_one_neighbour_since_2021) {
  for (int year = first_year(); year <= last_year(); ++year) {
    int neighbours = 0;
    for (const auto& entry : entries()) {
      if (entry.reason != "Quốc khánh, ngày liền kề") continue;
      if (int{std::chrono::year_month_day{entry.day}.year()} != year) continue;
      ++neighbours;
      EXPECT_EQ(std::chrono::abs(entry.day - solar(year, 9, 2)), days{1}) << to_text(entry.day);
    }
    EXPECT_EQ(neighbours, year < 2021 ? 0 : 1) << year;
  }
}

TEST(vietnam_calendar, swaps_a_weekday_for_a_weekend_day_and_both_say_so) {
  std::vector<std::pair<std::string, std::string>> swaps;
  for (const auto& entry : entries()) {
    if (!entry.swapped_with) {
      EXPECT_TRUE(entry.kind == day_kind::closed || entry.day == doubtful_monday) << to_text(entry.day);
      continue;
    }
    const auto* other = entry_of(*entry.swapped_with);
    ASSERT_NE(other, nullptr) << to_text(entry.day) << " is swapped with " << to_text(*entry.swapped_with);
    EXPECT_EQ(other->swapped_with, entry.day) << to_text(entry.day);
    EXPECT_NE(other->kind, entry.kind) << to_text(entry.day);
    EXPECT_TRUE(entry.decided_on) << to_text(entry.day);
    EXPECT_EQ(other->decided_on, entry.decided_on) << to_text(entry.day);
    EXPECT_EQ(is_weekend(entry.day), entry.kind == day_kind::worked) << to_text(entry.day);
    if (entry.kind == day_kind::closed) swaps.emplace_back(to_text(entry.day), to_text(other->day));
  }
  const std::vector<std::pair<std::string, std::string>> known{
      {"2018-12-31", "2019-01-05"}, {"2019-04-29", "2019-05-04"}, {"2024-04-29", "2024-05-04"},
      {"2025-05-02", "2025-04-26"}, {"2026-01-02", "2026-01-10"}, {"2026-08-31", "2026-08-22"},
  };
  ASSERT_GE(swaps.size(), known.size());
  swaps.resize(known.size());  // later years may add theirs
  EXPECT_EQ(swaps, known);
}

TEST(vietnam_calendar, names_reason_and_source_of_every_entry) {
  for (const auto& entry : entries()) {
    EXPECT_FALSE(entry.reason.empty()) << to_text(entry.day);
    EXPECT_FALSE(entry.source.empty()) << to_text(entry.day);
    if (entry.decided_on) {
      EXPECT_LT(*entry.decided_on, entry.day) << to_text(entry.day);
    }
  }
  EXPECT_TRUE(
      std::is_sorted(entries().begin(), entries().end(), [](const auto& a, const auto& b) { return a.day < b.day; }));
}

TEST(vietnam_calendar, did_not_know_on_11_april_2024_what_was_decided_on_the_12th) {
  const auto all = calendar::vietnam();
  const auto before = all.known_on(day("2024-04-11"));
  const auto after = all.known_on(day("2024-04-12"));
  EXPECT_TRUE(*before.is_working_day(day("2024-04-29")));
  EXPECT_FALSE(*before.is_working_day(day("2024-05-04")));
  EXPECT_FALSE(*after.is_working_day(day("2024-04-29")));
  EXPECT_TRUE(*after.is_working_day(day("2024-05-04")));
  EXPECT_EQ(*before.add_working_days(day("2024-04-26"), 1), day("2024-04-29"));
  EXPECT_EQ(*after.add_working_days(day("2024-04-26"), 1), day("2024-05-02"));
  // What the law gives is hidden by none.
  EXPECT_FALSE(*before.is_working_day(day("2024-04-30")));
}

// Each paper whose day is known, and the days that it decided. Every other day is dated by none.
TEST(vietnam_calendar, dates_the_days_that_each_notice_decided) {
  const std::map<std::string, std::string> papers{
      {"2017-12-14", "2018-02-14 2018-02-15 2018-02-16 2018-02-17 2018-02-18 2018-02-19 2018-02-20"},
      {"2018-07-11",
       "2018-12-31 2019-01-05 2019-02-04 2019-02-05 2019-02-06 2019-02-07 2019-02-08 2019-04-29 2019-05-04"},
      {"2019-10-25", "2020-01-23 2020-01-24 2020-01-25 2020-01-26 2020-01-27 2020-01-28 2020-01-29"},
      {"2020-11-26", "2021-02-10 2021-02-11 2021-02-12 2021-02-13 2021-02-14 2021-02-15 2021-02-16 2021-09-03"},
      {"2022-01-11", "2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04 2022-09-01"},
      {"2022-12-01", "2023-01-20 2023-01-21 2023-01-22 2023-01-23 2023-01-24 2023-01-25 2023-01-26 2023-09-01"},
      {"2023-11-03", "2024-02-08 2024-02-09 2024-02-10 2024-02-11 2024-02-12 2024-02-13 2024-02-14 2024-09-03"},
      {"2024-04-12", "2024-04-29 2024-05-04"},
      {"2024-11-26", "2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-04-26 2025-05-02 2025-09-01"},
      {"2025-10-16", "2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-08-22 2026-08-31 2026-09-01"},
      {"2025-12-25", "2026-01-02 2026-01-10"},
      {"2026-10-02", "2027-02-04 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-02-09 2027-02-10 2027-09-03"},
  };
  std::map<std::string, std::string> found;
  for (const auto& entry : entries()) {
    if (!entry.decided_on) continue;
    auto& days_of_paper = found[to_text(*entry.decided_on)];
    days_of_paper += (days_of_paper.empty() ? "" : " ") + to_text(entry.day);
  }
  EXPECT_EQ(found, papers);
}

// The decision of each year, with its paper.
TEST(vietnam_calendar, names_the_paper_of_each_decision) {
  struct decision {
    const char* first;
    const char* decided_on;
    const char* paper;
    bool is_verified;
  };
  const decision papers[] = {
      {"2018-01-01", "2017-12-14", "573/TB-VPCP", true},
      {"2019-01-01", "2018-07-11", "6519/VPCP-KGVX", true},
      {"2020-01-01", "2019-10-25", "4544/TB-LĐTBXH", false},
      {"2021-01-01", "2020-11-26", "9895/VPCP-KGVX", true},
      {"2022-01-01", "2022-01-11", "245", false},
      {"2023-01-01", "2022-12-01", "8056/VPCP-KGVX", false},
      {"2024-01-01", "2023-11-03", "8662/VPCP-KGVX", true},
      {"2025-01-01", "2024-11-26", "8726/VPCP-KGVX", false},
      {"2026-01-01", "2025-10-16", "9441/TB-BNV", false},
      {"2027-01-01", "2026-10-02", "10065/VPCP-KGVX", false},
  };
  const auto told = calendar::vietnam().document().decisions;
  ASSERT_EQ(told.size(), std::size(papers));
  for (std::size_t i = 0; i < told.size(); ++i) {
    EXPECT_EQ(to_text(told[i].first), papers[i].first);
    EXPECT_EQ(to_text(told[i].decided_on), papers[i].decided_on);
    EXPECT_NE(told[i].source.find(papers[i].paper), std::string::npos) << told[i].source;
    EXPECT_EQ(told[i].is_verified, papers[i].is_verified) << told[i].source;
  }
}

TEST(vietnam_calendar, knew_of_each_year_from_the_letter_on) {
  const auto all = calendar::vietnam();
  const auto three = [&](const char* known_on) {
    return all.known_on(day(known_on)).projected().add_working_days(day("2024-02-05"), 3).value();
  };
  EXPECT_EQ(to_text(three("2023-11-10")), "2024-02-15");
  EXPECT_TRUE(all.known_on(day("2023-11-10")).about(day("2024-02-15"))->is_verified);
  EXPECT_FALSE(all.known_on(day("2023-11-02")).about(day("2024-02-15"))->is_verified);
  // Before 11 July 2018 the last day of that year was a working day like others.
  EXPECT_EQ(to_text(*all.known_on(day("2018-07-01")).add_working_days(day("2018-12-28"), 1)), "2018-12-31");
  EXPECT_EQ(to_text(*all.known_on(day("2018-07-11")).add_working_days(day("2018-12-28"), 1)), "2019-01-02");
}

// On 25 February 2026 it was still a proposal that 24 November be a day off. What stood then is the law without it, in
// what lies within the coverage and in what is projected.
TEST(vietnam_calendar, did_not_know_of_24_november_before_its_law) {
  const auto all = calendar::vietnam().projected();
  const auto before = all.known_on(day("2026-02-25"));
  const auto after = all.known_on(day("2026-02-26"));
  for (int year = 2026; year <= 2031; ++year) {
    const auto holiday = solar(year, 11, 24);
    EXPECT_EQ(*before.is_working_day(holiday), !is_weekend(holiday)) << year;
    EXPECT_FALSE(*after.is_working_day(holiday)) << year;
  }
  EXPECT_TRUE(before.unverified_days(day("2026-11-01"), day("2026-11-30")).empty());
  EXPECT_TRUE(all.known_on(day("2026-08-31")).unverified_days(day("2026-11-01"), day("2026-11-30")).empty());
  EXPECT_EQ(all.known_on(day("2026-09-01")).unverified_days(day("2026-11-01"), day("2026-11-30")).size(), 2U);
}

// The day beside 2 September is of the Labour Code of 2019, which was made on 20 November 2019.
TEST(vietnam_calendar, did_not_know_of_the_second_day_of_september_before_its_law) {
  const auto all = calendar::vietnam();
  EXPECT_TRUE(*all.known_on(day("2019-11-19")).is_working_day(day("2021-09-03")));
  EXPECT_FALSE(*all.known_on(day("2019-11-20")).is_working_day(day("2021-09-03")));
}

// What docs/calendar.md says of them: six of 2017, ten days of the Labour Code of 2012, the proposed swap, and what a
// letter that was not read decided for 2027.
TEST(vietnam_calendar, says_which_days_are_not_verified) {
  std::string unverified;
  for (const auto& entry : entries())
    if (!entry.is_verified) unverified += to_text(entry.day) + " ";
  EXPECT_EQ(unverified,
            "2017-04-06 2017-04-30 2017-05-01 2017-05-02 2017-09-02 2017-09-04 2018-01-01 2018-04-25 2018-04-30 "
            "2018-05-01 2019-09-02 2020-01-01 2020-04-02 2020-04-30 2020-05-01 2020-09-02 2026-11-23 2026-11-28 "
            "2027-02-04 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-02-09 2027-02-10 2027-09-03 ");
  EXPECT_EQ(entries().size(), 128U + 26U);
}

// Every decision has its day: before all of them, the years are what the law alone gives, Tết from the eve on. The law
// of that day: without the day after 2 September, which came in 2019, and without 24 November, which came in 2026.
TEST(vietnam_calendar, is_the_law_alone_before_anything_was_decided) {
  const auto before = calendar::vietnam().known_on(day("2017-12-13"));
  for (int year = first_year(); year <= last_year(); ++year) {
    auto all = fixed_holidays(std::min(year, 2025));
    for (auto& one : all) {
      const std::chrono::year_month_day told{one.day};
      one.day = one.name == "Giỗ Tổ Hùng Vương" ? lunar(year, 3, 10)
                                                : date{std::chrono::year{year} / told.month() / told.day()};
    }
    for (int n = -1; n <= 3; ++n) all.push_back({lunar(year, 1, 1) + days{n}, "Tết Nguyên đán"});
    const auto off = with_days_in_lieu(std::move(all));
    for (date one = solar(year, 1, 1); one <= solar(year, 12, 31); one += days{1})
      EXPECT_EQ(*before.is_working_day(one), !is_weekend(one) && off.count(one) == 0) << to_text(one);
  }
}

// Each year with decisions whose day is known was decided with the first of them.
TEST(vietnam_calendar, tells_when_each_year_was_decided) {
  std::map<int, date> first_decision;
  for (const auto& entry : entries())
    if (entry.decided_on) {
      const auto found = first_decision.try_emplace(year_of(entry.day), *entry.decided_on).first;
      found->second = std::min(found->second, *entry.decided_on);
    }
  const auto all = calendar::vietnam();
  ASSERT_EQ(all.document().decisions.size(), first_decision.size());
  for (const auto& one : all.document().decisions) {
    const int year = year_of(one.first);
    EXPECT_EQ(one.first, solar(year, 1, 1));
    EXPECT_EQ(one.decided_on, first_decision.at(year)) << year;
    EXPECT_FALSE(one.source.empty());
    EXPECT_EQ(all.known_on(one.decided_on - days{1}).decided().last, solar(year - 1, 12, 31));
    EXPECT_EQ(all.known_on(one.decided_on).decided().last, solar(year, 12, 31));
  }
}

TEST(vietnam_calendar, works_on_the_saturday_that_makes_up_for_the_end_of_2018) {
  const auto all = calendar::vietnam();
  EXPECT_EQ(*all.add_working_days(day("2018-12-28"), 4), day("2019-01-05"));
  EXPECT_EQ(*all.add_working_days(day("2019-01-05"), -4), day("2018-12-28"));
  EXPECT_EQ(*all.count_working_days(day("2018-12-28"), day("2019-01-05")), 4);
}

// Days off in a row, weekends included, as the notices and the press gave them; people work on the day before and on
// the day after.
struct long_holiday {
  const char* first;
  const char* last;
};

constexpr long_holiday long_holidays[] = {
    {"2018-02-14", "2018-02-20"}, {"2018-04-25", "2018-04-25"}, {"2018-04-28", "2018-05-01"},
    {"2018-09-01", "2018-09-03"}, {"2018-12-29", "2019-01-01"},  //
    {"2019-02-02", "2019-02-10"}, {"2019-04-13", "2019-04-15"}, {"2019-04-27", "2019-05-01"},
    {"2019-08-31", "2019-09-02"}, {"2020-01-01", "2020-01-01"},  //
    {"2020-01-23", "2020-01-29"}, {"2020-04-02", "2020-04-02"}, {"2020-04-30", "2020-05-03"},
    {"2020-09-02", "2020-09-02"}, {"2021-01-01", "2021-01-03"},  //
    {"2021-02-10", "2021-02-16"}, {"2021-04-21", "2021-04-21"}, {"2021-04-30", "2021-05-03"},
    {"2021-09-02", "2021-09-05"}, {"2022-01-01", "2022-01-03"},  //
    {"2022-01-29", "2022-02-06"}, {"2022-04-09", "2022-04-11"}, {"2022-04-30", "2022-05-03"},
    {"2022-09-01", "2022-09-04"}, {"2022-12-31", "2023-01-02"},  //
    {"2023-01-20", "2023-01-26"}, {"2023-04-29", "2023-05-03"}, {"2023-09-01", "2023-09-04"},
    {"2023-12-30", "2024-01-01"},  //
    {"2024-02-08", "2024-02-14"}, {"2024-04-18", "2024-04-18"}, {"2024-04-27", "2024-05-01"},
    {"2024-08-31", "2024-09-03"}, {"2025-01-01", "2025-01-01"},  //
    {"2025-01-25", "2025-02-02"}, {"2025-04-05", "2025-04-07"}, {"2025-04-30", "2025-05-04"},
    {"2025-08-30", "2025-09-02"}, {"2026-01-01", "2026-01-04"},  //
    {"2026-02-14", "2026-02-22"}, {"2026-04-25", "2026-04-27"}, {"2026-04-30", "2026-05-03"},
    {"2026-08-29", "2026-09-02"}, {"2026-11-24", "2026-11-24"},  //
    {"2027-01-01", "2027-01-03"}, {"2027-02-04", "2027-02-10"}, {"2027-04-16", "2027-04-18"},
    {"2027-04-30", "2027-05-03"}, {"2027-09-02", "2027-09-05"}, {"2027-11-24", "2027-11-24"},  //
};

TEST(vietnam_calendar, agrees_with_the_long_holidays_of_each_year) {
  const auto all = calendar::vietnam();
  for (const auto& [first_text, last_text] : long_holidays) {
    const date first = day(first_text), last = day(last_text);
    for (date one = first; one <= last; one += days{1}) EXPECT_FALSE(*all.is_working_day(one)) << to_text(one);
    EXPECT_TRUE(*all.is_working_day(first - days{1})) << "before " << first_text;
    EXPECT_TRUE(*all.is_working_day(last + days{1})) << "after " << last_text;
    EXPECT_EQ(*all.add_working_days(first - days{1}, 1), last + days{1}) << first_text;
  }
}

TEST(vietnam_calendar, has_no_day_off_beside_weekends_and_the_long_holidays) {
  const auto all = calendar::vietnam();
  for (date one = day("2018-01-02"); one <= all.coverage().last; one += days{1}) {
    if (is_weekend(one) || *all.is_working_day(one)) continue;
    const bool is_listed = std::any_of(std::begin(long_holidays), std::end(long_holidays),
                                       [&](const auto& h) { return day(h.first) <= one && one <= day(h.last); });
    EXPECT_TRUE(is_listed) << to_text(one) << " is off, and no long holiday listed here has it";
  }
}

TEST(vietnam_calendar, says_that_the_swap_of_november_2026_is_in_doubt) {
  const auto all = calendar::vietnam();
  EXPECT_TRUE(*all.is_working_day(doubtful_monday));
  EXPECT_FALSE(*all.is_working_day(day("2026-11-24")));
  EXPECT_FALSE(*all.is_working_day(doubtful_saturday));
  EXPECT_EQ(all.unverified_days(day("2026-11-01"), day("2026-11-30")),
            (std::vector{doubtful_monday, doubtful_saturday}));
  EXPECT_FALSE(all.about(doubtful_monday)->is_verified);
  EXPECT_FALSE(all.about(doubtful_saturday)->is_verified);
  EXPECT_TRUE(all.about(day("2026-11-24"))->is_verified);
}

// The rules that stand in for a year that is not decided yet say the same as the law.
TEST(vietnam_calendar, has_the_laws_own_rules) {
  const auto rules = calendar::vietnam().document().holidays;
  for (int year = first_year(); year <= last_year(); ++year) {
    std::map<date, std::string> told, expected;
    for (const auto& rule : rules) {
      EXPECT_FALSE(rule.source.empty()) << rule.name;
      const auto from = rule.system == doithoai::date_system::lunar
                            ? lunar(year, rule.month, rule.day)
                            : solar(year, static_cast<unsigned>(rule.month), static_cast<unsigned>(rule.day));
      if ((rule.valid_from && from < *rule.valid_from) || (rule.valid_until && *rule.valid_until < from)) continue;
      for (int n = 0; n < rule.days; ++n)
        EXPECT_TRUE(told.emplace(from + days{rule.first + n}, rule.name).second) << rule.name << ", " << year;
      EXPECT_EQ(rule.is_compensated, rule.name != "Ngày Văn hóa Việt Nam") << rule.name;
    }
    for (const auto& one : fixed_holidays(year)) expected.emplace(one.day, one.name);
    for (int n = -1; n <= 3; ++n) expected.emplace(lunar(year, 1, 1) + days{n}, "Tết Nguyên đán");
    if (year >= 2021) expected.emplace(solar(year, 9, 3), "Quốc khánh, ngày liền kề");
    EXPECT_EQ(told, expected) << year;
  }
}

}  // namespace
