#pragma once

#include <optional>
#include <vector>

#include "event.hpp"
#include "pm/text/source.hpp"

namespace pm::yaml {

/// Returns the events of a scanned source that uses only the YAML that records are usually written
/// in, the same as `parse_with_library`, in a small part of its time. Returns nothing if the source
/// has errors or anything else: anchors, tags, directives, several documents, strings on several
/// lines other than `|` and `>`, brackets on several lines, rare escapes, tabs as white space.
[[nodiscard]] std::optional<std::vector<Event>> parse_subset(const text::Source& source);

}  // namespace pm::yaml
