#include "pm/prose/timeline.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "day_words.hpp"
#include "lead.hpp"
#include "line_blocks.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/text/words.hpp"
#include "shown.hpp"
#include "timeline_table.hpp"
#include "words.hpp"

namespace pm::prose {
namespace {

using Kind = LineBlock::Kind;

constexpr std::size_t longest_heading = 160;   // bytes
constexpr std::size_t longest_sentence = 140;  // bytes of a paragraph that is one entry

bool has_words(std::string_view text) {
  return text.find_first_not_of(" \t-–—.:*_#[]()") != std::string_view::npos;
}

/// The first day in a text, at the start of a word.
std::optional<DayRead> day_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size() && at < longest_heading; ++at) {
    const bool starts = at == 0 || (!is_letter(text[at - 1]) && !is_digit(text[at - 1]) &&
                                    text[at - 1] != '.' && text[at - 1] != '-');
    if (!starts || (!is_letter(text[at]) && !is_digit(text[at]))) continue;
    Cursor cursor(text.substr(at));
    auto day = read_day(cursor);
    if (!day) {
      cursor = Cursor(text.substr(at));
      day = read_numeric_day(cursor, false);
    }
    if (day && !day->broken && !is_letter(cursor.peek()) && !is_digit(cursor.peek())) return day;
  }
  return std::nullopt;
}

/// A block that begins with a time, and what it is in its timeline.
struct Marked {
  std::size_t block = 0;
  Lead lead;
  bool is_day = false;    ///< it says the day of what follows
  bool is_group = false;  ///< a heading above timed items
};

