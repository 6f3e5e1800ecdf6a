// Hashes ids with a key, so that nobody can choose ids that meet in one place, and numbers by mixing.

#include "ledger/hash_index.hpp"

#include <sodium/crypto_shorthash_siphash24.h>

#include <array>
#include <cstring>

namespace doithoai::inline v0 {

std::uint32_t hash_of(std::string_view id, std::uint32_t key) noexcept {
  std::array<unsigned char, crypto_shorthash_siphash24_KEYBYTES> secret{};
  std::memcpy(secret.data(), &key, sizeof key);
  std::array<unsigned char, crypto_shorthash_siphash24_BYTES> made{};
  crypto_shorthash_siphash24(made.data(), reinterpret_cast<const unsigned char*>(id.data()), id.size(), secret.data());
  std::uint32_t hash = 0;
  std::memcpy(&hash, made.data(), sizeof hash);
  return hash;
}

// The mixing of MurmurHash3: each bit of the number changes half of the bits of the hash.
std::uint32_t hash_of(std::uint32_t number, std::uint32_t key) noexcept {
  std::uint32_t mixed = number ^ (key * 0x9e37'79b9U);
  mixed = (mixed ^ mixed >> 16U) * 0x85eb'ca6bU;
  mixed = (mixed ^ mixed >> 13U) * 0xc2b2'ae35U;
  return mixed ^ mixed >> 16U;
}

}  // namespace doithoai::inline v0
