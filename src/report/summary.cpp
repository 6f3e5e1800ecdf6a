// Counts the issues of a period into cells: all, by category, by commune and by lead body, and by all of these at once.

#include "doithoai/summary.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "doithoai/category.hpp"
#include "report/all_issues.hpp"
#include "report/secrecy.hpp"

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
    return {bit(0), bit(1), static_cast<answer>(kind >> 5U & 3U), bit(2),
            bit(3), bit(4), static_cast<time>(kind >> 7U)};
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

// The codes of one group, in a given order; codes beyond it follow in order of appearance. They are found by the number that
// they have in the ledger.
template <class Tag>
class group {
 public:
  struct entry {
    id<Tag> code;  // empty: the issues without one
    std::string name;
  };

  explicit group(const view& at) : at_(at) {}

  void add(const id<Tag>& code, const std::string& name) { (void)enter(code, name); }

  [[nodiscard]] const std::vector<entry>& entries() const noexcept { return entries_; }

  /// The place of a code that the ledger numbers; it may be that of another one, its area.
  std::size_t place_of(number<Tag> code) {
    const auto index = code ? code.index() + 1 : 0;
    if (index >= by_number_.size() || by_number_[index] == nowhere) find_place(code, index);
    return by_number_[index];
  }

  /// Where a place comes when they are listed: issues without a code come last.
  [[nodiscard]] std::size_t rank_of(std::size_t place) const {
    return entries_[place].code.empty() ? entries_.size() : place;
  }

 private:
  static constexpr auto nowhere = static_cast<std::size_t>(-1);
  static constexpr const char* without_name = "chưa xác định";

  static category_code row_code(const category_code& code) { return area_of(code); }
  static organisation_id row_code(organisation_id body) { return body; }

  void find_place(number<Tag> code, std::size_t index) {
    if (index >= by_number_.size()) by_number_.resize(index + 1, nowhere);
    const auto id = row_code(at_.known.id_of(code));
    by_number_[index] = enter(id, id.empty() ? without_name : at_.name_of(id));
  }

  std::size_t enter(const id<Tag>& code, const std::string& name) {
    const auto [found, is_new] = places_.try_emplace(code.text(), entries_.size());
    if (is_new) entries_.push_back({code, name});
    return found->second;
  }

  const view& at_;
  std::vector<entry> entries_;
  std::map<std::string, std::size_t> places_;
  std::vector<std::size_t> by_number_;
};

// The three groups of a summary, as the rules in force order them.
struct groups {
  explicit groups(const view& at) : categories(at), communes(at), leads(at) {
    if (at.rules == nullptr) return;
    for (const auto& c : at.rules->document.taxonomy.categories)
      if (area_of(c.code) == c.code) categories.add(c.code, c.vietnamese);
    for (const auto& body : at.rules->document.directory.organisations)
      (body.kind == body_kind::area ? communes : leads).add(body.id, body.name);
  }

  group<category_tag> categories;
  group<organisation_tag> communes;
  group<organisation_tag> leads;
};

// Calls `what(told, fate, part_fates, tally)` for each issue of a period.
template <class Do>
void each_issue_of(const view& at, const period& when, Do what) {
  each_issue(at, [&](const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts) {
    const date raised_on = told.raised->day;
    const bool carried =
        raised_on < when.first && !fate.is_own_procedure && was_open_before(told, fate, parts, when.first);
    if (!carried && !(when.first <= raised_on && raised_on <= when.last)) return;
    tally t;
    t.is_carried_over = carried;
    t.is_own_procedure = fate.is_own_procedure;
    t.set_answer(fate.answered_on, fate.manner);
    if (fate.spot_answered_on) t.answered = tally::answer::on_the_spot;
    t.is_resolved = bool(fate.resolved_on);
    t.is_verified = bool(fate.verified_on);
    t.is_overdue = fate.overdue_days > 0;
    t.set_time(fate.is_in_time);
    what(told, fate, parts, t);
  });
}

// Counts by each of the groups.
class summing {
 public:
  summing(const view& at, const period& when) : at_(at), when_(when), groups_(at) {}

  std::vector<summary_row> make() {
    each_issue_of(at_, when_,
                  [&](const auto& told, const auto& fate, auto parts, const auto& t) { add(told, fate, parts, t); });
    summary_row whole;
    whole.name = "tất cả";
    whole_.add_to(whole);
    std::vector<summary_row> rows{whole};
    append(rows, summary_group::category, groups_.categories, categories_, true);
    append(rows, summary_group::commune, groups_.communes, communes_, false);
    append(rows, summary_group::lead_body, groups_.leads, leads_, false);
    return rows;
  }

 private:
  using cells = std::vector<cell>;

  static cell& at_place(cells& all, std::size_t place) {
    if (place >= all.size()) all.resize(place + 1);
    return all[place];
  }

  void add(const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts, const tally& t) {
    const auto kind = t.kind();
    whole_.add(kind);
    at_place(categories_, groups_.categories.place_of(told.raised->category)).add(kind);
    at_place(communes_, groups_.communes.place_of(fate.commune)).add(kind);
    add_leads(told, fate, parts, t);
  }

