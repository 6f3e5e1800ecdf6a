#pragma once
// A column of whole numbers as a file that numpy maps: a header of 128 bytes, and the numbers as they are in memory.

#include <bit>
#include <cstdint>
#include <fstream>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

namespace bench {

static_assert(std::endian::native == std::endian::little, "the header says little-endian");

template <class Value>
class npy_column {
 public:
  explicit npy_column(const std::string& path) : path_(path), out_(path, std::ios::binary) {
    out_ << std::string(header_size, ' ');  // its place: how many rows there are is known at the end
    waiting_.reserve(at_once);
  }
  npy_column(const npy_column&) = delete;
  npy_column& operator=(const npy_column&) = delete;
  ~npy_column() = default;

  void push_back(Value value) {
    waiting_.push_back(value);
    ++rows_;
    if (waiting_.size() == at_once) write();
  }

  /// Must be called last. Throws when something was not written.
  void close() {
    write();
    const char kind = std::is_signed_v<Value> ? 'i' : 'u';
    std::string about = std::string("{'descr': '") + (sizeof(Value) == 1 ? '|' : '<') + kind +
                        std::to_string(sizeof(Value)) + "', 'fortran_order': False, 'shape': (" +
                        std::to_string(rows_) + ",), }";
    about.resize(header_size - magic_size - 1, ' ');
    out_.seekp(0);
    out_.write("\x93NUMPY\x01\x00\x76\x00", magic_size);  // 0x76: the 118 bytes that follow
    out_ << about << '\n';
    out_.close();
    if (!out_) throw std::runtime_error("could not write " + path_);
  }

 private:
  static constexpr std::size_t header_size = 128, magic_size = 10, at_once = 1U << 14U;

  void write() {
    out_.write(reinterpret_cast<const char*>(waiting_.data()),
               static_cast<std::streamsize>(waiting_.size() * sizeof(Value)));
    waiting_.clear();
  }

  std::string path_;
  std::ofstream out_;
  std::vector<Value> waiting_;
  std::uint64_t rows_ = 0;
};

}  // namespace bench
