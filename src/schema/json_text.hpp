#pragma once
// Writes JSON text piece by piece; commas come by themselves.

#include <string>
#include <string_view>
#include <utility>

#include "schema/growing_text.hpp"

namespace doithoai::inline v0 {

class json_text {
 public:
  json_text() = default;
  /// A value of its own that stands where a text ends.
  explicit json_text(std::string before) : text_(std::move(before)) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }

  void key(std::string_view name) {
    string(name);
    text_.put(':');
    is_comma_due_ = false;
  }
  /// A name that needs no escapes.
  void plain_key(std::string_view name) {
    auto& text = begin_value();
    text.put('"');
    text.put(name);
    text.put("\":");
    is_comma_due_ = false;
  }
  void string(std::string_view words) { begin_value().put_string(words); }
  void integer(std::int64_t number) { begin_value().put_integer(number); }
  void boolean(bool value) { raw(value ? "true" : "false"); }

  /// JSON text made elsewhere.
  void raw(std::string_view json) { begin_value().put(json); }

  /// The members of an object made elsewhere.
  void raw_members(std::string_view object) {
    if (object.size() <= 2) return;
    raw(object.substr(1, object.size() - 2));
  }

  /// For a value that is written there by other means.
  growing_text& begin_value() {
    if (is_comma_due_) text_.put(',');
    is_comma_due_ = true;
    return text_;
  }

  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
  /// The text; what stays is empty.
  [[nodiscard]] std::string take() && noexcept {
    is_comma_due_ = false;
    return std::move(text_).take();
  }
  /// Forgets what is past `size`.
  void cut(std::size_t size) noexcept { text_.cut(size); }

 private:
  void open(char bracket) {
    begin_value().put(bracket);
    is_comma_due_ = false;
  }
  void close(char bracket) {
    text_.put(bracket);
    is_comma_due_ = true;
  }

  growing_text text_;
  bool is_comma_due_ = false;  // a value has ended, in the object or list that is open
};

}  // namespace doithoai::inline v0
