#pragma once
// What sentences call the things that ids name; and references to nothing, each with the id that may have been meant.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <typeindex>
#include <utility>
#include <vector>

#include "doithoai/finding.hpp"
#include "doithoai/id.hpp"
#include "doithoai/plan.hpp"
#include "doithoai/rules.hpp"

namespace doithoai::inline v0 {

/// What a sentence calls the things that an id names.
struct kind_name {
  std::string_view vietnamese;
  std::string_view english;
};

/// Of the tag of a ledger's ids, or of a document's records.
template <class Kind>
inline constexpr kind_name kind_name_of{};
template <>
inline constexpr kind_name kind_name_of<session_tag>{"buổi đối thoại", "session"};
template <>
inline constexpr kind_name kind_name_of<opinion_tag>{"ý kiến", "opinion"};
template <>
inline constexpr kind_name kind_name_of<issue_tag>{"vấn đề", "issue"};
template <>
inline constexpr kind_name kind_name_of<part_tag>{"phần việc", "part"};
template <>
inline constexpr kind_name kind_name_of<answer_tag>{"nội dung trả lời", "answer"};
template <>
inline constexpr kind_name kind_name_of<conclusion_tag>{"thông báo kết luận", "conclusion"};
template <>
inline constexpr kind_name kind_name_of<organisation>{"cơ quan, đơn vị hoặc địa bàn", "body"};
template <>
inline constexpr kind_name kind_name_of<specialised_field>{"lĩnh vực chuyên môn", "specialised field"};
template <>
inline constexpr kind_name kind_name_of<category>{"lĩnh vực", "category"};
template <>
inline constexpr kind_name kind_name_of<topic>{"nội dung đối thoại", "topic"};
template <>
inline constexpr kind_name kind_name_of<planned_session>{"buổi đối thoại theo kế hoạch", "planned session"};
template <>
inline constexpr kind_name kind_name_of<duty>{"nhiệm vụ", "duty"};

/// Of an event, and of any entry of a plan: their ids are one vocabulary.
template <>
inline constexpr kind_name kind_name_of<event_tag>{"sự kiện", "event"};
template <>
inline constexpr kind_name kind_name_of<plan>{"mục kế hoạch", "entry of the plan"};

/// The arguments of `id.taken`.
template <class Kind>
std::vector<argument> args_of_taken(const std::string& id) {
  static_assert(!kind_name_of<Kind>.vietnamese.empty(), "what a sentence calls it stands above");
  return {{"id", id},
          {"kind_name", std::string(kind_name_of<Kind>.vietnamese)},
          {"kind_name_en", std::string(kind_name_of<Kind>.english)}};
}

/// Makes the findings `id.unknown` of one command or document.
class unknown_ids {
 public:
  /// The ids that there are of the kind that was expected: `id_at(i)` for each i below `size`; an empty one is none.
  template <class Kind, class IdAt>
  finding finding_of(const std::string& id, std::string path, std::size_t size, IdAt id_at) {
    static_assert(!kind_name_of<Kind>.english.empty(), "what a sentence calls it stands above");
    const std::type_index kind = typeid(Kind);
    if (const auto before = made_.find({kind, id}); before != made_.end()) {
      auto again = before->second;
      again.path = std::move(path);
      return again;
    }
    const auto looked_at = std::min({size, most_for_one, left_});
    left_ -= looked_at;
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < looked_at; ++i) known.push_back(id_at(i));
    return made_.emplace(std::pair(kind, id), made(id, std::move(path), known, kind_name_of<Kind>)).first->second;
  }

  /// The same for records, which have an id or a code.
  template <class Records>
  finding finding_of(const std::string& id, std::string path, const Records& known) {
    using record = typename Records::value_type;
    return finding_of<record>(id, std::move(path), known.size(), [&](std::size_t i) -> std::string_view {
      if constexpr (requires { known[i].id; })
        return known[i].id.text();
      else
        return known[i].code.text();
    });
  }

 private:
  static finding made(const std::string& id, std::string path, const std::vector<std::string_view>& known,
                      const kind_name& kind);

  // A refusal must stay cheap where a ledger holds millions of ids, or a command a million references: so many are
  // compared with one reference, and with all of them together (measured: 7 ms for ids of 10 bytes, 0.3 s for 64).
  static constexpr std::size_t most_for_one = 4096;
  static constexpr std::size_t most_for_all = 4 * most_for_one;

  std::size_t left_ = most_for_all;
  std::map<std::pair<std::type_index, std::string>, finding> made_;  // so that the same is said wherever an id stands
};

}  // namespace doithoai::inline v0
