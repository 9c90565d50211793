#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/model/outage.hpp"

namespace pm::exchange::markdown_report {

/// A key moment of `model::Times`, or none.
using KeyMoment = model::Maybe<model::Moment> model::Times::*;

/// The key moment that words name: "First detected" is `detected`; null when none. The table of
/// docs/formats/markdown.md lists the same rows; a test compares the two.
[[nodiscard]] KeyMoment key_moment_of(std::string_view words);
/// Its key: "detected".
[[nodiscard]] std::string_view key_of(KeyMoment moment);

/// The words that name a key moment, in the order of the documentation.
[[nodiscard]] std::vector<std::string_view> words_of(KeyMoment moment);

[[nodiscard]] bool has_key_moment(const model::Times& times);

/// A moment that the document names.
struct NamedMoment {
  std::string label;  ///< "First detected"
  std::string written;
  KeyMoment key = nullptr;
  model::Moment at;
  std::size_t line = 0;
};

/// Puts named moments into the record. What names no key moment, one that is there already, or one
/// that was declared before it was detected or after it was over, is an entry of the timeline.
void set_key_moments(Imported& into, std::vector<NamedMoment> all);

/// Sets the key moments that entries of the timeline are by their words ("Incident resolved",
/// "**Recovery:** …"), where nothing else said them; the entries stay.
void find_key_moments(Imported& into);

}  // namespace pm::exchange::markdown_report
