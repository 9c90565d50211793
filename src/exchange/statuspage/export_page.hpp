#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/exchange/export.hpp"
#include "pm/model/component.hpp"
#include "pm/model/registry.hpp"

namespace pm::exchange::statuspage {

/// A component or a group of them, as the page lists it.
struct PageComponent {
  std::string id;
  std::string name;
  std::string group_id;              ///< empty when it stands alone
  std::vector<std::string> members;  ///< of a group: the ids of its components
  std::string description = {};      ///< from pm.yaml; empty without one
  bool is_group = false;
  model::Status status = model::Status::operational;  ///< by what is open
  std::optional<time::Instant> first_said;            ///< when an incident first named it
  std::optional<time::Instant> last_said;
};

/// What all files of an export have in common: the page, and the components that pm.yaml and the
/// incidents name.
class PublicPage {
 public:
  explicit PublicPage(const Collection& collection);

  [[nodiscard]] const std::string& id() const { return id_; }
  [[nodiscard]] const time::Zone& zone() const { return zone_; }
  /// The address of the site without a slash at its end; empty when pm.yaml names none.
  [[nodiscard]] const std::string& url() const { return url_; }

  /// Whether what a status page does not tell is left out, and with it the way back into a record.
  [[nodiscard]] bool only_public() const { return only_public_; }

  /// The `page` of each file.
  [[nodiscard]] data::Value json() const;
  /// The component of this name: in the group where one is named, else the first of that name.
  [[nodiscard]] const PageComponent& component(const std::string& name,
                                               const std::string& group) const;
  /// A component as the API has it.
  [[nodiscard]] data::Value json(const PageComponent& component) const;
  /// All, in the order of the page.
  [[nodiscard]] data::Value components_json() const;

 private:
  std::size_t place(const std::string& name, const std::string& group) const;
  void add(const model::Component& component);
  std::size_t add_group(const std::string& name);
  void look_at(const Measured& measured);
  void raise_groups();

  std::string id_;
  std::string name_;
  std::string url_;
  time::Zone zone_;
  model::Registry registry_;
  bool only_public_ = false;
  std::optional<time::Instant> updated_;  ///< when something was last said
  std::vector<PageComponent> components_;
  std::unordered_map<std::string, std::size_t> by_group_and_name_;
  std::unordered_map<std::string, std::size_t> by_name_;
  std::unordered_map<std::string, std::size_t> groups_;
};

}  // namespace pm::exchange::statuspage
