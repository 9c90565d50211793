#pragma once

#include <optional>
#include <string>
#include <variant>

#include "command.hpp"
#include "output.hpp"
#include "parse.hpp"
#include "pm/model/config.hpp"
#include "pm/time/instant.hpp"

namespace pm::commands {

/// What the options of `pm render` ask for, with what they leave open decided.
struct RenderSettings {
  std::string format;
  std::string template_name;  ///< or the path of its file
  bool template_is_path = false;
  Target target;
  time::Instant as_of;
  bool force = false;
};

/// Concludes the settings for so many incidents, or says why the options do not fit each other.
[[nodiscard]] std::variant<RenderSettings, UsageMistake> render_settings(
    const World& world, const Arguments& arguments, const model::Config& config, std::size_t pages);

}  // namespace pm::commands
