#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/commands/world.hpp"
#include "pm/model/component.hpp"
#include "pm/model/config.hpp"
#include "pm/text/result.hpp"
#include "typed.hpp"

namespace pm::commands {

/// The value of `--component` in help.
inline constexpr std::string_view component_form = "NAME[=STATUS]";

/// A component as typed, and its status if one is given.
struct TypedComponent {
  std::string name;
  std::optional<model::Status> status = {};
};

/// Components as they were typed, and how pm read them.
struct TypedComponents {
  std::vector<TypedComponent> all;  ///< each name once
  Readings readings = {};
};

/// Reads values of the form `NAME[=STATUS]`. A name that pm.yaml lists is taken whole, also in
/// another case. Any other name with a comma or `=` is asked about on a terminal, otherwise it is a
/// usage error. Blank values are omitted. `option` is what people write before a value.
[[nodiscard]] Result<TypedComponents> typed_components(World& world,
                                                       const std::vector<std::string>& values,
                                                       const model::Config& config,
                                                       std::string_view option = "--component");

/// Returns the names of the components and groups in a list.
[[nodiscard]] std::vector<std::string_view> component_names(
    const std::vector<model::Component>& components);

}  // namespace pm::commands
