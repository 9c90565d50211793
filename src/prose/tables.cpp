#include "pm/prose/blocks.hpp"

namespace pm::prose {
namespace {

/// The cells between the bars of a line; a bar behind `\` is text.
std::vector<std::string> cells(std::string_view line) {
  line = stripped(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  std::vector<std::string> all(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line.substr(i).starts_with("\\|")) {
      all.back() += '|';
      ++i;
    } else if (line[i] == '|') {
      all.emplace_back();
    } else {
      all.back() += line[i];
    }
  }
  for (auto& cell : all) cell = std::string(stripped(cell));
  return all;
}

bool has_bar(const Line& line) {
  return !line.literal && line.text.find('|') != std::string_view::npos;
}

/// `| :--- | ---: |`
bool is_delimiter(const Line& line) {
  if (!has_bar(line) || line.text.find("--") == std::string_view::npos) return false;
  return line.text.find_first_not_of("|:- \t") == std::string_view::npos;
}

}  // namespace

std::string headings_of(const Table& table) {
  std::string words;
  for (const auto& heading : table.header) {
    if (!heading.empty()) words.append(words.empty() ? "" : ", ").append(heading);
  }
  return words;
}

std::vector<Table> tables(const std::vector<Line>& lines) {
  std::vector<Table> all;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (!has_bar(lines[i]) || !is_delimiter(lines[i + 1])) continue;
    Table table = {.begin = i, .end = i + 2, .header = cells(lines[i].text), .rows = {}};
    while (table.end < lines.size() && has_bar(lines[table.end])) {
      table.rows.push_back({.line = table.end, .cells = cells(lines[table.end].text)});
      ++table.end;
    }
    i = table.end - 1;
    all.push_back(std::move(table));
  }
  return all;
}

}  // namespace pm::prose
