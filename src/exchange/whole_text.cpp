#include "whole_text.hpp"

#include <utility>

namespace pm::exchange {

Result<std::string> whole_text(Input& input, std::string_view help) {
  auto text = input.rest(most_source_bytes);
  if (!text)
    return failed(
        import_error({.file = input.name()}, "the source has more than 16 MiB", std::string(help)));
  if (text->starts_with("\xFF\xFE") || text->starts_with("\xFE\xFF"))
    return failed(
        import_error({.file = input.name()}, "the source is in UTF-16", "save it as UTF-8"));
  return std::move(*text);
}

}  // namespace pm::exchange
