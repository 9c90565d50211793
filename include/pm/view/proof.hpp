#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "pm/model/edition.hpp"
#include "pm/text/diagnostic.hpp"

namespace pm::view {

/// Proves that output of the public edition contains no value that the edition omits. Add all
/// records first, in any order, then check every file before anything is written.
///
/// A value counts if it has 12 characters or more, or is the name of a person or owner, and if no
/// public text says the same. It is found in escaped forms too: HTML and XML references, JSON and
/// iCalendar escapes, percent encoding, quoted-printable, base64, folded lines, and between tags.
/// Cost: linear in the texts and in the output.
class Proof {
 public:
  /// Adds values that the edition omits.
  void omit(std::vector<model::OmittedValue> values);
  /// Adds a text that the edition shows: one of a public record, of pm.yaml or of a template.
  void show(std::string_view text);
  /// Adds all texts of a record in its public edition, or of pm.yaml.
  void show(const model::Incident& incident);
  void show(const model::Config& config);

  /// Returns an error (rule `public-edition`) that names this file and the line of the record, or
  /// nothing if the file contains no omitted value.
  [[nodiscard]] std::optional<text::Diagnostic> check(std::string_view file,
                                                      std::string_view bytes);

 private:
  /// Words to find, normalised, and the value that they are of.
  struct Pattern {
    std::string words;
    std::size_t value = 0;
    bool exact_case = false;
    bool shown = false;
  };
  using Index = std::unordered_multimap<std::string, std::size_t>;

  void add_pattern(std::string_view text, std::size_t value, std::size_t least, bool exact_case);
  template <typename Take>
  void each_match(std::string_view words, Take take) const;
  [[nodiscard]] std::optional<std::size_t> found_in(std::string_view text) const;
  void mark_shown();

  std::vector<model::OmittedValue> values_;
  std::vector<Pattern> patterns_;
  std::string shown_;   ///< texts that the edition shows, until the first check
  Index by_beginning_;  ///< long patterns by their first bytes
  Index by_word_;       ///< short patterns by their first word
};

}  // namespace pm::view
