// Writes days as people read them, and names with the letters that they have within a sentence.

#include "core/in_sentence.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>

namespace doithoai::inline v0 {
namespace {

constexpr std::array<std::string_view, 23> units{"Tỉnh",   "Thành phố", "Huyện",   "Quận",    "Thị xã",   "Xã",
                                                 "Phường", "Thị trấn",  "Đặc khu", "Khu phố", "Khối phố", "Tổ dân phố",
                                                 "Ấp",     "Khóm",      "Thôn",    "Xóm",     "Làng",     "Bản",
                                                 "Buôn",   "Bon",       "Phum",    "Sóc",     "Tiểu khu"};

// Quận 1, Phường 7: of units of government alone, not of ấp 3.
constexpr std::array<std::string_view, 2> numbered{"Quận", "Phường"};

struct letter {
  std::int32_t point = 0;
  std::size_t size = 0;
};

letter first_letter(std::string_view text) {
  letter first;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &first.point);
  if (size > 0) first.size = static_cast<std::size_t>(size);
  return first;
}

std::string with_small_letter(std::string_view text) {
  const auto first = first_letter(text);
  std::array<utf8proc_uint8_t, 4> small{};
  const auto size = utf8proc_encode_char(utf8proc_tolower(first.point), small.data());
  std::string made(small.begin(), small.begin() + size);
  return made.append(text.substr(first.size));
}

std::string two_digits(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string moment_in_sentence(instant moment) {
  const auto day = day_in_vietnam(moment);
  const auto minutes = std::chrono::floor<std::chrono::minutes>(moment + vietnam_offset - day).count();
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60) + " ngày " + day_in_sentence(day);
}

std::string one_in_sentence(std::string_view text) {
  if (const auto day = parse_date(text)) return day_in_sentence(*day);
  if (const auto moment = parse_instant(text)) return moment_in_sentence(*moment);
  return std::string(text);
}

bool is_unit_of(std::string_view unit, std::string_view name) {
  return name.starts_with(unit) && name.substr(unit.size()).starts_with(' ');
}

}  // namespace

std::string day_in_sentence(date day) {
  const std::chrono::year_month_day parts{day};
  return std::to_string(static_cast<unsigned>(parts.day())) + "/" +
         std::to_string(static_cast<unsigned>(parts.month())) + "/" + std::to_string(static_cast<int>(parts.year()));
}

std::string day_in_sentence(std::string_view text) {
  constexpr std::string_view between = ", ";
  std::string made;
  while (true) {
    const auto end = text.find(between);
    made += one_in_sentence(text.substr(0, end));
    if (end == std::string_view::npos) return made;
    made += between;
    text.remove_prefix(end + between.size());
  }
}

std::string number_in_sentence(std::int64_t number) {
  auto made = std::to_string(number);
  const auto first = static_cast<std::ptrdiff_t>(made.starts_with('-') ? 1 : 0);
  for (auto at = std::ssize(made) - 3; at > first; at -= 3) made.insert(static_cast<std::size_t>(at), 1, '.');
  return made;
}

std::string calendar_in_sentence(std::string_view name) { return "lịch “" + std::string(name) + "”"; }

std::string area_in_sentence(std::string_view name) {
  const auto unit = std::find_if(units.begin(), units.end(), [&](auto one) { return is_unit_of(one, name); });
  if (unit == units.end()) return std::string(name);
  const auto rest = name.substr(unit->size() + 1);
  if (rest.starts_with("ủy ")) return std::string(name);  // a committee of the Party, not its area
  const bool is_number = !rest.empty() && '0' <= rest.front() && rest.front() <= '9';
  if (is_number && std::find(numbered.begin(), numbered.end(), *unit) != numbered.end()) return std::string(name);
  return with_small_letter(name);
}

std::string field_in_sentence(std::string_view name) {
  constexpr std::string_view field = "lĩnh vực ";
  const auto first = first_letter(name);
  if (first.size == 0) return std::string(name);
  const auto second = first_letter(name.substr(first.size));
  const bool is_abbreviation = second.size > 0 && utf8proc_tolower(second.point) != second.point;
  auto made = is_abbreviation ? std::string(name) : with_small_letter(name);
  return made.starts_with(field) ? made : made.insert(0, field);
}

}  // namespace doithoai::inline v0
