#include "list_table.hpp"

#include "data_forms.hpp"
#include "pm/render/terminal.hpp"
#include "pm/text/columns.hpp"

namespace pm::commands {
namespace {

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

/// The heading is faint, and what is not over is yellow.
std::string coloured(std::string_view table, const view::Data::List& incidents,
                     std::size_t widest) {
  using render::Tone;
  render::Sheet sheet({.columns = widest, .colour = true});
  auto tone = Tone::faint;
  for (auto incident = incidents.begin(); !table.empty(); ++incident) {
    const auto line = table.substr(0, table.find('\n'));
    sheet.line({{.words = std::string(line), .tone = tone}});
    table.remove_prefix(line.size() + 1);
    if (!table.empty()) tone = is_open(*incident) ? Tone::yellow : Tone::plain;
  }
  return std::move(sheet).text();
}

}  // namespace

std::string incidents_table(const view::Data::List& incidents, std::size_t widest, bool colour) {
  if (incidents.empty()) return {};
  const auto table = plain(incidents, widest);
  return colour ? coloured(table, incidents, widest) : table;
}

}  // namespace pm::commands
