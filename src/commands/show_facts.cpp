#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
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

std::vector<Fact> moments(const data::Value& incident) {
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
  add(maintenance ? "Completed" : "Resolved", "times.resolved.text");
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

}  // namespace

void add_facts(render::TerminalPage& page, const data::Value& incident) {
  auto facts = moments(incident);
  append_outages(incident, facts);
  append_figures(incident, facts);
  append_scope(incident, facts);
  page.blank_line();
  add_fact_rows(page, facts);
}

void add_phases(render::TerminalPage& page, const data::Value& incident) {
  const auto* chart = incident.find("chart");
  if (chart == nullptr || items(*chart, "bars").empty()) return;
  const auto& bars = items(*chart, "bars");
  std::vector<render::BarPart> parts;
  std::size_t column = 0;
  for (const auto& bar : bars) {
    parts.push_back(part(bar));
    column = std::max(column, text::width(words(bar, "label")) + 2);
  }
  page.blank_line();
  page.bar(parts, margin);
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const auto label = words(bars[i], "label");
    const std::string blanks(column - text::width(label), ' ');
    page.line({{std::string(parts[i].sign), parts[i].tone},
               {" " + label + blanks + words(bars[i], "length")}},
              {margin, margin + 2 + column});
  }
}

}  // namespace pm::commands
