#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/embedded.hpp"
#include "pm/time/zone.hpp"
#include "zone_file.hpp"

namespace pm::time {

/// A directory of zone files, as operating systems have it, and the files to use if the machine has
/// no such directory. Reads nothing until the first call.
class ZoneDatabase {
 public:
  explicit ZoneDatabase(std::filesystem::path folder,
                        std::span<const text::EmbeddedFile> spare = {})
      : folder_(std::move(folder)), spare_(spare) {}

  /// Returns a zone, or the reason why there is none.
  [[nodiscard]] Result<ZoneFile> file(std::string_view name);

 private:
  [[nodiscard]] const std::vector<std::string>& names();

  [[nodiscard]] std::optional<std::string> bytes(std::string_view name) const;

  std::filesystem::path folder_;
  std::span<const text::EmbeddedFile> spare_;  ///< sorted by name
  std::optional<std::vector<std::string>> names_;
};

}  // namespace pm::time
