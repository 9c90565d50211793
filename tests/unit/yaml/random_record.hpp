#pragma once

#include <string>
#include <string_view>

#include "dice.hpp"
#include "pm/data/value.hpp"

/// Records written in every way that people write YAML, for tests of what edits them.
namespace pm::tests {

/// What a record says: keys known and unknown, lists with many entries, one or none.
[[nodiscard]] data::Value random_record(Dice& dice);
[[nodiscard]] data::Value random_entry(Dice& dice, std::string_view list);
/// Words, traps of YAML, prose.
[[nodiscard]] data::Value random_text(Dice& dice);

/// The same as YAML: in blocks and brackets, indented in many ways, with comments, blank lines,
/// quotes, either line end, with or without a byte order mark and a newline at the end.
[[nodiscard]] std::string random_yaml(Dice& dice, const data::Value& record);

}  // namespace pm::tests
