#include "facts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "../severity.hpp"
#include "../taken.hpp"
#include "fact_values.hpp"
#include "pm/prose/blocks.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone.hpp"
#include "synonyms.hpp"
#include "timed.hpp"

namespace pm::exchange::markdown_report {
namespace {

/// Headings above figures, and above key moments.
constexpr std::array figures = {std::string_view("stats"),    std::string_view("statistics"),
                                std::string_view("metrics"),  std::string_view("key metrics"),
                                std::string_view("metadata"), std::string_view("incident metadata"),
                                std::string_view("key data"), std::string_view("incident metrics")};
constexpr std::array moments = {
    std::string_view("key events"),  std::string_view("key times"),
    std::string_view("key moments"), std::string_view("incident timing"),
    std::string_view("timing"),      std::string_view("key timestamps")};

template <std::size_t size>
bool is_one_of(std::string_view heading, const std::array<std::string_view, size>& all) {
  return std::find(all.begin(), all.end(), plain_words(heading)) != all.end();
}

bool has_digit(std::string_view words) {
  return words.find_first_of("0123456789") != std::string_view::npos;
}

void explain(FactsReading& reading, std::string_view label, std::string_view value,
             std::string words, std::size_t line) {
  read_as(reading.into, as_title(label), as_title(value), std::move(words), line);
}

bool take_authors(FactsReading& reading, std::string_view label, std::string_view value,
                  std::size_t line) {
  const auto names = listed_names(value);
  auto& authors = reading.into.incident.postmortem.authors;
  if (names.empty() || !authors.empty()) return false;
  for (const auto& name : names) authors.push_back(author_of(name));
  explain(reading, label, value, "the authors of the analysis", line);
  return true;
}

bool take_day(FactsReading& reading, std::string_view label, std::string_view value,
              std::size_t line) {
  const auto time = whole_time(value);
  if (!time || !time->day || time->day->year == 0 || time->hour || reading.day) return false;
  reading.day = time->day;
  reading.clock.set_day(*time->day);
  explain(reading, label, value, "the day of the incident", line);
  return true;
}

bool take_status(FactsReading& reading, std::string_view label, std::string_view value,
                 std::size_t line) {
  if (const auto state = incident_state(value)) {
    reading.is_ongoing = *state == IncidentState::ongoing;
    explain(reading, label, value,
            reading.is_ongoing ? "the incident is ongoing" : "the incident is over", line);
    return true;
  }
  const auto status = postmortem_status(value);
  auto& postmortem = reading.into.incident.postmortem;
  if (!status || postmortem.status) return false;
  postmortem.status = said(*status);
  explain(reading, label, value,
          fmt::format("the status `{}` of the analysis", model::word(*status)), line);
  return true;
}

bool take_severity(FactsReading& reading, std::string_view label, std::string_view value,
                   std::size_t line) {
  auto& severity = reading.into.incident.severity;
  if (severity || value.empty()) return false;
  auto found = severity_of(value, reading.settings);
  if (found.name.empty()) {
    keep(reading.into, label, value, line, std::move(found.why_not));
  } else {
    if (found.name != value)
      explain(reading, label, value, fmt::format("the severity `{}`", found.name), line);
    severity = said(std::move(found.name));
  }
  return true;
}

bool take_impact(FactsReading& reading, std::string_view value) {
  auto& impact = reading.into.incident.impact;
  const auto word = model::value_of<model::Impact>(text::lower_ascii(value));
  if (!word || impact) return false;
  impact = said(*word);
  return true;
}

bool take_components(FactsReading& reading, std::string_view label, std::string_view value,
                     std::size_t line) {
  const auto names = listed_names(value);
  auto& components = reading.into.incident.components;
  if (names.empty() || !components.empty()) return false;
  for (const auto& name : names) {
    const bool again = std::any_of(components.begin(), components.end(),
                                   [&](const auto& each) { return each.name.value == name; });
    if (!again) components.push_back({.name = unplaced(name), .group = {}});
  }
  explain(reading, label, value, "the components that were hurt", line);
  return true;
}

bool take_labels(FactsReading& reading, std::string_view value) {
  const auto names = listed_names(value);
  auto& labels = reading.into.incident.labels;
  if (names.empty() || !labels.empty()) return false;
  for (const auto& name : names) labels.push_back(unplaced(name));
  return true;
}

bool take_zone(FactsReading& reading, std::string_view label, std::string_view value,
               std::size_t line) {
  auto found = prose::zone_first(value);
  if (!found) return false;
  reading.clock.set_zone(std::move(found->zone));
  explain(reading, label, value, "the zone of the times of the document", line);
  return true;
}

bool take_known(FactsReading& reading, FactKind kind, std::string_view label,
                std::string_view value, std::size_t line) {
  switch (kind) {
    case FactKind::authors:
      return take_authors(reading, label, value, line);
    case FactKind::day:
      return take_day(reading, label, value, line);
    case FactKind::status:
      return take_status(reading, label, value, line);
    case FactKind::severity:
      return take_severity(reading, label, value, line);
    case FactKind::impact:
      return take_impact(reading, value);
    case FactKind::components:
      return take_components(reading, label, value, line);
    case FactKind::labels:
      return take_labels(reading, value);
    case FactKind::zone:
      return take_zone(reading, label, value, line);
  }
  return false;
}

/// A label above a moment: "Started: 2024-01-29 14:02".
bool take_moment(FactsReading& reading, std::string_view label, std::string_view written,
                 const prose::LooseTime& time, std::size_t line) {
  const auto moment = reading.clock.moment(time, std::nullopt, written, line);
  if (!moment) return false;
  reading.moments.push_back({.label = as_title(label),
                             .written = std::string(written),
                             .key = key_moment_of(label),
                             .at = *moment,
                             .line = line});
  return true;
}

/// Reads the lines of a part that are one fact each.
class FactReader {
 public:
  FactReader(Part& part, FactsReading& reading)
      : part_(part), reading_(reading), taken_(part.lines.size(), false) {}

