#pragma once

#include <string>
#include <string_view>

namespace pm::render::markdown {

/// The line that ends the block in which a text stops, if that block would take in whatever comes
/// after the text: code between fences that are not closed, and HTML whose kind has an end of its
/// own (CommonMark 4.5 and 4.6, kinds 1 to 5), such as a comment. Else empty. Within a quote or a
/// list a block ends with what it stands in.
[[nodiscard]] std::string missing_end(std::string_view markdown);

}  // namespace pm::render::markdown
