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

/// "2024-01-29-engage · Serraview · Drill · S2 · Major · Resolved"
void add_title(render::TerminalPage& page, const data::Value& incident) {
  const auto title = words(incident, "title");
  const auto id = words(incident, "id");
  const bool ongoing = is(incident, "ongoing");
  page.line({{.words = title.empty() ? "(no title)" : title, .tone = Tone::strong}});
  render::Line line = {{.words = id, .tone = Tone::faint}};
  for (const auto* key : {"organization", "mode", "severity", "impact"}) {
    if (const auto word = words(incident, key); !word.empty()) line.push_back({" · " + word});
  }
  if (const auto state = words(incident, "state"); !state.empty()) {
    line.push_back({" · "});
    line.push_back({state, ongoing ? Tone::red : Tone::green});
  }
  if (ongoing) line.push_back({", open"});
  page.line(line, {0, margin});
}

std::string findings(const Shown& shown, const render::Screen& screen) {
  if (shown.findings.empty()) return {};
  Tally tally;
  tally.add(shown.findings);
  render::TerminalPage page(screen);
  add_heading(page, "Diagnostics",
              fmt::format("{} (`pm check {}`)", tally.words(), words(shown.incident, "id")));
  auto out = std::move(page).text();
  for (const auto& finding : shown.findings.all())
    out += "\n" + text::draw(finding, {.colour = screen.colour});
  return out;
}

}  // namespace

std::string terminal_page(const Shown& shown, const render::Screen& screen) {
  auto narrow = screen;
  narrow.columns = std::min(screen.columns, widest);
  render::TerminalPage page(narrow);
  add_title(page, shown.incident);
  add_facts(page, shown.incident, shown.reopenings);
  add_phases(page, shown.incident, shown.reopenings);
  add_next_update(page, shown.next_update);
  add_updates(page, shown.incident);
  add_events(page, shown.incident);
  add_analysis(page, shown.incident);
  add_follow_ups(page, shown.follow_ups);
  return std::move(page).text() + findings(shown, narrow);
}

}  // namespace pm::commands
