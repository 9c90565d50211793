#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "node_path.hpp"
#include "pm/text/edit.hpp"
#include "quoting.hpp"

namespace pm::yaml::edit {

using Edits = std::vector<text::Edit>;

// The bytes to replace for a change. What cannot be said here comes out as a record that says
// something else, which is for the caller to notice.

/// Puts a value in the place of another, or of nothing.
[[nodiscard]] Edits replace_value(const Record& record, const Slot& slot, const data::Value& value);

/// Entries to add at one place, in their order; there is at least one.
using Additions = std::vector<const Addition*>;

/// Adds entries to a mapping or list that is not null, before the one at `place`, otherwise at its
/// end. They are written as if one was added after the other.
[[nodiscard]] Edits add(const Record& record, const Slot& collection, std::size_t place,
                        const Additions& additions);

/// Removes an entry; of the last there is, `[]` or `{}` stays.
[[nodiscard]] Edits remove(const Record& record, const Slot& collection, std::size_t index);

/// How a value in brackets, or what is added to it, is written: as JSON, where all that the value
/// or what it is in says is written so.
[[nodiscard]] Context bracket_context(const Record& record, const Slot& slot);

// The same for what is in brackets, and has some of its own.

[[nodiscard]] Edits add_in_brackets(const Record& record, const Slot& collection, std::size_t place,
                                    const Additions& additions);
[[nodiscard]] Edits remove_in_brackets(const Record& record, const Node& collection,
                                       std::size_t index);

// Lines. A file whose last line has no end stays so.

/// Puts whole lines in where a line begins, or the file ends.
[[nodiscard]] text::Edit insert_lines(const text::Source& source, std::uint32_t at,
                                      std::string lines);
/// Puts whole lines in the place of others.
[[nodiscard]] text::Edit replace_lines(const text::Source& source, text::Span span,
                                       std::string lines);

}  // namespace pm::yaml::edit
