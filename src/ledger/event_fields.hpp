#pragma once
// How events, the journal that holds them, and the decision that gives them are read and written.

#include <array>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "doithoai/event.hpp"
#include "doithoai/state.hpp"
#include "ledger/command_fields.hpp"
#include "ledger/finding_fields.hpp"

namespace doithoai::inline v0 {

// All but the last, which keeps what is not known.
template <>
struct alternatives<happening> {
  static constexpr auto all = []<std::size_t... I>(std::index_sequence<I...>) {
    return std::array{fields<std::variant_alternative_t<I, happening>>::record...};
  }
  (std::make_index_sequence<std::variant_size_v<happening> - 1>{});
};

template <>
struct fields<event> {
  static constexpr bool was_accepted = true;
  static constexpr std::size_t level = 3;  // in the list of the journal
  static constexpr std::string_view record = "event", vietnamese = "sự kiện", english = "event";
  // Both numbers count all events: beside one that a view may not see they would tell when that came in.
  static constexpr auto all = std::tuple{
      field("seq", &event::seq, "số thứ tự", "sequence number")
          .required()
          .within(1, integer_limit)
          .seen_by(privacy::secret),
      field("id", &event::id, "mã", "id").required().seen_by(privacy::secret),
      field("version", &event::version, "phiên bản", "version").within(1, 1'000).required().even_of_denunciation(),
      field("happened_on", &event::happened_on, "ngày xảy ra", "happened on").required(),
      field("recorded_at", &event::recorded_at, "thời điểm ghi nhận", "recorded at").required(),
      field("by", &event::by, "người ghi nhận", "recorded by").required().seen_by(privacy::internal),
      field("data", &event::data, "nội dung", "data").required().even_of_denunciation(),
  };
};

/// The journal as a document.
struct journal_document {
  std::string note;  ///< For readers; nothing is computed from it.
  std::vector<event> events;
  personal_text extra;
};

template <>
struct fields<journal_document> {
  static constexpr bool was_accepted = true;
  static constexpr std::string_view record = "journal", vietnamese = "nhật ký sự kiện", english = "journal";
  static constexpr auto all =
      std::tuple{field("note", &journal_document::note, "ghi chú", "note"),
                 field("events", &journal_document::events, "sự kiện", "events").required().without_limit()};
};

template <>
struct fields<decision> {
  static constexpr std::string_view record = "decision", vietnamese = "quyết định", english = "decision";
  static constexpr auto all = std::tuple{field("events", &decision::events, "sự kiện", "events"),
                                         field("findings", &decision::findings, "phát hiện", "findings")};
};

}  // namespace doithoai::inline v0
