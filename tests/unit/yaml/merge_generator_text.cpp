#include <algorithm>

#include <fmt/format.h>

#include "merge_generator.hpp"

namespace pm::tests {
namespace {

std::string spaces(std::size_t count) { return std::string(count, ' '); }

std::string scalar(const std::string& text, const MadeStyle& style) {
  return style.quotes ? "\"" + text + "\"" : text;
}

std::string flow(const Fields& fields, const MadeStyle& style) {
  std::string out;
  for (const auto& [key, value] : fields) {
    out += (out.empty() ? "" : ", ") + key + ": " + scalar(value, style);
  }
  return "{" + out + "}\n";
}

std::string block(const Fields& fields, std::size_t column, const MadeStyle& style) {
  std::string out;
  for (const auto& [key, value] : fields) {
    if (!out.empty()) out += spaces(column);
    out += key + ": " + scalar(value, style) + "\n";
  }
  return out;
}

std::string set_text(const std::string& key, const std::set<std::string>& set,
                     const MadeStyle& style) {
  if (set.empty()) return {};
  if (style.flow_sets) return fmt::format("{}: [{}]\n", key, fmt::join(set, ", "));
  std::string out = key + ":\n";
  for (const auto& one : set) {
    out += fmt::format("{}- {}\n", spaces(style.indented_lists ? style.step : 0), one);
  }
  return out;
}

/// By time where there is one, as people write them.
std::vector<const MadeEntry*> in_order(const std::map<int, MadeEntry>& list) {
  std::vector<const MadeEntry*> all;
  for (const auto& [key, entry] : list) all.push_back(&entry);
  const auto time = [](const MadeEntry* entry) {
    const auto at = entry->fields.find("at");
    const auto from = entry->fields.find("from");
    return at != entry->fields.end()     ? at->second
           : from != entry->fields.end() ? from->second
                                         : std::string();
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto* a, const auto* b) { return time(a) < time(b); });
  return all;
}

std::string list_text(const std::string& key, const std::map<int, MadeEntry>& list,
                      const MadeStyle& style) {
  if (list.empty()) return {};
  const auto column = style.indented_lists ? style.step : 0;
  std::string out = "\n" + key + ":\n";
  bool first = true;
  for (const auto* entry : in_order(list)) {
    if (style.blank_lines && !first) out += "\n";
    first = false;
    if (!entry->comment.empty()) out += spaces(column) + "# " + entry->comment + "\n";
    out += spaces(column) + "- ";
    out +=
        style.flow_entries ? flow(entry->fields, style) : block(entry->fields, column + 2, style);
  }
  return out;
}

std::string sections_text(const MadeRecord& record, const MadeStyle& style) {
  std::string out = "\n# The analysis.\npostmortem:\n";
  for (const auto& [key, lines] : record.sections) {
    out += spaces(style.step) + key + ": |\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (i > 0) out += "\n";
      out += spaces(2 * style.step) + lines[i] + "\n";
    }
  }
  return out;
}

std::string with_crlf(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

}  // namespace

MadeStyle made_style(Dice& dice) {
  return {.step = dice.one_in(4) ? 4U : 2U,
          .indented_lists = !dice.one_in(4),
          .blank_lines = dice.one_in(3),
          .flow_sets = !dice.one_in(3),
          .flow_entries = dice.one_in(3),
          .quotes = dice.one_in(6),
          .crlf = dice.one_in(6),
          .last_newline = !dice.one_in(6)};
}

std::string text_of(const MadeRecord& record, const MadeStyle& style) {
  std::string out = "# A record.\n";
  for (const auto& [key, value] : record.keys) out += key + ": " + scalar(value, style) + "\n";
  for (const auto& [key, set] : record.sets) out += set_text(key, set, style);
  for (const auto& [key, list] : record.lists) out += list_text(key, list, style);
  if (!record.sections.empty()) out += sections_text(record, style);
  if (style.crlf) out = with_crlf(out);
  if (!style.last_newline) out.pop_back();
  if (!style.last_newline && style.crlf) out.pop_back();
  return out;
}

}  // namespace pm::tests
