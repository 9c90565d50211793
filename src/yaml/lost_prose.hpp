#pragma once

#include "node.hpp"
#include "reader.hpp"

namespace pm::yaml {

/// Warns of prose that YAML reads as a comment (rule `lost-prose`): a Markdown heading that ends
/// the block around it, words inside or below `postmortem`, and a postmortem that was written into
/// the commented lines of a template. Comments above a key, in line with it, and commented keys
/// without words are comments.
void report_lost_prose(Reader& reader, const Node& root);

}  // namespace pm::yaml
