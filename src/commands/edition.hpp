#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "command.hpp"
#include "pm/model/edition.hpp"
#include "pm/text/result.hpp"
#include "pm/time/zone.hpp"

namespace pm::commands {

inline constexpr std::array<std::string_view, 2> edition_words = {"internal", "public"};

inline constexpr Option edition_option = {
    .name = "--edition",
    .value = "EDITION",
    .help =
        "internal, or public: published postmortems and updates, without internal parts; "
        "default: internal",
    .choices = edition_words};
inline constexpr Option public_option = {.name = "--public",
                                         .help = "short for `--edition public`"};
inline constexpr Option timezone_option = {
    .name = "--timezone",
    .value = "ZONE",
    .help = "show times in this zone; default: that of the incident"};

/// Returns the edition of `--edition` or `--public`; default: internal. Fails if they contradict
/// each other.
[[nodiscard]] Result<model::Edition> edition_of(const Arguments& arguments);

/// Returns the zone of `--timezone`; nothing without it.
[[nodiscard]] Result<std::optional<time::Zone>> shown_zone(const Arguments& arguments);

}  // namespace pm::commands
