#pragma once

#include <string>
#include <string_view>

#include "../event.hpp"
#include "pm/data/value.hpp"

namespace pm::yaml::edit {

/// The context of a written string: a block, brackets, or brackets as in JSON.
enum class Context { block, flow, json };

/// Returns a word or a string on one line, plain if YAML reads it unchanged, otherwise in quotes.
/// Keeps the `wanted` quotes if they can contain it, and escapes other characters. Also quotes a
/// string that other readers of YAML read as a number, a date, a boolean or null. In JSON, only
/// words that are numbers or booleans have no quotes.
[[nodiscard]] std::string inline_text(const data::Value& scalar, Context context,
                                      Style wanted = Style::plain);

/// The same for a key, without its colon.
[[nodiscard]] std::string key_text(std::string_view key, Context context);

/// Returns whether text is a JSON value without quotes: a number, a boolean or null.
[[nodiscard]] bool is_json_literal(std::string_view text);

/// Returns whether text contains characters that need double quotes: control characters other than
/// tab and newline, line ends of Unicode, byte order marks.
[[nodiscard]] bool needs_escapes(std::string_view text);

}  // namespace pm::yaml::edit
