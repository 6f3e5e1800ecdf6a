#pragma once
// Writes JSON text piece by piece; commas come by themselves.

#include <boost/json/serialize.hpp>
#include <string>
#include <string_view>

namespace doithoai::inline v0 {

class json_text {
 public:
  void begin_object() { open('{'); }
  void end_object() { text_ += '}'; }
  void begin_array() { open('['); }
  void end_array() { text_ += ']'; }

  void key(std::string_view name) {
    string(name);
    text_ += ':';
  }
  void string(std::string_view words) {
    raw(boost::json::serialize(boost::json::string_view(words.data(), words.size())));
  }
  void integer(std::int64_t number) { raw(std::to_string(number)); }
  void boolean(bool value) { raw(value ? "true" : "false"); }

  /// JSON text made elsewhere.
  void raw(std::string_view json) {
    separate();
    text_ += json;
  }

  /// The members of an object made elsewhere.
  void raw_members(std::string_view object) {
    if (object.size() <= 2) return;
    raw(object.substr(1, object.size() - 2));
  }

  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }
  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  void open(char bracket) {
    separate();
    text_ += bracket;
  }

  // A finished value ends with a quotation mark, a digit, a letter or a closing bracket, never with one of these.
  void separate() {
    if (!text_.empty() && std::string_view("{[:,").find(text_.back()) == std::string_view::npos) text_ += ',';
  }

  std::string text_;
};

}  // namespace doithoai::inline v0
