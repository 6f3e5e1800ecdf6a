#pragma once
// A text that is written at its end, piece by piece. Room for the next pieces is made ahead, so that most of them are
// only copied.

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace doithoai::inline v0 {

class growing_text {
 public:
  growing_text() = default;
  /// Goes on where a text ends.
  explicit growing_text(std::string before) : text_(std::move(before)), size_(text_.size()) {}

  void put(char c) {
    *room(1) = c;
    ++size_;
  }
  void put(std::string_view piece) {
    std::memcpy(room(piece.size()), piece.data(), piece.size());
    size_ += piece.size();
  }
  void put_integer(std::int64_t number) {
    constexpr std::size_t longest = 20;  // -9223372036854775808
    auto* const begin = room(longest);
    size_ += static_cast<std::size_t>(std::to_chars(begin, begin + longest, number).ptr - begin);
  }
  /// As a JSON string; `words` are UTF-8.
  void put_string(std::string_view words);

  /// Makes room for that many bytes at once.
  void expect(std::size_t more) { room(more); }

  [[nodiscard]] bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] std::size_t size() const noexcept { return size_; }
  /// Forgets what is past `size`.
  void cut(std::size_t size) noexcept { size_ = size; }
  [[nodiscard]] char& operator[](std::size_t i) { return text_[i]; }

  /// The text; what stays is empty.
  [[nodiscard]] std::string take() && noexcept {
    text_.resize(std::exchange(size_, 0));
    return std::exchange(text_, {});
  }

 private:
  char* room(std::size_t more) {
    if (text_.size() - size_ < more) make_room(more);
    return text_.data() + size_;
  }
  void make_room(std::size_t more);

  std::string text_;      // what is written, and the room after it
  std::size_t size_ = 0;  // of what is written
};

/// A growing text that belongs to somebody else, who has it back in the end: as it was, unless `keep` was called.
template <class Text>
class grown {
 public:
  explicit grown(std::string& whose) : whose_(whose), before_(whose.size()), text_(std::move(whose)) {}
  grown(const grown&) = delete;
  grown& operator=(const grown&) = delete;
  ~grown() {
    if (!is_kept_) text_.cut(before_);
    whose_ = std::move(text_).take();
  }

  Text& operator*() { return text_; }
  void keep() { is_kept_ = true; }

 private:
  std::string& whose_;
  std::size_t before_;
  Text text_;
  bool is_kept_ = false;
};

}  // namespace doithoai::inline v0
