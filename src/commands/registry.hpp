#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/repo/repository.hpp"
#include "write_options.hpp"

namespace pm::commands {

/// Distinct components, in the order in which they were added.
class Components {
 public:
  explicit Components(const std::vector<model::Component>& components = {});

  void add(const model::Component& component);
  /// Adds a component without a group, unless any group has one of this name.
  void add_name(const std::string& name);

  [[nodiscard]] const std::vector<model::Component>& all() const { return all_; }

 private:
  std::set<std::pair<std::string, std::string>> known_;  ///< group and name
  std::set<std::string> names_;
  std::vector<model::Component> all_;
};

/// Adds components to the list in pm.yaml, and creates a missing pm.yaml.
void add_to_registry(const files::Disk& disk, const repo::Repository& repository,
                     work::Transaction& transaction, const std::vector<model::Component>& fresh);

}  // namespace pm::commands
