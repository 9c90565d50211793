#include "outline.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "../entry_ranges.hpp"
#include "../source_text.hpp"

namespace pm::yaml::merge {

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

namespace {

using Layout = Piece::Layout;

/// Whether a value can have parts; what an alias repeats has its parts elsewhere.
bool is_collection(const Node& node) {
  return !node.alias && (node.kind == Node::Kind::list || node.kind == Node::Kind::mapping);
}

const Node& part_of(const Node& node, std::size_t index) {
  return node.kind == Node::Kind::list ? node.items[index] : node.members[index].value;
}

std::size_t number(const Piece& piece, Numbering& numbering) {
  if (piece.layout == Layout::single) return numbering.of(*piece.value);
  std::vector<std::size_t> items;
  std::vector<Numbering::Member> members;
  for (const auto& part : piece.parts) {
    items.push_back(part.says);
    members.emplace_back(part.name, part.says);
  }
  return piece.value->kind == Node::Kind::list ? numbering.list(items) : numbering.mapping(members);
}

/// Cuts from the outside to the inside. Once something is found out of its place, the rest is of
/// no account.
class Cutter {
 public:
  Cutter(const text::Source& source, Numbering& numbering)
      : source_(source), numbering_(numbering) {}

  std::optional<Piece> file(const Node& tree) {
    Piece piece = {.value = &tree, .whole = source_.bytes()};
    cut_value(piece, {.text_end = tree.span.end, .end = source_.whole().end}, true);
    return in_place_ ? std::optional(std::move(piece)) : std::nullopt;
  }

 private:
  /// The text between two places; the end of cutting when they are the wrong way round.
  std::string_view cut(std::uint32_t begin, std::uint32_t end) {
    in_place_ = in_place_ && begin <= end;
    return in_place_ ? source_.at({begin, end}) : std::string_view();
  }

  Piece part(const Node& parent, std::size_t index, const EntryRange& range, bool block) {
    Piece piece = {.value = &part_of(parent, index), .column = range.column};
    if (parent.kind == Node::Kind::mapping) piece.name = parent.members[index].key.text;
    piece.prefix = cut(range.begin, range.behind);
    piece.whole = cut(range.begin, range.end);
    if (in_place_) cut_value(piece, range, block);
    return piece;
  }

  void cut_value(Piece& piece, const EntryRange& range, bool block) {
    const auto& value = *piece.value;
    const bool brackets = is_collection(value) && in_brackets(source_, value);
    if (is_collection(value) && block && !brackets) {
      cut_block(piece, range);
    } else {
      cut_line(piece, range);
      if (brackets) cut_brackets(piece);
    }
    piece.says = number(piece, numbering_);
  }

  void cut_line(Piece& piece, const EntryRange& range) {
    const auto end = keeps_blank_lines(piece) ? range.end - 1 : range.text_end;
    piece.content = cut(range.behind, end);
    piece.remark = cut(end, range.end);
  }

  /// Whether the blank lines below are part of the text: behind `|+` and `>+`.
  [[nodiscard]] bool keeps_blank_lines(const Piece& piece) const {
    if (!piece.is_block_scalar() || piece.value->alias) return false;
    const auto header = source_.at(piece.value->span);
    return header.substr(0, header.find_first_of(" \n")).find('+') != std::string_view::npos;
  }

  void cut_brackets(Piece& piece) {
    piece.layout = Layout::brackets;
    auto done = piece.value->span.begin + 1;
    const auto all = entry_ranges(source_, *piece.value);
    for (std::size_t i = 0; i < all.size() && in_place_; ++i) {
      in_place_ = all[i].begin >= done;
      piece.parts.push_back(part(*piece.value, i, all[i], false));
      done = all[i].text_end;
    }
  }

  void cut_block(Piece& piece, const EntryRange& range) {
    piece.layout = Layout::block;
    const auto all = entry_ranges(source_, *piece.value);
    auto done = cut_opening(piece, range, all.front());
    for (std::size_t i = 0; i < all.size() && in_place_; ++i) {
      // Only the first may stand behind a dash, and none behind something else.
      in_place_ = all[i].column == all.front().column && (i == 0 || all[i].own_line);
      piece.parts.push_back(part(*piece.value, i, all[i], true));
      const auto column = static_cast<std::uint32_t>(all[i].column);
      if (all[i].own_line) piece.parts.back().lead = cut(done, all[i].begin - column);
      done = all[i].end;
    }
    piece.tail = cut(done, range.end);
  }

  /// What stands before the lead of the first part. Returns its end.
  std::uint32_t cut_opening(Piece& piece, const EntryRange& range, const EntryRange& first) {
    if (!first.own_line) {
      piece.remark = cut(range.behind, first.begin);
      in_place_ =
          in_place_ && piece.begins_inline() && piece.remark.find('\n') == std::string_view::npos;
      return first.begin;
    }
    const auto behind_line =
        piece.prefix.empty() ? range.behind : end_of_line(source_, range.behind);
    piece.remark = cut(range.behind, behind_line);
    piece.head = cut(behind_line, first.above);
    return first.above;
  }

  const text::Source& source_;
  Numbering& numbering_;
  bool in_place_ = true;
};

}  // namespace

std::optional<Piece> outline(const text::Source& source, const Node& tree, Numbering& numbering) {
  return Cutter(source, numbering).file(tree);
}

}  // namespace pm::yaml::merge
