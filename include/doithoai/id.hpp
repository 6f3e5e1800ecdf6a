#pragma once
// Typed ids: a session's id cannot be passed where an issue's id is meant.
//
//   auto id = doithoai::session_id::parse("2020-thuong-lac").value();

#include <compare>
#include <functional>
#include <string>
#include <string_view>

#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// True for 1 to 64 bytes of printable ASCII without spaces.
[[nodiscard]] bool is_id(std::string_view text) noexcept;

/// An id given by the host, kept as text. A default-constructed id is empty and names nothing; `parse` gives no such id.
template <class Tag>
class id {
 public:
  id() = default;

  /// Fails: invalid_argument unless `is_id(text)`.
  static result<id> parse(std::string_view text) {
    if (!is_id(text)) return bad_id(text, Tag::name);
    id made;
    made.text_ = text;
    return made;
  }

  /// Takes another text. Fails as `parse` does, and then stays as it was.
  result<void> assign(std::string_view text) {
    if (!is_id(text)) return bad_id(text, Tag::name);
    text_ = text;
    return {};
  }

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] bool empty() const noexcept { return text_.empty(); }

  auto operator<=>(const id&) const = default;

 private:
  static failure bad_id(std::string_view text, std::string_view what);

  std::string text_;
};

/// The failure of `id::parse`, shared by all ids.
failure not_an_id(std::string_view text, std::string_view what);

template <class Tag>
failure id<Tag>::bad_id(std::string_view text, std::string_view what) {
  return not_an_id(text, what);
}

struct plan_tag {
  static constexpr std::string_view name = "plan id";
};
struct entry_tag {
  static constexpr std::string_view name = "plan entry id";
};
struct organisation_tag {
  static constexpr std::string_view name = "organisation id";
};
struct session_tag {
  static constexpr std::string_view name = "session id";
};
struct opinion_tag {
  static constexpr std::string_view name = "opinion id";
};
struct issue_tag {
  static constexpr std::string_view name = "issue id";
};
struct part_tag {
  static constexpr std::string_view name = "part id";
};
struct answer_tag {
  static constexpr std::string_view name = "answer id";
};
struct conclusion_tag {
  static constexpr std::string_view name = "conclusion id";
};
struct document_tag {
  static constexpr std::string_view name = "document id";
};
struct event_tag {
  static constexpr std::string_view name = "event id";
};
struct category_tag {
  static constexpr std::string_view name = "category code";
};
struct field_tag {
  static constexpr std::string_view name = "specialised field code";
};

using plan_id = id<plan_tag>;                  ///< A plan (kế hoạch).
using entry_id = id<entry_tag>;                ///< An entry of a plan: a duty, a rule, a topic, a planned session.
using organisation_id = id<organisation_tag>;  ///< A body (cơ quan, đơn vị), a commune or a hamlet.
using session_id = id<session_tag>;            ///< A dialogue session (buổi tiếp xúc, đối thoại).
using opinion_id = id<opinion_tag>;            ///< An opinion (ý kiến).
using issue_id = id<issue_tag>;                ///< An issue (nội dung, vấn đề).
using part_id = id<part_tag>;                  ///< A part of an issue, assigned to one lead body.
using answer_id = id<answer_tag>;              ///< An answer (trả lời, in writing or on the spot).
using conclusion_id = id<conclusion_tag>;      ///< A conclusion notice (thông báo kết luận).
using document_id = id<document_tag>;          ///< A calendar, regime, taxonomy or directory.
using event_id = id<event_tag>;                ///< An event of the journal.
using category_code = id<category_tag>;        ///< A dotted code of the taxonomy, e.g. `land.certificate`.
using field_code = id<field_tag>;              ///< A specialised field (lĩnh vực chuyên môn) of a commune's staff.

}  // namespace doithoai::inline v0

template <class Tag>
struct std::hash<doithoai::id<Tag>> {
  std::size_t operator()(const doithoai::id<Tag>& id) const noexcept { return std::hash<std::string>{}(id.text()); }
};
