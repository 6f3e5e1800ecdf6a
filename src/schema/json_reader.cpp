#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>
#include <limits>
#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

#include "doithoai/id.hpp"
#include "doithoai/json.hpp"
#include "doithoai/text.hpp"
#include "schema/check.hpp"
#include "schema/erasure_fields.hpp"
#include "schema/json_text.hpp"
#include "schema/shape.hpp"

// JSON is read by events, without a tree of values: each event goes to the record, the list or the captured text on top
// of a stack. What cannot be placed yet (`data` before its `type`) or has no place (unknown members) is captured as text.

namespace doithoai::inline v0 {
namespace {

namespace json = boost::json;
using json::error_code;
using text_view = json::string_view;

constexpr std::size_t deepest = 32;
constexpr std::size_t captured_limit = 1'000'000;  // bytes of one string, whether it has a place or not
constexpr std::size_t longest_key = 1'000;
constexpr std::string_view type_member = "type";

std::string_view plain(text_view text) { return {text.data(), text.size()}; }

// Where a value goes.
struct slot {
  const value_shape* form = nullptr;  // null: captured
  void* target = nullptr;
};

struct frame {
  // A record, whose member `key` comes next; or a list.
  const shape* form = nullptr;
  void* target = nullptr;
  const value_shape* list = nullptr;

  std::string key;
  const member_shape* member = nullptr;
  std::uint64_t seen = 0;
  std::size_t count = 0;  // of a list
  std::string step;       // how the path reached this frame

  const member_shape* choice = nullptr;  // the member that depends on `type`
  std::optional<std::string> type;
  std::string deferred;  // its text, when it came before `type`
  json_text unknown;
  std::unordered_set<std::string> unknown_names;

  // An erased personal text is an object where words would stand.
  const value_shape* personal = nullptr;
  void* personal_target = nullptr;
  std::unique_ptr<erasure> erased;
};

class handler {
 public:
  static constexpr std::size_t max_array_size = list_limit;
  static constexpr std::size_t max_object_size = list_limit;
  static constexpr std::size_t max_string_size = captured_limit;
  static constexpr std::size_t max_key_size = longest_key;

  // `root` is what the whole text is: a record or a list.
  handler(const value_shape& root, void* target, unknown_members unknown, std::string where)
      : root_{&root, target}, unknown_(unknown), where_(std::move(where)) {}

  [[nodiscard]] const std::optional<failure>& why() const { return why_; }
  [[nodiscard]] std::string path() const {
    std::string path = where_;
    for (const auto& f : stack_) path += f.step;
    path += next_step();
    return path;
  }

  bool on_document_begin(error_code&) { return true; }
  bool on_document_end(error_code&) { return true; }

  bool on_object_begin(error_code& ec) {
    if (is_type()) return fail("an object stands where a text belongs", "", ec);
    if (depth_ > 0 || !is_placed()) return capture_open('{');
    const slot to = next_slot();
    if (to.form == nullptr) return capture_open('{');
    if (to.form->kind == value_kind::record)
      return push_record(record_of(*to.form), to.form->hold(to.target), next_step());
    if (to.form->kind == value_kind::choice) return push_choice(*to.form->choice, to.target, ec);
    if (to.form->kind == value_kind::personal) return push_erasure(to);
    return misplaced("an object", to, ec);
  }

  bool on_object_end(std::size_t, error_code& ec) {
    if (depth_ > 0) return capture_close('}');
    return pop_record(ec);
  }

  bool on_array_begin(error_code& ec) {
    if (is_type()) return fail("a list stands where a text belongs", "", ec);
    if (depth_ > 0 || !is_placed()) return capture_open('[');
    const slot to = next_slot();
    if (to.form == nullptr) return capture_open('[');
    if (to.form->kind != value_kind::list) return misplaced("a list", to, ec);
    frame list;
    list.list = to.form;
    list.target = to.target;
    list.step = next_step();
    stack_.push_back(std::move(list));
    return true;
  }

  bool on_array_end(std::size_t, error_code& ec) {
    if (depth_ > 0) return capture_close(']');
    if (auto checked = check_size(*stack_.back().list, stack_.back().count); !checked) {
      stack_.back().list = nullptr;  // the list itself is meant, not an item
      return fail(std::move(checked).error().message, "", ec);
    }
    stack_.pop_back();
    return value_done();
  }

