#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "pm/text/edit.hpp"
#include "way.hpp"

namespace pm::yaml::editing {

using Edits = std::vector<text::Edit>;

/// What is added to a mapping, or, without a key, to a list.
struct Addition {
  std::string key = {};
  Draft value;
};

// The bytes to replace for a change. What cannot be said here comes out as a record that says
// something else, which is for the caller to notice.

/// Puts a value in the place of another, or of nothing.
[[nodiscard]] Edits put(const Record& record, const Slot& slot, const Draft& value);

/// Adds an entry to a mapping or list that is not null, before the one at `place`, else at its end.
[[nodiscard]] Edits add(const Record& record, const Slot& collection, std::size_t place,
                        const Addition& addition);

/// Removes an entry; of the last there is, `[]` or `{}` stays.
[[nodiscard]] Edits remove(const Record& record, const Slot& collection, std::size_t index);

// The same for what is in brackets, and has some of its own.

[[nodiscard]] Edits add_in_brackets(const Record& record, const Node& collection, std::size_t place,
                                    const Addition& addition);
[[nodiscard]] Edits remove_in_brackets(const Record& record, const Node& collection,
                                       std::size_t index);

// Lines. A file whose last line has no end stays so.

/// Puts whole lines in where a line begins, or the file ends.
[[nodiscard]] text::Edit insert_lines(const text::Source& source, std::uint32_t at,
                                      std::string lines);
/// Puts whole lines in the place of others.
[[nodiscard]] text::Edit replace_lines(const text::Source& source, text::Span span,
                                       std::string lines);

}  // namespace pm::yaml::editing
