// Crowds: very many things told of one other, or in one command. Each costs about the same for each of its things, however
// many there are.

#include <set>
#include <string>
#include <vector>

#include "ledger_rows.hpp"

namespace bench {
namespace {

// A ledger with one session, and commands by hand, all of one day.
class crowd {
 public:
  crowd() {
    doithoai::schedule_session c;
    c.session = session_;
    c.held_on = day_;
    c.communes = {body(commune_text(0))};
    tell({std::move(c)});
    tell({doithoai::open_session{session_}});
  }

  [[nodiscard]] const doithoai::session_id& session() const { return session_; }
  static doithoai::organisation_id body(const std::string& text) { return id_of<doithoai::organisation_id>(text); }

  static doithoai::action opinion(number n) {
    doithoai::record_opinion c;
    c.opinion = id_of<doithoai::opinion_id>("yk-" + std::to_string(n));
    c.session = id_of<doithoai::session_id>("bdt-0");
    c.words = doithoai::personal_text("đường hỏng");
    return c;
  }

  static doithoai::raise_issue issue(number n) {
    doithoai::raise_issue c;
    c.issue = id_of<doithoai::issue_id>("vd-" + std::to_string(n));
    c.opinions = {id_of<doithoai::opinion_id>("yk-0")};
    c.category = id_of<doithoai::category_code>("land");
    return c;
  }

  static doithoai::action part(number n) {
    doithoai::assign_issue c;
    c.part = id_of<doithoai::part_id>("pc-" + std::to_string(n));
    c.issue = id_of<doithoai::issue_id>("vd-" + std::to_string(n));
    c.lead = body(body_text(3));
    c.due.kind = doithoai::deadline_kind::working_days;
    c.due.amount = 15;
    c.due.basis = "Công văn 12/UBND";
    return c;
  }

  /// In batches of 10,000. All must be accepted.
  void tell(const std::vector<doithoai::action>& actions) {
    constexpr std::size_t most = 10'000;
    for (std::size_t i = 0; i < actions.size(); i += most) {
      std::vector<doithoai::command> batch;
      for (std::size_t j = i; j < std::min(actions.size(), i + most); ++j) batch.push_back({day_, actions[j]});
      time_ += time_of([&] { ledger_.apply(batch, who_).value(); });
    }
  }

  template <class Make>
  void tell_each(number count, Make make) {
    std::vector<doithoai::action> actions;
    actions.reserve(count);
    for (number n = 0; n < count; ++n) actions.push_back(make(n));
    tell(actions);
  }

  /// Seconds of `apply` since this was asked last.
  double time() { return std::exchange(time_, 0); }

 private:
  date day_ = first_day + days{60};
  doithoai::session_id session_ = id_of<doithoai::session_id>("bdt-0");
  doithoai::context who_{doithoai::instant{day_} + std::chrono::hours{9}, "văn thư"};
  doithoai::ledger ledger_ = adopted_ledger(keeping::no_event);
  double time_ = 0;
};

void say(benchmark::State& state, double seconds, number things) {
  state.SetIterationTime(seconds);
  state.counters["best"] = seconds / things;
}

// Each part's deadline is extended thirty times, all of them once before any of them again.
void extensions(benchmark::State& state, number parts) {
  constexpr number times = 30;
  for (auto _ : state) {
    crowd one;
    one.tell({crowd::opinion(0)});
    one.tell_each(parts, crowd::issue);
    one.tell_each(parts, crowd::part);
    one.time();
    for (number i = 0; i < times; ++i)
      one.tell_each(parts, [](number n) {
        doithoai::deadline_extension more;
        more.amount = 1;
        more.reason = "phức tạp";
        return doithoai::extend_deadline{id_of<doithoai::part_id>("pc-" + std::to_string(n)), std::move(more)};
      });
    say(state, one.time(), times * parts);
  }
}

// Very many issues, each with a part, and each answered by an answer of its own.
void answers(benchmark::State& state, number count) {
  for (auto _ : state) {
    crowd one;
    one.tell({crowd::opinion(0)});
    one.tell_each(count, crowd::issue);
    one.tell_each(count, crowd::part);
    one.time();
    one.tell_each(count, [](number n) {
      doithoai::give_answer c;
      c.answer = id_of<doithoai::answer_id>("tl-" + std::to_string(n));
      c.issues = {id_of<doithoai::issue_id>("vd-" + std::to_string(n))};
      c.body = crowd::body(body_text(3));
      return c;
    });
    say(state, one.time(), count);
  }
}

// One command raises an issue out of all the opinions.
void opinions(benchmark::State& state, number count) {
  for (auto _ : state) {
    crowd one;
    one.tell_each(count, crowd::opinion);
    one.time();
    auto raised = crowd::issue(0);
    raised.opinions.clear();
    for (number n = 0; n < count; ++n)
      raised.opinions.push_back(id_of<doithoai::opinion_id>("yk-" + std::to_string(n)));
    one.tell({std::move(raised)});
    say(state, one.time(), count);
  }
}

// One command names all who came.
void attendees(benchmark::State& state, number count) {
  for (auto _ : state) {
    crowd one;
    one.time();
    doithoai::record_attendance came{one.session(), {}, {}};
    for (number n = 0; n < count; ++n)
      came.present.push_back({crowd::body(body_text(n % 40)),
                              doithoai::office::civil_servant,
                              doithoai::session_part::member,
                              {},
                              doithoai::personal_text("Người số " + std::to_string(n)),
                              {}});
    one.tell({std::move(came)});
    say(state, one.time(), count);
  }
}

}  // namespace

void add_crowd_rows(number most) {
  const auto add = [most](const char* name, row what, number largest) {
    const auto size = std::min(largest, most);
    for (const number one : std::set<number>{std::max(size / 10, 1U), size})
      add_row(name, what, one)->Iterations(1)->Unit(benchmark::kMillisecond);
  };
  add("crowd_extensions", extensions, 100'000);
  add("crowd_answers", answers, 60'000);
  add("crowd_opinions", opinions, 100'000);
  add("crowd_attendees", attendees, 100'000);
}

}  // namespace bench