  bool on_key_part(text_view part, std::size_t, error_code&) {
    buffer_ += plain(part);
    return true;
  }

  bool on_key(text_view last, std::size_t, error_code& ec) {
    std::string name = std::move(buffer_) + std::string(plain(last));
    buffer_.clear();
    if (depth_ > 0) {
      captured_.key(name);
      return true;
    }
    return take_key(std::move(name), ec);
  }

  bool on_string_part(text_view part, std::size_t, error_code&) {
    buffer_ += plain(part);
    return true;
  }

  bool on_string(text_view last, std::size_t, error_code& ec) {
    const std::string words = std::move(buffer_) + std::string(plain(last));
    buffer_.clear();
    if (is_type()) return take_type(words);
    return scalar(
        "a text", ec, [&](json_text& out) { out.string(words); },
        [&](const slot& to) -> result<void> {
          const auto* member = stack_.empty() ? nullptr : stack_.back().member;
          if (words.empty() && member != nullptr && member->is_required)
            return failure{errc::invalid_argument, "the text is empty", "", {}};
          return set_words(to, words);
        });
  }

  bool on_number_part(text_view part, error_code&) {
    buffer_ += plain(part);
    return true;
  }

  bool on_int64(std::int64_t number, text_view last, error_code& ec) {
    const std::string digits = std::move(buffer_) + std::string(plain(last));
    buffer_.clear();
    return scalar(
        "a number", ec, [&](json_text& out) { out.raw(digits); },
        [&](const slot& to) { return set_number(to, number); });
  }

  bool on_uint64(std::uint64_t number, text_view last, error_code& ec) {
    if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return on_double(0, last, ec);
    return on_int64(static_cast<std::int64_t>(number), last, ec);
  }

  bool on_double(double, text_view last, error_code& ec) {
    const std::string digits = std::move(buffer_) + std::string(plain(last));
    buffer_.clear();
    return scalar(
        "a number", ec, [&](json_text& out) { out.raw(digits); },
        [&](const slot& to) -> result<void> {
          if (to.form->kind != value_kind::integer) return wrong_kind();
          return failure{
              errc::invalid_argument, in_quotes(digits) + " is not a whole number within ±(2^53 - 1)", "", {}};
        });
  }

  bool on_bool(bool value, error_code& ec) {
    return scalar(
        "true or false", ec, [&](json_text& out) { out.boolean(value); },
        [&](const slot& to) -> result<void> {
          if (to.form->kind != value_kind::boolean) return wrong_kind();
          to.form->set_integer(to.target, value ? 1 : 0);
          return {};
        });
  }

  bool on_null(error_code& ec) {
    return scalar(
        "null", ec, [&](json_text& out) { out.raw("null"); },
        [&](const slot&) -> result<void> {
          if (stack_.empty() || stack_.back().form == nullptr || stack_.back().member->is_required) return wrong_kind();
          return {};  // the same as not there
        });
  }

  bool on_comment_part(text_view, error_code&) { return true; }
  bool on_comment(text_view, error_code&) { return true; }

 private:
  // The stack.

  [[nodiscard]] std::string next_step() const {
    if (stack_.empty()) return "";
    const auto& top = stack_.back();
    if (top.form != nullptr) return top.key.empty() ? "" : "/" + pointer_step(top.key);
    return top.list == nullptr ? "" : "/" + std::to_string(top.count);
  }

  [[nodiscard]] bool is_type() const {
    return depth_ == 0 && !stack_.empty() && stack_.back().choice != nullptr && stack_.back().key == type_member;
  }

  // False for an unknown member, and for a choice whose type is not known yet.
  [[nodiscard]] bool is_placed() const {
    if (stack_.empty() || stack_.back().form == nullptr) return true;
    const auto& top = stack_.back();
    if (top.member == nullptr) return false;
    return top.member != top.choice || (top.type && find(*top.choice->value->choice, *top.type) != nullptr);
  }

  slot next_slot() {
    if (stack_.empty()) return root_;
    auto& top = stack_.back();
    if (top.form == nullptr) return {top.list->element, top.list->append(top.target)};
    return {top.member->value, top.member->edit(top.target)};
  }

