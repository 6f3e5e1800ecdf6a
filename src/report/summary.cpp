// Counts the issues of a period into cells: all, by category, commune, lead body and hamlet; and by several at once.

#include "doithoai/summary.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "doithoai/category.hpp"
#include "report/all_issues.hpp"
#include "report/rows.hpp"

namespace doithoai::inline v0 {
namespace {

// What one issue, or one part, adds to its cells.
struct tally {
  enum class member : std::uint8_t { received, carried_over, reopened };
  enum class time : std::uint8_t { not_known, in_time, late };

  member how = member::received;
  bool is_answered_at_session = false;
  bool is_own_procedure = false;
  bool is_answered = false;
  // Of one that is not answered.
  bool is_returned = false;
  bool is_overdue = false;
  // Of one that is.
  bool is_on_the_spot = false;
  answer_kind outcome{};
  time in_time = time::not_known;
  bool is_verified = false;
  bool is_accepted = false;

  void stand(const answered& standing, const std::optional<bool>& kept, std::int32_t overdue_days) {
    is_answered = bool(standing.answered_on);
    is_overdue = overdue_days > 0;
    is_on_the_spot = standing.is_on_the_spot;
    outcome = standing.outcome.get().value_or(answer_kind{});
    in_time = !kept ? time::not_known : *kept ? time::in_time : time::late;
  }

  // Each kind of tally has its number, and each number below `kinds` is one: first those with their own procedure, then
  // those that are not answered, then those that are.
  static constexpr std::size_t outcomes = 5, times = 3;
  static constexpr std::size_t unanswered_from = 1, answered_from = unanswered_from + 4;
  static constexpr std::size_t standings = answered_from + 8 * outcomes * times;
  static constexpr std::size_t kinds = standings * 2 * 3;

  [[nodiscard]] std::size_t kind() const {
    return (static_cast<std::size_t>(how) * 2 + is_answered_at_session) * standings + kind_of_standing();
  }
  [[nodiscard]] std::size_t kind_of_standing() const {
    const auto bits = [](bool low, bool high) {
      return static_cast<std::size_t>(low) + 2 * static_cast<std::size_t>(high);
    };
    if (is_own_procedure) return 0;
    if (!is_answered) return unanswered_from + bits(is_returned, is_overdue);
    const auto said = static_cast<std::size_t>(outcome) * times + static_cast<std::size_t>(in_time);
    return answered_from + said * 8 + bits(is_verified, is_accepted) * 2 + is_on_the_spot;
  }
};

std::int64_t& member_of(summary_row& row, tally::member how) {
  switch (how) {
    case tally::member::received: return row.received;
    case tally::member::carried_over: return row.carried_over;
    case tally::member::reopened: break;
  }
  return row.reopened;
}

std::int64_t& outcome_of(summary_row& row, answer_kind outcome) {
  switch (outcome) {
    case answer_kind::resolved: return row.resolved;
    case answer_kind::refused: return row.refused;
    case answer_kind::under_way: return row.under_way;
    case answer_kind::explained:
    case answer_kind::not_competent: break;  // which is no outcome
  }
  return row.explained;
}

void add_answered(summary_row& to, const tally& t, std::int64_t many) {
  (t.is_on_the_spot ? to.answered_on_the_spot : to.answered_later) += many;
  outcome_of(to, t.outcome) += many;
  if (t.is_verified) to.verified += many;
  if (t.is_accepted) to.accepted += many;
  if (t.in_time == tally::time::in_time) to.answered_in_time += many;
  if (t.in_time == tally::time::late) to.answered_late += many;
}

void add_tally(summary_row& to, const tally& t, std::int64_t many) {
  member_of(to, t.how) += many;
  to.total += many;
  if (t.is_own_procedure) {
    to.own_procedure += many;
    return;
  }
  if (t.is_answered_at_session) to.answered_at_session += many;
  if (t.is_answered) return add_answered(to, t, many);
  to.unanswered += many;
  if (t.is_returned) to.not_competent += many;
  if (t.is_overdue) to.overdue += many;
}

// The kinds that are met, numbered as they come: few are, so that the cells of many hamlets stay small and at hand.
class met_kinds {
 public:
  std::size_t number_of(const tally& t) {
    auto& number = numbers_[t.kind()];
    if (number == 0) {
      tallies_.push_back(t);
      number = static_cast<std::uint16_t>(tallies_.size());
    }
    return number - 1U;
  }
  [[nodiscard]] const tally& tally_of(std::size_t number) const { return tallies_[number]; }

