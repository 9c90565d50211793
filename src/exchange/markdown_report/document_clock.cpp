#include "document_clock.hpp"

#include <utility>

#include "../taken.hpp"

namespace pm::exchange::markdown_report {
DocumentClock::DocumentClock(const ImportSettings& settings, Imported& into) : into_(into) {
  around_.zone = settings.zone;
  around_.zone_decides = settings.zone_was_given;
}

std::optional<model::Moment> DocumentClock::moment(prose::LooseTime said,
                                                   const std::optional<prose::Day>& day,
                                                   std::string_view written, std::size_t line) {
  auto around = around_;
  around.day = day ? day : day_;
  if (!said.hour) {
    // A day is one of the calendar that the record is shown in.
    said.offset.reset();
    said.abbreviation.clear();
    around.zone = into_.incident.zone;
  } else if (!said.offset && said.abbreviation.empty()) {
    said.offset = zone_.offset;
    said.abbreviation = zone_.abbreviation;
  }
  const auto found = conclude::moment(said, around);
  if (!found) {
    read_as(into_, "time", as_title(written), "no time, and left as text: " + found.error().message,
            line);
    return std::nullopt;
  }
  if (!found->remark.empty() && said_.insert(found->remark).second)
    read_as(into_, "time", as_title(written), found->remark + "; so are others like it", line);
  return found->moment;
}

}  // namespace pm::exchange::markdown_report
