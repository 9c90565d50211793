#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "pm/model/component.hpp"
#include "pm/repo/repository.hpp"
#include "write_options.hpp"

namespace pm::commands {

/// Components, each once, in the order in which they were added.
class Components {
 public:
  explicit Components(const std::vector<model::Component>& components = {});

  void add(const model::Component& component);
  /// One that is known by its name alone, unless there is one of this name in some group.
  void add_name(const std::string& name);

  [[nodiscard]] const std::vector<model::Component>& all() const { return all_; }

 private:
  std::set<std::pair<std::string, std::string>> known_;  ///< by group and name
  std::set<std::string> names_;
  std::vector<model::Component> all_;
};

/// Adds components that the registry of pm.yaml does not have yet; a pm.yaml that is missing is
/// made.
void add_to_registry(const files::Disk& disk, const repo::Repository& repository,
                     work::Transaction& transaction, const std::vector<model::Component>& fresh);

}  // namespace pm::commands