 private:
  static_assert(tally::kinds < 65'536);
  std::array<std::uint16_t, tally::kinds> numbers_{};  // the number + 1; 0: not met yet
  std::vector<tally> tallies_;
};

// Tallies are counted by kind, and added up in the end: an issue adds to one number of a cell and not to each of its columns.
class cell {
 public:
  void add(std::size_t kind) {
    if (kind >= counts_.size()) counts_.resize(kind + 1);
    ++counts_[kind];
  }

  void add_to(summary_row& row, const met_kinds& kinds) const {
    for (std::size_t kind = 0; kind < counts_.size(); ++kind)
      if (counts_[kind] > 0) add_tally(row, kinds.tally_of(kind), counts_[kind]);
  }

 private:
  std::vector<std::uint32_t> counts_;
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

  /// What is counted under another code: a category under its area, a hamlet under its commune.
  using counted_under = id<Tag> (*)(const view& at, const id<Tag>& code);

  group(const view& at, counted_under code, const char* without_code = "chưa xác định")
      : at_(at), counted_under_(code), without_code_(without_code) {}

  void add(const id<Tag>& code, const std::string& name) { (void)enter(code, name); }

  [[nodiscard]] const std::vector<entry>& entries() const noexcept { return entries_; }

  /// The place of a code that the ledger numbers; it may be that of another one.
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

  void find_place(number<Tag> code, std::size_t index) {
    if (index >= by_number_.size()) by_number_.resize(index + 1, nowhere);
    const auto id = counted_under_(at_, at_.known.id_of(code));
    by_number_[index] = enter(id, id.empty() ? without_code_ : at_.name_of(id));
  }

  std::size_t enter(const id<Tag>& code, const std::string& name) {
    const auto [found, is_new] = places_.try_emplace(code.text(), entries_.size());
    if (is_new) entries_.push_back({code, name});
    return found->second;
  }

  const view& at_;
  counted_under counted_under_;
  const char* without_code_;
  std::vector<entry> entries_;
  std::map<std::string, std::size_t> places_;
  std::vector<std::size_t> by_number_;
};

category_code area_in(const view& /*at*/, const category_code& code) { return area_of(code); }
organisation_id commune_in(const view& at, const organisation_id& place) { return at.commune_of(place); }
organisation_id hamlet_in(const view& at, const organisation_id& place) { return at.hamlet_of(place); }
organisation_id itself(const view& /*at*/, const organisation_id& body) { return body; }

// The groups of a summary, as the rules in force order them.
struct groups {
  explicit groups(const view& at)
      : categories(at, area_in),
        communes(at, commune_in),
        leads(at, itself),
        hamlets(at, hamlet_in, "toàn địa bàn xã hoặc chưa xác định") {
    if (at.rules == nullptr) return;
    for (const auto& c : at.rules->document.taxonomy.categories)
      if (area_of(c.code) == c.code) categories.add(c.code, c.vietnamese);
    for (const auto& body : at.rules->document.directory.organisations) {
      if (is_hamlet(body)) hamlets.add(body.id, body.name);
      (body.kind == body_kind::area ? communes : leads).add(body.id, body.name);
    }
  }

  group<category_tag> categories;
  group<organisation_tag> communes;
  group<organisation_tag> leads;
  group<organisation_tag> hamlets;
};

// What makes an issue, or a part of it, one of a period.
class membership {
 public:
  membership(const view& at, const period& when)
      : known_(at.known),
        when_(when),
        day_before_(when.first - std::chrono::days{1}),
        last_(std::min(when.last, at.how.as_of)) {}

  /// None: it is not of the period.
  std::optional<tally::member> of(const told_of_issue& told, const issue_standing& standing) {
    const date raised_on = told.raised->day;
    if (raised_on > when_.last) return std::nullopt;
    if (raised_on >= when_.first) return tally::member::received;
    if (standing.is_own_procedure) return std::nullopt;
    if (!is_touched(told)) return standing.is_open() ? std::optional(tally::member::carried_over) : std::nullopt;
    if (before_.by(known_, told, day_before_).is_open) return tally::member::carried_over;
    if (is_open_on_a_day(told, [](const stood_before::standing& issue) { return issue.is_open; }))
      return tally::member::reopened;
    return std::nullopt;
  }

