#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "../said_time.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"

namespace pm::exchange::markdown_report {

/// A zone that a document names for its times.
struct SaidZone {
  std::optional<time::Milliseconds> offset;
  std::string abbreviation;
  std::optional<time::Zone> zone;  ///< of an IANA name

  [[nodiscard]] bool none() const { return !offset && abbreviation.empty() && !zone; }
};

/// The zone that words begin with: `CET`, `UTC+2`, `Europe/Oslo`.
[[nodiscard]] SaidZone said_zone(std::string_view words);

/// What a document says of its clock: `All times in CET.`, `(times are UTC)`.
struct ZoneSentence {
  SaidZone zone;
  bool alone = false;  ///< the line says nothing else
};

[[nodiscard]] ZoneSentence zone_sentence(std::string_view line);

/// How the times of a document are read: in which zone, on which day where they name none.
class DocumentClock {
 public:
  DocumentClock(const ImportSettings& settings, Imported& into);

  void set_zone(SaidZone zone) { zone_ = std::move(zone); }
  void set_day(Day day) { day_ = day; }
  [[nodiscard]] const std::optional<Day>& day() const { return day_; }

  /// The moment that is meant. Choices that were made are remarks; each is said once.
  [[nodiscard]] std::optional<model::Moment> moment(SaidTime said, const std::optional<Day>& day,
                                                    std::string_view written, std::size_t line);

 private:
  Imported& into_;
  Around around_;
  SaidZone zone_;
  std::optional<Day> day_;
  std::set<std::string> said_;
};

}  // namespace pm::exchange::markdown_report
