#include "conflict_names.hpp"

namespace pm::yaml::merging {
namespace {

/// What a person calls an entry of a list: its `id`, its time or its words; else its place.
std::string entry_name(const Piece& entry, std::size_t index) {
  for (const auto* key : {"id", "at", "from", "title", "name"}) {
    const auto* value = entry.value->find(key);
    if (value != nullptr && value->kind == Node::Kind::scalar) return value->text;
  }
  return entry.value->kind == Node::Kind::scalar ? entry.value->text : std::to_string(index + 1);
}

void gather(const Choice& choice, const std::string& name, std::vector<std::string>& names) {
  if (choice.from == Choice::From::conflict) names.push_back(name);
  for (std::size_t i = 0; i < choice.parts.size(); ++i) {
    const auto& piece = choice.parts[i].of.any();
    const bool in_list = choice.frame().value->kind == Node::Kind::list;
    const auto inner = in_list ? name + "[" + entry_name(piece, i) + "]"
                               : name + (name.empty() ? "" : ".") + std::string(piece.name);
    gather(choice.parts[i], inner, names);
  }
}

}  // namespace

std::vector<std::string> conflict_names(const Choice& record) {
  std::vector<std::string> names;
  gather(record, {}, names);
  return names;
}

}  // namespace pm::yaml::merging
