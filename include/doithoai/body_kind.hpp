#pragma once
// The kinds of bodies, by which the law and plans speak of them.
//
//   doithoai::label_of(doithoai::body_kind::division, doithoai::language::vietnamese)   // "phòng"

#include <cstdint>

namespace doithoai::inline v0 {

enum class body_kind : std::uint8_t {
  area,               ///< The territory itself (địa bàn): a district, a commune.
  peoples_committee,  ///< Ủy ban nhân dân.
  peoples_council,    ///< Hội đồng nhân dân.
  fatherland_front,   ///< Ủy ban Mặt trận Tổ quốc.
  division,           ///< Phòng.
  office,             ///< Văn phòng.
  centre,             ///< Trung tâm, đơn vị sự nghiệp.
  police,             ///< Công an.
  military,           ///< Ban Chỉ huy Quân sự.
  party_body,         ///< Cơ quan của Đảng.
  hamlet,             ///< Ấp, khóm, thôn, tổ dân phố.
  company,            ///< Doanh nghiệp.
  other,
};

}  // namespace doithoai::inline v0
