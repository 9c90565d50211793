#pragma once

#include <vector>

#include "pm/model/postmortem.hpp"
#include "reader.hpp"

namespace pm::yaml {

/// Adds a section unless there is one of its kind or key already: then both places are reported.
void add_section(Reader& reader, model::Postmortem& into, model::Section section);

/// Reads the Markdown that stands beside a record: each heading of level 2 begins a section, what
/// stands before the first is the summary. A heading of level 1 at the start is the title and left
/// out. Headings inside code fences are code.
void read_prose(Reader& reader, model::Postmortem& into);

/// Puts in place of the usual headings the ones that are wanted instead.
void rename_headings(model::Postmortem& postmortem, const std::vector<model::Heading>& headings);

}  // namespace pm::yaml
