#pragma once

#include <string>
#include <string_view>

namespace pm::yaml::merging {

/// What a file is like that has nothing to do with its lines.
struct Form {
  bool byte_order_mark = false;
  bool crlf = false;  ///< of all lines; a file with both line ends has LF, and CR before some
  bool last_newline = true;
};

[[nodiscard]] Form form_of(std::string_view bytes);

/// The text of a file without its form: LF, no byte order mark, a newline at its end.
[[nodiscard]] std::string without_form(std::string_view bytes, const Form& form);
[[nodiscard]] std::string with_form(std::string_view text, const Form& form);

/// What only one side changed is taken from it.
[[nodiscard]] Form merged_form(const Form& base, const Form& ours, const Form& theirs);

}  // namespace pm::yaml::merging
