// JSON is read by events, without a tree of values: each event goes to the record, the list or the captured text on top
// of a stack. What cannot be placed yet (`data` before its `type`) or has no place (unknown members) is captured as
// text. What is right makes no text on the way and asks for no memory but what the record itself needs.

#include <algorithm>
#include <array>
#include <bit>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <charconv>
#include <limits>
#include <memory>
#include <unordered_set>
#include <vector>

#include "doithoai/id.hpp"
#include "doithoai/json.hpp"
#include "doithoai/text.hpp"
#include "schema/check.hpp"
#include "schema/erasure_fields.hpp"
#include "schema/json_places.hpp"
#include "schema/json_syntax.hpp"
#include "schema/json_text.hpp"
#include "schema/kept_text.hpp"
#include "schema/shape.hpp"

namespace doithoai::inline v0 {
namespace {

namespace json = boost::json;
using json::error_code;
using text_view = json::string_view;

constexpr std::size_t captured_limit = 1'000'000;  // bytes of one string, whether it has a place or not
constexpr std::size_t longest_key = 1'000;
constexpr std::size_t longest_key_shown = 10 * longest_key;  // in the path of what is wrong with it
constexpr std::string_view type_member = "type";

std::string_view plain(text_view text) { return {text.data(), text.size()}; }

// Where a value goes.
struct slot {
  const value_shape* form = nullptr;  // null: captured
  void* target = nullptr;
};

// How to read one text.
struct reading_order {
  unknown_members unknown = unknown_members::keep;
  std::string_view where{};                               // put before each path
  std::size_t deepest = deepest_document;                 // levels
  const shape* known = nullptr;                           // whose members may not be among the unknown ones
  const std::span<const personal_text>* texts = nullptr;  // what stands in the places; null: there are no places
  zero_bytes zeros = zero_bytes::refuse;
};

// What few records need while they are open.
struct oddities {
  std::string key;       // of the unknown member that comes next
  std::string type;      // when it is not known
  std::string deferred;  // the text of what depends on `type`, when it came before
  json_text unknown;
  std::unordered_set<std::string> unknown_names;

  // An erased personal text is an object where words would stand.
  slot personal{};
  erasure erased{};
};

// A record or a list that is open. Left as it is until `push` makes it: there is room for more than most texts need.
struct frame {
  const shape* form;        // of a record
  const value_shape* list;  // of a list, while its items are meant
  void* target;
  const member_shape* member;                    // of a record: the known one that comes next
  const choice_shape::alternative* alternative;  // that `type` names
  std::uint64_t seen;                            // the members that came, the first one in the lowest bit
  std::size_t count;                             // of a list: its items; of a record: the member to expect
  oddities* odd;                                 // owned by the handler
  bool is_type_next;
  bool has_type;
};

// The name of the member that comes next.
std::string_view key_of(const frame& in) {
  if (in.is_type_next) return type_member;
  if (in.member != nullptr) return in.member->name;
  return in.odd == nullptr ? std::string_view() : in.odd->key;
}

// Text that was kept, or the fact that it was erased (see erased_form).
personal_text kept_text(std::string text) {
  text.shrink_to_fit();  // it may stay for years
  erased_form erased;
  if (!text.starts_with(erased_prefix) || !read_json(text, shape_of<erased_form>(), &erased, unknown_members::refuse))
    return personal_text(std::move(text));
  return personal_text(std::move(erased.how));
}

class handler {
 public:
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(unlimited);  // see is_full
  static constexpr std::size_t max_object_size = list_limit;
  static constexpr std::size_t max_string_size = captured_limit;
  static constexpr std::size_t max_key_size = longest_key_shown;

  // `root` is what the whole text is: a record, a list, or captured.
  handler(const slot& root, const reading_order& order) : root_(root), order_(order) {}

