#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace pm::view {

/// Prose in Markdown (CommonMark with GitHub's extensions), to be written in the format at hand
/// with its headings below the one it stands under.
struct Prose {
  std::string markdown;
  int below = 2;  ///< the level, 1 to 5, of the heading that this prose stands under
  friend bool operator==(const Prose&, const Prose&) = default;
};

/// What a template is shown: a tree of named values, as in JSON but with prose as a kind of its
/// own. Members keep the order in which they were added.
class Data {
 public:
  using List = std::vector<Data>;
  using Object = std::vector<std::pair<std::string, Data>>;

  Data() = default;  ///< nothing: false in a section, empty as a value
  Data(bool value) : value_(value) {}
  Data(std::int64_t value) : value_(value) {}
  Data(std::string value) : value_(std::move(value)) {}
  Data(std::string_view value) : value_(std::string(value)) {}
  Data(const char* value) : value_(std::string(value)) {}
  Data(Prose value) : value_(std::move(value)) {}
  Data(List value) : value_(std::move(value)) {}
  Data(Object value) : value_(std::move(value)) {}

  [[nodiscard]] bool is_nothing() const { return std::holds_alternative<std::monostate>(value_); }
  [[nodiscard]] const bool* boolean() const { return std::get_if<bool>(&value_); }
  [[nodiscard]] const std::int64_t* number() const { return std::get_if<std::int64_t>(&value_); }
  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value_); }
  [[nodiscard]] const Prose* prose() const { return std::get_if<Prose>(&value_); }
  [[nodiscard]] const List* list() const { return std::get_if<List>(&value_); }
  [[nodiscard]] const Object* object() const { return std::get_if<Object>(&value_); }

  /// The member of this name, or null when this is no object or has none.
  [[nodiscard]] const Data* find(std::string_view key) const;
  /// Adds a member; a value that is nothing becomes an object first.
  Data& set(std::string key, Data value);
  friend bool operator==(const Data&, const Data&) = default;

 private:
  std::variant<std::monostate, bool, std::int64_t, std::string, Prose, List, Object> value_;
};

}  // namespace pm::view