  bool value_done() {
    if (!stack_.empty() && stack_.back().form == nullptr) ++stack_.back().count;
    return true;
  }

  static const shape& record_of(const value_shape& form) { return form.whole != nullptr ? *form.whole : form.record(); }

  bool push_record(const shape& form, void* target, std::string step) {
    frame record;
    record.form = &form;
    record.target = target;
    record.step = std::move(step);
    const auto choice = std::find_if(form.members.begin(), form.members.end(),
                                     [](const auto& m) { return m.value->kind == value_kind::choice; });
    if (choice != form.members.end()) record.choice = &*choice;
    stack_.push_back(std::move(record));
    return true;
  }

  static const choice_shape::alternative* find(const choice_shape& form, std::string_view type) {
    const auto found =
        std::find_if(form.alternatives.begin(), form.alternatives.end(), [&](const auto& a) { return a.code == type; });
    return found == form.alternatives.end() ? nullptr : &*found;
  }

  bool push_choice(const choice_shape& form, void* target, error_code&) {
    const auto* chosen = find(form, *stack_.back().type);
    return push_record(chosen->record(), chosen->emplace(target), next_step());
  }

  bool push_erasure(const slot& to) {
    auto made = std::make_unique<erasure>();
    push_record(shape_of<erasure>(), made.get(), next_step());
    stack_.back().personal = to.form;
    stack_.back().personal_target = to.target;
    stack_.back().erased = std::move(made);
    return true;
  }

  bool take_key(std::string name, error_code& ec) {
    auto& top = stack_.back();
    top.key = std::move(name);
    if (is_type()) {
      if (top.type) return fail("'type' stands there twice", "", ec);
      return true;
    }
    top.member = top.form->find(top.key);
    if (top.member == nullptr) return take_unknown_key(ec);
    const auto bit = std::uint64_t{1} << static_cast<std::size_t>(top.member - top.form->members.data());
    if ((top.seen & bit) != 0) return fail(in_quotes(top.key) + " stands there twice", "", ec);
    top.seen |= bit;
    return true;
  }

  bool take_unknown_key(error_code& ec) {
    auto& top = stack_.back();
    if (unknown_ == unknown_members::refuse || top.form->extra == nullptr) {
      std::vector<std::string_view> names;
      for (const auto& m : top.form->members) names.push_back(m.name);
      const auto near = nearest(top.key, names);
      const auto hint = near.empty() ? std::string() : "; did you mean " + in_quotes(near) + "?";
      return fail(in_quotes(top.key) + " is no member of " + std::string(top.form->name) + hint, "", ec);
    }
    if (!top.unknown_names.insert(top.key).second) return fail(in_quotes(top.key) + " stands there twice", "", ec);
    return true;
  }

  bool take_type(const std::string& words) {
    stack_.back().type = words;
    return true;
  }

  // A record is complete when all that it needs is there. A deferred choice is read now: its type is known.
  bool pop_record(error_code& ec) {
    auto& top = stack_.back();
    top.key.clear();
    if (top.choice != nullptr && !finish_choice(ec)) return false;
    for (std::size_t i = 0; i < top.form->members.size(); ++i) {
      const auto& member = top.form->members[i];
      const bool is_seen = (top.seen >> i & 1U) != 0;
      if (member.is_required && !is_seen)
        return fail(std::string(top.form->name) + " lacks " + in_quotes(member.name), "", ec);
    }
    if (!top.unknown.empty()) top.form->edit_extra(top.target) = kept_text("{" + std::move(top.unknown).take() + "}");
    if (top.personal != nullptr) top.personal->set_personal(top.personal_target, personal_text(std::move(*top.erased)));
    stack_.pop_back();
    return value_done();
  }

  // Text that was kept, or the fact that it was erased (see erased_form).
  static personal_text kept_text(std::string text) {
    erased_form erased;
    if (!text.starts_with(erased_prefix) || !read_json(text, shape_of<erased_form>(), &erased, unknown_members::refuse))
      return personal_text(std::move(text));
    return personal_text(std::move(erased.how));
  }

