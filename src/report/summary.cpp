// Counts the issues of a period into cells: all, and by category, commune and lead body.

#include "doithoai/summary.hpp"

#include <algorithm>
#include <map>

#include "doithoai/category.hpp"
#include "report/all_issues.hpp"

namespace doithoai::inline v0 {
namespace {

// What one issue, or one part, adds to its cells.
struct tally {
  enum class answer : std::uint8_t { none, on_the_spot, in_writing };
  enum class time : std::uint8_t { not_known, in_time, late };

  bool is_carried_over = false;
  bool is_own_procedure = false;
  answer answered = answer::none;
  bool is_resolved = false;
  bool is_verified = false;
  bool is_overdue = false;
  time in_time = time::not_known;

  void set_answer(maybe_day answered_on, maybe_code<answer_manner> manner) {
    const bool is_on_the_spot = manner.get() == answer_manner::on_the_spot;
    answered = !answered_on ? answer::none : is_on_the_spot ? answer::on_the_spot : answer::in_writing;
  }
  void set_time(const std::optional<bool>& is_in_time) {
    in_time = !is_in_time ? time::not_known : *is_in_time ? time::in_time : time::late;
  }

  // Each kind of tally has its number, and each number is one.
  static constexpr std::size_t kinds = 512;
  [[nodiscard]] std::size_t kind() const {
    const auto bit = [](bool is_set, unsigned place) { return static_cast<std::size_t>(is_set) << place; };
    return bit(is_carried_over, 0) | bit(is_own_procedure, 1) | bit(is_resolved, 2) | bit(is_verified, 3) |
           bit(is_overdue, 4) | static_cast<std::size_t>(answered) << 5U | static_cast<std::size_t>(in_time) << 7U;
  }
  static tally of_kind(std::size_t kind) {
    const auto bit = [kind](unsigned place) { return (kind >> place & 1U) != 0; };
    return {bit(0),
            bit(1),
            static_cast<answer>(kind >> 5U & 3U),
            bit(2),
            bit(3),
            bit(4),
            static_cast<time>(kind >> 7U)};
  }
};

void add_tally(summary_row& to, const tally& t, std::int64_t many) {
  (t.is_carried_over ? to.carried_over : to.received) += many;
  to.total += many;
  if (t.is_own_procedure) {
    to.own_procedure += many;
    return;
  }
  switch (t.answered) {
    case tally::answer::none: to.unanswered += many; break;
    case tally::answer::on_the_spot: to.answered_on_the_spot += many; break;
    case tally::answer::in_writing: to.answered_in_writing += many; break;
  }
  if (t.is_resolved) to.resolved += many;
  if (t.is_verified) to.verified += many;
  if (t.is_overdue) to.overdue += many;
  if (t.in_time == tally::time::in_time) to.answered_in_time += many;
  if (t.in_time == tally::time::late) to.answered_late += many;
}

// Tallies are counted by kind, and added up in the end: an issue adds to one number of a cell and not to each of its columns.
class cell {
 public:
  void add(std::size_t kind) {
    if (counts_.empty()) counts_.resize(tally::kinds);
    ++counts_[kind];
  }

  void add_to(summary_row& row) const {
    for (std::size_t kind = 0; kind < counts_.size(); ++kind)
      if (counts_[kind] > 0) add_tally(row, tally::of_kind(kind), counts_[kind]);
  }

 private:
  std::vector<std::int32_t> counts_;
};

// The rows of one group, in a given order of codes; codes beyond it follow in order of appearance, none comes last. Rows are
// found by the number that their code has in the ledger.
template <class Tag>
class group {
 public:
  group(const view& at, summary_group kind, bool keeps_empty) : at_(at), kind_(kind), keeps_empty_(keeps_empty) {}

  void add(const id<Tag>& code, const std::string& name) { (void)place_of(code.text(), name); }

  /// The cell of a code that the ledger numbers; it may stand in the row of another one, its area.
  cell& at(number<Tag> code) {
    const auto place = code ? code.index() + 1 : 0;
    if (place >= by_number_.size() || by_number_[place] == nowhere) find_row(code, place);
    return cells_[by_number_[place]];
  }

  void append_to(std::vector<summary_row>& all) {
    for (std::size_t i = 0; i < rows_.size(); ++i) cells_[i].add_to(rows_[i]);
    for (const auto& r : rows_)
      if (!r.code.empty() && (keeps_empty_ || r.total > 0)) all.push_back(r);
    for (const auto& r : rows_)
      if (r.code.empty() && r.total > 0) all.push_back(r);
  }