  [[nodiscard]] const boxed_optional<failure>& why() const { return why_; }
  [[nodiscard]] std::string path() const { return path_of(open_); }
  /// The record or list in which the parser stands.
  [[nodiscard]] std::string path_around() const { return path_of(open_ == 0 ? 0 : open_ - 1); }
  /// What is wrong with a text that is longer than any may be, where it would stand.
  [[nodiscard]] std::string too_long() {
    auto found = "a text of more than " + std::to_string(captured_limit) + " bytes";
    if (is_type_next() || is_captured()) return found;
    const auto& form = *next_slot().form;
    if (form.kind == value_kind::text || form.kind == value_kind::personal)
      return found + "; at most " + std::to_string(most_bytes(form)) + " are allowed";
    return misplaced(found, form.kind);
  }
  /// The whole text, when it was captured.
  [[nodiscard]] const std::string& captured() const { return whole_; }

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }

  bool on_object_begin(error_code& ec) {
    if (is_type_next()) return fail("an object stands where a text belongs", "", ec);
    if (is_captured()) return capture_open('{');
    if (is_full()) return too_many(ec);
    const slot to = next_slot();
    if (to.form->kind == value_kind::record) return push_record(record_of(*to.form), to.form->hold(to.target));
    if (to.form->kind == value_kind::choice) return push_choice(to.target);
    if (to.form->kind == value_kind::personal) return order_.texts == nullptr ? push_erasure(to) : capture_place(to);
    return is_misplaced("an object", to, ec);
  }

  bool on_object_end(std::size_t, error_code& ec) {
    if (depth_ > 0) return capture_close('}', ec);
    return pop_record(ec);
  }

  bool on_array_begin(error_code& ec) {
    if (is_type_next()) return fail("a list stands where a text belongs", "", ec);
    if (is_captured()) return capture_open('[');
    if (is_full()) return too_many(ec);
    const slot to = next_slot();
    if (to.form->kind != value_kind::list) return is_misplaced("a list", to, ec);
    push(nullptr, to.form, to.target);
    return true;
  }

  bool on_array_end(std::size_t size, error_code& ec) {
    if (depth_ > 0 && size > list_limit) return too_many(ec);
    if (depth_ > 0) return capture_close(']', ec);
    if (auto checked = check_size(*top().list, top().count); !checked) {
      top().list = nullptr;  // the list itself is meant, not an item
      return fail(std::move(checked).error().message, "", ec);
    }
    --open_;
    return value_done();
  }

  bool on_key_part(text_view part, std::size_t, error_code&) { return take_part(part); }

  bool on_key(text_view last, std::size_t, error_code& ec) {
    const bool is_taken = take_key(whole(last), ec);
    parts_.clear();
    return is_taken;
  }

  bool on_string_part(text_view part, std::size_t, error_code&) { return take_part(part); }

  bool on_string(text_view last, std::size_t, error_code& ec) {
    const bool is_taken = take_string(whole(last), ec);
    parts_.clear();
    return is_taken;
  }

  bool on_number_part(text_view part, error_code&) { return take_part(part); }

  bool on_int64(std::int64_t number, text_view last, error_code& ec) {
    const bool is_taken = take_scalar(
        "a number", ec, [&] { captured_.raw(whole(last)); }, [&](const slot& to) { return set_number(to, number); });
    parts_.clear();
    return is_taken;
  }

  bool on_uint64(std::uint64_t number, text_view last, error_code& ec) {
    if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return on_double(0, last, ec);
    return on_int64(static_cast<std::int64_t>(number), last, ec);
  }

  bool on_double(double, text_view last, error_code& ec) {
    const auto digits = whole(last);
    const bool is_taken = take_scalar(
        "a number", ec, [&] { captured_.raw(digits); },
        [&](const slot& to) -> result<void> {
          if (to.form->kind != value_kind::integer) return wrong_kind();
          return failure{
              errc::invalid_argument, in_quotes(digits) + " is not a whole number within ±(2^53 - 1)", "", {}};
        });
    parts_.clear();
    return is_taken;
  }

  bool on_bool(bool value, error_code& ec) {
    return take_scalar(
        "true or false", ec, [&] { captured_.boolean(value); },
        [&](const slot& to) -> result<void> {
          if (to.form->kind != value_kind::boolean) return wrong_kind();
          to.form->set_integer(to.target, value ? 1 : 0);
          return {};
        });
  }

