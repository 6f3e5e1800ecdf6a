#pragma once
// Values that are kept elsewhere: large ones, so that what holds them stays small, and ones that are seldom there.
//
//   doithoai::boxed<doithoai::plan> year = plan;   // copied as a value is, compared as a value is
//   std::cout << year->title;

#include <memory>
#include <utility>

namespace doithoai::inline v0 {

/// A `T` or nothing, in the room of a pointer; a copy is a copy of the value. The members of std::optional that the
/// library uses, under the same names.
template <class T>
class boxed_optional {
 public:
  boxed_optional() = default;
  boxed_optional(T value) : held_(std::make_unique<T>(std::move(value))) {}  // NOLINT(google-explicit-constructor)

  boxed_optional(const boxed_optional& other) : held_(other.held_ ? std::make_unique<T>(*other.held_) : nullptr) {}
  boxed_optional(boxed_optional&& other) noexcept = default;
  boxed_optional& operator=(const boxed_optional& other) {
    if (this != &other) *this = boxed_optional(other);
    return *this;
  }
  boxed_optional& operator=(boxed_optional&& other) noexcept = default;
  ~boxed_optional() = default;

  [[nodiscard]] bool has_value() const noexcept { return held_ != nullptr; }
  explicit operator bool() const noexcept { return has_value(); }
  void reset() noexcept { held_.reset(); }
  T& emplace() { return *(held_ = std::make_unique<T>()); }

  /// The value, which must be there.
  const T& operator*() const& noexcept { return *held_; }
  T& operator*() & noexcept { return *held_; }
  T operator*() && noexcept(noexcept(T(std::declval<T>()))) { return std::move(*held_); }
  const T* operator->() const noexcept { return held_.get(); }
  T* operator->() noexcept { return held_.get(); }

  bool operator==(const boxed_optional& other) const {
    return has_value() == other.has_value() && (!has_value() || *held_ == *other.held_);
  }

 private:
  std::unique_ptr<T> held_;
};

/// A `T` in the room of a pointer; a copy is a copy of the value. There always is a value: at first, and after it was
/// moved away, `T{}`.
template <class T>
class boxed {
 public:
  boxed() = default;
  boxed(T value) : held_(std::move(value)) {}  // NOLINT(google-explicit-constructor)

  const T& operator*() const { return held_ ? *held_ : as_made(); }
  T& operator*() { return held_ ? *held_ : held_.emplace(); }
  const T* operator->() const { return &**this; }
  T* operator->() { return &**this; }
  operator const T&() const { return **this; }  // NOLINT(google-explicit-constructor)

  bool operator==(const boxed& other) const { return **this == *other; }
  bool operator==(const T& other) const { return **this == other; }

 private:
  // What was never written to is not made for each.
  static const T& as_made() {
    static const T value{};
    return value;
  }

  boxed_optional<T> held_;
};

}  // namespace doithoai::inline v0
