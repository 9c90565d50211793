#include "template_signs.hpp"

#include "pm/text/words.hpp"

namespace pm::exchange::markdown_report {

bool has_template_sign(std::string_view line) {
  const auto shown = text::lower_ascii(line);
  for (const std::string_view sign :
       {"yyyy", "20xx", "xx:xx", "hh:mm", "mm-dd", "<date>", "[date]", "dd/mm"}) {
    if (shown.find(sign) != std::string::npos) return true;
  }
  return false;
}

}  // namespace pm::exchange::markdown_report