  bool on_null(error_code& ec) {
    return take_scalar(
        "null", ec, [&] { captured_.raw("null"); },
        [&](const slot&) -> result<void> {
          if (open_ == 0 || top().form == nullptr || top().member->is_required) return wrong_kind();
          return {};  // the same as not there
        });
  }

  bool on_comment_part(text_view, error_code&) { return true; }
  bool on_comment(text_view, error_code&) { return true; }

 private:
  // A key, string or number comes as one piece of the text, unless there are escapes in it.

  bool take_part(text_view part) {
    parts_ += plain(part);
    return true;
  }

  std::string_view whole(text_view last) {
    if (parts_.empty()) return plain(last);
    parts_ += plain(last);
    return parts_;
  }

  // The stack.

  [[nodiscard]] frame& top() { return frames_[open_ - 1]; }
  [[nodiscard]] const frame& top() const { return frames_[open_ - 1]; }

  // What somebody put where their own words belong is not shown, were it the name of a member.
  [[nodiscard]] std::string path_of(std::size_t frames) const {
    std::string path(order_.where);
    bool is_shown = true;
    for (std::size_t i = 0; i < frames && is_shown; ++i) {
      append_step(path, frames_[i]);
      is_shown = !is_private(frames_[i]) || (i + 1 < frames && frames_[i + 1].member != nullptr);
    }
    return path;
  }

  static void append_step(std::string& path, const frame& in) {
    if (in.form != nullptr && !key_of(in).empty()) path += "/" + pointer_step(key_of(in));
    if (in.list != nullptr) path += "/" + std::to_string(in.count);
  }

  // Whether the member that comes next is for the eyes of few.
  static bool is_private(const frame& in) {
    return in.form != nullptr && in.member != nullptr && in.member->how_private >= privacy::personal;
  }

  // Whether what stands here is part of such a member.
  [[nodiscard]] bool is_private() const {
    return std::any_of(frames_.begin(), frames_.begin() + static_cast<std::ptrdiff_t>(open_),
                       [](const frame& in) { return is_private(in); });
  }

  [[nodiscard]] bool is_type_next() const { return depth_ == 0 && open_ > 0 && top().is_type_next; }

  [[nodiscard]] bool is_captured() const { return depth_ > 0 || !is_placed(); }

  // False for an unknown member, and for a choice whose type is not known, or not yet.
  [[nodiscard]] bool is_placed() const {
    if (open_ == 0) return root_.form != nullptr;
    if (top().form == nullptr) return true;
    if (top().member == nullptr) return false;
    return top().member != top().form->choice || top().alternative != nullptr;
  }

  slot next_slot() {
    if (open_ == 0) return root_;
    auto& in = top();
    if (in.form == nullptr) return {in.list->element, in.list->append(in.target)};
    return {in.member->value, in.member->edit(in.target)};
  }

  // Asked before each item of a list that has a form, so that one that is too long is never built; of a list that is captured
  // the size is known at its end.
  [[nodiscard]] bool is_full() const {
    return open_ > 0 && top().list != nullptr && top().count >= list_limit && top().list->highest != unlimited;
  }

  bool too_many(error_code& ec) {
    if (depth_ == 0) top().list = nullptr;  // the list itself is meant, not an item
    return fail("a list of more than " + std::to_string(list_limit), "", ec);
  }

  bool value_done() {
    if (open_ > 0 && top().form == nullptr) ++top().count;
    return true;
  }

  static const shape& record_of(const value_shape& form) { return form.whole != nullptr ? *form.whole : form.record(); }

  // The parser has seen to it that there are no more levels than frames.
  void push(const shape* form, const value_shape* list, void* target) {
    frames_[open_++] = frame{form, list, target, nullptr, nullptr, 0, 0, nullptr, false, false};
  }

  bool push_record(const shape& form, void* target) {
    push(&form, nullptr, target);
    return true;
  }

  bool push_choice(void* target) {
    const auto& chosen = *top().alternative;
    return push_record(chosen.record(), chosen.emplace(target));
  }

  bool push_erasure(const slot& to) {
    push(&shape_of<erasure>(), nullptr, nullptr);
    odd_of_top().personal = to;
    top().target = &odd_of_top().erased;
    return true;
  }

