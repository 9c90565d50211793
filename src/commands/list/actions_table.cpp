#include "actions_table.hpp"

#include <algorithm>

#include "../show/show_parts.hpp"
#include "coloured_table.hpp"
#include "data_forms.hpp"
#include "pm/text/columns.hpp"
#include "pm/text/utf8.hpp"

namespace pm::commands {
namespace {

using render::Tone;

constexpr std::size_t least_title = 30;  ///< columns

bool is_overdue(const view::Data& follow_up) { return !follow_up.find("overdue")->is_nothing(); }

/// "2024-02-15", "2024-02-15 overdue 3d"
std::string due(const view::Data& follow_up) {
  const auto day = cell(follow_up, "due");
  return is_overdue(follow_up) ? day + " " + cell(follow_up, "overdue") : day;
}

std::vector<std::string> cells(const view::Data& follow_up) {
  return {cell(follow_up, "id"),      cell(follow_up, "title"), cell(follow_up, "owner"),
          cell(follow_up, "status"),  due(follow_up),           cell(follow_up, "age"),
          cell(follow_up, "priority")};
}

std::string plain(const view::Data::List& follow_ups, std::size_t widest) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& follow_up : follow_ups) rows.push_back(cells(follow_up));
  return text::table({{.heading = "ID"},
                      {.heading = "TITLE", .flexible = true},
                      {.heading = "OWNER"},
                      {.heading = "STATUS"},
                      {.heading = "DUE"},
                      {.heading = "AGE", .right = true},
                      {.heading = "PRIORITY"}},
                     rows, widest);
}

Tone tone(const view::Data& follow_up) {
  if (is_overdue(follow_up)) return Tone::red;
  return *follow_up.find("is_open")->boolean() ? Tone::plain : Tone::faint;
}

/// What is closed is faint, what is overdue is red.
std::string coloured(std::string_view table, const view::Data::List& follow_ups) {
  std::vector<Tone> tones;
  for (const auto& follow_up : follow_ups) tones.push_back(tone(follow_up));
  return coloured_table(table, tones);
}

/// What a table needs so that titles can still be told apart.
std::size_t least_width(const view::Data::List& follow_ups) {
  std::size_t titles = 0;
  for (const auto& each : follow_ups) titles = std::max(titles, text::width(cell(each, "title")));
  const auto whole = plain(follow_ups, 0);
  std::size_t widest = 0;
  for (std::string_view rest = whole; !rest.empty(); rest.remove_prefix(rest.find('\n') + 1))
    widest = std::max(widest, text::width(rest.substr(0, rest.find('\n'))));
  return widest - std::min(widest, titles) + std::min(titles, least_title);
}

std::string stacked(const view::Data::List& follow_ups, const render::Screen& screen) {
  render::Sheet sheet(screen);
  for (const auto& each : follow_ups) {
    if (&each != &follow_ups.front()) sheet.blank_line();
    add_follow_up(sheet, each);
  }
  return std::move(sheet).text();
}

}  // namespace

std::string actions_table(const view::Data::List& follow_ups, const render::Screen& screen) {
  if (follow_ups.empty()) return {};
  if (screen.columns > 0 && least_width(follow_ups) > screen.columns)
    return stacked(follow_ups, screen);
  const auto table = plain(follow_ups, screen.columns);
  return screen.colour ? coloured(table, follow_ups) : table;
}

}  // namespace pm::commands
