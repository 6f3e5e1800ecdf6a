#pragma once
// Arguments from C, checked on their way in; results on their way out. What is wrong throws doithoai::error, so these are
// for use inside `guard`.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "doithoai/date.hpp"
#include "doithoai/result.hpp"
#include "handle.hpp"

namespace dth {

[[noreturn]] void refuse(std::string message);
/// For an argument that is no handle of the type that `noun` names.
[[noreturn]] void refuse_handle(const void* handle, std::string_view name, std::string_view noun);

template <class Handle>
Handle& checked(Handle* handle, std::string_view name) {
  if (handle == nullptr) refuse(std::string(name) + " is NULL");
  if (!is_own(handle)) refuse_handle(handle, name, Handle::noun);
  return *handle;
}

/// What a result is written to.
template <class T>
T& output(T* target, std::string_view name) {
  if (target == nullptr) refuse(std::string(name) + " is NULL");
  return *target;
}

/// What a handle is given out through: NULL until it is.
template <class Handle>
Handle*& handle_output(Handle** target, std::string_view name) {
  Handle*& out = output(target, name);
  out = nullptr;
  return out;
}

/// Text as it is, JSON or words: whoever reads it judges its UTF-8.
std::string_view whole_text(const char* text, std::int64_t length, std::string_view name);

/// A code, a name or an id, without trailing spaces. Fails when it is not UTF-8.
std::string_view code_text(const char* text, std::int64_t length, std::string_view name);

/// Whether a text can name that day.
[[nodiscard]] bool is_day(dth_date day) noexcept;
/// The failure of `to_date`.
doithoai::failure no_day(dth_date day, std::string_view name);
doithoai::date to_date(dth_date day, std::string_view name);
dth_date from_date(doithoai::date day) noexcept;
doithoai::instant to_instant(std::int64_t microseconds, std::string_view name);

/// A caller's buffer, checked before anything is written.
class buffer {
 public:
  buffer(char* start, std::int64_t capacity, std::int64_t* length);

  /// Copies what fits, cut between characters.
  void fill(std::string_view text) const noexcept;
  /// Copies what fits, cut anywhere.
  void fill_bytes(std::string_view text) const noexcept;

 private:
  void write(std::string_view text, std::size_t fitting) const noexcept;

  char* start_;
  std::size_t capacity_;
  std::int64_t* length_;
};

}  // namespace dth
