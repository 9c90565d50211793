#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/text/result.hpp"
#include "pm/yaml/edit.hpp"
#include "set_key.hpp"
#include "set_value.hpp"

namespace pm::commands {

/// `KEY=VALUE`, `KEY+=VALUE` or `KEY-=VALUE` on a command line.
struct Assignment {
  enum class Kind { set, add, take_away };
  std::string key;
  Kind kind = Kind::set;
  std::string value;
};

/// Reads an assignment; nothing if the word has no `=`.
[[nodiscard]] std::optional<Assignment> read_assignment(std::string_view word);

/// The changes that assignments make to a record, one after the other.
class SetPlan {
 public:
  SetPlan(const World& world, const repo::Record& record, const repo::Repository& repository);

  /// Adds the changes of all assignments. Fails at the first invalid one.
  [[nodiscard]] std::optional<text::Diagnostic> take(const std::vector<Assignment>& assignments);

  /// The changes; none if the record already has all the values.
  [[nodiscard]] const std::vector<yaml::Change>& changes() const { return changes_; }
  [[nodiscard]] const Readings& readings() const { return context_.readings; }
  /// See `TypedTimes::future_help`.
  [[nodiscard]] const std::string& future_help() const { return context_.future_help; }
  /// "severity=S1, components+=Login, mode removed"
  [[nodiscard]] std::string words() const;
  /// "set severity, components"
  [[nodiscard]] std::string commit_words() const;

 private:
  using Wrong = std::optional<text::Diagnostic>;

  void use_zone(const std::vector<Assignment>& assignments);
  Wrong take_one(const Assignment& assignment);
  Wrong set(const SetKey& key, const Assignment& assignment);
  Wrong add(const SetKey& key, const Assignment& assignment);
  Wrong take_away(const SetKey& key, const Assignment& assignment);
  Wrong clear(const SetKey& key);
  void add_members(const SetKey& key, const data::Value& members);
  void add_items(const SetKey& key, const data::Value& items);
  /// The name of a component that an alias or another case means; any other value as it is.
  [[nodiscard]] std::string component_name(const SetKey& key, std::string_view text) const;
  /// Returns whether the record does not have this value yet.
  bool change_to(yaml::Path path, data::Value value);
  void insert(yaml::Path path, std::size_t index, data::Value value);
  void remove(yaml::Path path);
  void tell(const SetKey& key, std::string words);

  SetContext context_;
  data::Value contents_;  ///< of the record, with the changes
  std::vector<yaml::Change> changes_;
  std::set<std::string, std::less<>> whole_;  ///< keys that were set, not added to
  std::vector<std::string> words_;
  std::vector<std::string> names_;
};

}  // namespace pm::commands
