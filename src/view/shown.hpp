#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/model/located.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/names.hpp"
#include "pm/time/zone.hpp"

namespace pm::metrics {
struct Length;
}  // namespace pm::metrics

namespace pm::view {

/// Returns the display form of a word of the file format: `partial_outage` is "Partial outage".
[[nodiscard]] std::string in_words(std::string_view word);

/// Returns the display form of a value's word; empty without a value.
template <typename E>
[[nodiscard]] std::string in_words(const model::Maybe<E>& value) {
  return value ? in_words(model::word(value->value)) : std::string();
}

/// Returns a value's word as in the file; empty without a value.
template <typename E>
[[nodiscard]] std::string bare_word(const model::Maybe<E>& value) {
  return value ? std::string(model::word(value->value)) : std::string();
}

/// Returns a string as one line; empty without one.
[[nodiscard]] data::Value shown(const model::Maybe<std::string>& text);
[[nodiscard]] data::Value shown(std::string_view text);

/// Returns an address that pages may link to, otherwise nothing (`text::is_safe_link`).
[[nodiscard]] data::Value shown_link(const model::Maybe<std::string>& link);

/// Returns Markdown under a heading of level `below`; empty if it is blank.
[[nodiscard]] data::Value prose(const model::Maybe<std::string>& markdown, int below);

/// Returns "A, B and C".
[[nodiscard]] std::string enumerated(std::span<const std::string> words);

/// Returns a moment in all forms of the context; empty without one.
[[nodiscard]] data::Value shown(const std::optional<model::Moment>& moment, const time::Zone& zone);
[[nodiscard]] data::Value shown(const model::Maybe<model::Moment>& moment, const time::Zone& zone);

/// Returns "Jan 29, 2024 - 11:26 EST".
[[nodiscard]] std::string in_words(const model::Moment& moment, const time::Zone& zone);

/// The name and definition of a duration.
struct Caption {
  std::string_view key = {};
  std::string_view name = {};
  std::string definition = {};
};

/// Returns "10 hours 35 minutes", "about 13 days", "2 hours 5 minutes so far", "unknown". A
/// duration known only to the day is in whole days.
[[nodiscard]] std::string in_words(const metrics::Length& length);

/// Returns "10h 35m", "~13d", "unknown": the short form, without "so far".
[[nodiscard]] std::string in_short(const metrics::Length& length);

/// Returns a duration in all forms of the context.
[[nodiscard]] data::Value shown(const metrics::Length& length, const Caption& caption = {});

}  // namespace pm::view
