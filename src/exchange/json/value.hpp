#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pm::exchange::json {

struct Member;

/// A value of JSON (RFC 8259) with the place where it was read. Members keep their order.
struct Value {
  enum class Kind : std::uint8_t { null, flag, number, text, list, object };

  Kind kind = Kind::null;
  std::string text = {};  ///< of a flag or a number the word as it was written
  std::vector<Value> items = {};
  std::vector<Member> members;  // no initialiser: its type is not complete yet
  std::size_t line = 0;         ///< from 1; 0 when it was not read
  std::size_t column = 0;       ///< from 1, in code points

  /// The first member of this name, or null; null too for what is no object.
  [[nodiscard]] const Value* find(std::string_view name) const;
  /// Adds a member to an object.
  Value& set(std::string name, Value value);
  /// Says nothing: null, or an empty text, list or object.
  [[nodiscard]] bool is_empty() const;
};

struct Member {
  std::string name;
  Value value;
};

[[nodiscard]] Value null();
[[nodiscard]] Value flag(bool value);
[[nodiscard]] Value number(std::int64_t value);
[[nodiscard]] Value text(std::string value);
[[nodiscard]] Value list(std::vector<Value> items = {});
[[nodiscard]] Value object();

/// As text in UTF-8, indented by two, with a newline at its end. What is not UTF-8 becomes U+FFFD.
/// `<`, `>`, `&`, U+2028 and U+2029 are escaped, so that it may stand inside of HTML.
[[nodiscard]] std::string to_text(const Value& value);
/// The same on one line without blanks, and without the newline.
[[nodiscard]] std::string to_line(const Value& value);
/// As remarks show it: a text, a number or a flag as it is, a list or an object as JSON.
[[nodiscard]] std::string shown(const Value& value);

}  // namespace pm::exchange::json