  oddities& odd_of_top() {
    if (top().odd == nullptr) top().odd = odd_.emplace_back(std::make_unique<oddities>()).get();
    return *top().odd;
  }

  // Only what is on top becomes odd, so the last one that did is the first to go.
  void pop() {
    if (top().odd != nullptr) odd_.pop_back();
    --open_;
  }

  // Members.

  bool take_key(std::string_view name, error_code& ec) {
    if (depth_ > 0) {
      if (auto checked = check_key(name); !checked) return fail(std::move(checked).error().message, "", ec);
      captured_.key(name);
      return true;
    }
    auto& in = top();
    in.is_type_next = in.form->choice != nullptr && name == type_member;
    if (in.is_type_next) return !in.has_type || fail("'type' stands there twice", "", ec);
    in.member = find_member(in, name);
    if (in.member == nullptr) return take_unknown_key(name, ec);
    const auto bit = std::uint64_t{1} << (in.count - 1);
    if ((in.seen & bit) != 0) return fail(in_quotes(name) + " stands there twice", "", ec);
    in.seen |= bit;
    return true;
  }

  // Most texts have the members in the order of the table.
  static const member_shape* find_member(frame& in, std::string_view name) {
    const auto& members = in.form->members;
    auto at = in.count;
    if (at >= members.size() || members[at].name != name)
      for (at = 0; at < members.size() && members[at].name != name; ++at) {
      }
    if (at == members.size()) return nullptr;
    in.count = at + 1;
    return &members[at];
  }

  bool take_unknown_key(std::string_view name, error_code& ec) {
    auto& odd = odd_of_top();
    auto& in = top();
    odd.key = name;
    if (auto checked = check_key(name); !checked) return fail(std::move(checked).error().message, "", ec);
    if (!may_be_unknown(in, name))
      return fail(is_private() ? "no such member of " + std::string(in.form->name) : no_member(*in.form, name), "", ec);
    if (order_.known != nullptr && open_ == 1 && is_member(*order_.known, name))
      return fail(in_quotes(name) + " is a member of " + std::string(order_.known->name), "", ec);
    if (!odd.unknown_names.insert(odd.key).second) return fail(in_quotes(name) + " stands there twice", "", ec);
    return true;
  }

  // A name that no record has.
  [[nodiscard]] result<void> check_key(std::string_view name) const {
    if (name.size() > longest_key)
      return failure{errc::invalid_argument,
                     "a member's name of " + std::to_string(name.size()) + " bytes; at most " +
                         std::to_string(longest_key) + " are allowed",
                     "",
                     {}};
    return check_captured(name);
  }

  // What is read again when its type is known is judged then.
  [[nodiscard]] result<void> check_captured(std::string_view words) const {
    const bool is_deferred =
        open_ > 0 && top().form != nullptr && top().member != nullptr && top().member == top().form->choice;
    return is_deferred ? result<void>() : check_zeros(words);
  }

  [[nodiscard]] result<void> check_zeros(std::string_view words) const {
    return order_.zeros == zero_bytes::accept ? result<void>() : check_zero_bytes(words);
  }

  [[nodiscard]] bool may_be_unknown(const frame& in, std::string_view name) const {
    if (in.form->extra == nullptr) return false;
    return order_.texts == nullptr ? order_.unknown == unknown_members::keep : name.empty();
  }

  static bool is_member(const shape& form, std::string_view name) {
    return form.find(name) != nullptr || (form.choice != nullptr && name == type_member);
  }

  // A record is complete when all that it needs is there. A deferred choice is read now: its type is known.
  bool pop_record(error_code& ec) {
    auto& in = top();
    in.is_type_next = false;
    in.member = nullptr;
    if (in.odd != nullptr) in.odd->key.clear();
    if (in.form->choice != nullptr && !finish_choice(ec)) return false;
    if (const auto missing = in.form->required & ~in.seen; missing != 0) {
      if (is_mark_of_choice() && keep_erased_choice()) return true;
      const auto& first = in.form->members[static_cast<std::size_t>(std::countr_zero(missing))];
      return fail(std::string(in.form->name) + " lacks " + in_quotes(first.name), "", ec);
    }
    if (in.odd != nullptr) finish_odd(in);
    pop();
    return value_done();
  }

