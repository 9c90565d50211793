#include "pm/repo/references.hpp"

#include <algorithm>
#include <optional>

#include "pm/files/failure.hpp"
#include "pm/repo/read_inside.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::repo {
namespace {

constexpr std::size_t longest_name = 100;  ///< bytes
constexpr std::size_t longest_list = std::size_t{16} * 1024;
constexpr std::string_view flow_marks = ",[]{}";

struct SoughtKey {
  std::string_view name;
  References::Names References::*names;
  bool list;
};

constexpr SoughtKey sought[] = {
    {"components", &References::components, true},
    {"labels", &References::labels, true},
    {"owner", &References::owners, false},
    {"by", &References::people, false},
};

/// The place of a key: at the start of its line, or inside brackets.
struct Place {
  const SoughtKey* key;
  std::size_t column;
  bool flow;
};

/// The wanted key that ends at a colon, if there is one.
std::optional<Place> key_before(std::string_view text, std::size_t colon) {
  const auto head = text.substr(0, colon);
  for (const auto& key : sought) {
    if (!head.ends_with(key.name)) continue;
    const auto before = head.substr(0, head.size() - key.name.size());
    const auto margin = before.find_last_not_of(" -") + 1;
    const auto last = before.find_last_not_of(" \n\r");
    const bool flow =
        last != std::string_view::npos && (before[last] == '{' || before[last] == ',');
    const bool block = margin == 0 || before[margin - 1] == '\n';
    if (flow || block) return Place{&key, before.size() - margin, flow};
  }
  return std::nullopt;
}

void add(std::string_view name, References::Names& names) {
  name = text::trimmed(name);
  if (name.empty() || name.size() > longest_name) return;
  if (names.find(name) == names.end()) names.emplace(name);
}

/// Reads values forward from a place in a text. It never goes back, so it reads no byte twice.
class Cursor {
 public:
  explicit Cursor(std::string_view rest) : rest_(rest) {}

  void skip(std::string_view characters) {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(characters), rest_.size()));
  }
  [[nodiscard]] bool at_any(std::string_view characters) const {
    return !rest_.empty() && characters.find(rest_.front()) != std::string_view::npos;
  }
  [[nodiscard]] bool at_key_end() const {
    return rest_.starts_with(":") &&
           (rest_.size() == 1 || rest_[1] == ' ' || rest_[1] == '\n' || rest_[1] == '\r');
  }
  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }
  void pass(std::size_t bytes) { rest_.remove_prefix(std::min(bytes, rest_.size())); }

  std::string_view scalar(bool flow) {
    skip(" ");
    return at_any("\"'") ? quoted() : plain(flow);
  }

  /// Adds the names between brackets: items of lists and keys of mappings, except those of groups.
  void names_in_brackets(References::Names& names) {
    int depth = 0;
    while (!done() && rest_.front() != '#') {
      if (at_any("[{")) ++depth;
      if (at_any("]}") && --depth == 0) return pass(1);
      if (at_any("[]{},\n\r ")) {
        pass(1);
      } else {
        name(true, names);
      }
    }
  }

  /// Reads a name; if it is a key, reads its value, too.
  void name(bool flow, References::Names& names) {
    const auto found = scalar(flow);
    if (!at_key_end()) {
      // A lone colon at the start of the rest would be read again and again.
      if (found.empty()) pass(1);
      return add(found, names);
    }
    pass(1);
    skip(" ");
    if (at_any("[{")) return flow ? void() : names_in_brackets(names);
    // After the name of a component comes its status, after the name of a group nothing.
    if (!scalar(flow).empty()) add(found, names);
  }

 private:
  std::string_view quoted() {
    const char mark = rest_.front();
    const auto end = rest_.find_first_of(std::string{mark, '\n'}, 1);
    const auto inside = rest_.substr(1, std::min(end, rest_.size()) - 1);
    pass(std::min(end, rest_.size() - 1) + 1);
    return inside;
  }

  std::string_view plain(bool flow) {
    std::size_t at = 0;
    for (; at < rest_.size() && rest_[at] != '\n'; ++at) {
      const auto next = rest_.substr(at);
      if (flow && flow_marks.find(next.front()) != std::string_view::npos) break;
      if (next.starts_with(" #") || next.starts_with(": ") || next.starts_with(":\n") ||
          next.starts_with(":\r") || next == ":")
        break;
    }
    const auto found = text::trimmed(rest_.substr(0, at));
    pass(at);
    const bool is_text = found.find_first_of("*&!") != 0 && found != "null" && found != "~";
    return is_text ? found : std::string_view();
  }

  std::string_view rest_;
};

/// Adds the names of a list or mapping in block style, on the lines below its key. Returns the size
/// of these lines in bytes.
std::size_t add_block(std::string_view lines, std::size_t column, References::Names& names) {
  const auto all = lines.size();
  while (!lines.empty()) {
    const auto size = std::min(lines.find('\n'), lines.size() - 1) + 1;
    const auto line = lines.substr(0, size);
    const auto indent = std::min(line.find_first_not_of(' '), line.size());
    const auto content = text::trimmed(line);
    const bool item = content.starts_with("- ");
    if (!content.empty() && (item ? indent < column : indent <= column)) break;
    lines.remove_prefix(size);
    if (content.empty() || content.starts_with('#')) continue;
    Cursor cursor(content);
    cursor.skip("- ");
    cursor.name(false, names);
  }
  return all - lines.size();
}

/// Adds the names in the value of a key. Returns its size in bytes, so that nested lists are not
/// read again and again.
std::size_t add_value(std::string_view value, const Place& place, References::Names& names) {
  Cursor cursor(value);
  cursor.skip(" ");
  if (!place.key->list) {
    add(cursor.scalar(place.flow), names);
  } else if (cursor.at_any("[{")) {
    cursor.names_in_brackets(names);
  } else if (cursor.at_any("\r\n") && !place.flow) {
    const auto line_end = std::min(value.find('\n'), value.size() - 1) + 1;
    return line_end + add_block(value.substr(line_end), place.column, names);
  }
  return value.size() - cursor.left();
}

}  // namespace

void add_references(std::string_view record, References& into) {
  for (auto colon = record.find(':'); colon != std::string_view::npos;) {
    std::size_t next = colon + 1;
    if (const auto place = key_before(record, colon))
      next += add_value(record.substr(next, longest_list), *place, into.*place->key->names);
    colon = record.find(':', next);
  }
}

References references(const files::Disk& disk, const Repository& repository,
                      const std::vector<Entry>& entries, std::size_t most_bytes) {
  References all;
  for (auto entry = entries.rbegin(); entry != entries.rend() && most_bytes > 0; ++entry) {
    try {
      const auto record = read_inside(disk, repository, entry->path, yaml::most_bytes);
      add_references(record, all);
      most_bytes -= std::min(most_bytes, record.size());
    } catch (const files::Failure&) {
      continue;  // an unreadable file has no suggestions
    }
  }
  return all;
}

}  // namespace pm::repo
