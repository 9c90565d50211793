#pragma once

#include <string_view>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/model/config.hpp"
#include "pm/model/located.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// A key of pm.yaml with its current value, in the form of pm.yaml. A key without a value and a
/// default has an empty string, list or mapping.
struct Setting {
  std::string_view key;
  data::Value value;
};

/// Returns every key of pm.yaml, in the order of the format.
[[nodiscard]] std::vector<Setting> settings(const model::Config& config);

/// Returns the keys at the top of a file that have a value, each with its place.
[[nodiscard]] std::vector<model::Located<std::string>> keys_with_values(const text::Source& source);

/// Returns a value on one line, in flow style.
[[nodiscard]] std::string flow(const data::Value& value);

}  // namespace pm::yaml
