#include "document_timelines.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "../conclude/timeline.hpp"
#include "../fitting.hpp"
#include "../taken.hpp"
#include "pm/prose/blocks.hpp"
#include "pm/text/link.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::markdown_report {
namespace {

std::string_view note_words(prose::TimelineNote::Kind kind) {
  switch (kind) {
    case prose::TimelineNote::Kind::day:
      return "the day of the entries below it";
    case prose::TimelineNote::Kind::group:
      return "what stood below it is in the record as data";
    case prose::TimelineNote::Kind::columns:
      return "columns of the timeline";
    case prose::TimelineNote::Kind::zone:
      break;
  }
  return "the zone of the times in this table";
}

class DocumentTimelines {
 public:
  DocumentTimelines(const std::vector<prose::Line>& lines, const prose::DocumentTimes& times,
                    const OuterDays& days, const ImportSettings& settings, Imported& into)
      : lines_(lines),
        times_(times),
        days_(days),
        settings_(settings),
        into_(into),
        taken_(lines.size(), false) {}

  WithoutTimelines take() {
    auto all = prose::timelines(lines_);
    set_zone(all);
    for (auto& timeline : all) take_timeline(timeline);
    sort_entries();
    take_empty_headings();
    WithoutTimelines result;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!taken_[i])
        keep_line(result.left, i);
      else
        result.taken.push_back(lines_[i].number);
    }
    return result;
  }

 private:
  /// The zone that the document names is the one in which its record shows times.
  void set_zone(const std::vector<prose::Timeline>& all) {
    if (settings_.zone_was_given) return;
    if (const auto zone = conclude::zone_of(all, times_)) into_.incident.zone = *zone;
  }

  void take_timeline(prose::Timeline& timeline) {
    const conclude::TimelineSettings settings = {.document = times_,
                                                 .title_day = days_.title,
                                                 .file_day = days_.file,
                                                 .zone = settings_.zone,
                                                 .zone_decides = settings_.zone_was_given,
                                                 .started = {}};
    auto found = conclude::moments(timeline, settings);
    if (!found.why_not.empty()) {
      const auto& entry =
          *std::find_if(timeline.entries.begin(), timeline.entries.end(),
                        [&](const prose::TimelineEntry& each) { return each.line == found.line; });
      return read_as(
          into_, "time", as_title(entry.written),
          fmt::format("the timeline stays text, with its {}: {}",
                      text::counted(timeline.entries.size(), "entry", "entries"), found.why_not),
          found.line);
    }
    if (found.place && !settings_.zone_was_given) into_.incident.zone = *found.place;
    for (std::size_t i = 0; i < timeline.entries.size(); ++i)
      add(timeline.entries[i], found.moments[i]);
    for (auto& remark : found.remarks) into_.remarks.push_back(std::move(remark));
    for (const auto& note : timeline.notes)
      read_as(into_, as_title(note.words), "", std::string(note_words(note.kind)), note.line);
    if (!timeline.zone.none())
      read_as(into_, as_title(timeline.zone_words), "", "the zone of the times in this timeline",
              timeline.zone_line);
    for (const auto line : timeline.lines) taken_[line] = true;
  }

  void add(prose::TimelineEntry& entry, const model::Moment& moment) {
    auto words = fitting_prose(into_, entry.event, "timeline", entry.line);
    if (words.empty())
      return leave_out(into_, "time", as_title(entry.written),
                       "its event is none that a record may have", entry.line);
    model::TimelineEvent event;
    event.at = said(moment);
    if (!entry.link.empty() && text::is_safe_link(entry.link))
      event.link = said(std::move(entry.link));
    else if (!entry.link.empty())
      words += fmt::format(" ({})", entry.link);
    event.event = said(std::move(words));
    if (!entry.by.empty()) event.by = said(as_title(entry.by));
    into_.incident.timeline.push_back(std::move(event));
  }

  /// The order of lines does not change a record.
  void sort_entries() {
    auto& all = into_.incident.timeline;
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.at->value.at < b.at->value.at; });
  }

  /// Headings inside of others below which nothing is left go with what stood there.
  void take_empty_headings() {
    bool first = true;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto heading = prose::heading_line(lines_[i]);
      // The first heading of the first level is the title.
      const bool is_title = heading.level == 1 && std::exchange(first, false);
      if (taken_[i] || heading.level == 0 || is_title) continue;
      bool any = false;
      bool all = true;
      for (auto k = i + 1; k < lines_.size(); ++k) {
        const auto level = prose::heading_line(lines_[k]).level;
        if (!taken_[k] && level > 0 && level <= heading.level) break;
        any = any || taken_[k];
        all = all && (taken_[k] || lines_[k].blank());
      }
      if (!any || !all) continue;
      taken_[i] = true;
      read_as(into_, as_title(heading.words), "", "what stood below it is in the record as data",
              lines_[i].number);
    }
  }

  /// Of blank lines that follow one another after what was taken, one is left.
  void keep_line(std::vector<prose::Line>& left, std::size_t i) const {
    const bool after_taken = i > 0 && taken_[i - 1];
    const bool gap = lines_[i].blank() && (left.empty() || left.back().blank());
    if (gap && (after_taken || (!left.empty() && left.back().blank() && gap_after_taken(i))))
      return;
    left.push_back(lines_[i]);
  }

  [[nodiscard]] bool gap_after_taken(std::size_t i) const {
    while (i > 0 && lines_[i].blank() && !taken_[i]) --i;
    return taken_[i];
  }

  const std::vector<prose::Line>& lines_;
  const prose::DocumentTimes& times_;
  const OuterDays& days_;
  const ImportSettings& settings_;
  Imported& into_;
  std::vector<bool> taken_;
};

/// "3, 5 to 9 and 12"
std::string ranges(const std::vector<std::size_t>& numbers) {
  std::string words;
  for (std::size_t i = 0; i < numbers.size();) {
    auto end = i;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    if (!words.empty()) words += ", ";
    words +=
        end > i ? fmt::format("{}-{}", numbers[i], numbers[end]) : fmt::format("{}", numbers[i]);
    i = end + 1;
  }
  return words;
}

}  // namespace

WithoutTimelines take_timelines(const std::vector<prose::Line>& lines,
                                const prose::DocumentTimes& times, const OuterDays& days,
                                const ImportSettings& settings, Imported& into) {
  return DocumentTimelines(lines, times, days, settings, into).take();
}

void report_untaken(const std::vector<prose::Line>& left, Imported& into) {
  std::vector<std::size_t> numbers;
  for (const auto i : prose::timed_lines(left)) numbers.push_back(left[i].number);
  if (numbers.empty()) return;
  read_as(into, "lines that begin with a time", "",
          numbers.size() == 1
              ? fmt::format("one stays in the text: line {}", numbers.front())
              : fmt::format("{} stay in the text: lines {}", numbers.size(), ranges(numbers)),
          numbers.front());
}

}  // namespace pm::exchange::markdown_report
