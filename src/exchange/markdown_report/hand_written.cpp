#include "hand_written.hpp"

#include <algorithm>
#include <optional>
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
#include "document_title.hpp"
#include "facts.hpp"
#include "follow_ups.hpp"
#include "key_moments.hpp"
#include "naming.hpp"
#include "parts.hpp"
#include "pieces.hpp"
#include "pm/text/slug.hpp"
#include "references.hpp"
#include "template_signs.hpp"
#include "timeline_parts.hpp"
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
    document_ = read_document(matter ? matter->body : std::string_view(text),
                              matter ? matter->body_line : 1);
    read_zone();
    read_head(matter);
    if (auto error = nothing_said()) return failed(*std::move(error));
    read_data();
    write_sections();
    if (auto error = template_only()) return failed(*std::move(error));
    finish();
    return fitting(std::move(into_));
  }

 private:
  /// Title and day, and what the front matter says.
  void read_head(const std::optional<yaml::FrontMatter>& matter) {
    std::optional<Front> front;
    if (matter) front.emplace(*matter);
    const auto title = front ? front->take_text("title") : std::nullopt;
    set_title(document_, title, stem_, settings_, into_);
    day_ = day_of_titles(document_, title, stem_);
    if (day_) clock_.set_day(*day_);
    FactsReading reading = {into_, settings_, clock_, {}, {}, day_};
    if (front) take_front(*front, title, reading);
  }

  [[nodiscard]] std::optional<text::Diagnostic> nothing_said() const {
    for (const auto& part : document_.parts) {
      for (const auto& line : part.lines) {
        if (!line.blank()) return std::nullopt;
      }
    }
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
    set_key_moments(into_, std::move(reading.moments));
    for (auto& part : document_.parts) {
      if (!is_action_heading(part.heading)) take_timeline(part, clock_, into_);
    }
    find_key_moments(into_);
    for (auto& part : document_.parts) {
      if (!is_timeline_heading(part.heading)) take_actions(part, clock_, into_);
    }
    keep_durations(into_, reading.durations);
  }

  /// The first sentence that names the zone of the times.
  void read_zone() {
    for (auto& part : document_.parts) {
      if (const auto said = zone_sentence(part.heading); !said.zone.none())
        return use_zone(said.zone, part.heading, part.number);
      for (std::size_t i = 0; i < part.lines.size(); ++i) {
        const auto& line = part.lines[i];
        if (line.literal || line.text.size() > 400) continue;
        const auto said = zone_sentence(line.text);
        if (said.zone.none()) continue;
        use_zone(said.zone, line.text, line.number);
        std::vector<bool> taken(part.lines.size(), false);
        taken[i] = said.alone;
        return take_lines(part, taken);
      }
    }
  }

  void use_zone(const SaidZone& zone, std::string_view words, std::size_t line) {
    if (zone.zone && !settings_.zone_was_given) into_.incident.zone = *zone.zone;
    clock_.set_zone(zone);
    read_as(into_, as_title(words), "", "the zone of the times of the document", line);
  }

  static bool is_blank(const Part& part) {
    return std::all_of(part.lines.begin(), part.lines.end(), [](const Line& line) {
      return stripped(line.text).find_first_not_of("-*+") == std::string_view::npos;
    });
  }

  void write_sections() {
    move_definitions(document_.parts);
    std::vector<Headed> headed;
    for (const auto& part : document_.parts) {
      if (is_blank(part)) {
        explain_blank(part);
        continue;
      }
      headed.push_back(
          {part.heading, fitting_prose(into_, prose_of(part.lines, 0, part.lines.size()),
                                       part.heading, part.number)});
    }
    into_.incident.postmortem.sections = named_sections(std::move(headed));
  }

  void explain_blank(const Part& part) {
    if (part.heading.empty() || part.is_fact) return;
    if (part.had_text)
      read_as(into_, part.heading, "", "what stood below it is in the record as data", part.number);
    else
      leave_out(into_, part.heading, "", "no text stands directly below it", part.number);
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
    if (says || known) return std::nullopt;
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
    const auto& status = incident.postmortem.status;
    if (status && status->value == model::PostmortemStatus::published)
      set_published(into_, "status", 0);
    if (!incident.origin.id) incident.origin.id = said(slug());
  }

  void set_started() {
    SaidTime said_day;
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
  Document document_;
  std::optional<Day> day_;
};

}  // namespace

Result<Imported> hand_written(std::string_view text, const std::string& name,
                              const std::string& stem, const ImportSettings& settings) {
  return HandWritten(name, stem, settings).read(text);
}

}  // namespace pm::exchange::markdown_report
