#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/model/located.hpp"

namespace pm::model {

struct Incident;

/// A component that pm.yaml lists.
struct RegisteredComponent {
  Located<std::string> name;
  std::string group;  ///< empty without a group
  /// The name in the public edition; default: `name`.
  Maybe<std::string> public_name = {};
  std::vector<Located<std::string>> aliases = {};
  Maybe<std::string> owner = {};
  Maybe<std::string> tier = {};
  Maybe<std::string> slo = {};  ///< a percentage, as written
  Maybe<std::string> description = {};
  Maybe<std::string> link = {};

  /// Returns whether pm.yaml lists it as a mapping, not only by its name.
  [[nodiscard]] bool has_details() const;
};

/// The components of pm.yaml, in its order. It answers every question about a component's name:
/// an alias means the component. Immutable; copies are cheap.
class Registry {
 public:
  Registry() = default;
  explicit Registry(std::vector<RegisteredComponent> components);
  /// A registry of components without details.
  explicit Registry(const std::vector<Component>& components);

  [[nodiscard]] bool empty() const { return components().empty(); }
  [[nodiscard]] std::size_t size() const { return components().size(); }
  [[nodiscard]] auto begin() const { return components().begin(); }
  [[nodiscard]] auto end() const { return components().end(); }

  /// Returns the component with this name or alias; null if there is none. Names win over aliases.
  /// Of components with one name in several groups, returns the first.
  [[nodiscard]] const RegisteredComponent* find(std::string_view name) const;
  /// Returns the name of the component with this name or alias; an unknown name as it is.
  [[nodiscard]] std::string_view name_of(std::string_view name) const;
  /// Returns the name of a component for the public edition; an unknown name as it is.
  [[nodiscard]] std::string_view public_name_of(std::string_view name) const;
  /// Returns names, groups and aliases: all that people can write for a component.
  [[nodiscard]] std::vector<std::string_view> all_names() const;
  /// Returns the components by name and group, without details.
  [[nodiscard]] std::vector<Component> names_and_groups() const;

 private:
  struct Index;
  [[nodiscard]] const std::vector<RegisteredComponent>& components() const;

  std::shared_ptr<const Index> index_;
};

/// Replaces aliases in an incident by the names of their components, so that figures, lists and
/// exports count them as one. Places in the file stay. A component that the incident lists twice
/// after that is listed once.
void use_registered_names(Incident& incident, const Registry& registry);

}  // namespace pm::model
