#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"

namespace pm::view {

/// A word of the file format as people say it: `partial_outage` is "Partial outage".
[[nodiscard]] std::string in_words(std::string_view word);

/// The word of a value as people say it; empty when it was left out.
template <typename E>
[[nodiscard]] std::string in_words(const model::Maybe<E>& value) {
  return value ? in_words(model::word(value->value)) : std::string();
}

/// The word of a value as the file has it; empty when it was left out.
template <typename E>
[[nodiscard]] std::string bare_word(const model::Maybe<E>& value) {
  return value ? std::string(model::word(value->value)) : std::string();
}

/// A text as one line, or nothing where there is none.
[[nodiscard]] data::Value shown(const model::Maybe<std::string>& text);
[[nodiscard]] data::Value shown(std::string_view text);

/// An address that a page may lead to, or nothing (`text::is_safe_link`).
[[nodiscard]] data::Value shown_link(const model::Maybe<std::string>& link);

/// Prose that stands under a heading of the level `below`, or nothing where it is blank.
[[nodiscard]] data::Value prose(const model::Maybe<std::string>& markdown, int below);

/// "A, B and C".
[[nodiscard]] std::string enumerated(std::span<const std::string> words);

/// A moment in the forms that a template may show; nothing where there is none.
[[nodiscard]] data::Value shown(const std::optional<model::Moment>& moment, const time::Zone& zone);
[[nodiscard]] data::Value shown(const model::Maybe<model::Moment>& moment, const time::Zone& zone);

/// "Jan 29, 2024 - 11:26 EST"
[[nodiscard]] std::string in_words(const model::Moment& moment, const time::Zone& zone);

}  // namespace pm::view
