#pragma once
// Words that belong to a person, and what is left when they are erased.
//
//   doithoai::personal_text name{"Nguyễn Văn A"};
//   name.erase(day, "yêu cầu của chủ thể dữ liệu");
//   name.words();   // empty; name.erased() says when and why

#include <string>
#include <utility>

#include "doithoai/boxed.hpp"
#include "doithoai/date.hpp"

namespace doithoai::inline v0 {

/// When words were erased and on what basis.
struct erasure {
  date erased_on{};
  std::string basis{};

  bool operator==(const erasure&) const = default;
};

/// Words of class personal or secret: the words, or the fact that they were erased.
class personal_text {
 public:
  personal_text() = default;
  explicit personal_text(std::string words) : words_(std::move(words)) {}
  explicit personal_text(erasure how) : erased_(std::move(how)) {}

  [[nodiscard]] const std::string& words() const noexcept { return words_; }
  [[nodiscard]] const boxed_optional<erasure>& erased() const noexcept { return erased_; }
  [[nodiscard]] bool empty() const noexcept { return words_.empty() && !erased_; }

  /// Forgets the words for good. Words erased before stay erased as they were.
  void erase(date on, std::string basis) {
    if (erased_) return;
    words_ = std::string();  // a new string, so that the old buffer is given back
    erased_ = erasure{on, std::move(basis)};
  }

  bool operator==(const personal_text&) const = default;

 private:
  std::string words_;
  boxed_optional<erasure> erased_;
};

}  // namespace doithoai::inline v0
