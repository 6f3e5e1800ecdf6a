// SHA-256 as hexadecimal text, by which documents are recognised.

#include "core/digest.hpp"

#include <sodium/crypto_hash_sha256.h>

#include <array>

namespace doithoai::inline v0 {

std::string digest_of(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (const auto byte : hash) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

}  // namespace doithoai::inline v0
