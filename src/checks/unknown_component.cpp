#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

using model::Component;

/// Suggests corrections of misspelt names, up to a limit: a file may contain tens of thousands of
/// wrong names. After the first few dozen, suggestions help nobody.
class Spelling {
 public:
  explicit Spelling(std::vector<std::string_view> known) : known_(std::move(known)) {}

  std::optional<std::string_view> meant(std::string_view name) {
    constexpr std::size_t most = 100'000;  ///< comparisons of two names; about a second at worst
    if (comparisons_ > most) return std::nullopt;
    comparisons_ += known_.size();
    return text::nearest(name, known_);
  }

 private:
  std::vector<std::string_view> known_;
  std::size_t comparisons_ = 0;
};

/// Components by name. A group and a component can have the same name.
class Names {
 public:
  template <typename Components>
  explicit Names(const Components& components) {
    for (const auto& component : components) {
      groups_of_[component.name.value].insert(component.group);
      if (!component.group.empty()) groups_.insert(component.group);
    }
  }

  [[nodiscard]] bool empty() const { return groups_of_.empty(); }
  [[nodiscard]] bool has(std::string_view name) const {
    return groups_of_.count(name) > 0 || groups_.count(name) > 0;
  }
  [[nodiscard]] bool has_in(const std::string& group, std::string_view name) const {
    const auto place = groups_of_.find(name);
    return place == groups_of_.end() || place->second.count(group) > 0;
  }
  [[nodiscard]] std::vector<std::string_view> all() const {
    std::vector<std::string_view> names;
    for (const auto& [name, groups] : groups_of_) names.push_back(name);
    std::sort(names.begin(), names.end());
    return names;
  }

 private:
  std::unordered_map<std::string_view, std::unordered_set<std::string_view>> groups_of_;
  std::unordered_set<std::string_view> groups_;
};

std::vector<std::string_view> names_and_aliases(const model::Registry& registry) {
  std::vector<std::string_view> names;
  for (const auto& component : registry) {
    names.push_back(component.name.value);
    for (const auto& alias : component.aliases) names.push_back(alias.value);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

/// Reports names that pm.yaml or the incident does not list.
class ComponentNames {
 public:
  ComponentNames(const Subject& subject, text::Report& report)
      : registry_(subject.config.components),
        listed_(subject.incident.components),
        registry_spelling_(names_and_aliases(subject.config.components)),
        listed_spelling_(listed_.all()),
        report_(report) {}

  void listed(const Component& component) {
    const auto& name = component.name;
    if (registry_.empty() || !seen_.insert(name.value).second) return;
    if (!registry_.has(name.value)) return unregistered(name);
    if (component.group.empty() || registry_.has_in(component.group, name.value)) return;
    report_.add({
        .rule = unknown_component.rule,
        .message = fmt::format("{} is not in the group {} of pm.yaml", text::quoted(name.value),
                               text::quoted(component.group)),
        .where = name.where,
        .help = "use its group from pm.yaml, or list it without a group",
    });
  }

  void used(const std::vector<model::ComponentStatus>& components) {
    once(components);
    for (const auto& [name, status] : components) {
      if (listed_.has(name.value) || !seen_.insert(name.value).second) continue;
      if (!registry_.empty() && !registry_.has(name.value)) {
        unregistered(name);
      } else if (!listed_.empty()) {
        unlisted(name);
      }
    }
  }

 private:
  /// YAML rejects a key that occurs twice; a name and its alias are two keys.
  void once(const std::vector<model::ComponentStatus>& components) {
    std::unordered_map<std::string_view, text::Where> seen;
    for (const auto& [name, status] : components) {
      const auto [first, is_new] = seen.try_emplace(name.value, name.where);
      if (is_new) continue;
      report_.add({
          .rule = unknown_component.rule,
          .level = text::Level::warning,
          .message = fmt::format("{} has two statuses here, under two of its names",
                                 text::quoted(name.value)),
          .where = name.where,
          .others = {{first->second, "first here"}},
          .help = "remove one of them; pm uses the last",
      });
    }
  }

  void unregistered(const model::Located<std::string>& name) {
    const auto meant = registry_spelling_.meant(name.value);
    report_.add({
        .rule = unknown_component.rule,
        .message = fmt::format("unknown component {}", text::quoted(name.value)),
        .where = name.where,
        .help = meant ? fmt::format("did you mean `{}`?", *meant)
                      : "add it to `components:` in pm.yaml, or use one listed there",
    });
  }

  void unlisted(const model::Located<std::string>& name) {
    const auto meant = listed_spelling_.meant(name.value);
    report_.add({
        .rule = unknown_component.rule,
        .level = text::Level::warning,
        .message = fmt::format("{} is not among the `components` of the incident",
                               text::quoted(name.value)),
        .where = name.where,
        .help = meant ? fmt::format("did you mean `{}`?", *meant) : "add it to `components:`",
    });
  }

  Names registry_;
  Names listed_;
  Spelling registry_spelling_;
  Spelling listed_spelling_;
  text::Report& report_;
  std::unordered_set<std::string_view> seen_;
};

void check_unknown_component(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  ComponentNames look(subject, report);
  for (const auto& component : incident.components) look.listed(component);
  for (const auto& outage : incident.outages) look.used(outage.components);
  for (const auto& update : incident.updates) look.used(update.components);
}

}  // namespace

constinit const Check unknown_component = {
    .rule = "unknown-component",
    .summary = "every component is listed in pm.yaml and in the incident",
    .run = check_unknown_component,
};

}  // namespace pm::checks
