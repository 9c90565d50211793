#pragma once

#include <optional>
#include <string_view>

#include "pm/prose/timeline.hpp"

/// The word lists of the layer: what people write in five languages, and in Chinese, Japanese and
/// Korean where the forms differ.
namespace pm::prose {

/// 1 to 12, for the name of a month or its abbreviation in English, German, French, Spanish or
/// Portuguese; 0 for other words. `word` is in lower case; letters outside ASCII as written.
[[nodiscard]] int month_word(std::string_view word);
/// Whether a name of a month is a common English word too: "may", "march", "mar".
[[nodiscard]] bool is_ambiguous_month(std::string_view word);
/// 0 for Sunday to 6 for Saturday, in the same languages; -1 for other words.
[[nodiscard]] int weekday_word(std::string_view word);

/// The IANA name of a place at the start of a text, "London" in "London time"; and its bytes.
struct PlaceZone {
  std::string_view words;  ///< as it is written
  std::string_view zone;
};
[[nodiscard]] std::optional<PlaceZone> place_zone(std::string_view text);

/// Whether a heading is one of a timeline, in any of the languages. In lower case.
[[nodiscard]] bool names_timeline(std::string_view heading);
/// Whether a heading speaks of a plan, whose days are no events. In lower case.
[[nodiscard]] bool names_plan(std::string_view heading);

/// `heading` is in lower case, without marks and without what is in parentheses.
[[nodiscard]] ColumnKind column_kind(std::string_view heading);

/// Whether a word after a number with a point makes it a quantity: "GB", "seconds".
[[nodiscard]] bool is_unit(std::string_view word);
/// Whether a label before a time is one of a fact, not of an event: "date", "duration", "due".
[[nodiscard]] bool is_fact_label(std::string_view label);
/// Whether a label is one of a key moment or phase, which may come before a time without a colon.
[[nodiscard]] bool is_moment_label(std::string_view label);
/// Whether a label names the day of the incident: "Date", "Datum", 発生日.
[[nodiscard]] bool is_day_label(std::string_view label);
/// Whether a text in lower case speaks of all times of a document, and where: "all times",
/// "Zeiten".
[[nodiscard]] std::size_t after_zone_trigger(std::string_view lower);

}  // namespace pm::prose
