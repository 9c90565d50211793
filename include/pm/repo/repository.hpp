#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/files/disk.hpp"
#include "pm/model/config.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/yaml/read.hpp"

namespace pm::repo {

/// The value of an environment variable, or nothing.
using Environment = std::function<std::optional<std::string>(std::string_view name)>;

/// A folder of incidents with its configuration. Paths are relative to the working folder, as
/// messages show them.
struct Repository {
  std::string root;  ///< "" for the working folder, else "../" as often as it takes
  model::Config config;
  std::vector<std::shared_ptr<const text::Source>> sources;  ///< pm.yaml and what overrode it

  [[nodiscard]] std::string incidents() const { return root + config.incidents; }
  [[nodiscard]] std::string templates() const { return root + config.templates; }
  [[nodiscard]] yaml::Defaults defaults() const;
};

/// Opens the repository around the working folder: the nearest folder upward that holds pm.yaml,
/// else one that holds `.git`, else the working folder itself. A file below the working folder,
/// `about`, may be in a repository of its own, with a pm.yaml on the way to it. A key of pm.yaml
/// that is one text can be overridden by `PM_` and its name in capitals. What is wrong with either
/// is reported.
[[nodiscard]] Repository open(const files::Disk& disk, const Environment& environment,
                              text::Report& report, std::string_view about = {});

}  // namespace pm::repo
