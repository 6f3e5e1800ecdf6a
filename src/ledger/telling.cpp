// Writes into a draft what all events have: the day on which it was recorded, its id, and texts, rules and plans as
// they come.

#include "ledger/telling.hpp"

#include <array>
#include <charconv>

namespace doithoai::inline v0 {

event_id own_id(std::int64_t seq) { return event_id::parse("e" + std::to_string(seq)).value(); }

bool is_own_id(const event_id& id, std::int64_t seq) {
  std::array<char, 24> text{'e'};
  const auto end = std::to_chars(text.data() + 1, text.data() + text.size(), seq).ptr;
  return id.text() == std::string_view(text.data(), end);
}

text_no telling::text(std::string_view words) {
  if (words.empty()) return {};
  to_.texts.add(words);
  to_.texts.publish();
  return text_no(to_.texts.end() - 1);
}

words_no telling::words(const personal_text& words) {
  if (words.empty()) return {};
  to_.words.add(words);
  to_.words.publish();
  return words_no(to_.words.end() - 1);
}

void telling::tell(std::shared_ptr<const rulebook> adopted) {
  to_.rulebooks.add(std::move(adopted));
  to_.rulebooks.publish();
  tell(rules_adopted_fact{.rulebook = rulebook_no(to_.rulebooks.end() - 1)});
}

void telling::tell(std::shared_ptr<const planbook> adopted) {
  to_.planbooks.add(std::move(adopted));
  to_.planbooks.publish();
  tell(plan_adopted_fact{.planbook = planbook_no(to_.planbooks.end() - 1)});
}

void tell(draft& to, std::int64_t before, instant last_recorded_at, const event& what) {
  const auto seq = before + 1;
  telling told(to, seq, what.happened_on);
  const auto recorded_on = day_in_vietnam(std::max(what.recorded_at, last_recorded_at));
  if (before == 0 || day_in_vietnam(last_recorded_at) < recorded_on) {
    to.days.add({recorded_on, static_cast<std::uint32_t>(seq)});
    to.days.publish();
  }
  if (!is_own_id(what.id, seq)) told.number_of(what.id);
  std::visit(
      [&](const auto& e) {
        if constexpr (!std::is_same_v<decltype(e), const unknown_event&>) tell_of(told, e);
      },
      what.data);
}

}  // namespace doithoai::inline v0
