#include "hand_written.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../fitting.hpp"
#include "../front.hpp"
#include "../published.hpp"
#include "../taken.hpp"
#include "document_clock.hpp"
#include "document_front.hpp"
#include "document_text.hpp"
#include "document_timelines.hpp"
#include "document_title.hpp"
#include "facts.hpp"
#include "follow_ups.hpp"
#include "key_moments.hpp"
#include "naming.hpp"
#include "not_incident.hpp"
#include "parts.hpp"
#include "pieces.hpp"
#include "pm/prose/blocks.hpp"
#include "pm/prose/document_times.hpp"
#include "pm/text/slug.hpp"
#include "references.hpp"
#include "template_signs.hpp"
#include "title_words.hpp"
#include "written_durations.hpp"

namespace pm::exchange::markdown_report {
namespace {

/// Reads one document, step by step.
class HandWritten {
 public:
  HandWritten(const std::string& name, const std::string& stem, const ImportSettings& settings)
      : settings_(settings), name_(name), stem_(stem), clock_(settings, into_) {
    into_.origin = {.file = name, .line = 1};
    auto& incident = into_.incident;
    incident.origin.system = said(std::string("markdown"));
    if (!stem.empty()) incident.origin.id = said(stem);
    if (settings.zone) incident.zone = *settings.zone;
    if (settings.organization) incident.organization = said(*settings.organization);
  }

  Result<Imported> read(std::string_view bytes) {
    const auto text = document_text(bytes, into_);
    auto front = document_front(text, name_);
    if (!front) return failed(std::move(front).error());
    const auto& matter = *front;
    lines_ = prose::lines(matter ? matter->body : std::string_view(text));
    const auto first = matter ? matter->body_line : 1;
    for (auto& line : lines_) line.number += first - 1;
    if (auto error = nothing_said()) return failed(*std::move(error));
    times_ = prose::document_times(lines_);
    clock_.set_zone(times_.zone);
    read_timelines(matter);
    read_head(matter);
    read_data();
    if (auto error = other_page()) return failed(*std::move(error));
    take_zone_sentence();
    report_untaken(left_, into_);
    write_sections();
    if (auto error = template_only()) return failed(*std::move(error));
    finish();
    return fitting(std::move(into_));
  }

 private:
  /// The timelines, and the document without them.
  void read_timelines(const std::optional<yaml::FrontMatter>& matter) {
    std::optional<Front> front;
    if (matter) front.emplace(*matter);
    const auto title = front ? front->take_text("title") : std::nullopt;
    title_day_ = day_of_titles(read_document(lines_), title);
    const OuterDays days = {.title = title_day_, .file = day_in(stem_)};
    auto without = take_timelines(lines_, times_, days, settings_, into_);
    taken_ = std::move(without.taken);
    left_ = without.left;
    document_ = read_document(std::move(without.left));
  }

  /// Title and day, and what the front matter says.
  void read_head(const std::optional<yaml::FrontMatter>& matter) {
    std::optional<Front> front;
    if (matter) front.emplace(*matter);
    const auto title = front ? front->take_text("title") : std::nullopt;
    set_title(document_, title, stem_, settings_, into_);
    set_day();
    if (day_) clock_.set_day(*day_);
    FactsReading reading = {into_, settings_, clock_, {}, {}, day_};
    if (front) take_front(*front, title, reading);
  }

  /// The day of a title, else of a fact, else the first in the text, else of the file's name.
  void set_day() {
    const auto stated = [&](const std::optional<prose::StatedDay>& day) {
      return day && day->day.year != 0 ? prose::in_order(day->day, day->order, times_.order)
                                       : std::optional<prose::Day>();
    };
    const auto file = day_in(stem_);
    for (const auto& day : {title_day_, stated(times_.fact), stated(times_.first), file}) {
      if (day_ || !day) continue;
      day_ = day;
    }
  }

