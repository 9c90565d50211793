#include "show_page.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pm/text/draw.hpp"
#include "reporting.hpp"
#include "show_parts.hpp"

namespace pm::commands {
namespace {

using render::Tone;

constexpr std::size_t widest = 100;  ///< columns; longer lines are hard to read

/// "2024-01-29-engage · Serraview · S2 · Major · Resolved"
void add_title(render::Sheet& sheet, const data::Value& incident) {
  const auto title = words(incident, "title");
  const auto id = words(incident, "id");
  const bool ongoing = is(incident, "ongoing");
  sheet.line({{.words = title.empty() ? "(no title)" : title, .tone = Tone::strong}});
  render::Line line = {{.words = id, .tone = Tone::faint}};
  for (const auto* key : {"organization", "severity", "impact"}) {
    if (const auto word = words(incident, key); !word.empty()) line.push_back({" · " + word});
  }
  if (const auto state = words(incident, "state"); !state.empty()) {
    line.push_back({" · "});
    line.push_back({state, ongoing ? Tone::red : Tone::green});
  }
  if (ongoing) line.push_back({", not over"});
  sheet.line(line, {0, margin});
}

std::string findings(const Shown& shown, const render::Screen& screen) {
  if (shown.findings.empty()) return {};
  Tally tally;
  tally.add(shown.findings);
  render::Sheet sheet(screen);
  add_heading(sheet, "Findings",
              fmt::format("{} (`pm check {}`)", tally.words(), words(shown.incident, "id")));
  auto out = std::move(sheet).text();
  for (const auto& finding : shown.findings.all())
    out += "\n" + text::draw(finding, {.colour = screen.colour});
  return out;
}

}  // namespace

std::string terminal_page(const Shown& shown, const render::Screen& screen) {
  auto narrow = screen;
  narrow.columns = std::min(screen.columns, widest);
  render::Sheet sheet(narrow);
  add_title(sheet, shown.incident);
  add_facts(sheet, shown.incident);
  add_phases(sheet, shown.incident);
  add_updates(sheet, shown.incident);
  add_next_update(sheet, shown.next_update);
  add_events(sheet, shown.incident);
  add_analysis(sheet, shown.incident);
  add_follow_ups(sheet, shown.follow_ups);
  return std::move(sheet).text() + findings(shown, narrow);
}

}  // namespace pm::commands
