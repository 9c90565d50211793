#include "phase_labels.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "pm/model/names.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

using model::Kind;
using model::Phase;

struct Label {
  std::string_view word;
  Phase incident;
  Phase maintenance;
};

/// Few enough that a sentence seldom begins with one.
constexpr Label phase_labels[] = {
    {"investigating", Phase::investigating, Phase::in_progress},
    {"investigation", Phase::investigating, Phase::in_progress},
    {"identified", Phase::identified, Phase::in_progress},
    {"monitoring", Phase::monitoring, Phase::verifying},
    {"observing", Phase::monitoring, Phase::verifying},
    {"verifying", Phase::monitoring, Phase::verifying},
    {"resolved", Phase::resolved, Phase::completed},
    {"fixed", Phase::resolved, Phase::completed},
    {"completed", Phase::resolved, Phase::completed},
    {"complete", Phase::resolved, Phase::completed},
    {"scheduled", Phase::update, Phase::scheduled},
    {"in_progress", Phase::update, Phase::in_progress},
    {"just_began", Phase::update, Phase::in_progress},
    {"initial_message", Phase::investigating, Phase::in_progress},
    {"first_message", Phase::investigating, Phase::in_progress},
    {"final_message", Phase::resolved, Phase::completed},
    {"update", Phase::update, Phase::update},
    {"updated", Phase::update, Phase::update},
};

struct Meaning {
  std::string_view word;
  Phase phase;
};

/// What people write in a column for phases who do not know the words of status pages.
constexpr Meaning meanings[] = {
    {"open", Phase::investigating},      {"opened", Phase::investigating},
    {"new", Phase::investigating},       {"declared", Phase::investigating},
    {"triggered", Phase::investigating}, {"reported", Phase::investigating},
    {"cause_found", Phase::identified},  {"diagnosed", Phase::identified},
    {"mitigated", Phase::monitoring},    {"watching", Phase::monitoring},
    {"fix_deployed", Phase::monitoring}, {"fixed", Phase::resolved},
    {"closed", Phase::resolved},         {"solved", Phase::resolved},
    {"restored", Phase::resolved},       {"recovered", Phase::resolved},
    {"planned", Phase::scheduled},       {"started", Phase::in_progress},
    {"done", Phase::completed},          {"complete", Phase::completed},
    {"finished", Phase::completed},
};

template <typename Row, std::size_t size>
const Row* row_of(const Row (&rows)[size], std::string_view word) {
  const auto* const found = std::find_if(std::begin(rows), std::end(rows),
                                         [&](const Row& row) { return row.word == word; });
  return found == std::end(rows) ? nullptr : found;
}

}  // namespace

std::string format_word(std::string_view text) {
  auto word = text::lower_ascii(text::trimmed(text));
  std::replace_if(
      word.begin(), word.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return word;
}

std::optional<Phase> phase_of_label(std::string_view label, Kind kind) {
  const auto* const row = row_of(phase_labels, format_word(label));
  if (row == nullptr) return std::nullopt;
  return kind == Kind::maintenance ? row->maintenance : row->incident;
}

bool is_postmortem_label(std::string_view label) {
  const auto word = format_word(label);
  return word == "postmortem" || word == "post_mortem";
}

std::optional<PhaseWord> phase_of_word(std::string_view text) {
  const auto word = format_word(text);
  if (const auto phase = model::value_of<Phase>(word)) return PhaseWord{*phase, true};
  const auto* const row = row_of(meanings, word);
  return row == nullptr ? std::nullopt : std::optional(PhaseWord{row->phase, false});
}

}  // namespace pm::exchange
