#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parse.hpp"
#include "pm/commands/world.hpp"
#include "pm/model/moment.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/written.hpp"
#include "pm/time/zone.hpp"

namespace pm::commands {

// Typed or piped text as values of a record.

/// Returns text as a name: one line, with single spaces between words and without control
/// characters.
[[nodiscard]] std::string one_line(std::string_view text);

/// Returns text as prose: without blank lines around it, with LF as line ends. Text of several
/// lines ends with a newline.
[[nodiscard]] std::string tidied(std::string_view text);

/// Reads times from options, as people write them, in one time zone. Keeps the first error, so that
/// the caller checks for one once, after all options.
class TypedTimes {
 public:
  TypedTimes(const Arguments& arguments, time::Instant now, const time::Zone& zone)
      : arguments_(arguments), now_(now), zone_(zone) {}

  /// Returns the time of an option; nothing if it is missing or invalid.
  [[nodiscard]] std::optional<model::Moment> moment(std::string_view option);
  /// The same as text for a record.
  [[nodiscard]] std::optional<std::string> written(std::string_view option);
  /// Returns whether an option is a duration, not a time.
  [[nodiscard]] bool is_duration(std::string_view option) const;
  /// Returns the text of a time, or a duration as it was given.
  [[nodiscard]] std::optional<std::string> written_or_duration(std::string_view option);
  [[nodiscard]] std::string written(const model::Moment& moment) const;

  [[nodiscard]] const std::optional<text::Diagnostic>& error() const { return error_; }

 private:
  void remember(std::string_view option, const text::Diagnostic& wrong);

  const Arguments& arguments_;
  time::Instant now_;
  time::Zone zone_;
  std::optional<text::Diagnostic> error_;
};

/// Returns a text file, or standard input for `-`, up to slightly more than the limit for records,
/// so that larger input is an error.
[[nodiscard]] std::string input(const World& world, const std::string& path);

}  // namespace pm::commands
