// How the rows of a draft come into the store: all of them are written first, and then seen at once.

#include "ledger/store.hpp"

namespace doithoai::inline v0 {
namespace {

template <class List>
void add_all(List& to, const List& from) {
  to.discard();
  for (auto i = from.first(); i < from.end(); ++i) to.add(from[i]);
}

// What each kind of list has to do before it can be published.
template <class Fact, standing Standing>
void prepare_list(fact_table<Fact, Standing>& to, const fact_table<Fact, standing::draft>& from) {
  to.prepare(from);
}
template <class Tag>
void prepare_list(id_list<Tag>& to, const id_list<Tag>& from) {
  add_all(to, from);
  to.reserve(from);
}
void prepare_list(text_list& to, const text_list& from) { add_all(to, from); }
void prepare_list(words_list& to, const words_list& from) {
  to.discard();
  for (auto i = from.first(); i < from.end(); ++i) to.add(from, i);
}
template <class T>
void prepare_list(value_list<T>& to, const value_list<T>& from) {
  add_all(to, from);
}

}  // namespace

template <standing Standing>
void content<Standing>::prepare(const content<standing::draft>& from) {
  each_list(from, [](auto& to, const auto& more) {
    if (more.end() > more.first())
      prepare_list(to, more);
    else
      to.discard();
  });
  prepared_repeated_ = from.is_repeated.load(std::memory_order_relaxed);
}

template <standing Standing>
void content<Standing>::publish() noexcept {
  if (prepared_repeated_) is_repeated.store(true, std::memory_order_release);
  each_list(*this, [](auto& list, const auto&) { list.publish(); });
}

template <standing Standing>
void content<Standing>::forget_old() noexcept {
  each_list(*this, [](auto& list, const auto&) {
    if constexpr (requires { list.forget_old(); }) list.forget_old();
  });
}

template struct content<standing::accepted>;
template struct content<standing::draft>;

draft::draft(const store& over, std::int64_t last_known) : below(over), known_below(last_known) {
  each_list(over, [](auto& list, const auto& under) { list.begin_at(under.end()); });
}

draft::draft(const draft& other) : content(), below(other.below), known_below(other.known_below) {
  each_list(other, [](auto& list, const auto& like) { list.begin_at(like.first()); });
  prepare(other);
  publish();
}

}  // namespace doithoai::inline v0
