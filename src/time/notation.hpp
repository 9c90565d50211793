#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/time/written.hpp"

namespace pm::time {

/// A date has ten characters, a separator has one, and then the clock time begins.
inline constexpr std::size_t date_length = 10;
inline constexpr std::size_t clock_begin = date_length + 1;
/// The largest offset from UTC that a time may have, in both directions: that of
/// Pacific/Kiritimati.
inline constexpr Milliseconds largest_offset = 14 * hours;

/// Returns the error in a text that does not begin with `YYYY-MM-DD`.
[[nodiscard]] text::Diagnostic date_mistake(std::string_view text);
/// Returns the error in a text with neither `T` nor a space after the date.
[[nodiscard]] text::Diagnostic separator_mistake(std::string_view text);
/// Returns the error in a text without `HH:MM` or `HH:MM:SS` at `clock_begin`.
[[nodiscard]] text::Diagnostic clock_mistake(std::string_view text);
/// Returns the error in a text with more than an offset after the clock time, which ends at
/// `begin`.
[[nodiscard]] text::Diagnostic offset_mistake(std::string_view text, std::size_t begin);

/// Returns an error in the part [begin, end) of the text.
[[nodiscard]] text::Diagnostic mistake(std::size_t begin, std::size_t end, std::string message,
                                       std::string help);
/// Returns an error about the whole text.
[[nodiscard]] text::Diagnostic whole_mistake(std::string_view text, std::string message,
                                             std::string help);
/// Returns "the year `22025` has five digits" for the number at `begin`.
[[nodiscard]] text::Diagnostic wrong_length(std::string_view text, std::size_t begin,
                                            std::string_view what, std::string help);
/// Returns the error of a clock time with `am` or `pm`, if one begins at `begin`.
[[nodiscard]] std::optional<text::Diagnostic> twelve_hour_mistake(std::string_view text,
                                                                  std::size_t begin = clock_begin);
/// Returns whether a text is `Z`, `UTC` or `GMT`, in either case, or begins like `+02`.
[[nodiscard]] bool looks_like_offset(std::string_view text);

}  // namespace pm::time