 private:
  static constexpr auto nowhere = static_cast<std::size_t>(-1);
  static constexpr const char* without_name = "chưa xác định";

  static category_code row_code(const category_code& code) { return area_of(code); }
  static organisation_id row_code(organisation_id body) { return body; }

  void find_row(number<Tag> code, std::size_t place) {
    if (place >= by_number_.size()) by_number_.resize(place + 1, nowhere);
    const auto id = row_code(at_.known.id_of(code));
    by_number_[place] = place_of(id.text(), id.empty() ? without_name : at_.name_of(id));
  }

  std::size_t place_of(const std::string& code, const std::string& name) {
    const auto [found, is_new] = places_.try_emplace(code, rows_.size());
    if (is_new) {
      cells_.emplace_back();
      rows_.emplace_back();
      rows_.back().group = kind_;
      rows_.back().code = code;
      rows_.back().name = name;
    }
    return found->second;
  }

  const view& at_;
  summary_group kind_;
  bool keeps_empty_;
  std::vector<summary_row> rows_;
  std::vector<cell> cells_;  // of each row
  std::map<std::string, std::size_t> places_;
  std::vector<std::size_t> by_number_;
};

class summing {
 public:
  summing(const view& at, const period& when) : at_(at), when_(when) {
    whole_.group = summary_group::all;
    whole_.name = "tất cả";
    if (at.rules == nullptr) return;
    for (const auto& c : at.rules->document.taxonomy.categories)
      if (area_of(c.code) == c.code) categories_.add(c.code, c.vietnamese);
    for (const auto& body : at.rules->document.directory.organisations) {
      if (body.kind == body_kind::area)
        communes_.add(body.id, body.name);
      else
        leads_.add(body.id, body.name);
    }
  }

  std::vector<summary_row> make() {
    each_issue(at_, [&](const auto& told, const auto& fate, auto parts) { add_issue(told, fate, parts); });
    counted_.add_to(whole_);
    std::vector<summary_row> rows{whole_};
    categories_.append_to(rows);
    communes_.append_to(rows);
    leads_.append_to(rows);
    return rows;
  }

 private:
  void add_issue(const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts) {
    const date raised_on = told.raised->day;
    const bool carried =
        raised_on < when_.first && !fate.is_own_procedure && was_open_before(told, fate, parts, when_.first);
    if (!carried && !(when_.first <= raised_on && raised_on <= when_.last)) return;

    tally t;
    t.is_carried_over = carried;
    t.is_own_procedure = fate.is_own_procedure;
    t.set_answer(fate.answered_on, fate.manner);
    if (fate.spot_answered_on) t.answered = tally::answer::on_the_spot;
    t.is_resolved = bool(fate.resolved_on);
    t.is_verified = bool(fate.verified_on);
    t.is_overdue = fate.overdue_days > 0;
    t.set_time(fate.is_in_time);
    const auto kind = t.kind();
    counted_.add(kind);
    categories_.at(told.raised->category).add(kind);
    communes_.at(fate.commune).add(kind);
    add_leads(told, fate, parts, t);
  }

  void add_leads(const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts, tally t) {
    if (told.parts.empty()) return leads_.at(fate.lead).add(t.kind());
    for (std::size_t i = 0; i < told.parts.size(); ++i) {
      const auto& part = parts[i];
      if (t.is_carried_over && part.answered_on && *part.answered_on < when_.first) continue;  // done before the period
      t.set_answer(part.answered_on, part.manner);
      t.is_resolved = bool(part.resolved_on);
      t.is_overdue = part.overdue_days > 0;
      t.set_time(part.is_in_time);
      leads_.at(told.parts[i].lead).add(t.kind());
    }
  }

  const view& at_;
  const period& when_;
  summary_row whole_;
  cell counted_;  // of the whole
  group<category_tag> categories_{at_, summary_group::category, true};
  group<organisation_tag> communes_{at_, summary_group::commune, false};
  group<organisation_tag> leads_{at_, summary_group::lead_body, false};
};

summary_key key_of(const view& at, const period& when, const query& how) {
  summary_key made{when.name, when.first, when.last, how.as_of, how.known_on, {}, {}};
  if (at.rules == nullptr) return made;
  made.taxonomy = at.rules->document.taxonomy.id;
  made.rules = at.rules->digest;
  return made;
}

}  // namespace

summary summarise(const state& of, const period& when, const query& how) {
  const auto at = view_at(of, how);
  return {key_of(at, when, how), redacted(summing(at, when).make(), how)};
}

summary_key summary_key_of(const state& of, const period& when, const query& how) {
  return key_of(view_at(of, how), when, how);
}

}  // namespace doithoai::inline v0
