#pragma once
// Records from JSON and to JSON. Every record of the library can be read and written; the member names, their labels
// and their limits are what `describe` says.
//
//   auto plan = doithoai::from_json<doithoai::plan>(text);
//   if (!plan) std::cerr << plan.error().where << ": " << plan.error().message;

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "doithoai/boxed.hpp"
#include "doithoai/result.hpp"

namespace doithoai::inline v0 {

/// Who reads what comes out. Each field has a class: public, internal, personal or secret.
enum class audience : std::uint8_t {
  everyone,  ///< `public`: public fields only.
  staff,     ///< `internal`: all but secret ones, for those who handle an issue must know whom to answer.
  full,      ///< `full`: everything, unknown members included.
};

/// What to do with a member that the record does not have.
enum class unknown_members : std::uint8_t {
  keep,    ///< Keep its text, of class secret, in the record's `extra`.
  refuse,  ///< Fail, naming the nearest known member: for commands, where a misspelt member is a mistake.
};

/// A record's field table, lowered to plain data.
struct shape;

/// The shape of a record of the library.
template <class Record>
const shape& shape_of();

/// Reads one JSON text into `record`, which is unspecified after a failure. At most 32 levels deep; integers lie
/// within ±(2^53 - 1); no member may come twice. `where`, when given, is put before the path in a failure.
/// Fails: invalid_argument, with the JSON pointer, or line and column where the text is no JSON.
result<void> read_json(std::string_view text, const shape& form, void* record, unknown_members unknown,
                       std::string_view where = {});

/// Reads an array of records, each appended by `append`, which gives the place to read into.
result<void> read_json_list(std::string_view text, const shape& form, void* records, void* (*append)(void* records),
                            unknown_members unknown);

/// Writes the members that `who` may see. Members that are empty and need not be there are left out.
std::string write_json(const shape& form, const void* record, audience who);

template <class Record>
result<Record> from_json(std::string_view text, unknown_members unknown = unknown_members::keep) {
  result<Record> read{Record{}};
  if (auto done = read_json(text, shape_of<Record>(), &*read, unknown); !done) read = std::move(done).error();
  return read;
}

/// An array of records. Paths in a failure begin with the index.
template <class Record>
result<std::vector<Record>> from_json_list(std::string_view text, unknown_members unknown = unknown_members::keep) {
  std::vector<Record> records;
  const auto append = [](void* all) -> void* { return &static_cast<std::vector<Record>*>(all)->emplace_back(); };
  if (auto read = read_json_list(text, shape_of<Record>(), &records, append, unknown); !read)
    return std::move(read).error();
  return records;
}

/// Outside the full view a denunciation has its id and kind alone, and an opinion, of which a denunciation may yet be made, neither
/// words, speaker and contact nor its hamlet. What became of it only a ledger knows: see its `events_json`.
template <class Record>
std::string to_json(const Record& record, audience who = audience::full) {
  return write_json(shape_of<Record>(), &record, who);
}
template <class Record>
std::string to_json(const boxed<Record>& record, audience who = audience::full) {
  return to_json(*record, who);
}

}  // namespace doithoai::inline v0
