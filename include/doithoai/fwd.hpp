#pragma once
// Declarations of the library's types, for headers that only pass them on.

#include <cstdint>

namespace doithoai::inline v0 {

class calendar;
class error;
class ledger;
class personal_text;
class state;
class table;
enum class audience : std::uint8_t;
enum class errc : std::int32_t;
enum class language : std::uint8_t;
enum class severity : std::uint8_t;
struct calendar_document;
struct command;
struct context;
struct decision;
struct directory;
struct event;
struct failure;
struct finding;
struct law;
struct organisation;
struct period;
struct plan;
struct query;
struct regime;
struct rules;
struct summary;
struct taxonomy;
template <class T>
class result;
template <class Tag>
class id;

}  // namespace doithoai::inline v0
