#include "pm/yaml/done_action.hpp"

#include <utility>

#include "entries.hpp"

namespace pm::yaml {

std::vector<Change> done_action(const text::Source& record, std::size_t index,
                                const std::string& at, const std::optional<std::string>& link) {
  const auto place = edit::places(record, "actions").at(index);
  std::vector<Change> changes;
  const auto set = [&](const char* key, Draft value) {
    changes.push_back({.kind = Change::Kind::set,
                       .path = {std::string("actions"), place, std::string(key)},
                       .value = std::move(value)});
  };
  set("status", as_word("done"));
  set("done", as_word(at));
  if (link) set("link", as_text(*link));
  return changes;
}

}  // namespace pm::yaml