  [[nodiscard]] std::optional<text::Diagnostic> nothing_said() const {
    for (const auto& line : lines_) {
      if (!line.blank() && prose::heading_line(line).level == 0) return std::nullopt;
    }
    const bool timed = !prose::timelines(lines_).empty();
    if (timed) return std::nullopt;
    return import_error({name_, 1}, "the document has no text below its headings");
  }

  void read_data() {
    FactsReading reading = {into_, settings_, clock_, {}, {}, std::nullopt};
    for (auto& part : document_.parts) {
      const bool was_blank = is_blank(part);
      take_facts(part, reading);
      part.had_text = !was_blank;
    }
    if (reading.day) day_ = reading.day;
    is_ongoing_ = reading.is_ongoing;
    set_key_moments(into_, std::move(reading.moments));
    find_key_moments(into_);
    for (auto& part : document_.parts) {
      if (!prose::is_timeline_heading(part.heading)) take_actions(part, clock_, into_);
    }
    keep_durations(into_, reading.durations);
  }

  /// A sentence that says the zone and nothing else goes where a time was read with it.
  void take_zone_sentence() {
    const bool used = !into_.incident.timeline.empty() || has_key_moment(into_.incident.times);
    if (times_.zone.none() || !used) return;
    const bool is_fact =
        std::any_of(into_.remarks.begin(), into_.remarks.end(), [&](const Remark& remark) {
          return remark.line == times_.zone_line &&
                 remark.words == "the zone of the times of the document";
        });
    if (is_fact) return;
    read_as(into_, as_title(times_.zone_words), "", "the zone of the times of the document",
            times_.zone_line);
    if (!times_.zone_alone) return;
    for (auto& part : document_.parts) {
      std::vector<bool> taken(part.lines.size(), false);
      for (std::size_t i = 0; i < part.lines.size(); ++i)
        taken[i] = part.lines[i].number == times_.zone_line;
      if (std::find(taken.begin(), taken.end(), true) == taken.end()) continue;
      take_lines(part, taken);
      taken_.insert(std::upper_bound(taken_.begin(), taken_.end(), times_.zone_line),
                    times_.zone_line);
    }
  }

  static bool is_blank(const Part& part) {
    return std::all_of(part.lines.begin(), part.lines.end(), [](const prose::Line& line) {
      return prose::stripped(line.text).find_first_not_of("-*+") == std::string_view::npos;
    });
  }

  void write_sections() {
    move_definitions(document_.parts);
    std::vector<Headed> headed;
    for (std::size_t i = 0; i < document_.parts.size(); ++i) {
      const auto& part = document_.parts[i];
      if (is_blank(part)) {
        explain_blank(part, i + 1 < document_.parts.size() ? document_.parts[i + 1].number
                                                           : lines_.back().number + 1);
        continue;
      }
      headed.push_back(
          {part.heading, fitting_prose(into_, prose_of(part.lines, 0, part.lines.size()),
                                       part.heading, part.number)});
    }
    into_.incident.postmortem.sections = named_sections(std::move(headed));
  }

  void explain_blank(const Part& part, std::size_t end) {
    if (part.heading.empty() || part.is_fact) return;
    const auto taken = std::lower_bound(taken_.begin(), taken_.end(), part.number);
    if (part.had_text || (taken != taken_.end() && *taken < end))
      read_as(into_, part.heading, "", "what stood below it is in the record as data", part.number);
    else
      leave_out(into_, part.heading, "", "no text stands directly below it", part.number);
  }

  /// A page of another kind, unless somebody says that it is an incident.
  [[nodiscard]] std::optional<text::Diagnostic> other_page() const {
    if (settings_.force) return std::nullopt;
    const auto& incident = into_.incident;
    const bool dated = !incident.timeline.empty() || has_key_moment(incident.times) || title_day_ ||
                       times_.first || times_.fact;
    const auto found = not_incident(lines_, incident.title->value, stem_, dated);
    if (!found) return std::nullopt;
    return import_error({name_, found->line}, found->why, "`--force` imports it all the same");
  }

