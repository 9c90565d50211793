#pragma once

#include <optional>
#include <string>
#include <variant>

#include "command.hpp"
#include "parse.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/work/open.hpp"
#include "pm/work/output.hpp"

namespace pm::commands {

/// What the options of `pm render` ask for, with what they leave open decided.
struct RenderSettings {
  std::string format;
  std::string template_name;  ///< or the path of its file
  bool template_is_path = false;
  work::Target target;
  time::Instant as_of;  ///< up to when what has not ended is measured
  bool force = false;   ///< render what has errors, too
  bool check = false;   ///< a file that would change is a problem
};

/// Concludes the settings for the pages of these incidents, or of one context when there are none;
/// or says why the options do not fit each other. Pages never replace what pm reads.
[[nodiscard]] Result<RenderSettings> render_settings(const World& world, const Arguments& arguments,
                                                     const work::Opened& opened);

}  // namespace pm::commands
