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

/// What `pm import` was asked for, understood as far as that goes without a source.
struct ImportRequest {
  const exchange::Importer* importer = nullptr;  ///< null: what each source looks like
  std::vector<std::string> sources;              ///< files, folders, or `-`
  exchange::ImportSettings settings;
  exchange::Prefer prefer = exchange::Prefer::record;
  std::optional<std::string> into;      ///< a folder instead of that of pm.yaml
  std::optional<std::string> incident;  ///< the record that all of it is added to
  std::optional<std::string> report;    ///< the file for the whole report
};

/// The first operand is a format when it is the name of one.
[[nodiscard]] Result<ImportRequest> import_request(const Arguments& arguments,
                                                   const model::Config& config);

}  // namespace pm::commands
