#pragma once

#include <string_view>

namespace pm::exchange::pm_json {

/// Whether an id out of a source may name the file of a record, on any system: small letters,
/// digits, `.`, `_` and `-`, a letter or digit first, no two dots in a row and none at the end, at
/// most 100 bytes.
[[nodiscard]] bool is_stem(std::string_view id);

}  // namespace pm::exchange::pm_json
