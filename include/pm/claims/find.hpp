#pragma once

#include <string_view>
#include <vector>

#include "pm/claims/claim.hpp"

namespace pm::claims {

/// Returns the claims of a text of Markdown, in order. Code, addresses, quotations and lines of
/// logs make none. `heading` is what stands above the text, or the key of the value: it labels
/// lengths ("Total duration").
[[nodiscard]] std::vector<Claim> find(std::string_view text, std::string_view heading = {});

}  // namespace pm::claims
