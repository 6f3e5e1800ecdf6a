// Tells the mistakes that people and programs make in JSON from one another: another encoding, quotation marks and words of
// another language, a comma too many or too few. It looks once more, from the beginning, at what a parser has read.

#include "schema/json_syntax.hpp"

#include <algorithm>
#include <array>

#include "doithoai/text.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr char end_of_text = ' ';  // no mistake begins with it

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }
bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20; }
bool opens(char c) { return c == '{' || c == '['; }
bool closes(char c) { return c == '}' || c == ']'; }

// Where a text stands that is JSON up to some byte.
class position {
 public:
  position(std::string_view text, std::size_t stop) : text_(text) {
    std::size_t i = 0;
    while (i < stop) i = is_in_string_ ? within_string(i, stop) : outside_string(i);
  }

  [[nodiscard]] bool is_in_string() const { return is_in_string_; }
  /// Where the string begins in which the text stands.
  [[nodiscard]] std::size_t string() const { return string_; }
  /// The bracket that is open, if any is.
  [[nodiscard]] char bracket() const { return brackets_.empty() ? end_of_text : brackets_.back(); }
  /// The byte that came last, blanks aside, and where it stands.
  [[nodiscard]] char last() const { return last_; }
  [[nodiscard]] std::size_t last_at() const { return last_at_; }
  /// Whether that was the end of a member's name.
  [[nodiscard]] bool is_after_name() const { return last_ == '"' && is_name_; }
  /// Whether a member's name is what comes next.
  [[nodiscard]] bool is_name_next() const { return bracket() == '{' && (last_ == '{' || last_ == ','); }

 private:
  std::size_t within_string(std::size_t i, std::size_t stop) {
    if (text_[i] == '\\') return std::min(i + 2, stop);
    if (text_[i] == '"') {
      is_in_string_ = false;
      see(i);
    }
    return i + 1;
  }

  std::size_t outside_string(std::size_t i) {
    const char c = text_[i];
    if (is_blank(c)) return i + 1;
    if (c == '"') {
      is_name_ = is_name_next();
      is_in_string_ = true;
      string_ = i;
      return i + 1;
    }
    if (opens(c)) brackets_ += c;
    if (closes(c) && !brackets_.empty()) brackets_.pop_back();
    see(i);
    return i + 1;
  }

  void see(std::size_t i) {
    last_ = text_[i];
    last_at_ = i;
  }

  std::string_view text_;
  std::string brackets_;
  bool is_in_string_ = false;
  bool is_name_ = false;
  std::size_t string_ = 0;
  char last_ = end_of_text;
  std::size_t last_at_ = 0;
};

// The four digits after `\u` at `i`, or nothing.
std::optional<unsigned> escaped_unit(std::string_view text, std::size_t i) {
  if (text.substr(i, 2) != "\\u" || text.size() < i + 6) return std::nullopt;
  unsigned unit = 0;
  for (const char c : text.substr(i + 2, 4)) {
    const char small = 'A' <= c && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c;
    if (!is_digit(small) && (small < 'a' || 'f' < small)) return std::nullopt;
    unit = unit * 16 + static_cast<unsigned>(is_digit(small) ? small - '0' : small - 'a' + 10);
  }
  return unit;
}

bool is_first_half(unsigned unit) { return 0xD800 <= unit && unit <= 0xDBFF; }
bool is_second_half(unsigned unit) { return 0xDC00 <= unit && unit <= 0xDFFF; }

// Where, in the string that begins at `begin`, half of a pair is written that has no other half.
std::optional<std::size_t> lone_half(std::string_view text, std::size_t begin, std::size_t stop) {
  for (auto i = begin + 1; i <= stop && i < text.size();) {
    if (text[i] != '\\') {
      ++i;
      continue;
    }
    const auto unit = escaped_unit(text, i);
    if (!unit) {
      i += 2;
      continue;
    }
    const auto next = escaped_unit(text, i + 6);
    const bool is_pair = is_first_half(*unit) && next && is_second_half(*next);
    if (!is_pair && (is_first_half(*unit) || is_second_half(*unit))) return i;
    i += is_pair ? 12 : 6;
  }
  return std::nullopt;
}

syntax_fault fault_in_string(std::string_view text, std::size_t stop, const position& here) {
  if (const auto half = lone_half(text, here.string(), stop))
    return {"an escape stands for half of a surrogate pair, which is no letter", *half};
  const char c = text[stop];
  if (c == '\0') return {"U+0000 stands in a text, which no text may hold", stop};
  if (c == '\n' || c == '\r') return {R"(a line ends within a text; write \n there)", stop};
  if (c == '\t') return {R"(a tab stands within a text; write \t)", stop};
  if (is_control(c))
    return {R"(a control character stands within a text; write it as an escape, \u and four digits)", stop};
  const auto escape = text.substr(0, stop).rfind('\\');
  return {R"(no escape of JSON is written so: after \ stands one of " \ / b f n r t, or u and four hexadecimal digits)",
          std::max(escape == std::string_view::npos ? stop : escape, here.string())};
}

// The letters that stand around a byte.
std::string_view word_at(std::string_view text, std::size_t at) {
  auto first = at;
  while (first > 0 && is_letter(text[first - 1])) --first;
  auto last = at;
  while (last < text.size() && is_letter(text[last])) ++last;
  return text.substr(first, last - first);
}

