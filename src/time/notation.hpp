#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "pm/time/written.hpp"

namespace pm::time {

/// A date has ten characters and is followed by one; the clock time begins here.
inline constexpr std::size_t date_length = 10;
inline constexpr std::size_t clock_begin = date_length + 1;
/// The largest offset from UTC that a time may have, to either side: that of Pacific/Kiritimati.
inline constexpr Milliseconds largest_offset = 14 * hours;

/// What is wrong with a text that does not begin with `YYYY-MM-DD`.
[[nodiscard]] text::Diagnostic date_mistake(std::string_view text);
/// What is wrong with a text whose date is followed by neither `T` nor a space.
[[nodiscard]] text::Diagnostic separator_mistake(std::string_view text);
/// What is wrong with a text that has no `HH:MM` or `HH:MM:SS` at `clock_begin`.
[[nodiscard]] text::Diagnostic clock_mistake(std::string_view text);
/// What is wrong with a text whose clock time ends here and is followed by more than an offset.
[[nodiscard]] text::Diagnostic offset_mistake(std::string_view text, std::size_t begin);

/// A mistake in the part [begin, end) of the text.
[[nodiscard]] text::Diagnostic mistake(std::size_t begin, std::size_t end, std::string message,
                                       std::string help);
/// "the year `22025` has five digits", for a number that begins here.
[[nodiscard]] text::Diagnostic wrong_length(std::string_view text, std::size_t begin,
                                            std::string_view what, std::string help);
/// The mistake of a clock time with `am` or `pm`, where there is one that begins here.
[[nodiscard]] std::optional<text::Diagnostic> twelve_hour_mistake(std::string_view text,
                                                                  std::size_t begin = clock_begin);
/// Whether a text is `Z`, `UTC` or `GMT`, in letters of either case, or begins like `+02`.
[[nodiscard]] bool looks_like_offset(std::string_view text);

}  // namespace pm::time