  /// Of an issue that is carried over or reopened: whether its part was open on the day before the period or on a day of it.
  bool has_part(const told_of_issue& told, part_no part, const part_standing& standing) {
    if (!is_touched(told)) return standing.is_open();
    const auto is_open = [&](const stood_before::standing& issue) {
      return std::binary_search(issue.open_parts.begin(), issue.open_parts.end(), part);
    };
    return is_open(before_.by(known_, told, day_before_)) || is_open_on_a_day(told, is_open);
  }

 private:
  // Whether something was told of it since the period began: else it stands as it did before.
  [[nodiscard]] bool is_touched(const told_of_issue& told) const {
    const auto is_new = [&](const auto& row) { return date(row.day) >= when_.first; };
    return std::any_of(told.parts.begin(), told.parts.end(), is_new) ||
           std::any_of(told.answers.begin(), told.answers.end(), is_new) ||
           told.verified.last.day >= maybe_day(when_.first);
  }

  // On the days on which it may have changed.
  template <class IsOpen>
  bool is_open_on_a_day(const told_of_issue& told, IsOpen is_open) {
    const auto is_open_on = [&](date day) {
      if (day < when_.first || day > last_) return false;
      return bool(is_open(before_.by(known_, told, day)));
    };
    const auto is_open_after = [&](const auto& row) { return is_open_on(row.day); };
    return std::any_of(told.parts.begin(), told.parts.end(), is_open_after) ||
           std::any_of(told.answers.begin(), told.answers.end(), is_open_after) ||
           is_open_when_verified(told, is_open_on);
  }

  template <class IsOpenOn>
  bool is_open_when_verified(const told_of_issue& told, IsOpenOn is_open_on) {
    bool is_found = false;
    known_.each_telling<issue_verified_fact>(told.raised->issue,
                                             [&](const auto& one) { is_found = is_found || is_open_on(one.day); });
    return is_found;
  }

  const facts& known_;
  const period& when_;
  const date day_before_;
  const date last_;
  stood_before before_;
};

// Calls `what(told, standing, standings_of_parts, tally)` for each issue of a period.
template <class Do>
void each_issue_of(const view& at, membership& members, Do what) {
  each_issue(at, [&](const told_of_issue& told, const issue_standing& standing, std::span<const part_standing> parts) {
    const auto how = members.of(told, standing);
    if (!how) return;
    tally t;
    t.how = *how;
    t.is_own_procedure = standing.is_own_procedure;
    t.is_answered_at_session = bool(standing.answered_at_session_on);
    t.stand(standing, standing.is_in_time, standing.overdue_days);
    t.is_returned = standing.is_returned;
    t.is_verified = bool(standing.verified_on);
    t.is_accepted = bool(standing.accepted_on);
    what(told, standing, parts, t);
  });
}

// Counts by each of the groups.
class summing {
 public:
  summing(const view& at, const period& when) : at_(at), members_(at, when), groups_(at) {}

  std::vector<summary_row> make() {
    each_issue_of(at_, members_, [&](const auto& told, const auto& standing, auto parts, const auto& t) {
      add(told, standing, parts, t);
    });
    summary_row whole;
    whole.name = "tất cả";
    whole_.add_to(whole, kinds_);
    std::vector<summary_row> rows{whole};
    append(rows, summary_group::category, groups_.categories, categories_, true);
    append(rows, summary_group::commune, groups_.communes, communes_, false);
    append(rows, summary_group::lead_body, groups_.leads, leads_, false);
    if (has_hamlets()) append(rows, summary_group::hamlet, groups_.hamlets, hamlets_, false);
    return rows;
  }

 private:
  using cells = std::vector<cell>;

  static cell& at_place(cells& all, std::size_t place) {
    if (place >= all.size()) all.resize(place + 1);
    return all[place];
  }

  void add(const told_of_issue& told, const issue_standing& standing, std::span<const part_standing> parts,
           const tally& t) {
    const auto kind = kinds_.number_of(t);
    whole_.add(kind);
    if (is_secret(at_, told.raised->issue)) return;
    at_place(categories_, groups_.categories.place_of(told.raised->category)).add(kind);
    const auto place = told.place();
    at_place(communes_, groups_.communes.place_of(place)).add(kind);
    if (has_hamlets()) at_place(hamlets_, groups_.hamlets.place_of(place)).add(kind);
    if (standing.has_live_parts)
      add_parts(told, parts, t);
    else
      at_place(leads_, groups_.leads.place_of(standing.lead)).add(kind);
  }

