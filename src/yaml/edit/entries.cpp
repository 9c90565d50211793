#include "entries.hpp"

#include "../node.hpp"
#include "pm/text/report.hpp"

namespace pm::yaml::edit {

std::vector<std::size_t> places(const text::Source& record, std::string_view list) {
  text::Report ignored;  // who reads the record reports
  const auto root = read_tree(record, ignored);
  const auto* node = root ? root->find(list) : nullptr;
  std::vector<std::size_t> found;
  for (std::size_t i = 0; node != nullptr && i < node->items.size(); ++i) {
    if (node->items[i].kind == Node::Kind::mapping) found.push_back(i);
  }
  return found;
}

}  // namespace pm::yaml::edit
