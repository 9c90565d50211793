#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "pm/data/value.hpp"

namespace pm::render::mustache {

/// The values of the sections around a tag, from the whole data to the innermost. Names are looked
/// up from the inside out.
class Context {
 public:
  static constexpr std::size_t deepest = 256;

  explicit Context(const data::Value& data) : stack_{&data} {}

  [[nodiscard]] bool full() const { return size_ == deepest; }
  void push(const data::Value& value) { stack_[size_++] = &value; }
  void pop() { --size_; }
  [[nodiscard]] const data::Value& top() const { return *stack_[size_ - 1]; }

  /// Returns the value of a name, given by its parts. The innermost value with the first part
  /// decides; the other parts are looked up below it. Without parts it is the innermost value
  /// itself. Null if missing.
  [[nodiscard]] const data::Value* find(std::span<const std::string_view> parts) const {
    if (parts.empty()) return &top();
    const auto* found = find_first(parts.front());
    for (const auto part : parts.subspan(1)) {
      if (found == nullptr) return nullptr;
      found = found->find(part);
    }
    return found;
  }

 private:
  [[nodiscard]] const data::Value* find_first(std::string_view part) const {
    for (std::size_t i = size_; i-- > 0;) {
      if (const auto* found = stack_[i]->find(part)) return found;
    }
    return nullptr;
  }

  std::array<const data::Value*, deepest> stack_;
  std::size_t size_ = 1;
};

/// Returns whether a section is rendered for a value: not for null, false, 0, and empty texts and
/// lists.
[[nodiscard]] inline bool holds(const data::Value* value) {
  if (value == nullptr || value->is_null()) return false;
  if (value->kind == data::Kind::flag) return value->is_true();
  if (value->kind == data::Kind::number) return value->text != "0";
  return value->is_mapping() || !value->is_empty();
}

}  // namespace pm::render::mustache
