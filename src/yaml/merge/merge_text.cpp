#include "merge_text.hpp"

#include <algorithm>
#include <unordered_set>

#include "pm/text/merge_lines.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/text/words.hpp"

namespace pm::yaml::merge {
namespace {

void append_shifted(std::string& out, std::string_view line, std::size_t from, std::size_t to) {
  const bool empty = line.find_first_not_of("\r\n") == std::string_view::npos;
  if (to >= from) {
    if (!empty) out.append(to - from, ' ');
  } else {
    const auto blanks = std::min(line.find_first_not_of(' '), line.size());
    line.remove_prefix(std::min(blanks, from - to));
  }
  out += line;
}

}  // namespace

std::string shifted(std::string_view lines, std::size_t from, std::size_t to) {
  if (from == to) return std::string(lines);
  std::string out;
  while (!lines.empty()) {
    const auto end = std::min(lines.find('\n'), lines.size() - 1) + 1;
    append_shifted(out, lines.substr(0, end), from, to);
    lines.remove_prefix(end);
  }
  return out;
}

std::string shifted_behind_first(std::string_view text, std::size_t from, std::size_t to) {
  const auto first = std::min(text.find('\n'), text.size() - 1) + 1;
  return std::string(text.substr(0, first)) + shifted(text.substr(first), from, to);
}

namespace {

/// The one of the three that says what became of it, when only one side changed it.
std::optional<std::string_view> plain_choice(const Strands& strands) {
  if (strands.theirs == strands.base || strands.theirs == strands.ours) return strands.ours;
  if (strands.ours == strands.base) return strands.theirs;
  return std::nullopt;
}

template <typename Act>
void for_each_line(std::string_view text, Act act) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    act(text.substr(0, end));
    text.remove_prefix(end);
  }
}

}  // namespace

std::string merged_comments(const Strands& strands) {
  if (const auto choice = plain_choice(strands)) return std::string(*choice);
  if (auto lines = text::merged_lines(strands.base, strands.ours, strands.theirs)) return *lines;
  std::unordered_set<std::string_view> known;
  for_each_line(strands.base, [&](auto line) { known.insert(text::trimmed(line)); });
  for_each_line(strands.ours, [&](auto line) { known.insert(text::trimmed(line)); });
  known.insert("");
  std::string out(strands.ours);
  for_each_line(strands.theirs, [&](auto line) {
    if (known.insert(text::trimmed(line)).second) out += line;
  });
  return out;
}

std::string merged_remark(const Strands& strands) {
  if (const auto choice = plain_choice(strands)) return std::string(*choice);
  const auto ours = text::trimmed(strands.ours);
  const auto theirs = text::trimmed(strands.theirs);
  if (theirs.empty() || theirs == ours) return std::string(strands.ours);
  if (ours.empty()) return std::string(strands.theirs);
  const auto end = strands.ours.find_last_not_of(" \t\r\n") + 1;
  auto out = std::string(strands.ours);
  return out.insert(end, " " + std::string(theirs));
}

namespace {

bool is_literal(const Piece* piece) {
  return piece != nullptr && piece->is_block_scalar() && piece->value->style == Style::literal;
}

/// The column in which the lines of a literal block begin.
std::size_t text_column(const Piece& piece) {
  const auto lines = piece.whole.substr(std::min(piece.whole.find('\n'), piece.whole.size()));
  const auto first = lines.find_first_not_of(" \r\n");
  return first == std::string_view::npos ? 0 : first - lines.rfind('\n', first) - 1;
}

/// A piece as it would be written with the indentation of another, moved to column 0.
std::string moved(const Piece& piece, const Piece& like) {
  const auto lines = shifted_behind_first(piece.whole, text_column(piece), text_column(like));
  return shifted_behind_first(lines, like.column, 0);
}

/// Whether a piece that stands alone says this.
bool reads_as(const std::string& piece, const std::string& text) {
  const text::Source source("merged", piece);
  text::Report report;
  const auto tree = read_tree(source, report);
  if (!tree || tree->members.size() + tree->items.size() != 1) return false;
  const auto& value = tree->members.empty() ? tree->items[0] : tree->members[0].value;
  return value.kind == Node::Kind::scalar && value.text == text;
}

}  // namespace

std::optional<MergedProse> merged_prose(const Triple& of) {
  const auto& [base, ours, theirs] = of;
  if (!is_literal(base) || !is_literal(ours) || !is_literal(theirs)) return std::nullopt;
  auto text = text::merged_lines(base->value->text, ours->value->text, theirs->value->text);
  auto piece = text::merged_lines(moved(*base, *ours), moved(*ours, *ours), moved(*theirs, *ours));
  if (!text || !piece || !reads_as(*piece, *text)) return std::nullopt;
  return MergedProse{std::move(*piece), std::move(*text)};
}

}  // namespace pm::yaml::merge
