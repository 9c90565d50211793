#pragma once

#include <string>
#include <string_view>

namespace pm::exchange::timeline {

/// A time of git in the forms of a record: `Mon Jan 29 14:33:02 2024 -0500`, `Mon, 29 Jan 2024
/// 14:33:02 -0500` and `2024-01-29 14:33:02 -0500` become `2024-01-29 14:33:02 -05:00`. Others stay
/// as they are.
[[nodiscard]] std::string plain_git_time(std::string_view text);

}  // namespace pm::exchange::timeline
