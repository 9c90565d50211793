#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "show_parts.hpp"

namespace pm::commands {
namespace {

using render::Tone;

/// A name and its value.
struct Fact {
  std::string name;
  std::string words;
  Tone tone = Tone::plain;
};

/// The minimum width of a value, enough for a time.
constexpr std::size_t narrowest = 26;

/// Prints facts in two columns, or in one if the screen is too narrow.
void add_fact_rows(render::TerminalPage& page, const std::vector<Fact>& facts) {
  std::size_t column = 0;
  for (const auto& fact : facts) column = std::max(column, text::width(fact.name) + 2);
  const bool is_narrow = margin + column + narrowest > page.columns();
  for (const auto& fact : facts) {
    if (is_narrow) {
      page.line({{fact.name, Tone::faint}}, {margin, margin});
      page.line({{fact.words, fact.tone}}, {2 * margin, 2 * margin});
      continue;
    }
    const std::string blanks(column - text::width(fact.name), ' ');
    page.line({{fact.name, Tone::faint}, {blanks}, {fact.words, fact.tone}},
              {margin, margin + column});
  }
}

std::vector<Fact> moments(const data::Value& incident, std::span<const Reopening> reopenings) {
  const bool maintenance = is(incident, "is_maintenance");
  std::vector<Fact> facts;
  const auto add = [&](std::string name, std::string_view path) {
    if (auto text = words(incident, path); !text.empty()) facts.push_back({std::move(name), text});
  };
  if (const auto from = words(incident, "scheduled.from.text"); !from.empty())
    facts.push_back(
        {"Announced", fmt::format("{} to {}", from, words(incident, "scheduled.to.text"))});
  add("Started", "times.started.text");
  if (facts.empty() || facts.back().name != "Started") facts.push_back({"Started", "unknown"});
  add("Detected", "times.detected.text");
  add("Acknowledged", "times.acknowledged.text");
  add("Mitigated", "times.mitigated.text");
  const std::string end = maintenance ? "Completed" : "Resolved";
  for (const auto& [at, gap, seconds] : reopenings)
    facts.push_back(
        {"Reopened",
         gap.empty() ? at : fmt::format("{}, after {} {}", at, gap, text::lower_ascii(end))});
  add(end, "times.resolved.text");
  return facts;
}

/// Adds the durations.
void append_figures(const data::Value& incident, std::vector<Fact>& facts) {
  for (const auto& figure : items(incident, "figures"))
    facts.push_back({words(figure, "name"), words(figure, "long"), Tone::strong});
}

void append_scope(const data::Value& incident, std::vector<Fact>& facts) {
  const auto add = [&](std::string name, std::string words) {
    if (!words.empty()) facts.push_back({std::move(name), std::move(words)});
  };
  add("Roles", words(incident, "roles_line"));
  add("Affected", words(incident, "affected"));
  add("Labels", words(incident, "labels_line"));
  for (const auto& related : items(incident, "related"))
    add(words(related, "type"), words(related, "id"));
}

/// Returns the times, duration and note of an outage.
std::string outage_words(const data::Value& outage) {
  const auto from = words(outage, "from.text");
  const auto to = words(outage, "to.text");
  const auto note = words(outage, "note");
  return fmt::format("{} to {}: {}{}", from.empty() ? "unknown" : from, to.empty() ? "now" : to,
                     words(outage, "length.long"), note.empty() ? "" : " (" + note + ")");
}

void append_outages(const data::Value& incident, std::vector<Fact>& facts) {
  const auto& outages = items(incident, "outages");
  for (std::size_t i = 0; i < outages.size(); ++i) {
    const auto number = outages.size() > 1 ? fmt::format(" {}", i + 1) : std::string();
    facts.push_back({"Outage" + number, outage_words(outages[i])});
  }
}

/// The same phase has the same sign and colour on every page.
render::BarPart part(const data::Value& bar) {
  const auto word = words(bar, "word");
  const auto* seconds = bar.find("seconds");
  render::BarPart result = {
      .weight = seconds->whole_number().value(), .sign = "░", .tone = Tone::faint};
  const auto look = [&](std::string_view sign, Tone tone) {
    result.sign = sign;
    result.tone = tone;
  };
  if (word == "investigating" || word == "open") look("█", Tone::red);
  if (word == "identified") look("▓", Tone::yellow);
  if (word == "monitoring") look("▒", Tone::blue);
  if (word == "in_progress") look("█", Tone::blue);
  if (word == "verifying") look("▒", Tone::green);
  return result;
}

/// A part of the bar with its line of the legend.
struct LegendRow {
  render::BarPart part;
  std::string label;
  std::string length;
};

/// Returns the parts of the bar. If a bar does not begin where the last one ended, the incident was
/// closed in between, until it was reopened.
std::vector<LegendRow> legend(const data::Value& incident, std::span<const data::Value> bars,
                              std::span<const Reopening> reopenings) {
  std::vector<LegendRow> rows;
  for (const auto& bar : bars) {
    const bool is_gap = &bar != &bars.front() && words(bar, "from") != words((&bar)[-1], "to");
    if (is_gap && !reopenings.empty()) {
      const auto& gap = reopenings.front();
      if (gap.seconds > 0)
        rows.push_back({{.weight = gap.seconds, .sign = " "},
                        is(incident, "is_maintenance") ? "Completed" : "Resolved",
                        gap.gap});
      reopenings = reopenings.subspan(1);
    }
    rows.push_back({part(bar), words(bar, "label"), words(bar, "length")});
  }
  return rows;
}

}  // namespace

void add_facts(render::TerminalPage& page, const data::Value& incident,
               std::span<const Reopening> reopenings) {
  auto facts = moments(incident, reopenings);
  append_outages(incident, facts);
  append_figures(incident, facts);
  append_scope(incident, facts);
  page.blank_line();
  add_fact_rows(page, facts);
}

void add_phases(render::TerminalPage& page, const data::Value& incident,
                std::span<const Reopening> reopenings) {
  const auto* chart = incident.find("chart");
  if (chart == nullptr || items(*chart, "bars").empty()) return;
  const auto rows = legend(incident, items(*chart, "bars"), reopenings);
  std::vector<render::BarPart> parts;
  std::size_t column = 0;
  for (const auto& row : rows) {
    parts.push_back(row.part);
    column = std::max(column, text::width(row.label) + 2);
  }
  page.blank_line();
  page.bar(parts, margin);
  for (const auto& [part, label, length] : rows) {
    const std::string blanks(column - text::width(label), ' ');
    page.line({{std::string(part.sign), part.tone}, {" " + label + blanks + length}},
              {margin, margin + 2 + column});
  }
}

}  // namespace pm::commands
