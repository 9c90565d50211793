#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/time/zone.hpp"
#include "zone_file.hpp"

namespace pm::time {

/// A folder of zone files, as the operating system has one. Nothing is read before it is asked for.
class ZoneDatabase {
 public:
  explicit ZoneDatabase(std::filesystem::path folder) : folder_(std::move(folder)) {}

  /// The file of a zone, checked; or why there is none.
  [[nodiscard]] Result<ZoneFile> file(std::string_view name);
  /// What is wrong with the file that the library reads for its leap seconds when it is first used.
  [[nodiscard]] std::optional<text::Diagnostic> leap_second_mistake() const;

 private:
  [[nodiscard]] const std::vector<std::string>& names();

  std::filesystem::path folder_;
  std::optional<std::vector<std::string>> names_;
};

}  // namespace pm::time
