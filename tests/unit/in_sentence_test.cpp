// How days and names stand in a Vietnamese sentence, and how a place in a document is told.
#include "core/in_sentence.hpp"

#include <gtest/gtest.h>

#include "doithoai/rules.hpp"
#include "schema/place_in_words.hpp"

namespace {

using doithoai::area_in_sentence;
using doithoai::day_in_sentence;
using doithoai::field_in_sentence;

TEST(in_sentence, writes_numbers_with_points_between_thousands) {
  using doithoai::number_in_sentence;
  EXPECT_EQ(number_in_sentence(0), "0");
  EXPECT_EQ(number_in_sentence(-999), "-999");
  EXPECT_EQ(number_in_sentence(1000), "1.000");
  EXPECT_EQ(number_in_sentence(-100000), "-100.000");
  EXPECT_EQ(number_in_sentence(1234567), "1.234.567");
}

TEST(in_sentence, writes_days_without_zeros) {
  EXPECT_EQ(day_in_sentence("2020-09-30"), "30/9/2020");
  EXPECT_EQ(day_in_sentence("2020-01-05"), "5/1/2020");
  EXPECT_EQ(day_in_sentence(doithoai::parse_date("2020-12-31").value()), "31/12/2020");
  EXPECT_EQ(day_in_sentence("2020-09-02, 2020-09-03"), "2/9/2020, 3/9/2020");
}

TEST(in_sentence, writes_moments_by_the_clock_of_viet_nam) {
  EXPECT_EQ(day_in_sentence("2020-08-14T08:05:59+07:00"), "08:05 ngày 14/8/2020");
  EXPECT_EQ(day_in_sentence("2020-08-14T17:30:00Z"), "00:30 ngày 15/8/2020");
}

TEST(in_sentence, leaves_what_is_no_day) {
  EXPECT_EQ(day_in_sentence(""), "");
  EXPECT_EQ(day_in_sentence("sau 9999-12-31"), "sau 9999-12-31");
}

TEST(in_sentence, writes_areas_with_a_small_letter) {
  EXPECT_EQ(area_in_sentence("Xã Long Thuận"), "xã Long Thuận");
  EXPECT_EQ(area_in_sentence("Ấp 3"), "ấp 3");
  EXPECT_EQ(area_in_sentence("Đặc khu Phú Quốc"), "đặc khu Phú Quốc");
  EXPECT_EQ(area_in_sentence("xã A"), "xã A");
  EXPECT_EQ(area_in_sentence("Quận 1"), "Quận 1");
  EXPECT_EQ(area_in_sentence("Huyện ủy Hồng Ngự"), "Huyện ủy Hồng Ngự");
  EXPECT_EQ(area_in_sentence("Phòng Nội vụ"), "Phòng Nội vụ");
  EXPECT_EQ(area_in_sentence(""), "");
}

TEST(in_sentence, calls_fields_by_that_word) {
  EXPECT_EQ(field_in_sentence("Đất đai"), "lĩnh vực đất đai");
  EXPECT_EQ(field_in_sentence("Ô nhiễm môi trường"), "lĩnh vực ô nhiễm môi trường");
  EXPECT_EQ(field_in_sentence("Lĩnh vực khác"), "lĩnh vực khác");
  EXPECT_EQ(field_in_sentence("BHYT"), "lĩnh vực BHYT");
  EXPECT_EQ(field_in_sentence(""), "");
}

TEST(place_in_words, tells_members_by_their_labels_and_items_by_their_numbers) {
  const auto& rules = doithoai::shape_of<doithoai::rules>();
  EXPECT_EQ(doithoai::place_in_words(rules, "/regime/numbers/1/valid_until"),
            "quy định pháp luật áp dụng, các con số, mục 2, có hiệu lực đến hết");
  EXPECT_EQ(doithoai::place_in_words(rules, "/calendar"), "lịch làm việc");
  EXPECT_EQ(doithoai::place_in_words(rules, "/calendar/x_own/3"), "lịch làm việc");
  EXPECT_EQ(doithoai::place_in_words(rules, ""), "");
}

}  // namespace
