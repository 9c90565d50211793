#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "tag.hpp"

namespace pm::render {

/// A text without what its beginning has in common with an indentation.
[[nodiscard]] std::string_view without(std::string_view text, std::string_view indent);

/// The white space around the tags of a template, after all steps but the last: what blocks and
/// what they include are indented by.
class Blanks {
 public:
  Blanks(std::string_view bytes, const std::vector<Tag>& tags) : bytes_(bytes), tags_(tags) {}

  /// What stands before a tag that is alone on its line.
  [[nodiscard]] std::string_view before(const Tag& tag) const;
  /// The end of the line that a tag is alone on.
  [[nodiscard]] std::string_view line_end_after(const Tag& tag) const;
  /// Whether a block holds more than blanks.
  [[nodiscard]] bool has_content(const Tag& block) const;
  /// What stands before the first line of a block that holds something; nothing for an empty block.
  [[nodiscard]] std::optional<std::string_view> of_content(const Tag& block) const;

 private:
  std::string_view bytes_;
  const std::vector<Tag>& tags_;
};

}  // namespace pm::render
