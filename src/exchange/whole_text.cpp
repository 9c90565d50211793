#include "whole_text.hpp"

#include <utility>

namespace pm::exchange {

std::variant<std::string, Refused> whole_text(Input& input, std::string_view help) {
  auto text = input.rest(most_source_bytes);
  if (!text) return Refused{{.file = input.name()}, "it has more than 16 MiB", std::string(help)};
  if (text->starts_with("\xFF\xFE") || text->starts_with("\xFE\xFF"))
    return Refused{{.file = input.name()}, "it is in UTF-16", "save it as UTF-8"};
  return std::move(*text);
}

}  // namespace pm::exchange