  bool finish_choice(error_code& ec) {
    auto& top = stack_.back();
    const auto& form = *top.choice->value->choice;
    if (!top.type) return fail(std::string(top.form->name) + " lacks 'type'", "", ec);
    void* target = top.choice->edit(top.target);
    const auto* chosen = find(form, *top.type);
    if (chosen == nullptr) return keep_unknown_type(form, target, ec);
    if (top.deferred.empty()) return true;
    auto read = read_json(top.deferred, chosen->record(), chosen->emplace(target), unknown_,
                          path() + "/" + pointer_step(top.choice->name));
    top.deferred.clear();
    if (read) return true;
    why_ = std::move(read).error();
    ec = json::error::exception;
    return false;
  }

  bool keep_unknown_type(const choice_shape& form, void* target, error_code& ec) {
    auto& top = stack_.back();
    if (form.keep_unknown != nullptr && unknown_ == unknown_members::keep) {
      if (!is_id(*top.type)) return fail(not_an_id(*top.type, "type").message, "/type", ec);
      form.keep_unknown(target, *top.type, kept_text(std::move(top.deferred)));
      return true;
    }
    std::vector<std::string_view> names;
    for (const auto& a : form.alternatives) names.push_back(a.code);
    const auto near = nearest(*top.type, names);
    return fail(in_quotes(*top.type) + " is no type of " + std::string(top.form->name) +
                    (near.empty() ? "" : "; did you mean " + in_quotes(near) + "?"),
                "/type", ec);
  }

  // Scalars.

  template <class Write, class Set>
  bool scalar(std::string_view what, error_code& ec, Write write, Set set) {
    if (is_type()) return fail(std::string(what) + " stands where a text belongs", "", ec);
    if (depth_ > 0 || !is_placed()) {
      write(captured_);
      return depth_ > 0 || capture_done();
    }
    const slot to = next_slot();
    auto done = set(to);
    if (!done && done.error().message.empty()) return misplaced(what, to, ec);
    if (!done) return fail(std::move(done).error().message, "", ec);
    return value_done();
  }

  static failure wrong_kind() { return {}; }

  static result<void> set_words(const slot& to, std::string_view words) {
    switch (to.form->kind) {
      case value_kind::text:
        if (auto checked = check_text(*to.form, words); !checked) return checked;
        return to.form->set_text(to.target, words);
      case value_kind::name: return to.form->set_text(to.target, words);
      case value_kind::personal:
        if (auto checked = check_text(*to.form, words); !checked) return checked;
        to.form->set_personal(to.target, personal_text(std::string(words)));
        return {};
      case value_kind::code: return set_code(to, words);
      case value_kind::day: {
        auto day = parse_date(words);
        if (!day) return std::move(day).error();
        to.form->set_integer(to.target, day->time_since_epoch().count());
        return {};
      }
      case value_kind::moment: {
        auto moment = parse_instant(words);
        if (!moment) return std::move(moment).error();
        to.form->set_integer(to.target, moment->time_since_epoch().count());
        return {};
      }
      default: return wrong_kind();
    }
  }

