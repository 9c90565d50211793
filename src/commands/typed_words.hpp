#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "pm/model/action.hpp"
#include "pm/model/component.hpp"
#include "pm/model/config.hpp"
#include "pm/model/names.hpp"
#include "pm/model/phase.hpp"
#include "pm/text/result.hpp"
#include "typed.hpp"

namespace pm::commands {

// Words of closed lists as typed. The command line accepts another case, synonyms and
// near spellings, and prints how it read them; files stay strict.

/// A word that people use for one of a closed list.
struct Synonym {
  std::string_view word;
  std::string_view means;
};

/// Returns the known word that a text means: the same without differences of case and of `-`, `_`
/// and blanks, the meaning of a synonym, or the only one with a near spelling. Nothing otherwise.
[[nodiscard]] std::optional<std::string_view> meant_word(std::string_view text,
                                                         std::span<const std::string_view> known,
                                                         std::span<const Synonym> synonyms = {});

/// Returns the name in a list that a text means: the same without differences of case, if only one
/// name is. Names are short and alike (`db-1`, `db-2`), so the nearest would be a guess.
[[nodiscard]] std::optional<std::string_view> meant_name(std::string_view text,
                                                         std::span<const std::string_view> names);

/// Adds "read `s2` as `S2`", unless both are the same.
void add_word_reading(Readings& readings, std::string_view text, std::string_view as);

/// Returns the phase that a word means for a kind: `done` is `resolved` for an incident,
/// `completed` for a maintenance. A phase of the other kind is itself: the check of the record
/// reports it. An unknown word fails with help.
[[nodiscard]] Result<model::Phase> typed_phase(std::string_view word, model::Kind kind,
                                               Readings& readings);
/// Returns the status that a word means. An unknown word fails with help.
[[nodiscard]] Result<model::Status> typed_status(std::string_view word, Readings& readings);
/// Returns the word of a closed list that a text means, with the synonyms of all closed lists;
/// nothing if it means none. `kind` decides between synonyms of phases.
[[nodiscard]] std::optional<std::string_view> typed_choice(std::string_view text,
                                                           std::span<const std::string_view> known,
                                                           model::Kind kind, Readings& readings);
/// Returns the type of an action that a word means. An unknown word fails with help.
[[nodiscard]] Result<model::ActionType> typed_action_type(std::string_view word,
                                                          Readings& readings);
/// Returns an unknown impact as it is: the check of the record reports it.
[[nodiscard]] std::string typed_impact(const std::string& word, Readings& readings);
/// Returns a severity in the spelling of the scale, an unknown one as it is. `sev1` and `1` mean
/// the only one with this number.
[[nodiscard]] std::string typed_severity(const std::string& word, const model::Config& config,
                                         Readings& readings);

}  // namespace pm::commands
