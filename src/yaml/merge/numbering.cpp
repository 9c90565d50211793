#include "numbering.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace pm::yaml::merging {

std::size_t Numbering::number(std::string says) {
  return numbers_.try_emplace(std::move(says), numbers_.size()).first->second;
}

std::size_t Numbering::list(const std::vector<std::size_t>& items) {
  return number(fmt::format("l{}", fmt::join(items, ",")));
}

std::size_t Numbering::mapping(const std::vector<Member>& members) {
  std::vector<std::pair<std::size_t, std::size_t>> numbered;
  numbered.reserve(members.size());
  for (const auto& [key, value] : members) numbered.emplace_back(scalar(key), value);
  std::sort(numbered.begin(), numbered.end());
  std::string says = "m";
  for (const auto& [key, value] : numbered) {
    fmt::format_to(std::back_inserter(says), "{}:{},", key, value);
  }
  return number(std::move(says));
}

std::size_t Numbering::of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return null();
    case Node::Kind::scalar:
      return scalar(node.text);
    case Node::Kind::list: {
      std::vector<std::size_t> items;
      for (const auto& item : node.items) items.push_back(of(item));
      return list(items);
    }
    case Node::Kind::mapping:
      break;
  }
  std::vector<Member> members;
  for (const auto& [key, value] : node.members) members.emplace_back(key.text, of(value));
  return mapping(members);
}

}  // namespace pm::yaml::merging
