#include "prose.hpp"

#include <algorithm>

#include "pm/text/merge_lines.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "shift.hpp"

namespace pm::yaml::merging {
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

}  // namespace pm::yaml::merging
