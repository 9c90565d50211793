#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/prose/loose_time.hpp"

namespace pm::exchange::cstate {

/// An update of a cState issue as it stands in the body.
struct CstateEntry {
  std::size_t line = 0;
  std::string label;  ///< "Monitoring", as written
  std::optional<prose::LooseTime> said;
  std::string time;           ///< as written
  bool unknown_zone = false;  ///< its zone is letters that name none
  std::string beside_time;    ///< what else the `track` says that has the time
  std::string text;           ///< Markdown, without label and time

  /// Only a line `---` parts it from what stands above: it may belong to that.
  [[nodiscard]] bool bare() const { return label.empty() && !said; }
};

struct CstateBody {
  std::vector<CstateEntry> entries;      ///< in the order of the file
  std::vector<CstateEntry> postmortems;  ///< those behind a label `Post-mortem`
};

/// Splits the body of an issue where a line `---`, a label, a time or a `track` begins or ends an
/// update. Fenced code is never split. `first_line` is that of the body, from 1.
[[nodiscard]] CstateBody cstate_body(std::string_view body, std::size_t first_line);

}  // namespace pm::exchange::cstate
