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

  /// Returns a zone, or the reason why there is none.
  [[nodiscard]] Result<ZoneFile> file(std::string_view name);

 private:
  [[nodiscard]] const std::vector<std::string>& names();

  std::filesystem::path folder_;
  std::optional<std::vector<std::string>> names_;
};

}  // namespace pm::time
