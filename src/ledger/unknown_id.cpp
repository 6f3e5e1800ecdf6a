// Finds the id that may have been meant by one that does not exist: the nearest with the same digits, when there is
// only one. Ids are compared by their words: those that both begin or end with say what kind of thing they name, and make them
// no nearer to one another.

#include "ledger/unknown_id.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "schema/check.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr char between_words = '-';

std::string digits_of(std::string_view id) {
  std::string digits;
  std::copy_if(id.begin(), id.end(), std::back_inserter(digits), [](char c) { return '0' <= c && c <= '9'; });
  return digits;
}

// Case and the signs between words are how an id is written, not what it says.
std::string plain(std::string_view id) {
  std::string made(id);
  std::transform(made.begin(), made.end(), made.begin(), [](char c) {
    if ('A' <= c && c <= 'Z') return static_cast<char>(c + ('a' - 'A'));
    const bool is_in_word = ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
    return is_in_word ? c : between_words;
  });
  return made;
}

// How many bytes two ids have in common at their beginning, in whole words with the signs behind them.
std::size_t shared_words(std::string_view a, std::string_view b) {
  const auto ends = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  const auto same = a.substr(0, static_cast<std::size_t>(ends.first - a.begin()));
  const auto last = same.rfind(between_words);
  return last == std::string_view::npos ? 0 : last + 1;
}

std::string reversed(std::string_view text) { return {text.rbegin(), text.rend()}; }

// How far `meant` is from what was written, or nothing when it is not near.
std::optional<std::size_t> distance_if_near(std::string_view written, std::string_view meant) {
  const auto first = shared_words(written, meant);
  written.remove_prefix(first);
  meant.remove_prefix(first);
  const auto last = shared_words(reversed(written), reversed(meant));
  written.remove_suffix(last);
  meant.remove_suffix(last);
  const auto apart = letters_apart(written, meant);
  if (apart > written.size() / 2) return std::nullopt;
  return apart;
}

// Of several that are equally near none is meant more than another.
std::string_view meant_by(std::string_view id, const std::vector<std::string_view>& known) {
  const auto digits = digits_of(id);
  const auto written = plain(id);
  std::optional<std::size_t> least;
  std::string_view nearest;
  for (const auto one : known) {
    // Another number is another thing, and no slip of the pen.
    if (one.empty() || digits_of(one) != digits) continue;
    const auto apart = distance_if_near(written, plain(one));
    if (!apart || (least && *apart > *least)) continue;
    nearest = least == apart ? std::string_view() : one;
    least = apart;
  }
  return nearest;
}

}  // namespace

finding unknown_ids::made(const std::string& id, std::string path, const std::vector<std::string_view>& known,
                          const kind_name& kind) {
  finding unknown{
      "id.unknown",
      severity::error,
      std::move(path),
      {{"id", id}, {"kind_name", std::string(kind.vietnamese)}, {"kind_name_en", std::string(kind.english)}},
      ""};
  if (const auto nearest = meant_by(id, known); !nearest.empty())
    unknown.args.push_back({"nearest", std::string(nearest)});
  return unknown;
}

}  // namespace doithoai::inline v0
