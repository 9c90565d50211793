#pragma once

#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "parse.hpp"
#include "pm/exchange/import.hpp"
#include "pm/exchange/refresh.hpp"
#include "pm/model/config.hpp"
#include "pm/text/result.hpp"

namespace pm::commands {

/// The settings of `pm import` that do not depend on a source.
struct ImportRequest {
  const exchange::Importer* importer = nullptr;  ///< null: recognize each source
  std::vector<std::string> sources;              ///< files, directories, or `-`
  exchange::ImportSettings settings;
  exchange::Prefer prefer = exchange::Prefer::record;
  std::optional<std::string> into;      ///< a directory instead of that of pm.yaml
  std::optional<std::string> incident;  ///< the record to add everything to
  std::optional<std::string> report;    ///< the file for the complete report
};

/// Returns the settings. The first argument is a format if it is the name of one.
[[nodiscard]] Result<ImportRequest> import_request(const Arguments& arguments,
                                                   const model::Config& config);

}  // namespace pm::commands
