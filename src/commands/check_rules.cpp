#include "check_rules.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "exit_status.hpp"
#include "listing.hpp"
#include "pm/checks/run.hpp"
#include "pm/data/json.hpp"
#include "pm/text/embedded.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

std::vector<const checks::Check*> rules_by_name() {
  std::vector<const checks::Check*> out(checks::all().begin(), checks::all().end());
  std::sort(out.begin(), out.end(), [](const auto* a, const auto* b) { return a->rule < b->rule; });
  return out;
}

std::string rules_as_json() {
  auto rules = data::list();
  for (const auto* check : rules_by_name()) {
    auto rule = data::mapping();
    rule.set("rule", data::text(std::string(check->rule)));
    rule.set("level", data::text(std::string(text::word(check->level))));
    rule.set("fixed", data::flag(check->fixed));
    rule.set("summary", data::text(std::string(check->summary)));
    rules.add(std::move(rule));
  }
  auto out = data::mapping();
  out.set("version", data::number(list_version));
  out.set("rules", std::move(rules));
  return data::to_json(out, data::JsonEscapes::needed);
}

}  // namespace

int explain_rule(World& world, const std::string& rule) {
  std::vector<std::string_view> names;
  for (const auto& page : text::embedded_rules()) {
    names.push_back(page.name.substr(0, page.name.rfind('.')));
    if (names.back() != rule) continue;
    world.out << page.text;
    return exit_ok;
  }
  return fail(world,
              usage_error(fmt::format("unknown rule {}", text::quoted(rule)),
                          text::did_you_mean(rule, names,
                                             fmt::format("valid rules: {}", text::one_of(names)))));
}

int list_rules(World& world, std::string_view form) {
  if (form == "json") {
    world.out << rules_as_json();
    return exit_ok;
  }
  if (form != "text")
    return fail(world, usage_error(fmt::format("`--list-rules` has no format `{}`", form),
                                   "its formats are `text` and `json`"));
  std::size_t width = 0;
  for (const auto* check : checks::all()) width = std::max(width, check->rule.size());
  for (const auto* check : rules_by_name())
    world.out << fmt::format("{:{}}  {:7}  {}\n", check->rule, width, text::word(check->level),
                             check->summary);
  return exit_ok;
}

}  // namespace pm::commands
