#include "pm/text/slug.hpp"

namespace pm::text {

std::string slug(std::string_view text, std::size_t most) { return std::string(text.substr(0, most)); }

}  // namespace pm::text
