// Puts texts into their places again, without reading what stands around them.

#include "schema/json_places.hpp"

#include "schema/kept_text.hpp"

namespace doithoai::inline v0 {
namespace {

constexpr std::string_view words_mark = R"({"":)";
constexpr std::string_view members_mark = R"("":[)";

struct place {
  std::size_t begin = 0;   // of its mark
  std::size_t number = 0;  // of its text
  bool is_of_words = true;
};

// The place whose mark ends before the bracket at `end`. No string looks like a mark: a quotation mark within it has a
// backslash before it.
bool find_place(std::string_view json, std::size_t end, place& found) {
  auto i = end;
  found.is_of_words = i == 0 || json[i - 1] != ']';
  if (!found.is_of_words) --i;
  const auto last = i;
  found.number = 0;
  for (std::size_t unit = 1; i > 0 && '0' <= json[i - 1] && json[i - 1] <= '9'; --i, unit *= 10)
    found.number += static_cast<std::size_t>(json[i - 1] - '0') * unit;
  const auto mark = found.is_of_words ? words_mark : members_mark;
  if (i == last || !json.substr(0, i).ends_with(mark)) return false;
  found.begin = i - mark.size();
  return true;
}

class splicer {
 public:
  splicer(growing_text& out, std::string_view json) : out_(out), json_(json) {}

  void put_words(const place& at, std::size_t end, const personal_text& words) {
    copy_until(at.begin);
    put_personal_text(out_, words);
    done_ = end + 1;
  }

  void put_members(const place& at, std::size_t end, const personal_text& members) {
    const bool is_alone = json_[at.begin - 1] == '{';
    copy_until(at.begin - 1);
    const auto before = out_.size();
    put_kept_text(out_, members);
    done_ = end + 1;
    if (is_alone) return;
    // Among others they stand without the bracket that opens their object, and with a comma instead.
    if (out_.size() - before == 2) {
      out_.cut(before);
      return out_.put('}');
    }
    out_[before] = ',';
  }

  void copy_until(std::size_t end) {
    out_.put(json_.substr(done_, end - done_));
    done_ = end;
  }

 private:
  growing_text& out_;
  std::string_view json_;
  std::size_t done_ = 0;
};

// About as much as the texts will take.
std::size_t size_of(std::span<const personal_text> texts) {
  std::size_t size = 0;
  for (const auto& text : texts) size += text.words().size();
  return size;
}

}  // namespace

bool append_without_places(std::string& out, std::string_view json, std::span<const personal_text> texts) {
  grown<growing_text> grown_out(out);
  (*grown_out).expect(json.size() + size_of(texts));
  splicer into(*grown_out, json);
  place at;
  for (auto end = json.find('}'); end != std::string_view::npos; end = json.find('}', end + 1)) {
    if (!find_place(json, end, at)) continue;
    // What belongs to no object was never written either.
    if (at.number >= texts.size() || (!at.is_of_words && at.begin == 0)) return false;
    const auto& text = texts[at.number];
    at.is_of_words ? into.put_words(at, end, text) : into.put_members(at, end, text);
  }
  into.copy_until(json.size());
  grown_out.keep();
  return true;
}

}  // namespace doithoai::inline v0
