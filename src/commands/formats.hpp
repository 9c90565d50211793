#pragma once

#include <array>
#include <span>
#include <string_view>

namespace pm::commands {

/// The formats of pages.
inline constexpr std::array<std::string_view, 5> page_formats = {"md", "html", "txt", "mrkdwn",
                                                                 "json"};

/// The formats with templates: all except JSON, which is the data itself.
inline constexpr std::span<const std::string_view> template_formats =
    std::span(page_formats).first<4>();

}  // namespace pm::commands
