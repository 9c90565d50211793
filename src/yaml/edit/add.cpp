#include <algorithm>
#include <optional>
#include <string>

#include "../lines.hpp"
#include "spans.hpp"
#include "writer.hpp"

namespace pm::yaml::edit {
namespace {

using Collection = Manner::Collection;

/// How many blank lines stand directly above an entry.
std::size_t blank_lines_above(const text::Source& source, const Extent& before,
                              const Extent& after) {
  std::size_t count = 0;
  for (auto line = source.line_of(after.above);
       line > 0 && source.line_span(line - 1).begin >= before.end; --line) {
    if (!is_blank(source.line(line - 1))) break;
    ++count;
  }
  return count;
}

bool has_several_lines(const text::Source& source, const Extent& entry) {
  return source.line_of(entry.begin) != source.line_of(entry.text_end);
}

/// The blank lines between the entries around a place.
std::size_t gap_at(const Record& record, const Node& collection, std::size_t place) {
  const auto& all = record.extents(collection);
  if (all.size() < 2) return 0;
  const auto after = std::clamp<std::size_t>(place, 1, all.size() - 1);
  return blank_lines_above(record.source, all[after - 1], all[after]);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Writes the entries that are added at one place of a block, each the way its neighbour is: the
/// entry before it, which for all but the first is the one added before.
class EntryWriter {
 public:
  EntryWriter(const Record& record, const Node& collection, std::size_t place)
      : record_(record),
        collection_(collection),
        extents_(record.extents(collection)),
        place_(place),
        near_(place == 0 ? 0 : place - 1),
        line_end_(line_end_at(record.source,
                              place == 0 ? extents_.front().begin : extents_[place - 1].end)),
        gap_(gap_at(record, collection, place)) {
    near_has_lines_ = has_several_lines(record.source, extents_[near_]);
    if (is_list()) manner_ = manner_of_item(collection.items[near_]);
  }

  /// The lines of an entry, and the blank lines that keep it apart from its neighbour.
  struct Lines {
    std::string gap;
    std::string entry;
  };

  Lines write(const Addition& addition) {
    Lines lines;
    lines.entry = is_list() ? item(addition.value) : member(addition);
    const bool has_lines = lines.entry.find('\n') + 1 < lines.entry.size();
    // The items of a list are all alike; in a mapping, single lines may stand together.
    const auto gap = is_list() || has_lines || near_has_lines_ ? gap_ : 0;
    lines.gap = repeated(line_end_, gap);
    near_has_lines_ = has_lines;
    if (place_ == 0 || place_ == extents_.size()) gap_ = gap;
    return lines;
  }

 private:
  [[nodiscard]] bool is_list() const { return collection_.kind == Node::Kind::list; }
  [[nodiscard]] std::size_t column() const { return extents_.front().column; }

  std::string member(const Addition& addition) {
    return Writer(record_.layout(collection_), line_end_, record_.blocks)
        .member(addition.key, addition.value, column());
  }

  std::string item(const Draft& value) {
    const auto& near = collection_.items[near_];
    auto layout = record_.layout(near.alias ? collection_ : near);
    layout.item = record_.layout(collection_).item;
    auto lines = Writer(layout, line_end_, record_.blocks)
                     .item(value, column(), manner_.kind == value.kind ? manner_.manner : Manner{});
    const auto first = lines.find_first_not_of(" -", column());
    const bool flow = first != std::string::npos && (lines[first] == '[' || lines[first] == '{');
    manner_ = manner_of(value.kind, flow);
    return lines;
  }

  /// How collections of one kind are written.
  struct ItemManner {
    std::optional<Draft::Kind> kind;
    Manner manner;
  };

  static ItemManner manner_of(Draft::Kind kind, bool flow) {
    if (kind != Draft::Kind::list && kind != Draft::Kind::mapping) return {};
    return {kind, {.collection = flow ? Collection::flow : Collection::block}};
  }

  [[nodiscard]] ItemManner manner_of_item(const Node& item) const {
    const bool list = item.kind == Node::Kind::list;
    if (item.alias || (!list && item.kind != Node::Kind::mapping)) return {};
    return manner_of(list ? Draft::Kind::list : Draft::Kind::mapping,
                     in_brackets(record_.source, item));
  }

  const Record& record_;
  const Node& collection_;
  const std::vector<Extent>& extents_;
  std::size_t place_;
  std::size_t near_;
  std::string_view line_end_;
  std::size_t gap_;
  bool near_has_lines_ = false;
  ItemManner manner_;
};

Edits add_in_block(const Record& record, const Node& collection, std::size_t place,
                   const Additions& additions) {
  const auto& all = record.extents(collection);
  EntryWriter writer(record, collection, place);
  const auto first = writer.write(*additions.front());
  std::string lines = first.entry;
  for (std::size_t i = 1; i < additions.size(); ++i) {
    const auto next = writer.write(*additions[i]);
    lines.append(next.gap).append(next.entry);
  }
  if (place > 0) return {insert_lines(record.source, all[place - 1].end, first.gap + lines)};
  const auto& before = all.front();
  if (before.own_line) return {insert_lines(record.source, before.above, lines + first.gap)};
  return {{{before.begin, before.begin},
           lines.substr(before.column) + first.gap + std::string(before.column, ' ')}};
}

}  // namespace

Edits add(const Record& record, const Slot& slot, std::size_t place, const Additions& additions) {
  const auto& collection = *slot.value;
  const auto size = std::max(collection.items.size(), collection.members.size());
  place = std::min(place, size);
  if (in_brackets(record.source, collection)) {
    return add_in_brackets(record, slot, place, additions);
  }
  return add_in_block(record, collection, place, additions);
}

}  // namespace pm::yaml::edit
