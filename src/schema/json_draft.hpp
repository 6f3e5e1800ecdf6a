#pragma once
// The JSON of a record, put together member by member. Each value is held against the record's shape when it is set; what
// is missing is seen by whoever reads the text.
//
//   json_draft answer(shape_of<give_answer>());
//   answer.set_text("/issues/0", "v1").value();
//   answer.to_json();   // {"issues":["v1"]}

#include <boost/json/value.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "doithoai/date.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {

class json_draft {
 public:
  /// Nothing yet but the lists that must be there, which are empty.
  explicit json_draft(const shape& form);
  /// What `write_json` gave for such a record.
  json_draft(const shape& form, std::string_view json);

  /// Sets the value at a JSON pointer (RFC 6901). Records on the way come by themselves, and a list by its next item. Fails:
  /// invalid_argument, at the place up to which the pointer leads to something; then nothing has changed.
  result<void> set_text(std::string_view pointer, std::string_view text);   ///< Days and instants too.
  result<void> set_integer(std::string_view pointer, std::int64_t number);  ///< Booleans too: 0 or 1.
  result<void> set_day(std::string_view pointer, date day);

  [[nodiscard]] std::string to_json() const;

 private:
  template <class Make>
  result<void> set(std::string_view pointer, Make make);

  const shape* form_;
  boost::json::value content_;
};

}  // namespace doithoai::inline v0
