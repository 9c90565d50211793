#include <fmt/format.h>

#include "pm/text/link.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

void check(const model::Maybe<std::string>& link, text::Report& report) {
  if (!link || text::is_safe_link(link->value)) return;
  report.add({
      .rule = unsafe_link.rule,
      .level = unsafe_link.level,
      .message = fmt::format("pages do not link to {}", text::quoted(link->value)),
      .where = link->where,
      .help = "write an address that begins with `https://`, `http://` or `mailto:`",
  });
}

void check_unsafe_link(const Subject& subject, text::Report& report) {
  for (const auto& entry : subject.incident.timeline) check(entry.link, report);
  for (const auto& action : subject.incident.actions) check(action.link, report);
}

}  // namespace

constinit const Check unsafe_link = {
    .rule = "unsafe-link",
    .summary = "links lead to web or mail addresses",
    .level = text::Level::warning,
    .run = check_unsafe_link,
};

}  // namespace pm::checks
