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

// Texts as somebody typed or piped them, made into what stands in a record.

/// A text as a name: one line, with single blanks between its words and without controls.
[[nodiscard]] std::string one_line(std::string_view text);

/// A text as prose: without blank lines around it, with lines ended by LF. One of several lines
/// ends with a newline.
[[nodiscard]] std::string tidied(std::string_view text);

/// The times that options name, as people say them, read in one zone. The first that is none is
/// remembered, so that it is asked for once, behind all of them.
class TypedTimes {
 public:
  TypedTimes(const Arguments& arguments, time::Instant now, const time::Zone& zone)
      : arguments_(arguments), now_(now), zone_(zone) {}

  /// What an option says; nothing when it is not there, or is no time.
  [[nodiscard]] std::optional<model::Moment> moment(std::string_view option);
  /// The same, as it is written into a file.
  [[nodiscard]] std::optional<std::string> written(std::string_view option);
  /// Whether an option says a length of time, not a time.
  [[nodiscard]] bool says_length(std::string_view option) const;
  /// A time, or a duration as it was said.
  [[nodiscard]] std::optional<std::string> written_or_duration(std::string_view option);
  [[nodiscard]] std::string written(const model::Moment& moment) const;

  [[nodiscard]] const std::optional<text::Diagnostic>& mistake() const { return mistake_; }

 private:
  void remember(std::string_view option, const text::Diagnostic& wrong);

  const Arguments& arguments_;
  time::Instant now_;
  time::Zone zone_;
  std::optional<text::Diagnostic> mistake_;
};

/// All of a text file, or for `-` of standard input, up to a little more than a record may have:
/// what is too large is then a finding.
[[nodiscard]] std::string input(const World& world, const std::string& path);

}  // namespace pm::commands