  /// A template has places to fill in and nothing in its sections.
  [[nodiscard]] std::optional<text::Diagnostic> template_only() const {
    const auto& incident = into_.incident;
    const bool says = !incident.timeline.empty() || !incident.actions.empty() ||
                      has_key_moment(into_.incident.times);
    const auto& sections = incident.postmortem.sections;
    const bool known = std::any_of(sections.begin(), sections.end(), [](const auto& section) {
      return section.kind != model::SectionKind::own;
    });
    if (says || known || settings_.force) return std::nullopt;
    for (const auto& part : document_.parts) {
      for (const auto& line : part.lines) {
        if (!has_template_sign(line.text)) continue;
        return import_error({name_, line.number}, "this is a template that nobody has filled in",
                            "import the documents made from it");
      }
    }
    return std::nullopt;
  }

  void finish() {
    auto& incident = into_.incident;
    if (day_ && !has_key_moment(into_.incident.times) && incident.timeline.empty()) set_started();
    end_incident();
    say_once();
    read_day_of_file();
    const auto& status = incident.postmortem.status;
    if (status && status->value == model::PostmortemStatus::published)
      set_published(into_, "status", 0);
    if (!incident.origin.id) incident.origin.id = said(slug());
  }

  /// A reading that stands for others like it is said once.
  void say_once() {
    std::set<std::string> said;
    std::erase_if(into_.remarks, [&](const Remark& remark) {
      return remark.words.ends_with("; so are others like it") && !said.insert(remark.words).second;
    });
  }

  /// A report is written afterwards: the incident is over, unless the document says that it goes
  /// on.
  void end_incident() {
    auto& times = into_.incident.times;
    if (times.resolved || is_ongoing_) return;
    times.resolved_unknown = unplaced(true);
  }

  /// A day in the name of the file that is not the one of the text may be the day of writing.
  void read_day_of_file() {
    const auto file = day_in(stem_);
    auto& published = into_.incident.postmortem.published;
    if (!file || !day_ || *file == *day_ || published || title_day_) return;
    const auto as_number = [](const prose::Day& day) {
      return day.year * 10000 + day.month * 100 + day.day;
    };
    if (as_number(*file) < as_number(*day_)) return;
    prose::LooseTime time;
    time.day = file;
    const auto moment = clock_.moment(time, std::nullopt, stem_, 0);
    if (!moment) return;
    published = said(*moment);
    read_as(into_, "file name", stem_,
            "when the analysis was published; the text names another day", 0);
  }

  void set_started() {
    prose::LooseTime said_day;
    said_day.day = day_;
    const auto moment = clock_.moment(said_day, std::nullopt, "", 0);
    if (!moment) return;
    into_.incident.times.started = said(*moment);
    read_as(into_, "date", "", "the day on which it started; the document names no time", 0);
  }

  [[nodiscard]] std::string slug() const {
    const auto words = text::slug(into_.incident.title->value);
    if (!day_) return words;
    return fmt::format("{:04}-{:02}-{:02}-{}", day_->year, day_->month, day_->day, words);
  }

  const ImportSettings& settings_;
  const std::string& name_;
  const std::string& stem_;
  Imported into_;
  DocumentClock clock_;
  std::vector<prose::Line> lines_;
  std::vector<prose::Line> left_;   ///< that are in no timeline
  std::vector<std::size_t> taken_;  ///< the numbers of the others
  prose::DocumentTimes times_;
  Document document_;
  std::optional<prose::Day> title_day_;
  std::optional<prose::Day> day_;
  bool is_ongoing_ = false;  ///< the document says that the incident goes on
};

}  // namespace

Result<Imported> hand_written(std::string_view text, const std::string& name,
                              const std::string& stem, const ImportSettings& settings) {
  return HandWritten(name, stem, settings).read(text);
}

}  // namespace pm::exchange::markdown_report
