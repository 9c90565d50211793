#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "node_path.hpp"
#include "pm/text/edit.hpp"
#include "quoting.hpp"

namespace pm::yaml::edit {

using Edits = std::vector<text::Edit>;

// The bytes to replace for a change. If a change is impossible here, the result is a record with
// another meaning, which the caller must notice.

/// Replaces a value, or writes a missing one.
[[nodiscard]] Edits replace_value(const Record& record, const Slot& slot, const data::Value& value);

/// Entries to add at one place, in order; at least one.
using Additions = std::vector<const Addition*>;

/// Adds entries to a mapping or list that is not null, before the one at `place`, otherwise at its
/// end. Writes them as if they were added one after the other.
[[nodiscard]] Edits add(const Record& record, const Slot& collection, std::size_t place,
                        const Additions& additions);

/// Removes an entry. The last one leaves `[]` or `{}`.
[[nodiscard]] Edits remove(const Record& record, const Slot& collection, std::size_t index);

/// Returns the style of a value in brackets, or of additions to it: as in JSON, if the value or the
/// value around it is written completely as in JSON.
[[nodiscard]] Context bracket_context(const Record& record, const Slot& slot);

// The same for values in brackets.

[[nodiscard]] Edits add_in_brackets(const Record& record, const Slot& collection, std::size_t place,
                                    const Additions& additions);
[[nodiscard]] Edits remove_in_brackets(const Record& record, const Node& collection,
                                       std::size_t index);

// Edits of lines. A last line without a line end stays without one.

/// Inserts complete lines at the start of a line or the end of the file.
[[nodiscard]] text::Edit insert_lines(const text::Source& source, std::uint32_t at,
                                      std::string lines);
/// Replaces complete lines by others.
[[nodiscard]] text::Edit replace_lines(const text::Source& source, text::Span span,
                                       std::string lines);

}  // namespace pm::yaml::edit
