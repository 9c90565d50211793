#pragma once

#include <string>
#include <utility>

#include "pm/yaml/edit.hpp"

/// Changes in few words, for tests of the editor.
namespace pm::tests {

inline yaml::Change set(yaml::Path path, data::Value value) {
  return {.kind = yaml::Change::Kind::set, .path = std::move(path), .value = std::move(value)};
}

inline yaml::Change replaced(yaml::Path path, data::Value value) {
  return {.kind = yaml::Change::Kind::replace, .path = std::move(path), .value = std::move(value)};
}

/// At the end, when no place is said.
inline yaml::Change inserted(yaml::Path path, data::Value value, std::size_t index = 1000) {
  return {.kind = yaml::Change::Kind::insert,
          .path = std::move(path),
          .value = std::move(value),
          .index = index};
}

inline yaml::Change removed(yaml::Path path) {
  return {.kind = yaml::Change::Kind::remove, .path = std::move(path)};
}

/// The record with a change, or why there is none: what is said, of what, and what would help.
inline std::string edited(const std::string& record, const yaml::Change& change) {
  const text::Source source("a.yaml", record);
  const auto result = yaml::edited(source, {change});
  if (result) return *result;
  const auto& error = result.error();
  return error.message + " (`" + std::string(source.at(error.where.span)) + "`): " + error.help;
}

}  // namespace pm::tests
