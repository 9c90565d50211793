#pragma once

#include <optional>
#include <string>
#include <variant>
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
  const exchange::Importer* importer = nullptr;  ///< null: what each source looks like
  std::vector<std::string> sources;              ///< files, folders, or `-`
  exchange::ImportSettings settings;
  exchange::Prefer prefer = exchange::Prefer::record;
  std::optional<std::string> into;      ///< a folder instead of that of pm.yaml
  std::optional<std::string> incident;  ///< the record that all of it is added to
  std::optional<std::string> report;    ///< the file for the whole report
};

/// Returns the settings. The first argument is a format if it is the name of one.
[[nodiscard]] Result<ImportRequest> import_request(const Arguments& arguments,
                                                   const model::Config& config);

}  // namespace pm::commands
