#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/time/zone.hpp"
#include "zone_file.hpp"

namespace pm::time {

/// A directory of zone files, as operating systems have it. Reads nothing until the first call.
class ZoneDatabase {
 public:
  explicit ZoneDatabase(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// Returns the checked file of a zone, or the reason why there is none.
  [[nodiscard]] Result<ZoneFile> file(std::string_view name);
  /// Returns the error in the file that the library reads for its leap seconds on first use.
  [[nodiscard]] std::optional<text::Diagnostic> leap_second_mistake() const;

 private:
  [[nodiscard]] const std::vector<std::string>& names();

  std::filesystem::path folder_;
  std::optional<std::vector<std::string>> names_;
};

}  // namespace pm::time
