#pragma once
// UTF-8 and Vietnamese text.
//
//   doithoai::fold("Thường Lạc") == doithoai::fold("thuong lac")

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// The offset of the first byte that is not UTF-8, or nothing when all of it is.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text) noexcept;

/// Unicode normal form C: `ệ` typed as one letter or as three is the same text afterwards.
/// Fails: invalid_argument when `text` is not UTF-8.
result<std::string> to_nfc(std::string_view text);

/// For comparing and searching only: lower case, without diacritics, `đ` as `d`, runs of white space as one blank.
/// Fails: invalid_argument when `text` is not UTF-8.
result<std::string> fold(std::string_view text);

/// `text` within quotation marks for a message: on one line, cut to a length that a person reads. UTF-8 in any case: a byte
/// that is not stands there as U+FFFD.
std::string in_quotes(std::string_view text);

}  // namespace doithoai::inline v0
