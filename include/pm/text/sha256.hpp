#pragma once

#include <string>
#include <string_view>

namespace pm::text {

/// Returns the SHA-256 (FIPS 180-4) of bytes in base64, as a content security policy writes it.
[[nodiscard]] std::string sha256_base64(std::string_view bytes);

/// Returns bytes in base64 (RFC 4648), with padding.
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace pm::text
