#pragma once

#include <string>
#include <string_view>

#include "../event.hpp"
#include "pm/data/value.hpp"

namespace pm::yaml::edit {

/// What stands around a text that is written: lines, brackets, or brackets as JSON writes them.
enum class Context { block, flow, json };

/// A word or a text on one line, as it is where YAML reads it as just that, else in quotes. Quotes
/// that are `wanted` are kept where they can say it; what has no sign of its own is escaped.
/// A text that other readers of YAML take for a number, a date, a flag or nothing is quoted too. In
/// JSON, only words that are numbers or booleans there have no quotes.
[[nodiscard]] std::string inline_text(const data::Value& scalar, Context context,
                                      Style wanted = Style::plain);

/// The same of a key, without its colon.
[[nodiscard]] std::string key_text(std::string_view key, Context context);

/// Whether JSON has a value that is written so, without quotes: a number, a boolean or null.
[[nodiscard]] bool is_json_literal(std::string_view text);

/// Whether a text has something that only double quotes can say: control characters, the line ends
/// of Unicode, byte order marks. Tabs and newlines are none of these.
[[nodiscard]] bool needs_escapes(std::string_view text);

}  // namespace pm::yaml::edit