  // An event may have been erased before its type was known: of what it told there is a mark alone.
  [[nodiscard]] bool is_mark_of_choice() const {
    const auto& in = top();
    if (open_ < 2 || in.seen != 0 || in.odd == nullptr || !in.odd->unknown_names.contains(std::string(erased_member)))
      return false;
    const auto& around = frames_[open_ - 2];
    return around.form != nullptr && around.member != nullptr && around.member == around.form->choice &&
           around.form->choice->value->choice->keep_unknown != nullptr && in.odd->unknown_names.size() == 1;
  }

  // False for a member of that name that marks nothing.
  bool keep_erased_choice() {
    auto mark = kept_text("{" + std::move(top().odd->unknown).take() + "}");
    if (!mark.erased()) return false;
    pop();
    const auto& around = top();
    const auto& form = *around.form->choice;
    form.value->choice->keep_unknown(form.edit(around.target), around.alternative->code, std::move(mark));
    return value_done();
  }

  static void finish_odd(frame& in) {
    auto& odd = *in.odd;
    if (!odd.unknown.empty()) in.form->edit_extra(in.target) = kept_text("{" + std::move(odd.unknown).take() + "}");
    if (odd.personal.form != nullptr)
      odd.personal.form->set_personal(odd.personal.target, personal_text(std::move(odd.erased)));
  }

  // What depends on `type`.

