#include "list_table.hpp"

#include "coloured_table.hpp"
#include "data_forms.hpp"
#include "pm/text/columns.hpp"

namespace pm::commands {
namespace {

using render::Tone;

constexpr std::string_view open_mark = "● ";

bool is_open(const view::Data& incident) { return *incident.find("is_open")->boolean(); }

std::vector<std::string> cells(const view::Data& incident) {
  return {cell(incident, "id"),
          cell(incident, "title"),
          cell(incident, "severity"),
          cell(incident, "started_date"),
          (is_open(incident) ? std::string(open_mark) : "") + cell(incident, "state"),
          cell(incident, "duration")};
}

std::string plain(const view::Data::List& incidents, std::size_t widest) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& incident : incidents) rows.push_back(cells(incident));
  return text::table({{.heading = "ID"},
                      {.heading = "TITLE", .flexible = true},
                      {.heading = "SEVERITY"},
                      {.heading = "STARTED"},
                      {.heading = "STATE"},
                      {.heading = "DURATION"}},
                     rows, widest);
}

std::string coloured(std::string_view table, const view::Data::List& incidents) {
  std::vector<Tone> tones;
  for (const auto& incident : incidents)
    tones.push_back(is_open(incident) ? Tone::yellow : Tone::plain);
  return coloured_table(table, tones);
}

}  // namespace

std::string incidents_table(const view::Data::List& incidents, const render::Screen& screen) {
  if (incidents.empty()) return {};
  const auto table = plain(incidents, screen.columns);
  return screen.colour ? coloured(table, incidents) : table;
}

}  // namespace pm::commands
