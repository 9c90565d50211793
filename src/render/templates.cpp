#include <fmt/format.h>

#include <unordered_set>
#include <utility>

#include "mustache/nodes.hpp"
#include "mustache/tag.hpp"
#include "pm/render/template.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::render {

using namespace mustache;

namespace {

/// Returns whether a template and everything that it includes can be rendered.
bool is_whole_template(const Template& first) {
  std::unordered_set<const Template*> seen = {&first};
  std::vector<const Template*> waiting = {&first};
  while (!waiting.empty()) {
    const auto* page = waiting.back();
    waiting.pop_back();
    if (page->broken()) return false;
    for (const auto& include : page->includes) {
      const auto* target = page->nodes[include.node].target;
      if (seen.insert(target).second) waiting.push_back(target);
    }
  }
  return true;
}

}  // namespace

Templates::Templates(Load load, std::vector<std::string> known)
    : load_(std::move(load)), known_(std::move(known)) {}

Templates::~Templates() = default;

const Template* Templates::named(std::string_view name, text::Report& report) {
  if (auto* found = find(name, report)) return linked(*found, report);
  report.add({.rule = template_rule,
              .message = fmt::format("unknown template {}", text::quoted(name)),
              .help = help_for(name)});
  return nullptr;
}

const Template* Templates::compiled(std::shared_ptr<const text::Source> source,
                                    text::Report& report) {
  return linked(add(std::move(source), report), report);
}

Template& Templates::add(std::shared_ptr<const text::Source> source, text::Report& report) {
  all_.push_back(compile(std::move(source), report));
  return *all_.back();
}

/// Returns the template of a name, compiled if it is new, or null.
Template* Templates::find(std::string_view name, text::Report& report) {
  const auto found = by_name_.find(name);
  if (found != by_name_.end()) return found->second;
  auto source = load_(name);
  auto* page = source ? &add(std::move(source), report) : nullptr;
  by_name_.emplace(std::string(name), page);
  return page;
}

/// Compiles everything that a template includes, each template once, even if they include each
/// other.
const Template* Templates::linked(Template& first, text::Report& report) {
  std::vector<Template*> waiting = {&first};
  while (!waiting.empty()) {
    auto* page = waiting.back();
    waiting.pop_back();
    if (!std::exchange(page->linked, true)) link(*page, waiting, report);
  }
  return is_whole_template(first) ? &first : nullptr;
}

void Templates::link(Template& including, std::vector<Template*>& waiting, text::Report& report) {
  std::unordered_set<std::string_view> unknown;
  for (const auto& include : including.includes) {
    auto* target = find(include.name, report);
    if (target != nullptr) {
      waiting.push_back(target);
      if (!including.nodes.empty()) including.nodes[include.node].target = target;
      continue;
    }
    if (including.has_enough_mistakes() || !unknown.insert(include.name).second) continue;
    including.fail({.rule = template_rule,
                    .message = fmt::format("unknown template {}", text::quoted(include.name)),
                    .where = including.where(include.span),
                    .help = help_for(include.name)},
                   report);
  }
}

std::string Templates::help_for(std::string_view name) const {
  const std::vector<std::string_view> names(known_.begin(), known_.end());
  if (const auto meant = text::nearest(name, names)) {
    return fmt::format("did you mean {}?", text::quoted(*meant));
  }
  return names.empty() ? "" : fmt::format("templates: {}", text::one_of(names));
}

}  // namespace pm::render
