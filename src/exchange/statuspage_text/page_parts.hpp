#pragma once

#include <optional>
#include <string>
#include <vector>

#include "page_lines.hpp"
#include "posted.hpp"

namespace pm::exchange::statuspage_text {

/// What was posted at one moment, as it stands on a page.
struct PagePost {
  std::optional<PageLine> heading;  ///< "Resolved"; the page may have none
  PageLines lines;                  ///< without the heading
  std::optional<Posted> posted;     ///< nothing where the page ends before it
};

/// The text of the page of one incident, taken apart and not yet understood.
struct PageParts {
  PageLines above;  ///< what stands before the title
  std::optional<PageLine> title;
  std::optional<PageLine> report;  ///< "Incident Report for X"
  std::string organization;
  bool maintenance = false;          ///< it is a "Scheduled Maintenance Report for X"
  PageLines window;                  ///< when the maintenance was announced for
  std::vector<PagePost> posts;       ///< in the order of the page; those without `posted` come last
  std::optional<PageLine> affected;  ///< the names behind "This incident affected:"
  std::optional<PageLine> occurred;  ///< "July 31", behind "Occurred on"
  PageLines repeated;                ///< headings that stand twice
  PageLines below;                   ///< what stands after all this: the feet of pages
};

/// The parts of a page. It never fails: what a part is, is concluded from where its lines stand.
[[nodiscard]] PageParts page_parts(const PageLines& lines);

/// Whether a line says `Incident Report for X` or `Scheduled Maintenance Report for X`.
[[nodiscard]] bool is_report_line(const std::string& line);

/// Whether a line is a heading of an update, such as `Monitoring`.
[[nodiscard]] bool is_update_heading(const std::string& line);
/// Whether a line is the heading of an analysis.
[[nodiscard]] bool is_postmortem_heading(const std::string& line);

}  // namespace pm::exchange::statuspage_text