  // A few issues of a hamlet may tell whose they are.
  [[nodiscard]] bool has_hamlets() const noexcept { return may_see(at_.how.view, privacy::internal); }

  void add_parts(const told_of_issue& told, std::span<const part_standing> parts, tally t) {
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto& part = parts[i];
      if (!part.is_live()) continue;
      if (t.how != tally::member::received && !members_.has_part(told, told.parts[i].part, part)) continue;
      t.stand(part, part.is_in_time, part.overdue_days);
      t.is_returned = false;
      t.is_verified = part.answered_on && told.verified.is_confirmed;
      t.is_accepted = part.answered_on && told.accepted_on;
      at_place(leads_, groups_.leads.place_of(told.parts[i].lead)).add(kinds_.number_of(t));
    }
  }

  template <class Tag>
  void append(std::vector<summary_row>& rows, summary_group kind, const group<Tag>& codes, cells& counted,
              bool keeps_empty) const {
    std::vector<summary_row> without_code;
    for (std::size_t place = 0; place < codes.entries().size(); ++place) {
      const auto& entry = codes.entries()[place];
      summary_row row;
      row.group = kind;
      row.code = entry.code.text();
      row.name = entry.name;
      at_place(counted, place).add_to(row, kinds_);
      const bool has_code = !entry.code.empty();
      if (row.total > 0 || (has_code && keeps_empty)) (has_code ? rows : without_code).push_back(std::move(row));
    }
    rows.insert(rows.end(), without_code.begin(), without_code.end());
  }

  const view& at_;
  membership members_;
  groups groups_;
  met_kinds kinds_;
  cell whole_;
  cells categories_;
  cells communes_;
  cells leads_;
  cells hamlets_;
};

// Counts by all of the groups at once.
class breaking_down {
 public:
  breaking_down(const view& at, const period& when) : at_(at), members_(at, when), groups_(at) {}

  std::vector<breakdown_row> make() {
    each_issue_of(at_, members_, [&](const auto& told, const auto& standing, auto, const auto& t) {
      const bool is_blank = is_secret(at_, told.raised->issue);
      const auto category = is_blank ? category_no() : told.raised->category;
      const auto commune = is_blank ? body_no() : told.place();
      const auto lead = is_blank ? body_no() : standing.lead;
      ++cells_[{to_u32(groups_.categories.place_of(category)), to_u32(groups_.communes.place_of(commune)),
                to_u32(groups_.leads.place_of(lead)), outcome_of(t), time_of(t)}];
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

  static std::uint32_t to_u32(std::size_t place) { return static_cast<std::uint32_t>(place); }

  static issue_outcome outcome_of(const tally& t) {
    if (t.is_own_procedure) return issue_outcome::own_procedure;
    if (!t.is_answered) return issue_outcome::unanswered;
    return t.is_on_the_spot ? issue_outcome::answered_on_the_spot : issue_outcome::answered_later;
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
  membership members_;
  groups groups_;
  std::unordered_map<alike, std::int64_t, hash> cells_;
};

summary_key key_of(const view& at, const period& when) {
  summary_key made{when.name, when.first, when.last, at.how.as_of, at.how.known_on, {}, {}};
  if (at.rules == nullptr) return made;
  made.taxonomy = at.rules->document.taxonomy.id;
  made.rules = at.rules->digest;
  return made;
}

}  // namespace

// The figures of a denunciation are in the row for all alone where the view may not know more, so no row is about one.
void make_rows(const view& at, const period& when, outgoing<summary_row>& to) {
  for (auto& row : summing(at, when).make()) to.add(std::move(row), no_issue);
}

void make_rows(const view& at, const period& when, outgoing<breakdown_row>& to) {
  for (auto& row : breaking_down(at, when).make()) to.add(std::move(row), no_issue);
}

void make_rows(const view& at, const period& when, outgoing<summary_key>& to) { to.add(key_of(at, when), no_issue); }

summary summarise(const state& of, const period& when, const query& how) {
  const auto at = view_at(of, how);
  return {rows_of<summary_key>(at, when).front(), rows_of<summary_row>(at, when)};
}

std::vector<breakdown_row> break_down(const state& of, const period& when, const query& how) {
  return rows_of<breakdown_row>(of, how, when);
}

summary_key summary_key_of(const state& of, const period& when, const query& how) {
  return rows_of<summary_key>(of, how, when).front();
}

}  // namespace doithoai::inline v0
