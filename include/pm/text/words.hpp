#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace pm::text {

/// "1 incident", "3 incidents"; `plural` if adding an s would be wrong.
[[nodiscard]] std::string counted(std::size_t count, std::string_view noun,
                                  std::string_view plural = {});

/// "a", "a or b", "a, b or c", each quoted with backticks.
[[nodiscard]] std::string one_of(std::span<const std::string_view> words);

/// A text quoted from a file, in backticks, made visible and cut after 60 code points with `…`.
[[nodiscard]] std::string quoted(std::string_view text);

/// "`a`, `b` and 4 more": each quoted, the first eight of them.
[[nodiscard]] std::string listed(std::span<const std::string> words);

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::string lower_ascii(std::string_view text);

}  // namespace pm::text