  static result<void> set_code(const slot& to, std::string_view words) {
    const auto known = to.form->words;
    const auto found = std::find_if(known.begin(), known.end(), [&](const word& w) { return w.code == words; });
    if (found != known.end()) {
      to.form->set_integer(to.target, found - known.begin());
      return {};
    }
    std::string all;
    for (const auto& w : known) all += (all.empty() ? "" : ", ") + std::string(w.code);
    return failure{errc::invalid_argument, in_quotes(words) + " is none of " + all, "", {}};
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

  bool capture_close(char bracket) {
    bracket == '}' ? captured_.end_object() : captured_.end_array();
    --depth_;
    return depth_ > 0 || capture_done();
  }

  bool capture_done() {
    auto& top = stack_.back();
    std::string text = std::move(captured_).take();
    captured_ = json_text();
    if (top.member != nullptr) {
      top.deferred = std::move(text);
      return true;
    }
    top.unknown.key(top.key);
    top.unknown.raw(text);
    return true;
  }

  // Failures.

  bool misplaced(std::string_view what, const slot& to, error_code& ec) {
    return fail(std::string(what) + " stands where " + std::string(wanted(to.form->kind)) + " belongs", "", ec);
  }

  static std::string_view wanted(value_kind kind) {
    switch (kind) {
      case value_kind::boolean: return "true or false";
      case value_kind::integer: return "a number";
      case value_kind::day: return "a date of the form YYYY-MM-DD";
      case value_kind::moment: return "a moment of the form YYYY-MM-DDThh:mm:ss+07:00";
      case value_kind::text:
      case value_kind::name:
      case value_kind::code:
      case value_kind::personal: return "a text";
      case value_kind::list: return "a list";
      case value_kind::record:
      case value_kind::choice: return "an object";
    }
    return "something else";
  }

  bool fail(std::string message, std::string_view step, error_code& ec) {
    why_ = failure{errc::invalid_argument, std::move(message), path() + std::string(step), {}};
    ec = json::error::exception;
    return false;
  }

  slot root_;
  unknown_members unknown_;
  std::string where_;
  std::vector<frame> stack_;
  std::string buffer_;  // a key, string or number that came in parts
  json_text captured_;
  std::size_t depth_ = 0;  // within captured text
  std::optional<failure> why_;
};

std::string line_and_column(std::string_view text, std::size_t offset) {
  const auto before = text.substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n') + 1;
  const auto start = before.rfind('\n');
  const auto column = offset - (start == std::string_view::npos ? 0 : start + 1) + 1;
  return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::string in_words(const error_code& ec) {
  if (ec == json::error::too_deep) return "the text is more than " + std::to_string(deepest) + " levels deep";
  if (ec == json::error::incomplete) return "the text ends in the middle";
  if (ec == json::error::extra_data) return "more text follows where the JSON has ended";
  if (ec == json::error::string_too_large) return "a text of more than " + std::to_string(captured_limit) + " bytes";
  if (ec == json::error::key_too_large) return "a member's name of more than " + std::to_string(longest_key) + " bytes";
  if (ec == json::error::array_too_large) return "a list of more than " + std::to_string(list_limit);
  return "not JSON: " + ec.message();
}

// The parser stops within four bytes of a letter that is not UTF-8; a good letter that begins there is seen whole.
std::optional<std::size_t> invalid_utf8_near(std::string_view text, std::size_t stop) {
  const auto bad = find_invalid_utf8(text.substr(0, std::min(text.size(), stop + 8)));
  return bad && *bad < stop + 4 ? bad : std::nullopt;
}

result<void> read_whole(std::string_view text, const value_shape& root, void* target, unknown_members unknown,
                        std::string_view where) {
  json::parse_options how;
  how.max_depth = deepest;
  json::basic_parser<handler> parser(how, root, target, unknown, std::string(where));
  error_code ec;
  const auto read = parser.write_some(false, text.data(), text.size(), ec);
  if (!ec && read < text.size()) ec = json::error::extra_data;
  if (!ec) return {};
  if (parser.handler().why()) return *parser.handler().why();
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return failure{errc::invalid_argument, "the text is empty", std::string(where), {}};
  const auto bad = invalid_utf8_near(text, read);
  const auto why = bad ? "byte " + std::to_string(*bad) + " of the text is not UTF-8" : in_words(ec);
  return failure{errc::invalid_argument,
                 why + " (" + line_and_column(text, bad.value_or(read)) + ")",
                 parser.handler().path(),
                 {}};
}

// A record as a value: what a list of such records, or a text that is one, holds.
value_shape value_of_record(const shape& form) {
  value_shape v{};
  v.kind = value_kind::record;
  v.whole = &form;
  v.hold = [](void* record) { return record; };
  return v;
}

}  // namespace

bool is_json_object(std::string_view text) {
  json::parse_options how;
  how.max_depth = deepest;
  error_code ec;
  const auto value = json::parse(text_view(text.data(), text.size()), ec, {}, how);
  return !ec && value.is_object();
}

result<void> read_json(std::string_view text, const shape& form, void* record, unknown_members unknown,
                       std::string_view where) {
  return read_whole(text, value_of_record(form), record, unknown, where);
}

result<void> read_json_list(std::string_view text, const shape& form, void* records, void* (*append)(void* records),
                            unknown_members unknown) {
  const auto element = value_of_record(form);
  value_shape list{};
  list.kind = value_kind::list;
  list.highest = static_cast<std::int64_t>(list_limit);
  list.element = &element;
  list.append = append;
  return read_whole(text, list, records, unknown, "");
}

}  // namespace doithoai::inline v0