  void add_leads(const told_of_issue& told, const issue_fate& fate, std::span<const part_fate> parts, tally t) {
    if (told.parts.empty()) return at_place(leads_, groups_.leads.place_of(fate.lead)).add(t.kind());
    for (std::size_t i = 0; i < told.parts.size(); ++i) {
      const auto& part = parts[i];
      if (t.is_carried_over && part.answered_on && *part.answered_on < when_.first) continue;  // done before the period
      t.set_answer(part.answered_on, part.manner);
      t.is_resolved = bool(part.resolved_on);
      t.is_overdue = part.overdue_days > 0;
      t.set_time(part.is_in_time);
      at_place(leads_, groups_.leads.place_of(told.parts[i].lead)).add(t.kind());
    }
  }

  template <class Tag>
  static void append(std::vector<summary_row>& rows, summary_group kind, const group<Tag>& codes, cells& counted,
                     bool keeps_empty) {
    std::vector<summary_row> without_code;
    for (std::size_t place = 0; place < codes.entries().size(); ++place) {
      const auto& entry = codes.entries()[place];
      summary_row row;
      row.group = kind;
      row.code = entry.code.text();
      row.name = entry.name;
      at_place(counted, place).add_to(row);
      const bool has_code = !entry.code.empty();
      if (row.total > 0 || (has_code && keeps_empty)) (has_code ? rows : without_code).push_back(std::move(row));
    }
    rows.insert(rows.end(), without_code.begin(), without_code.end());
  }

  const view& at_;
  const period& when_;
  groups groups_;
  cell whole_;
  cells categories_;
  cells communes_;
  cells leads_;
};

// Counts by all of the groups at once.
class breaking_down {
 public:
  breaking_down(const view& at, const period& when) : at_(at), when_(when), groups_(at) {}

  std::vector<breakdown_row> make() {
    each_issue_of(at_, when_, [&](const auto& told, const auto& fate, auto, const auto& t) {
      ++cells_[{to_u32(groups_.categories.place_of(told.raised->category)),
                to_u32(groups_.communes.place_of(commune_of(told, fate))), to_u32(groups_.leads.place_of(fate.lead)),
                outcome_of(t), time_of(t)}];
    });
    std::vector<std::pair<alike, std::int64_t>> cells(cells_.begin(), cells_.end());
    std::sort(cells.begin(), cells.end(),
              [&](const auto& a, const auto& b) { return ranks_of(a.first) < ranks_of(b.first); });
    std::vector<breakdown_row> rows;
    rows.reserve(cells.size());
    for (const auto& [which, issues] : cells) rows.push_back(row_of(which, issues));
    return rows;
  }

 private:
  struct alike {
    std::uint32_t category;  // places in the groups
    std::uint32_t commune;
    std::uint32_t lead;
    issue_outcome outcome;
    tally::time time;

    bool operator==(const alike&) const = default;
  };
  struct hash {
    std::size_t operator()(const alike& a) const noexcept {
      const auto codes = (static_cast<std::uint64_t>(a.outcome) << 2U) | static_cast<std::uint64_t>(a.time);
      return static_cast<std::size_t>((((std::uint64_t{a.category} * 1'021 + a.commune) * 65'537 + a.lead) << 4U) |
                                      codes);
    }
  };

  // As in the table of issues: a denunciation's place is for those who settle it.
  [[nodiscard]] body_no commune_of(const told_of_issue& told, const issue_fate& fate) const {
    const bool is_secret = at_.how.view != audience::full && is_denunciation(at_, told.raised->issue);
    return is_secret ? body_no() : fate.commune;
  }

  static std::uint32_t to_u32(std::size_t place) { return static_cast<std::uint32_t>(place); }

  static issue_outcome outcome_of(const tally& t) {
    if (t.is_own_procedure) return issue_outcome::own_procedure;
    if (t.answered == tally::answer::none) return issue_outcome::unanswered;
    return t.answered == tally::answer::on_the_spot ? issue_outcome::answered_on_the_spot
                                                    : issue_outcome::answered_in_writing;
  }
  // What is outside of a summary's columns is in none of these.
  static tally::time time_of(const tally& t) { return t.is_own_procedure ? tally::time::not_known : t.in_time; }

  using ranks = std::tuple<std::size_t, std::size_t, std::size_t, issue_outcome, bool, bool>;
  [[nodiscard]] ranks ranks_of(const alike& which) const {
    const bool is_known = which.time != tally::time::not_known;
    return ranks(groups_.categories.rank_of(which.category), groups_.communes.rank_of(which.commune),
                 groups_.leads.rank_of(which.lead), which.outcome, is_known, which.time == tally::time::in_time);
  }

  [[nodiscard]] breakdown_row row_of(const alike& which, std::int64_t issues) const {
    breakdown_row row;
    const auto& category = groups_.categories.entries()[which.category];
    const auto& commune = groups_.communes.entries()[which.commune];
    const auto& lead = groups_.leads.entries()[which.lead];
    row.category = category.code;
    row.category_name = category.name;
    row.commune = commune.code;
    row.commune_name = commune.name;
    row.lead = lead.code;
    row.lead_name = lead.name;
    row.outcome = which.outcome;
    if (which.time != tally::time::not_known) row.is_in_time = which.time == tally::time::in_time;
    row.issues = issues;
    return row;
  }

  const view& at_;
  const period& when_;
  groups groups_;
  std::unordered_map<alike, std::int64_t, hash> cells_;
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

std::vector<breakdown_row> break_down(const state& of, const period& when, const query& how) {
  const auto at = view_at(of, how);
  return redacted(breaking_down(at, when).make(), how);
}

summary_key summary_key_of(const state& of, const period& when, const query& how) {
  return key_of(view_at(of, how), when, how);
}

}  // namespace doithoai::inline v0