  void read() {
    if (take_whole()) return;
    all_ = is_one_of(part_.heading, figures);
    moments_ = is_one_of(part_.heading, moments);
    if (!part_.heading.empty() && !all_ && !moments_) return;
    for (const auto& item : prose::items(part_.lines)) {
      if (item.end == item.begin + 1 && item.box == 0) take(item.begin, item.text);
    }
    for (std::size_t i = 0; i < part_.lines.size(); ++i) {
      const auto& line = part_.lines[i];
      if (!taken_[i] && !line.literal && !line.blank() && !prose::list_mark(line))
        take(i, line.text);
    }
    for (const auto& table : prose::tables(part_.lines)) take_rows(table);
    take_lines(part_, taken_);
  }

 private:
  /// A heading that is a label, above a text that is its value.
  bool take_whole() {
    if (part_.heading.empty()) return false;
    std::string value;
    for (const auto& line : part_.lines) {
      if (line.literal) return false;
      const auto mark = prose::list_mark(line);
      const auto words = mark ? mark->text : prose::stripped(line.text);
      if (words.empty()) continue;
      value += value.empty() ? "" : "\n";
      value += words;
    }
    if (value.empty() || value.size() > 400) return false;
    if (!take_value(part_.heading, value, part_.number)) return false;
    part_.lines.clear();
    part_.is_fact = true;
    return true;
  }

  bool take_value(std::string_view label, std::string_view value, std::size_t line) {
    const bool one = value.find('\n') == std::string_view::npos;
    if (one && names_duration(label)) {
      reading_.durations.push_back({as_title(label), as_title(value), line});
      return true;
    }
    if (one && key_moment_of(label) != nullptr) {
      const auto time = whole_time(value);
      return time && time->hour && take_moment(reading_, label, value, *time, line);
    }
    return take_fact(reading_, label, value, line);
  }

