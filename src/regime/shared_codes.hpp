#pragma once
// The codes that the law shares with bodies and sessions: tiers of government, kinds of bodies, kinds of sessions.

#include "doithoai/body_kind.hpp"
#include "doithoai/session_kind.hpp"
#include "doithoai/tier.hpp"
#include "schema/fields.hpp"

namespace doithoai::inline v0 {

template <>
struct words<tier> {
  static constexpr std::string_view name = "tier";
  static constexpr std::array all{word{"central", "trung ương", "central"}, word{"province", "tỉnh", "province"},
                                  word{"district", "huyện", "district"}, word{"commune", "xã", "commune"},
                                  word{"hamlet", "ấp", "hamlet"}};
};

template <>
struct words<body_kind> {
  static constexpr std::string_view name = "body_kind";
  static constexpr std::array all{
      word{"area", "địa bàn", "area"},
      word{"peoples_committee", "Ủy ban nhân dân", "People's Committee"},
      word{"peoples_council", "Hội đồng nhân dân", "People's Council"},
      word{"fatherland_front", "Ủy ban Mặt trận Tổ quốc", "Fatherland Front"},
      word{"division", "phòng", "division"},
      word{"office", "văn phòng", "office"},
      word{"centre", "đơn vị sự nghiệp", "centre"},
      word{"police", "công an", "police"},
      word{"military", "quân sự", "military"},
      word{"party_body", "cơ quan Đảng", "Party body"},
      word{"hamlet", "ấp", "hamlet"},
      word{"company", "doanh nghiệp", "company"},
      word{"other", "khác", "other"},
  };
};

template <>
struct words<session_kind> {
  static constexpr std::string_view name = "session_kind";
  static constexpr std::array all{word{"periodic", "định kỳ", "periodic"},
                                  word{"extraordinary", "đột xuất", "extraordinary"},
                                  word{"on_request", "theo yêu cầu của cử tri", "on voters' request"},
                                  word{"before_decision", "trước khi quyết định", "before a decision"}};
};

}  // namespace doithoai::inline v0
