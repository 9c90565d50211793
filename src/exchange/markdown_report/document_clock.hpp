#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "../conclude/moment.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/prose/zone_name.hpp"

namespace pm::exchange::markdown_report {

/// How the times of a document are read: in which zone, on which day where they name none.
class DocumentClock {
 public:
  DocumentClock(const ImportSettings& settings, Imported& into);

  void set_zone(prose::ZoneName zone) { zone_ = std::move(zone); }
  void set_day(prose::Day day) { day_ = day; }
  [[nodiscard]] const std::optional<prose::Day>& day() const { return day_; }

  /// The moment that is meant. Choices that were made are remarks; each is said once.
  [[nodiscard]] std::optional<model::Moment> moment(prose::LooseTime said,
                                                    const std::optional<prose::Day>& day,
                                                    std::string_view written, std::size_t line);

 private:
  Imported& into_;
  conclude::Around around_;
  prose::ZoneName zone_;
  std::optional<prose::Day> day_;
  std::set<std::string> said_;
};

}  // namespace pm::exchange::markdown_report