/// A part of the document that is read as one timeline: blocks from `begin` to before `end`.
struct Region {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t heading = none;  ///< the block of its heading
  bool named = false;          ///< the heading says that it is a timeline
  std::set<std::size_t> only;  ///< the blocks to look at; empty: all

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

class TimelineReader {
 public:
  explicit TimelineReader(const std::vector<Line>& lines)
      : lines_(lines), blocks_(line_blocks(lines)), leads_(blocks_.size()) {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind != Kind::table) leads_[i] = read_lead(blocks_[i].text);
    }
  }

  std::vector<Timeline> read() {
    const auto regions = named_regions();
    for (const auto& region : regions) read_region(region);
    // Beside a timeline, lists by time are measurements.
    if (regions.empty()) read_siblings();
    return std::move(all_);
  }

 private:
  // Regions

  [[nodiscard]] bool is_timed_heading(std::size_t i) const {
    return leads_[i].has_value() || read_labelled_lead(blocks_[i].text).has_value();
  }

  /// A short line that is bold or ends with a colon, in place of a heading.
  [[nodiscard]] bool serves_as_heading(std::size_t i) const {
    const auto& block = blocks_[i];
    if (block.kind == Kind::line)
      return (block.bold || block.text.ends_with(':')) && block.text.size() <= 80;
    return block.kind == Kind::item && block.text.size() <= 80;
  }

  [[nodiscard]] bool names_region(std::size_t i) const {
    const auto& block = blocks_[i];
    if (block.kind != Kind::heading && !serves_as_heading(i)) return false;
    if (block.text.size() > longest_heading) return false;
    const auto words = text::lower_ascii(shown(block.text).text);
    if (!names_timeline(words) || names_plan(words)) return false;
    if (block.kind == Kind::heading) return true;
    // A line such as "See the timeline below:" is a sentence.
    return std::count(words.begin(), words.end(), ' ') < 5;
  }

  std::vector<Region> named_regions() {
    std::vector<Region> regions;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!names_region(i)) continue;
      Region region = {
          .begin = i + 1, .end = end_of_region(i), .heading = i, .named = true, .only = {}};
      if (region.end <= region.begin) continue;
      regions.push_back(region);
      i = blocks_[i].kind == Kind::heading && blocks_[i].level == 1 ? i : region.end - 1;
    }
    // The title of a document may have the word too; then a heading below it is the one.
    if (regions.size() > 1 && regions[1].begin < regions[0].end) regions.erase(regions.begin());
    return regions;
  }

  [[nodiscard]] std::size_t end_of_region(std::size_t i) const {
    const auto& heading = blocks_[i];
    for (auto k = i + 1; k < blocks_.size(); ++k) {
      const auto& block = blocks_[k];
      if (heading.kind == Kind::item && block.begin >= heading.end) return k;
      if (heading.kind == Kind::line) {
        if (block.kind == Kind::heading && !is_timed_heading(k)) return k;
        if (block.kind == Kind::line && block.bold && block.starts && !is_timed_heading(k))
          return k;
      }
      if (heading.kind == Kind::heading && block.kind == Kind::heading) {
        const bool outer = block.level <= heading.level;
        if ((outer || (heading.level == 1 && i == 0)) && !is_timed_heading(k)) return k;
      }
    }
    return blocks_.size();
  }

  // Runs without a heading of a timeline

  struct Run {
    std::vector<std::size_t> blocks;
    std::size_t sure = 0;
    std::size_t dated = 0;
  };

  void read_siblings() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].kind == Kind::table) read_lone_table(i);
    }
    for (const auto& [key, run] : sibling_runs()) {
      const auto size = run.blocks.size();
      const bool many = run.sure >= 3 && run.sure * 10 >= size * 6;
      const bool dated = run.dated >= 2 && run.dated * 10 >= size * 5;
      if (!many && !dated) continue;
      Region region;
      region.begin = run.blocks.front();
      region.end = end_of_run(run);
      region.only.insert(run.blocks.begin(), run.blocks.end());
      read_region(region);
    }
    std::sort(all_.begin(), all_.end(), [](const Timeline& a, const Timeline& b) {
      return a.lines.front() < b.lines.front();
    });
  }

  [[nodiscard]] std::size_t end_of_run(const Run& run) const {
    const auto last = run.blocks.back();
    auto end = last + 1;
    while (end < blocks_.size() && blocks_[last].kind == Kind::heading &&
           blocks_[end].kind != Kind::heading)
      ++end;
    return end;
  }

  void read_lone_table(std::size_t i) {
    Region region;
    region.begin = i;
    region.end = i + 1;
    read_region(region);
  }

  /// Blocks of one kind that have the same parent.
  std::map<std::pair<int, std::size_t>, Run> sibling_runs() {
    std::map<std::pair<int, std::size_t>, Run> runs;
    std::size_t heading = 0;
    std::size_t list = 0;
    std::vector<std::size_t> above(8, 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const auto& block = blocks_[i];
      if (block.kind == Kind::heading) {
        const auto level = static_cast<std::size_t>(block.level);
        add_sibling(runs, {block.level, above[level - 1]}, i);
        for (auto k = level; k < above.size(); ++k) above[k] = i + 1;
        heading = i + 1;
      }
      if (block.kind != Kind::item && block.kind != Kind::code) list = i;
      if (block.kind == Kind::item)
        add_sibling(runs, {10, block.parent > 0 ? block.parent + blocks_.size() : list}, i);
      if (block.kind == Kind::line && block.starts) add_sibling(runs, {11, heading}, i);
    }
    return runs;
  }

  void add_sibling(std::map<std::pair<int, std::size_t>, Run>& runs,
                   std::pair<int, std::size_t> key, std::size_t i) {
    auto& run = runs[key];
    run.blocks.push_back(i);
    const auto& lead = leads_[i];
    bool sure = lead && lead->kind == LeadKind::sure;
    if (sure && blocks_[i].kind == Kind::line && is_prose(i, *lead)) sure = false;
    if (!lead && blocks_[i].kind == Kind::heading) {
      const auto labelled = read_labelled_lead(blocks_[i].text);
      sure = labelled && is_moment_label(text::lower_ascii(labelled->label));
    }
    if (!sure) return;
    ++run.sure;
    const auto& found = lead ? *lead : *read_labelled_lead(blocks_[i].text);
    if (found.time.day && found.time.hour) ++run.dated;
  }

  // One region

  [[nodiscard]] std::size_t paragraph_size(std::size_t i) const {
    std::size_t size = 0;
    for (auto k = i; k < blocks_.size() && blocks_[k].kind == Kind::line; ++k) {
      if (k > i && (blocks_[k].starts || blocks_[k].begin != blocks_[k - 1].end)) break;
      if (k > i && leads_[k]) break;
      size += blocks_[k].text.size() + 1;
    }
    return size;
  }

  /// "On 2 May at 11:20 we shipped …" begins a text, not an entry.
  [[nodiscard]] bool is_prose(std::size_t i, const Lead& lead) const {
    return lead.in_sentence && paragraph_size(i) > longest_sentence;
  }

  struct Counts {
    std::size_t sure = 0;
    std::size_t weak = 0;
    std::size_t days = 0;
    std::size_t relative = 0;
  };

  [[nodiscard]] bool looks_at(const Region& region, std::size_t i) const {
    if (region.only.empty() || region.only.contains(i)) return true;
    // What is nested in an item of the run may be timed too.
    const auto& block = blocks_[i];
    return block.kind == Kind::item && block.parent > 0 && looks_at(region, block.parent - 1);
  }

  std::optional<Lead> lead_of(const Region& region, std::size_t i) const {
    const auto& block = blocks_[i];
    if (block.kind == Kind::table || block.kind == Kind::code) return std::nullopt;
    if (leads_[i]) {
      if (block.kind == Kind::line && is_prose(i, *leads_[i])) return std::nullopt;
      return leads_[i];
    }
    if (!region.named && block.kind != Kind::heading) return std::nullopt;
    auto labelled = read_labelled_lead(block.text);
    if (!labelled) return std::nullopt;
    const bool known = is_moment_label(text::lower_ascii(labelled->label));
    if (!region.named && !known) return std::nullopt;
    if (block.kind == Kind::line && !block.starts && !block.bold)
      return labelled->rest == labelled->label ? labelled : std::nullopt;
    return labelled;
  }

  static void count(const Lead& lead, Counts& counts) {
    if (lead.kind == LeadKind::sure) ++counts.sure;
    if (lead.kind == LeadKind::weak) ++counts.weak;
    if (lead.kind == LeadKind::day) ++counts.days;
    if (lead.kind == LeadKind::relative) ++counts.relative;
  }

  /// Whether a block with a time is an entry, or says a day.
  [[nodiscard]] static bool is_accepted(const Region& region, const Counts& counts,
                                        const LineBlock& block, const Lead& lead) {
    switch (lead.kind) {
      case LeadKind::sure:
        return true;
      case LeadKind::weak:
        if (!region.named) return false;
        if (lead.hour_only && (!lead.set_off || counts.weak + counts.sure < 2)) return false;
        return counts.weak >= 2 || lead.end || (lead.set_off && has_words(lead.rest));
      case LeadKind::relative:
        return counts.relative >= 2 || counts.sure > 0;
      case LeadKind::unknown:
        // `HH:MM` is a place to fill in, not a time that nobody knows.
        return counts.sure > 0 && has_words(lead.rest) && block.kind != Kind::heading &&
               lead.written.find_first_of("HhMmYyXx") == std::string::npos;
      case LeadKind::day:
        break;
    }
    if (!has_words(lead.rest)) return true;
    if (!region.named) return false;
    return block.kind != Kind::line || lead.set_off || block.bold;
  }

  std::vector<Marked> marks_of(const Region& region) {
    Counts counts;
    std::vector<Marked> found;
    for (auto i = region.begin; i < region.end; ++i) {
      if (!looks_at(region, i)) continue;
      if (auto lead = lead_of(region, i)) {
        count(*lead, counts);
        found.push_back({.block = i, .lead = std::move(*lead)});
      }
    }
    std::vector<Marked> marks;
    bool led = false;  // the paragraph begins with a time
    for (auto& mark : found) {
      const auto& block = blocks_[mark.block];
      if (!is_accepted(region, counts, block, mark.lead)) continue;
      // A line inside a paragraph begins with a time by chance, unless the lines above do as well.
      const bool inside = block.kind == Kind::line && !block.starts;
      if (inside && !(led && is_same_paragraph(marks.back().block, mark.block))) continue;
      if (block.kind == Kind::line) led = true;
      marks.push_back(std::move(mark));
    }
    name_days_and_groups(marks);
    return marks;
  }

  /// Whether the lines from one block to another are of one paragraph.
  [[nodiscard]] bool is_same_paragraph(std::size_t from, std::size_t to) const {
    if (blocks_[from].kind != Kind::line) return false;
    for (auto k = from + 1; k <= to; ++k) {
      if (blocks_[k].kind != Kind::line || blocks_[k].starts) return false;
    }
    return true;
  }

  /// How many entries stand below a block that begins with a time.
  [[nodiscard]] std::size_t entries_below(const std::vector<Marked>& marks, std::size_t at,
                                          bool without_day) const {
    const auto& block = blocks_[marks[at].block];
    std::size_t below = 0;
    for (auto k = at + 1; k < marks.size(); ++k) {
      const auto& other = blocks_[marks[k].block];
      if (block.kind == Kind::heading && other.kind == Kind::heading) break;
      if (block.kind == Kind::item && other.begin >= block.end) break;
      if (block.kind == Kind::line && other.kind != Kind::item) break;
      const auto& lead = marks[k].lead;
      if (lead.time.hour && !(without_day && lead.time.day)) ++below;
    }
    return below + rows_below(marks, at);
  }

  /// Tables right below a heading.
  [[nodiscard]] std::size_t rows_below(const std::vector<Marked>& marks, std::size_t at) const {
    const auto block = marks[at].block;
    if (blocks_[block].kind == Kind::item) return 0;
    const auto end = at + 1 < marks.size() ? marks[at + 1].block : blocks_.size();
    for (auto k = block + 1; k < end && blocks_[k].kind != Kind::heading; ++k) {
      if (blocks_[k].kind != Kind::table) continue;
      if (const auto table = timeline_table(blocks_[k].table, lines_, true))
        return table->entries.size();
    }
    return 0;
  }

  void name_days_and_groups(std::vector<Marked>& marks) const {
    for (std::size_t i = 0; i < marks.size(); ++i) {
      auto& mark = marks[i];
      const auto& block = blocks_[mark.block];
      if (mark.lead.kind == LeadKind::day) {
        mark.is_day = !has_words(mark.lead.rest) || entries_below(marks, i, true) > 0;
        // A day that what stands below explains is an entry.
        if (mark.is_day && !has_words(mark.lead.rest) && entries_below(marks, i, false) == 0)
          mark.is_day = !explains(marks, i);
      } else if (block.kind == Kind::heading) {
        mark.is_group = entries_below(marks, i, false) >= 2;
      }
    }
  }

  /// Whether a heading or item with a day alone has text of its own below it, and no entries.
  [[nodiscard]] bool explains(const std::vector<Marked>& marks, std::size_t at) const {
    const auto& block = blocks_[marks[at].block];
    if (block.kind == Kind::item) return block.end > block.begin + 1;
    if (block.kind != Kind::heading) return false;
    const auto next = marks[at].block + 1;
    if (next >= blocks_.size() || blocks_[next].kind == Kind::heading) return false;
    // Only where all headings are days: a day above untimed prose among timed entries is a day.
    return std::all_of(marks.begin(), marks.end(),
                       [&](const Marked& mark) {
                         return mark.lead.kind == LeadKind::day &&
                                blocks_[mark.block].kind == Kind::heading;
                       }) &&
           marks.size() >= 2;
  }

  void read_region(const Region& region) {
    timeline_ = {};
    pending_.reset();
    read_heading(region);
    const auto marks = marks_of(region);
    std::size_t next = 0;
    for (auto i = region.begin; i < region.end; ++i) {
      const auto& block = blocks_[i];
      if (block.kind == Kind::table) read_table(region, i);
      if (next >= marks.size() || marks[next].block != i) continue;
      const auto& mark = marks[next];
      if (mark.is_day)
        take_day(mark);
      else if (mark.is_group)
        take_group(mark);
      else
        take_entry(region, marks, next);
      ++next;
    }
    if (timeline_.entries.empty()) read_code(region);
    if (timeline_.entries.empty()) return;
    std::sort(timeline_.lines.begin(), timeline_.lines.end());
    all_.push_back(std::move(timeline_));
  }

  /// What the heading of the timeline says of all its entries.
  void read_heading(const Region& region) {
    if (region.heading == Region::none) return;
    const auto& block = blocks_[region.heading];
    const auto words = shown(block.text).text;
    if (const auto zone = zone_in(words)) {
      timeline_.zone = zone->zone;
      timeline_.zone_words = std::string(block.text);
      timeline_.zone_line = lines_[block.begin].number;
    }
    if (const auto day = day_in(words))
      timeline_.day = StatedDay{.day = day->day,
                                .order = day->order,
                                .line = lines_[block.begin].number,
                                .words = std::string(block.text)};
    read_day_of_all(region);
  }

  /// "All events of 21 May unless said"
  void read_day_of_all(const Region& region) {
    for (auto i = region.begin; i < region.end && !timeline_.day; ++i) {
      const auto& block = blocks_[i];
      if (block.kind != Kind::line || block.text.size() > longest_heading) continue;
      const auto words = shown(block.text).text;
      const auto lower = text::lower_ascii(words);
      const bool all = lower.find("all events") != std::string::npos ||
                       lower.find("all times") != std::string::npos ||
                       lower.find("all entries") != std::string::npos;
      const auto day = all ? day_in(words) : std::nullopt;
      if (day)
        timeline_.day = StatedDay{.day = day->day,
                                  .order = day->order,
                                  .line = lines_[block.begin].number,
                                  .words = std::string(block.text)};
    }
  }

  void take_day(const Marked& mark) {
    const auto& block = blocks_[mark.block];
    pending_line_ = {block.begin, block.kind == Kind::item ? block.begin + 1 : block.end};
    pending_ = StatedDay{.day = mark.lead.time.day.value_or(Day{}),
                         .order = mark.lead.time.order,
                         .line = lines_[block.begin].number,
                         .words = std::string(stripped(lines_[block.begin].text))};
    if (!mark.lead.time.day) pending_.reset();
  }

  void take_group(const Marked& mark) {
    const auto& block = blocks_[mark.block];
    if (mark.lead.time.day) {
      take_day(mark);
      return;
    }
    group_ = TimelineNote{.kind = TimelineNote::Kind::group,
                          .words = std::string(stripped(lines_[block.begin].text)),
                          .line = lines_[block.begin].number};
    group_line_ = {block.begin, block.end};
  }

  void use_pending(TimelineEntry& entry) {
    if (pending_) {
      entry.above = pending_;
      take_lines(pending_line_.first, pending_line_.second);
      timeline_.notes.push_back(
          {.kind = TimelineNote::Kind::day, .words = pending_->words, .line = pending_->line});
      pending_.reset();
    }
    if (group_) {
      take_lines(group_line_.first, group_line_.second);
      timeline_.notes.push_back(std::move(*group_));
      group_.reset();
    }
  }

  void take_entry(const Region& region, const std::vector<Marked>& marks, std::size_t at) {
    const auto& mark = marks[at];
    const auto& block = blocks_[mark.block];
    const auto end = end_of_entry(region, marks, at);
    TimelineEntry entry;
    entry.line = lines_[block.begin].number;
    entry.written = mark.lead.written;
    entry.time = mark.lead.time;
    entry.end = mark.lead.end;
    entry.other = mark.lead.other;
    entry.after_start = mark.lead.after_start;
    entry.approximate = mark.lead.approximate;
    entry.link = mark.lead.link;
    if (mark.lead.kind == LeadKind::day) entry.kind = EntryTime::day;
    if (mark.lead.kind == LeadKind::relative) entry.kind = EntryTime::relative;
    if (mark.lead.kind == LeadKind::unknown) entry.kind = EntryTime::unknown;
    entry.event = event_of(block, mark.lead, end);
    if (!has_words(entry.event)) return;
    use_pending(entry);
    timeline_.entries.push_back(std::move(entry));
    take_lines(block.begin, end);
  }

  /// Behind the last line of an entry.
  [[nodiscard]] std::size_t end_of_entry(const Region& region, const std::vector<Marked>& marks,
                                         std::size_t at) const {
    const auto& block = blocks_[marks[at].block];
    const auto next = at + 1 < marks.size() ? marks[at + 1].block : region.end;
    const bool followed = at + 1 < marks.size();
    auto limit = next < blocks_.size() ? blocks_[next].begin : lines_.size();
    // A heading or a table between ends the entry.
    for (auto k = marks[at].block + 1; k < next && k < blocks_.size(); ++k) {
      const bool heading = blocks_[k].kind == Kind::heading &&
                           (block.kind != Kind::heading || blocks_[k].level <= block.level);
      const bool table = blocks_[k].kind == Kind::table && block.kind != Kind::heading;
      if (!heading && !table) continue;
      limit = blocks_[k].begin;
      break;
    }
    if (block.kind == Kind::heading) return trimmed(block.begin, limit);
    if (block.kind == Kind::item) {
      const auto end = std::min(block.end, limit);
      // What stands between two items belongs to the first.
      const bool goes_on = followed && limit == blocks_[next].begin && block.end < limit &&
                           (blocks_[next].kind == Kind::item) && region.named;
      return trimmed(block.begin, goes_on ? limit : end);
    }
    if (followed && limit == blocks_[next].begin) return trimmed(block.begin, limit);
    auto end = block.end;
    while (end < limit && !lines_[end].blank()) ++end;
    return end;
  }

  [[nodiscard]] std::size_t trimmed(std::size_t begin, std::size_t end) const {
    while (end > begin + 1 && lines_[end - 1].blank()) --end;
    return end;
  }

  [[nodiscard]] std::string event_of(const LineBlock& block, const Lead& lead,
                                     std::size_t end) const {
    std::string text = lead.rest;
    const bool span_alone = text.empty() && lead.end.has_value();
    if (span_alone) text = lead.written;
    std::string more;
    const auto first = block.kind == Kind::heading ? block.end : block.begin + 1;
    const bool quoted = stripped(lines_[block.begin].text).starts_with('>');
    for (auto i = first; i < end; ++i) {
      auto line = lines_[i].literal && lines_[i].indent() < block.columns
                      ? lines_[i].text
                      : outdented(lines_[i], block.columns);
      if (quoted && stripped(line).starts_with('>')) line = stripped(stripped(line).substr(1));
      more.append("\n").append(line);
    }
    if (has_words(more)) {
      if (block.kind == Kind::heading && !text.empty()) text += "\n";
      text += more;
    }
    auto words = std::string_view(text);
    while (words.starts_with('\n')) words.remove_prefix(1);
    return std::string(words);
  }

  void take_lines(std::size_t begin, std::size_t end) {
    for (auto i = begin; i < end; ++i) timeline_.lines.push_back(i);
  }

  void read_table(const Region& region, std::size_t i) {
    const auto& block = blocks_[i];
    auto table = timeline_table(block.table, lines_, region.named);
    if (!table) return;
    for (auto& entry : table->entries) {
      if (entry.above) {
        timeline_.notes.push_back({.kind = TimelineNote::Kind::day,
                                   .words = entry.above->words,
                                   .line = entry.above->line});
        for (const auto& row : block.table.rows) {
          if (lines_[row.line].number == entry.above->line) take_lines(row.line, row.line + 1);
        }
      }
      auto own = entry.above;
      use_pending(entry);
      if (own) entry.above = own;
      timeline_.entries.push_back(std::move(entry));
    }
    timeline_.lines.insert(timeline_.lines.end(), table->rows.begin(), table->rows.end());
    if (!table->zone.none() && timeline_.zone.none()) {
      timeline_.zone = table->zone;
      timeline_.zone_words = table->zone_words;
      timeline_.zone_line = lines_[block.begin].number;
    }
    if (!table->whole) return;
    take_lines(block.begin, block.begin + 2);
    if (const auto words = headings_of(block.table); !words.empty())
      timeline_.notes.push_back({.kind = TimelineNote::Kind::columns,
                                 .words = words,
                                 .line = lines_[block.begin].number});
  }

  /// A timeline that is written as code, where nothing else in its region begins with a time.
  void read_code(const Region& region) {
    if (!region.named) return;
    std::vector<std::size_t> code;
    std::size_t sure = 0;
    for (auto i = region.begin; i < region.end; ++i) {
      if (blocks_[i].kind != Kind::code) continue;
      const bool fence = blocks_[i].text.starts_with("```") || blocks_[i].text.starts_with("~~~");
      const bool comment = blocks_[i].text.starts_with("<!--");
      if (comment) return;
      if (fence) continue;
      code.push_back(i);
      if (leads_[i] && leads_[i]->kind == LeadKind::sure) ++sure;
    }
    if (sure < 2 || sure * 10 < code.size() * 6) return;
    if (!leads_[code.front()]) return;
    for (const auto i : code) {
      const auto& lead = leads_[i];
      if (lead && lead->kind == LeadKind::sure && has_words(lead->rest)) {
        TimelineEntry entry;
        entry.line = lines_[blocks_[i].begin].number;
        entry.written = lead->written;
        entry.time = lead->time;
        entry.end = lead->end;
        entry.approximate = lead->approximate;
        entry.event = lead->rest;
        timeline_.entries.push_back(std::move(entry));
      } else if (!timeline_.entries.empty()) {
        timeline_.entries.back().event.append("\n").append(blocks_[i].text);
      }
    }
    for (auto i = region.begin; i < region.end; ++i) {
      if (blocks_[i].kind == Kind::code) take_lines(blocks_[i].begin, blocks_[i].end);
    }
  }

  const std::vector<Line>& lines_;
  std::vector<LineBlock> blocks_;
  std::vector<std::optional<Lead>> leads_;
  std::vector<Timeline> all_;
  Timeline timeline_;
  std::optional<StatedDay> pending_;
  std::pair<std::size_t, std::size_t> pending_line_;
  std::optional<TimelineNote> group_;
  std::pair<std::size_t, std::size_t> group_line_;
};

}  // namespace

std::vector<Timeline> timelines(const std::vector<Line>& lines) {
  return TimelineReader(lines).read();
}

bool is_timeline_heading(std::string_view heading) {
  const auto words = text::lower_ascii(shown(heading.substr(0, longest_heading)).text);
  return names_timeline(words) && !names_plan(words);
}

std::vector<std::size_t> timed_lines(const std::vector<Line>& lines) {
  std::vector<std::size_t> all;
  for (const auto& block : line_blocks(lines)) {
    const auto is_timed = [](std::string_view words) {
      const auto lead = read_lead(words);
      return lead && lead->kind == LeadKind::sure && lead->time.hour && !lead->in_sentence;
    };
    if (block.kind == Kind::code) continue;
    if (block.kind != Kind::table) {
      if (is_timed(block.text)) all.push_back(block.begin);
      continue;
    }
    for (const auto& row : block.table.rows) {
      const auto width = std::min<std::size_t>(row.cells.size(), 3);
      if (std::any_of(row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(width),
                      is_timed))
        all.push_back(row.line);
    }
  }
  return all;
}

}  // namespace pm::prose
