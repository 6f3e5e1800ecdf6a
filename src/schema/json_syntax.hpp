#pragma once
// What is wrong with a text that is no JSON, for the person who wrote it.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace doithoai::inline v0 {

/// A mistake, and the byte where it stands.
struct syntax_fault {
  std::string what;
  std::size_t at = 0;
};

/// Of a text whose bytes are no UTF-8, or begin with a mark of their order. `stop`: where a parser gave up.
std::optional<syntax_fault> encoding_fault(std::string_view text, std::size_t stop);

/// Of a text that is JSON up to `stop`, where a parser gave up. Quotes nothing of it but a word that is not JSON's.
syntax_fault syntax_fault_at(std::string_view text, std::size_t stop);

}  // namespace doithoai::inline v0