  void take(std::size_t i, std::string_view words) {
    const auto line = part_.lines[i].number;
    if (moments_) {
      const auto found = time_last(words);
      const bool sure =
          found && (!found->time.bare_number || key_moment_of(found->label) != nullptr);
      if (sure && found->time.hour && !has_digit(found->label))
        taken_[i] = take_moment(reading_, found->label, found->written, found->time, line);
      if (taken_[i] || explain_unread(words, line)) return;
    }
    if (take_side_by_side(i, words)) return;
    const auto fact = fact_of(words);
    if (fact.label.empty() || fact.value.empty() || fact.label.starts_with('[')) return;
    taken_[i] = take_value(fact.label, fact.value, line) || keep_figure(fact, line);
  }

  /// `**Date:** 2024-07-11 | **Severity:** SEV2`: a fact between two bars.
  bool take_side_by_side(std::size_t i, std::string_view words) {
    std::vector<Fact> all;
    for (std::size_t from = 0; from <= words.size();) {
      const auto end = std::min(words.find(" | ", from), words.size());
      all.push_back(fact_of(words.substr(from, end - from)));
      from = end + 3;
    }
    const auto is_fact = [](const Fact& fact) { return fact.bold && !fact.value.empty(); };
    if (all.size() < 2 || !std::all_of(all.begin(), all.end(), is_fact)) return false;
    const auto line = part_.lines[i].number;
    for (const auto& fact : all) {
      if (!take_value(fact.label, fact.value, line))
        keep(reading_.into, as_title(fact.label), as_title(fact.value), line);
    }
    taken_[i] = true;
    return true;
  }

  /// A key moment whose time no calendar has stays as it is.
  bool explain_unread(std::string_view words, std::size_t line) {
    const auto digits = words.find_first_of("0123456789");
    if (digits == std::string_view::npos || key_moment_of(words.substr(0, digits)) == nullptr)
      return false;
    explain(reading_, words.substr(0, digits), words.substr(digits),
            "no time that can be read; it is left as text", line);
    return true;
  }

  bool keep_figure(const Fact& fact, std::size_t line) {
    // A sentence with a colon is no figure.
    if (!all_ || fact.value.size() > 120 || fact.label.size() > 40 ||
        plain_words(fact.label) == "notes")
      return false;
    keep(reading_.into, as_title(fact.label), as_title(fact.value), line);
    return true;
  }

  /// Rows of a label and its value.
  void take_rows(const prose::Table& table) {
    std::size_t count = 0;
    for (const auto& row : table.rows) {
      if (row.cells.size() != 2 || row.cells[1].empty()) continue;
      const auto line = part_.lines[row.line].number;
      const Fact fact = {.label = row.cells[0], .value = row.cells[1]};
      const auto label = fact_of(row.cells[0]).bold ? fact_of(row.cells[0]).label : fact.label;
      taken_[row.line] = take_value(label, fact.value, line) || keep_figure(fact, line);
      if (taken_[row.line]) ++count;
    }
    if (count < table.rows.size() || count == 0) return;
    taken_[table.begin] = taken_[table.begin + 1] = true;
    if (const auto words = prose::headings_of(table); !words.empty())
      read_as(reading_.into, words, "", "columns of labels and values",
              part_.lines[table.begin].number);
  }

  Part& part_;
  FactsReading& reading_;
  std::vector<bool> taken_;
  bool all_ = false;
  bool moments_ = false;
};

}  // namespace

bool take_fact(FactsReading& reading, std::string_view label, std::string_view value,
               std::size_t line) {
  value = prose::stripped(value);
  const auto kind = fact_kind(label);
  return kind && !value.empty() && take_known(reading, *kind, label, value, line);
}

void take_facts(Part& part, FactsReading& reading) { FactReader(part, reading).read(); }

}  // namespace pm::exchange::markdown_report
