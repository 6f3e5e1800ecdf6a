#pragma once
// What an issue is about.
//
//   const auto* roads = doithoai::find_category(taxonomy, doithoai::category_code::parse("economy.roads").value());

#include <string>
#include <vector>

#include "doithoai/id.hpp"
#include "doithoai/personal_text.hpp"

namespace doithoai::inline v0 {

/// A category (lĩnh vực). The part of its code before the first dot is its area.
struct category {
  category_code code{};
  std::string vietnamese{};
  std::string english{};
  personal_text extra{};

  bool operator==(const category&) const = default;
};

/// A version of the list of categories (danh mục lĩnh vực).
struct taxonomy {
  document_id id{};
  std::string name{};
  std::vector<category> categories{};
  personal_text extra{};

  bool operator==(const taxonomy&) const = default;
};

/// Null when there is none of that code.
[[nodiscard]] const category* find_category(const taxonomy& all, const category_code& code) noexcept;

/// Whether a code is `area` itself or lies below it: `land.certificate` is within `land`.
[[nodiscard]] bool is_within(const category_code& code, const category_code& area) noexcept;

/// The area of a code: `land` for `land.certificate`.
[[nodiscard]] category_code area_of(const category_code& code);

}  // namespace doithoai::inline v0
