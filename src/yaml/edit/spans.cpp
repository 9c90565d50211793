#include "spans.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "../source_text.hpp"
#include "writer.hpp"

namespace pm::yaml::edit {
namespace {

bool ends_open(const text::Source& source) {
  return !source.bytes().empty() && !source.bytes().ends_with('\n') &&
         source.line_span(0).begin < source.whole().end;
}

void drop_line_end(std::string& lines) {
  if (lines.ends_with('\n')) lines.pop_back();
  if (lines.ends_with('\r')) lines.pop_back();
}

/// Returns the offset of the line end before this line.
std::uint32_t begin_of_line_end(const text::Source& source, std::uint32_t at) {
  const auto line = source.line_of(at);
  return line == 0 ? at : source.line_span(line - 1).end;
}

}  // namespace

text::Edit insert_lines(const text::Source& source, std::uint32_t at, std::string lines) {
  if (at == source.whole().end && ends_open(source) && !lines.empty()) {
    drop_line_end(lines);
    lines.insert(0, line_end_at(source, at));
  }
  return {{at, at}, std::move(lines)};
}

text::Edit replace_lines(const text::Source& source, text::Span span, std::string lines) {
  if (span.empty()) return insert_lines(source, span.begin, std::move(lines));
  if (span.end == source.whole().end && ends_open(source)) {
    drop_line_end(lines);
    if (lines.empty()) span.begin = begin_of_line_end(source, span.begin);
  }
  return {span, std::move(lines)};
}

namespace {

using Collection = Manner::Collection;

/// Returns the number of blank lines directly above an entry.
std::size_t blank_lines_above(const text::Source& source, const EntryRange& before,
                              const EntryRange& after) {
  std::size_t count = 0;
  for (auto line = source.line_of(after.above);
       line > 0 && source.line_span(line - 1).begin >= before.end; --line) {
    if (!is_blank(source.line(line - 1))) break;
    ++count;
  }
  return count;
}

bool has_several_lines(const text::Source& source, const EntryRange& entry) {
  return source.line_of(entry.begin) != source.line_of(entry.text_end);
}

/// Returns the number of blank lines between the entries around a place.
std::size_t gap_at(const Record& record, const Node& collection, std::size_t place) {
  const auto& all = record.entry_ranges(collection);
  if (all.size() < 2) return 0;
  const auto after = std::clamp<std::size_t>(place, 1, all.size() - 1);
  return blank_lines_above(record.source, all[after - 1], all[after]);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Writes the entries that are added at one place of a block. Each looks like the entry before it,
/// which may be the one added before.
class EntryWriter {
 public:
  EntryWriter(const Record& record, const Node& collection, std::size_t place)
      : record_(record),
        collection_(collection),
        entry_ranges_(record.entry_ranges(collection)),
        place_(place),
        near_(place == 0 ? 0 : place - 1),
        line_end_(line_end_at(record.source, place == 0 ? entry_ranges_.front().begin
                                                        : entry_ranges_[place - 1].end)),
        gap_(gap_at(record, collection, place)) {
    near_has_lines_ = has_several_lines(record.source, entry_ranges_[near_]);
    if (is_list()) manner_ = manner_of_item(collection.items[near_]);
  }

  /// Returns the lines of an entry, and the blank lines that separate it from its neighbour.
  struct Lines {
    std::string gap;
    std::string entry;
  };

  Lines write(const Addition& addition) {
    Lines lines;
    lines.entry = is_list() ? item(addition.value) : member(addition);
    const bool has_lines = lines.entry.find('\n') + 1 < lines.entry.size();
    // All items of a list look alike; in a mapping, single lines may have no blank lines between.
    const auto gap = is_list() || has_lines || near_has_lines_ ? gap_ : 0;
    lines.gap = repeated(line_end_, gap);
    near_has_lines_ = has_lines;
    if (place_ == 0 || place_ == entry_ranges_.size()) gap_ = gap;
    return lines;
  }

 private:
  [[nodiscard]] bool is_list() const { return collection_.kind == Node::Kind::list; }
  [[nodiscard]] std::size_t column() const { return entry_ranges_.front().column; }

  std::string member(const Addition& addition) {
    return Writer(record_.layout(collection_), line_end_, record_.blocks)
        .member(addition.key, addition.value, column());
  }

  std::string item(const data::Value& value) {
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
    std::optional<data::Value::Kind> kind;
    Manner manner;
  };

  static ItemManner manner_of(data::Value::Kind kind, bool flow) {
    if (kind != data::Value::Kind::list && kind != data::Value::Kind::mapping) return {};
    return {kind, {.collection = flow ? Collection::flow : Collection::block}};
  }

  [[nodiscard]] ItemManner manner_of_item(const Node& item) const {
    const bool list = item.kind == Node::Kind::list;
    if (item.alias || (!list && item.kind != Node::Kind::mapping)) return {};
    return manner_of(list ? data::Value::Kind::list : data::Value::Kind::mapping,
                     in_brackets(record_.source, item));
  }

  const Record& record_;
  const Node& collection_;
  const std::vector<EntryRange>& entry_ranges_;
  std::size_t place_;
  std::size_t near_;
  std::string_view line_end_;
  std::size_t gap_;
  bool near_has_lines_ = false;
  ItemManner manner_;
};

Edits add_in_block(const Record& record, const Node& collection, std::size_t place,
                   const Additions& additions) {
  const auto& all = record.entry_ranges(collection);
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

namespace {

/// Returns the start of the blank lines above this place, the start of a line. `lowest` precedes
/// them.
std::uint32_t blank_above(const text::Source& source, std::uint32_t at, std::uint32_t lowest) {
  auto line = source.line_of(at);
  if (at != source.line_span(line).begin) return at;
  while (line > 0 && source.line_span(line - 1).begin >= lowest &&
         is_blank(source.line(line - 1))) {
    --line;
  }
  return source.line_span(line).begin;
}

/// Returns the end of the blank lines below this place, the start of a line.
std::uint32_t blank_below(const text::Source& source, std::uint32_t at, std::uint32_t highest) {
  auto line = source.line_of(at);
  while (source.line_span(line).begin < highest && is_blank(source.line(line))) ++line;
  return source.line_span(line).begin;
}

/// Removes complete lines with the blank lines on one side: above if there are more below, or if
/// nothing follows; otherwise below.
Edits remove_lines(const text::Source& source, const std::vector<EntryRange>& all,
                   std::size_t index) {
  const auto& entry = all[index];
  if (index == 0) return {{{entry.above, blank_below(source, entry.end, all[1].above)}, ""}};
  const bool last = index + 1 == all.size();
  const bool apart = last || is_blank(source.line(source.line_of(entry.end)));
  const auto begin = apart ? blank_above(source, entry.above, all[index - 1].end) : entry.above;
  return {{{begin, entry.end}, ""}};
}

data::Value nothing_in(const Node& collection) {
  return collection.kind == Node::Kind::list ? data::list() : data::mapping();
}

/// Removes the last entry: empty brackets stay next to the key, and comments below it.
Edits remove_only(const Record& record, const Slot& slot, const EntryRange& entry) {
  const bool below_key = entry.own_line && slot.holder != nullptr && !slot.flow;
  if (!below_key) return replace_value(record, slot, nothing_in(*slot.value));
  const auto behind = record.entry_ranges(*slot.holder)[slot.index].behind;
  const bool list = slot.value->kind == Node::Kind::list;
  return {{{behind, behind}, list ? " []" : " {}"}, {{entry.above, entry.end}, ""}};
}

}  // namespace

Edits remove(const Record& record, const Slot& slot, std::size_t index) {
  const auto& source = record.source;
  if (in_brackets(source, *slot.value)) return remove_in_brackets(record, *slot.value, index);
  const auto& all = record.entry_ranges(*slot.value);
  if (all.size() == 1) return remove_only(record, slot, all.front());
  if (all[index].own_line) return remove_lines(source, all, index);
  // After a dash: the next entry moves up to it.
  const auto next = source.bytes().find_first_not_of(" \t\r\n", all[index].end);
  return {
      {{all[index].begin, static_cast<std::uint32_t>(std::min(next, source.bytes().size()))}, ""}};
}

}  // namespace pm::yaml::edit