  bool take_type(std::string_view words) {
    auto& in = top();
    const auto all = in.form->choice->value->choice->alternatives;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& a) { return a.code == words; });
    in.has_type = true;
    if (found != all.end())
      in.alternative = &*found;
    else
      odd_of_top().type = words;
    return true;
  }

  bool finish_choice(error_code& ec) {
    auto& in = top();
    if (!in.has_type) return fail(std::string(in.form->name) + " lacks 'type'", "", ec);
    void* target = in.form->choice->edit(in.target);
    if (in.alternative == nullptr) return finish_unknown_type(*in.form->choice->value->choice, target, ec);
    if (in.odd == nullptr || in.odd->deferred.empty()) return true;
    return read_deferred(in, target, ec);
  }

  bool read_deferred(const frame& in, void* target, error_code& ec);

  bool finish_unknown_type(const choice_shape& form, void* target, error_code& ec) {
    auto& odd = *top().odd;
    if (form.keep_unknown != nullptr && (order_.unknown == unknown_members::keep || order_.texts != nullptr)) {
      if (!is_id(odd.type)) return fail(not_an_id(odd.type, "type").message, "/type", ec);
      if (order_.texts != nullptr) return keep_placed(form, target, ec);
      form.keep_unknown(target, odd.type, kept_text(std::move(odd.deferred)));
      return true;
    }
    return fail(no_type(form, odd.type, top().form->name), "/type", ec);
  }

  // Scalars.

  bool take_string(std::string_view words, error_code& ec) {
    if (is_type_next()) return take_type(words);
    if (is_captured())
      if (auto checked = check_captured(words); !checked) return fail(std::move(checked).error().message, "", ec);
    return take_scalar(
        "a text", ec, [&] { captured_.string(words); }, [&](const slot& to) { return set_string(to, words); });
  }

  template <class Capture, class Set>
  bool take_scalar(std::string_view what, error_code& ec, Capture capture, Set set) {
    if (is_type_next()) return fail(std::string(what) + " stands where a text belongs", "", ec);
    if (is_captured()) {
      capture();
      return depth_ > 0 || capture_done(ec);
    }
    if (is_full()) return too_many(ec);
    const slot to = next_slot();
    auto done = set(to);
    if (done) return value_done();
    if (done.error().message.empty()) return is_misplaced(what, to, ec);
    return fail(is_private() ? unshown(*to.form, std::move(done).error().message) : std::move(done).error().message, "",
                ec);
  }

  // What is said of a value that is not shown. Of a text nothing is quoted as it is.
  static std::string unshown(const value_shape& form, std::string message) {
    if (form.kind == value_kind::text || form.kind == value_kind::personal) return message;
    return "the value, which is not shown, is not right where " + std::string(in_words(form.kind)) + " belongs";
  }

  static failure wrong_kind() { return {}; }

  result<void> set_string(const slot& to, std::string_view words) const {
    if (words.empty() && open_ > 0 && top().member != nullptr && top().member->is_required)
      return failure{errc::invalid_argument, "the text is empty", "", {}};
    if (order_.texts != nullptr && to.form->kind == value_kind::personal && !words.empty())
      return failure{errc::invalid_argument, "words stand where their place belongs", "", {}};
    return set_words(to, words);
  }

  // That the words are UTF-8 has been seen to.
  [[nodiscard]] result<void> set_words(const slot& to, std::string_view words) const {
    switch (to.form->kind) {
      case value_kind::text:
        if (auto checked = check_whole(*to.form, words); !checked) return checked;
        return to.form->set_text(to.target, words);
      case value_kind::name: return to.form->set_text(to.target, words);
      case value_kind::personal:
        if (auto checked = check_whole(*to.form, words); !checked) return checked;
        to.form->set_personal(to.target, personal_text(std::string(words)));
        return {};
      case value_kind::code: return set_code(to, words);
      case value_kind::day: return set_time(to, parse_date(words));
      case value_kind::moment: return set_time(to, parse_instant(words));
      default: return wrong_kind();
    }
  }

  [[nodiscard]] result<void> check_whole(const value_shape& form, std::string_view words) const {
    if (auto checked = check_text_size(form, words.size()); !checked) return checked;
    return check_zeros(words);
  }

  template <class Time>
  static result<void> set_time(const slot& to, result<Time> when) {
    if (!when) return std::move(when).error();
    to.form->set_integer(to.target, when->time_since_epoch().count());
    return {};
  }

  static result<void> set_code(const slot& to, std::string_view words) {
    const auto known = to.form->words;
    const auto found = std::find_if(known.begin(), known.end(), [&](const word& w) { return w.code == words; });
    if (found == known.end()) return no_word(*to.form, in_quotes(words));
    to.form->set_integer(to.target, found - known.begin());
    return {};
  }

  static result<void> set_number(const slot& to, std::int64_t number) {
    if (to.form->kind != value_kind::integer) return wrong_kind();
    if (auto checked = check_integer(*to.form, number); !checked) return checked;
    to.form->set_integer(to.target, number);
    return {};
  }

  // Captured text.

  bool capture_open(char bracket) {
    ++depth_;
    bracket == '{' ? captured_.begin_object() : captured_.begin_array();
    return true;
  }

  bool capture_close(char bracket, error_code& ec) {
    bracket == '}' ? captured_.end_object() : captured_.end_array();
    --depth_;
    return depth_ > 0 || capture_done(ec);
  }

  bool capture_done(error_code& ec) {
    std::string text = std::move(captured_).take();
    if (place_.form != nullptr) return put_words(text, ec);
    if (open_ == 0) {
      whole_ = std::move(text);
      return true;
    }
    auto& odd = odd_of_top();
    if (top().member != nullptr)
      odd.deferred = std::move(text);
    else if (order_.texts != nullptr)
      return put_members(text, ec);
    else {
      odd.unknown.key(odd.key);
      odd.unknown.raw(text);
    }
    return true;
  }

  // Places (see json_places.hpp).

  bool capture_place(const slot& to) {
    place_ = to;
    return capture_open('{');
  }

  // The text whose place is marked so, or null.
  [[nodiscard]] const personal_text* text_at(std::string_view mark, std::string_view before,
                                             std::string_view after) const {
    if (mark.size() <= before.size() + after.size() || !mark.starts_with(before) || !mark.ends_with(after))
      return nullptr;
    const auto* first = mark.data() + before.size();
    const auto* last = mark.data() + mark.size() - after.size();
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(first, last, number);
    const bool is_number = error == std::errc() && end == last && (*first != '0' || last - first == 1);
    return is_number && number < order_.texts->size() ? &(*order_.texts)[number] : nullptr;
  }

  bool no_place(error_code& ec) { return fail("what stands here is not the place of such a text", "", ec); }

  bool put_words(std::string_view mark, error_code& ec) {
    const slot to = std::exchange(place_, slot{});
    const auto* text = text_at(mark, R"({"":)", "}");
    if (text == nullptr || text->empty()) return no_place(ec);
    to.form->set_personal(to.target, *text);
    return value_done();
  }

  bool put_members(std::string_view mark, error_code& ec) {
    const auto* text = text_at(mark, "[", "]");
    const bool is_object = text != nullptr && (text->erased() || text->words().starts_with('{'));
    if (!is_object) return no_place(ec);
    top().form->edit_extra(top().target) = *text;
    return true;
  }

  bool keep_placed(const choice_shape& form, void* target, error_code& ec) {
    const auto& odd = *top().odd;
    const personal_text nothing;
    const auto* text = odd.deferred == "{}" ? &nothing : text_at(odd.deferred, R"({"":[)", "]}");
    if (text == nullptr) return no_place(ec);
    form.keep_unknown(target, odd.type, *text);
    return true;
  }

  // Failures.

  bool is_misplaced(std::string_view what, const slot& to, error_code& ec) {
    return fail(misplaced(what, to.form->kind), "", ec);
  }

  bool fail(std::string message, std::string_view step, error_code& ec) {
    why_ = failure{errc::invalid_argument, std::move(message), path() + std::string(step), {}};
    ec = json::error::exception;
    return false;
  }

  slot root_;
  const reading_order& order_;
  std::array<frame, deepest_document> frames_;
  std::size_t open_ = 0;  // how many frames there are
  std::vector<std::unique_ptr<oddities>> odd_;
  std::string parts_;
  json_text captured_;
  std::size_t depth_ = 0;  // within captured text
  std::string whole_;
  slot place_;  // of the words whose place is being captured
  boxed_optional<failure> why_;
};