template <std::size_t N>
bool is_among(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words with which other languages write what JSON writes otherwise, or cannot write.
std::optional<syntax_fault> fault_of_word(std::string_view text, std::size_t stop) {
  static constexpr std::array<std::string_view, 6> no_numbers{"NaN", "nan", "NAN", "Infinity", "inf", "Inf"};
  static constexpr std::array<std::string_view, 8> others{"None", "True", "False", "NULL",
                                                          "Null", "TRUE", "FALSE", "undefined"};
  const auto word = word_at(text, stop);
  const auto at = static_cast<std::size_t>(word.data() - text.data());
  if (is_among(word, no_numbers))
    return syntax_fault{in_quotes(word) + " is no number of JSON; leave the member out", at};
  if (is_among(word, others))
    return syntax_fault{in_quotes(word) + " is no word of JSON; those are true, false and null", at};
  return std::nullopt;
}

bool is_in_number(std::string_view text, std::size_t stop) {
  const bool goes_on =
      stop > 0 && (is_digit(text[stop - 1]) || text[stop - 1] == '.' || text[stop - 1] == '-' || text[stop - 1] == '+');
  return goes_on || text[stop] == '+' || text[stop] == '.';
}

bool ends_value(char c) { return c == '"' || closes(c) || is_digit(c) || is_letter(c); }
bool begins_value(char c) { return c == '"' || opens(c) || is_digit(c) || is_letter(c) || c == '-'; }

std::optional<syntax_fault> fault_of_comma(std::string_view text, std::size_t stop, const position& here) {
  const char c = text[stop];
  if (here.last() == ',' && closes(c)) return syntax_fault{"a comma stands before a closing bracket", here.last_at()};
  if (here.last() == ',' && c == ',') return syntax_fault{"a comma stands after a comma", stop};
  if (here.is_after_name()) return syntax_fault{"a colon is missing after the name of a member", stop};
  if (here.bracket() != end_of_text && ends_value(here.last()) && begins_value(c) && !is_in_number(text, stop))
    return syntax_fault{"a comma is missing", stop};
  return std::nullopt;
}

std::optional<syntax_fault> fault_of_sign(std::string_view text, std::size_t stop, const position& here) {
  const char c = text[stop];
  const auto rest = text.substr(stop);
  if (c == '\'' || rest.starts_with("‘") || rest.starts_with("’"))
    return syntax_fault{R"(texts stand in double quotation marks, ", not in single ones)", stop};
  if (rest.starts_with("“") || rest.starts_with("”"))
    return syntax_fault{R"(texts stand in straight quotation marks, ", not in curved ones)", stop};
  if (c == '/' || c == '#') return syntax_fault{"JSON has no comments", stop};
  if (here.is_name_next() && !closes(c) && c != ',')
    return syntax_fault{R"(the name of a member belongs here, in double quotation marks, ")", stop};
  if (closes(c) && opens(here.bracket()) && (c == '}') != (here.bracket() == '{'))
    return syntax_fault{"a bracket closes that is not the one that is open", stop};
  return std::nullopt;
}

syntax_fault fault_outside_strings(std::string_view text, std::size_t stop, const position& here) {
  if (auto found = fault_of_word(text, stop)) return *found;
  if (auto found = fault_of_sign(text, stop, here)) return *found;
  if (auto found = fault_of_comma(text, stop, here)) return *found;
  if (is_in_number(text, stop)) return {"no number of JSON is written so", stop};
  if (here.last() == ':' && (closes(text[stop]) || text[stop] == ','))
    return {"a value is missing after the name of a member", stop};
  return {"no value of JSON begins so", stop};
}

// UTF-16 and UTF-32 have zero bytes among the first of any JSON.
bool is_wide(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
         text.substr(0, 2).find('\0') != std::string_view::npos;
}

// The parser stops within four bytes of a letter that is not UTF-8; a good letter that begins there is seen whole.
std::optional<std::size_t> invalid_utf8_near(std::string_view text, std::size_t stop) {
  const auto bad = find_invalid_utf8(text.substr(0, std::min(text.size(), stop + 8)));
  return bad && *bad < stop + 4 ? bad : std::nullopt;
}

bool is_half_of_pair(std::string_view bytes) {
  return bytes.size() >= 3 && bytes[0] == '\xED' && '\xA0' <= bytes[1] && bytes[1] <= '\xBF';
}

}  // namespace

std::optional<syntax_fault> encoding_fault(std::string_view text, std::size_t stop) {
  constexpr std::size_t mark_size = 4;
  if (stop < mark_size && text.starts_with("\xEF\xBB\xBF"))
    return syntax_fault{"the text begins with a byte-order mark; leave it out", 0};
  if (stop < mark_size && is_wide(text)) return syntax_fault{"the text is UTF-16 or UTF-32 and not UTF-8", 0};
  const auto bad = invalid_utf8_near(text, stop);
  if (!bad) return std::nullopt;
  auto what = "byte " + std::to_string(*bad) + " of the text is not UTF-8";
  if (is_half_of_pair(text.substr(*bad))) what += " but half of a surrogate pair, which is no letter";
  return syntax_fault{std::move(what), *bad};
}

syntax_fault syntax_fault_at(std::string_view text, std::size_t stop) {
  if (stop >= text.size()) return {"the text ends in the middle", text.size()};
  const position here(text, stop);
  return here.is_in_string() ? fault_in_string(text, stop, here) : fault_outside_strings(text, stop, here);
}

}  // namespace doithoai::inline v0
