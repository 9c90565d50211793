#pragma once

#include <string>
#include <string_view>

#include "pm/model/config.hpp"

namespace pm::exchange {

/// Where the names of a repository are its own: the host of the site that pm.yaml names, else the
/// organization as a host that does not exist ("acme.invalid"), else "pm.invalid" (RFC 2606).
[[nodiscard]] std::string domain(const model::Config& config);

/// A name as it may stand before the `@` of a Message-ID or of a calendar's UID: ASCII letters,
/// digits, `-` and `_`; each other byte as `=` and two hexadecimal digits. Different names stay
/// different.
[[nodiscard]] std::string atom(std::string_view name);

}  // namespace pm::exchange
