#include "pm/text/edit.hpp"

#include <cassert>

namespace pm::text {

std::string apply(std::string_view text, const std::vector<Edit>& edits) {
  std::string out;
  out.reserve(text.size());
  std::uint32_t done = 0;
  for (const auto& edit : edits) {
    assert(edit.span.begin >= done && edit.span.end <= text.size());
    out += text.substr(done, edit.span.begin - done);
    out += edit.replacement;
    done = edit.span.end;
  }
  out += text.substr(done);
  return out;
}

}  // namespace pm::text
