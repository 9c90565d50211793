#pragma once

#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/config.hpp"
#include "pm/model/located.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// A key of pm.yaml with the value in force, as pm.yaml would say it. What is not set and has no
/// default is an empty text, list or mapping.
struct Setting {
  std::string_view key;
  data::Value value;
};

/// Every key of pm.yaml, in the order of the table.
[[nodiscard]] std::vector<Setting> settings(const model::Config& config);

/// The keys at the top of a file that have a value, each with its place.
[[nodiscard]] std::vector<model::Located<std::string>> keys_with_values(const text::Source& source);

/// A value on one line, in flow style.
[[nodiscard]] std::string flow(const data::Value& value);

}  // namespace pm::yaml
