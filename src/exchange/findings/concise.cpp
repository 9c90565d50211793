#include <algorithm>

#include <fmt/format.h>

#include "pm/exchange/findings.hpp"
#include "pm/text/utf8.hpp"

namespace pm::exchange {

std::string concise_findings(const std::vector<Finding>& findings) {
  std::string out;
  for (const auto& finding : findings) {
    const auto& place = finding.place;
    if (!place.file.empty()) {
      out += text::visible(place.file);
      // Editors look for both numbers.
      if (place.line > 0)
        out += fmt::format(":{}:{}", place.line, std::max(place.column, std::size_t{1}));
      out += ": ";
    }
    out += fmt::format("{}[{}]: {}\n", text::word(finding.level), finding.rule,
                       text::visible(finding.message));
  }
  return out;
}

}  // namespace pm::exchange
