#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parse.hpp"
#include "pm/commands/world.hpp"
#include "pm/model/config.hpp"
#include "pm/model/moment.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/when.hpp"
#include "pm/time/zone.hpp"

namespace pm::commands {

// Typed or piped text as values of a record.

/// Returns text as a name: one line, with single spaces between words and without control
/// characters.
[[nodiscard]] std::string one_line(std::string_view text);

/// Returns text as prose: without blank lines around it, with LF as line ends. Text of several
/// lines ends with a newline.
[[nodiscard]] std::string tidied(std::string_view text);

/// The zone in which pm reads typed times without one.
struct TypedZone {
  std::optional<time::Zone> zone;  ///< nothing: neither a setting nor the machine has a usable one
  bool is_of_machine = false;      ///< nobody has set one for the record
  std::string setting = {};        ///< what sets the unusable one of the machine

  /// The zone in which times are written that name none and are not read in any, such as now.
  [[nodiscard]] time::Zone written() const;
};

/// Returns the zone of the record or of pm.yaml, otherwise that of the machine.
[[nodiscard]] TypedZone typed_zone(const World& world, const std::optional<time::Zone>& configured);

/// Returns the zone in which to read times typed for a record: its own, otherwise that of pm.yaml,
/// otherwise that of the machine.
[[nodiscard]] TypedZone typed_zone(const World& world, const repo::Record& record,
                                   const model::Config& config);

/// Reads a time as people type it. Fails with help, also where it needs a zone and there is none.
[[nodiscard]] Result<time::Said> read_typed(std::string_view text, time::Instant now,
                                            const TypedZone& zone, time::Lean lean);

/// Texts that pm reads in another way than they are written, for standard error: "read `23:50` as
/// 2024-01-28 23:50 EST".
using Readings = std::vector<std::string>;

/// Adds how a time was read, if its text does not say so: in the zone of the machine, or on a day
/// that it does not name.
void add_reading(Readings& readings, std::string_view text, const time::Said& said,
                 const TypedZone& zone);

/// Prints readings on standard error, one a line.
void print_readings(const World& world, const Readings& readings);

/// A typed time, and the zone in which to write it.
struct TypedMoment {
  model::Moment moment;
  time::Zone zone;

  /// As pm writes it into a file.
  [[nodiscard]] std::string written() const;
};

/// Reads times from options, as people type them. Keeps the first error, so that the caller checks
/// for one once, after all options.
class TypedTimes {
 public:
  TypedTimes(const Arguments& arguments, time::Instant now, TypedZone zone)
      : arguments_(arguments), now_(now), zone_(std::move(zone)) {}

  /// Returns the time of an option; nothing if it is missing or invalid.
  [[nodiscard]] std::optional<TypedMoment> moment(std::string_view option,
                                                  time::Lean lean = time::Lean::past);
  /// The same for a time that is not an option; `name` is its name in messages.
  [[nodiscard]] std::optional<TypedMoment> read(std::string_view name, std::string_view text,
                                                time::Lean lean = time::Lean::past);
  /// The time of an option as text for a record.
  [[nodiscard]] std::optional<std::string> written(std::string_view option,
                                                   time::Lean lean = time::Lean::past);
  /// Returns whether an option is a duration, not a time.
  [[nodiscard]] bool is_duration(std::string_view option) const;
  /// Returns the text of a time in the future, or of a duration, for a record.
  [[nodiscard]] std::optional<std::string> written_or_duration(std::string_view option);

  [[nodiscard]] const std::optional<text::Diagnostic>& error() const { return error_; }
  [[nodiscard]] const Readings& readings() const { return readings_; }
  /// What to type instead of a time in the future that is past on the day before: "did you mean
  /// `yesterday 23:50`?"; empty if there is none.
  [[nodiscard]] const std::string& future_help() const { return future_help_; }

 private:
  void remember(std::string_view option, const text::Diagnostic& wrong);
  void note_future(const time::Said& said);

  const Arguments& arguments_;
  time::Instant now_;
  TypedZone zone_;
  std::optional<text::Diagnostic> error_;
  Readings readings_;
  std::string future_help_;
};

/// Returns a text file, or standard input for `-`, up to slightly more than the limit for records,
/// so that larger input is an error.
[[nodiscard]] std::string input(const World& world, const std::string& path);

}  // namespace pm::commands
