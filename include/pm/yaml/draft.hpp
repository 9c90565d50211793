#pragma once

#include <string>
#include <utility>

#include "pm/data/value.hpp"

namespace pm::yaml {

using Draft = data::Value;
using DraftMember = data::Member;
inline Draft as_word(std::string text) { return data::word(std::move(text)); }
inline Draft as_text(std::string text) { return data::text(std::move(text)); }
inline Draft as_prose(std::string text) { return data::prose(std::move(text)); }
inline Draft as_list(data::List items) { return data::list(std::move(items)); }

/// A mapping as the text of a whole file. Mappings at the top, lists of mappings and their entries
/// are blocks; what is small stands in brackets. Blank lines keep the blocks of the top apart.
/// Prose is a literal block where it stands in block style and has several lines or is long. White
/// space at its end says nothing: a block ends with one newline, a line with none.
[[nodiscard]] std::string document(const data::Value& mapping);

}  // namespace pm::yaml