std::string line_and_column(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto start = before.rfind('\n');
  const auto column = offset - (start == std::string_view::npos ? 0 : start + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

// Why a text could not be read on from where the parser stopped, and where that is.
syntax_fault fault_of(std::string_view text, std::size_t stop, const error_code& ec, handler& reader,
                      const reading_order& order) {
  if (auto found = encoding_fault(text, stop)) return *std::move(found);
  if (ec == json::error::too_deep)
    return {"the text is more than " + std::to_string(order.deepest) + " levels deep", stop};
  if (ec == json::error::incomplete) return {"the text ends in the middle", stop};
  if (ec == json::error::extra_data) return {"more text follows where the JSON has ended", stop};
  if (ec == json::error::string_too_large) return {reader.too_long(), stop};
  if (ec == json::error::key_too_large)
    return {"a member's name of more than " + std::to_string(longest_key_shown) + " bytes; at most " +
                std::to_string(longest_key) + " are allowed",
            stop};
  if (ec == json::error::exponent_overflow) return {"not JSON: the exponent of a number is too large", stop};
  auto found = syntax_fault_at(text, stop);
  found.what.insert(0, "not JSON: ");
  return found;
}

failure why_not_read(std::string_view text, std::size_t stop, const error_code& ec, handler& reader,
                     const reading_order& order) {
  if (reader.why()) return *reader.why();
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return {errc::invalid_argument, "the text is empty", std::string(order.where), {}};
  const auto found = fault_of(text, stop, ec, reader, order);
  const bool is_unknown_name = ec == json::error::key_too_large;  // where one stands that came before
  return {errc::invalid_argument,
          found.what + " (" + line_and_column(text, found.at) + ")",
          is_unknown_name ? reader.path_around() : reader.path(),
          {}};
}

// `captured` takes the text as it was captured, when `root` has no form.
result<void> read_whole(std::string_view text, const slot& root, const reading_order& order,
                        std::string* captured = nullptr) {
  json::parse_options how;
  how.max_depth = order.deepest;
  // All at once is quicker than string by string. What is wrong the parser looks for itself, and stops there.
  how.allow_invalid_utf8 = !find_invalid_utf8(text);
  json::basic_parser<handler> parser(how, root, order);
  error_code ec;
  const auto read = parser.write_some(false, text.data(), text.size(), ec);
  if (!ec && read < text.size()) ec = json::error::extra_data;
  if (ec) return why_not_read(text, read, ec, parser.handler(), order);
  if (captured != nullptr) *captured = parser.handler().captured();
  return {};
}

// A record as a value: what a list of such records, or a text that is one, holds.
value_shape value_of_record(const shape& form) {
  value_shape v{};
  v.kind = value_kind::record;
  v.whole = &form;
  v.hold = [](void* record) { return record; };
  return v;
}

result<void> read_record(std::string_view text, const shape& form, void* record, const reading_order& order) {
  const auto root = value_of_record(form);
  return read_whole(text, {&root, record}, order);
}

bool handler::read_deferred(const frame& in, void* target, error_code& ec) {
  reading_order order = order_;
  const auto where = path() + "/" + pointer_step(in.form->choice->name);
  order.where = where;
  auto text = std::exchange(in.odd->deferred, {});
  const auto& form = *in.form->choice->value->choice;
  if (form.keep_unknown != nullptr && text.starts_with(erased_prefix))
    if (auto mark = kept_text(text); mark.erased()) {
      form.keep_unknown(target, in.alternative->code, std::move(mark));
      return true;
    }
  auto read = read_record(text, in.alternative->record(), in.alternative->emplace(target), order);
  if (read) return true;
  why_ = std::move(read).error();
  ec = json::error::exception;
  return false;
}

// A record of which no member is known: the personal text that keeps them.
constexpr shape unknown_record{
    "",
    "",
    "",
    {},
    [](const void* kept) -> const personal_text& { return *static_cast<const personal_text*>(kept); },
    [](void* kept) -> personal_text& { return *static_cast<personal_text*>(kept); },
    nullptr,
    0,
    1};

failure read_otherwise() {
  return {errc::invalid_argument,
          "text that reading would not leave as it is: it has blanks or "
          "needless escapes, or says that it was erased",
          "",
          {}};
}

}  // namespace

bool is_json_object(std::string_view text) {
  json::parse_options how;
  how.max_depth = 1'000;  // deeper than may be, which has another message
  error_code ec;
  const auto value = json::parse(text_view(text.data(), text.size()), ec, {}, how);
  return !ec && value.is_object();
}

result<void> check_kept_members(std::string_view members, const shape& form, std::size_t levels, zero_bytes zeros) {
  personal_text kept;
  reading_order order;
  order.zeros = zeros;
  order.deepest = levels;
  order.known = &form;
  if (auto read = read_record(members, unknown_record, &kept, order); !read) return read;
  if (kept.words() != members) return read_otherwise();
  return {};
}

result<void> check_kept_value(std::string_view value, std::size_t levels, zero_bytes zeros) {
  std::string kept;
  reading_order order;
  order.zeros = zeros;
  order.deepest = levels;
  if (auto read = read_whole(value, {}, order, &kept); !read) return read;
  if (kept != value || kept_text(kept).erased()) return read_otherwise();
  return {};
}

// The first name fails, so that nothing is written.
failure refused_kept_members(std::string_view members, const shape& form) {
  reading_order order;
  order.unknown = unknown_members::refuse;
  return read_record(members, form, nullptr, order).error();
}

result<void> read_json(std::string_view text, const shape& form, void* record, unknown_members unknown,
                       std::string_view where) {
  reading_order order;
  order.unknown = unknown;
  order.where = where;
  order.zeros = zeros_in(form);
  return read_record(text, form, record, order);
}

result<void> read_json_list(std::string_view text, const shape& form, void* records, void* (*append)(void* records),
                            unknown_members unknown) {
  const auto element = value_of_record(form);
  value_shape list{};
  list.kind = value_kind::list;
  list.highest = static_cast<std::int64_t>(list_limit);
  list.element = &element;
  list.append = append;
  reading_order order;
  order.unknown = unknown;
  order.zeros = zeros_in(form);
  return read_whole(text, {&list, records}, order);
}

result<void> read_with_places(std::string_view json, const shape& form, void* record,
                              std::span<const personal_text> texts) {
  reading_order order;
  order.texts = &texts;
  order.zeros = zero_bytes::accept;  // it was accepted before
  return read_record(json, form, record, order);
}

}  // namespace doithoai::inline v0
