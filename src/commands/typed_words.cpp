#include "typed_words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

constexpr Synonym phase_synonyms[] = {
    {"investigate", "investigating"}, {"identify", "identified"}, {"monitor", "monitoring"},
    {"resolve", "resolved"},          {"fixed", "resolved"},      {"fix", "resolved"},
    {"closed", "resolved"},           {"close", "resolved"},      {"done", "resolved"},
    {"solved", "resolved"},           {"schedule", "scheduled"},  {"verify", "verifying"},
    {"complete", "completed"},        {"finished", "completed"},  {"cancel", "cancelled"},
    {"canceled", "cancelled"},
};

/// Those of a maintenance that mean something else for an incident.
constexpr Synonym maintenance_synonyms[] = {
    {"resolve", "completed"},   {"fixed", "completed"},   {"closed", "completed"},
    {"close", "completed"},     {"done", "completed"},    {"start", "in_progress"},
    {"started", "in_progress"}, {"begin", "in_progress"},
};

constexpr Synonym status_synonyms[] = {
    {"ok", "operational"},      {"okay", "operational"},       {"up", "operational"},
    {"working", "operational"}, {"down", "major_outage"},      {"degraded", "degraded_performance"},
    {"major", "major_outage"},  {"partial", "partial_outage"}, {"maintenance", "under_maintenance"},
};

/// Those of the other closed lists.
constexpr Synonym other_synonyms[] = {
    {"closed", "done"},       {"fixed", "done"},          {"finished", "done"},
    {"doing", "in_progress"}, {"started", "in_progress"}, {"cancelled", "dropped"},
    {"wontfix", "dropped"},   {"review", "in_review"},    {"final", "published"},
    {"exercise", "drill"},    {"test", "drill"},          {"real", "standard"},
};

/// The synonyms of phases; those of a maintenance come first.
std::vector<Synonym> synonyms_of_phases(model::Kind kind) {
  std::vector<Synonym> synonyms(std::begin(phase_synonyms), std::end(phase_synonyms));
  if (kind == model::Kind::maintenance)
    synonyms.insert(synonyms.begin(), std::begin(maintenance_synonyms),
                    std::end(maintenance_synonyms));
  return synonyms;
}

constexpr Synonym action_type_synonyms[] = {
    {"prevention", "prevent"},  {"preventive", "prevent"}, {"mitigation", "mitigate"},
    {"mitigative", "mitigate"}, {"detection", "detect"},   {"monitoring", "detect"},
    {"alerting", "detect"},
};

template <typename E>
std::vector<std::string_view> words_of() {
  std::vector<std::string_view> words;
  for (const auto& name : model::names(E{})) words.push_back(name.word);
  return words;
}

/// Lower case, with `_` for blanks and dashes, as words of the format are.
std::string as_word(std::string_view text) {
  auto word = text::lower_ascii(text::trimmed(text));
  std::replace_if(
      word.begin(), word.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
  return word;
}

/// The nearest of the words, if no other is near as well.
std::optional<std::string_view> only_nearest(std::string_view word,
                                             std::span<const std::string_view> known) {
  const auto first = text::nearest(word, known);
  if (!first) return std::nullopt;
  std::vector<std::string_view> others;
  std::copy_if(known.begin(), known.end(), std::back_inserter(others),
               [&](std::string_view each) { return each != *first; });
  return text::nearest(word, others) ? std::nullopt : first;
}

/// The value of a word, read loosely.
template <typename E>
std::optional<E> typed_value(std::string_view word, std::span<const Synonym> synonyms,
                             Readings& readings) {
  if (const auto exact = model::value_of<E>(text::trimmed(word))) return exact;
  const auto known = words_of<E>();
  const auto meant = meant_word(word, known, synonyms);
  if (!meant) return std::nullopt;
  add_word_reading(readings, word, *meant);
  return model::value_of<E>(*meant);
}

/// The number at the end of a word of the form `1`, `S1`, `sev1`, `SEV-1`; empty for any other.
/// `P1` is a name in scales of its own.
std::string_view severity_number(std::string_view word) {
  const auto begin = word.find_first_of("0123456789");
  if (begin == std::string_view::npos) return {};
  const auto number = word.substr(begin);
  if (number.find_first_not_of("0123456789") != std::string_view::npos) return {};
  const auto before =
      text::lower_ascii(word.substr(0, word.find_last_not_of("-_ ", begin - 1) + 1));
  constexpr std::string_view usual[] = {"", "s", "sev", "severity"};
  const bool is_usual =
      begin == 0 || std::find(std::begin(usual), std::end(usual), before) != std::end(usual);
  return is_usual ? number : std::string_view();
}

/// The only severity of the scale with the number of a word.
std::optional<std::string_view> of_number(std::string_view word,
                                          std::span<const std::string_view> scale) {
  const auto number = severity_number(text::trimmed(word));
  if (number.empty()) return std::nullopt;
  std::optional<std::string_view> found;
  for (const auto name : scale) {
    if (severity_number(name) != number) continue;
    if (found) return std::nullopt;
    found = name;
  }
  return found;
}

template <typename E>
text::Diagnostic unknown_typed_word(std::string_view word, std::string_view noun,
                                    std::string_view otherwise) {
  const auto known = words_of<E>();
  return usage_error(
      fmt::format("{} is not a valid {}", text::quoted(word), noun),
      text::did_you_mean(word, known, fmt::format("{} {}", otherwise, text::one_of(known))));
}

}  // namespace

std::optional<std::string_view> meant_word(std::string_view text,
                                           std::span<const std::string_view> known,
                                           std::span<const Synonym> synonyms) {
  const auto word = as_word(text);
  const auto same = std::find(known.begin(), known.end(), word);
  if (same != known.end()) return *same;
  for (const auto& [synonym, means] : synonyms) {
    if (word == synonym) return means;
  }
  return only_nearest(word, known);
}

std::optional<std::string_view> meant_name(std::string_view text,
                                           std::span<const std::string_view> names) {
  std::optional<std::string_view> found;
  const auto wanted = text::lower_ascii(text);
  for (const auto name : names) {
    if (name == text) return name;
    if (text::lower_ascii(name) != wanted || found == name) continue;
    if (found) return std::nullopt;
    found = name;
  }
  return found;
}

void add_word_reading(Readings& readings, std::string_view text, std::string_view as) {
  if (text == as) return;
  auto line = fmt::format("read {} as {}", text::quoted(text), text::quoted(as));
  if (std::find(readings.begin(), readings.end(), line) == readings.end())
    readings.push_back(std::move(line));
}

Result<model::Phase> typed_phase(std::string_view word, model::Kind kind, Readings& readings) {
  const auto synonyms = synonyms_of_phases(kind);
  if (const auto phase = typed_value<model::Phase>(word, synonyms, readings)) return *phase;
  return failed(unknown_typed_word<model::Phase>(word, "phase", "valid phases:"));
}

Result<model::Status> typed_status(std::string_view word, Readings& readings) {
  if (const auto status = typed_value<model::Status>(word, status_synonyms, readings))
    return *status;
  return failed(unknown_typed_word<model::Status>(word, "component status", "valid values:"));
}

std::optional<std::string_view> typed_choice(std::string_view text,
                                             std::span<const std::string_view> known,
                                             model::Kind kind, Readings& readings) {
  auto synonyms = synonyms_of_phases(kind);
  synonyms.insert(synonyms.end(), std::begin(status_synonyms), std::end(status_synonyms));
  synonyms.insert(synonyms.end(), std::begin(other_synonyms), std::end(other_synonyms));
  synonyms.insert(synonyms.end(), std::begin(action_type_synonyms), std::end(action_type_synonyms));
  std::erase_if(synonyms, [&](const Synonym& each) {
    return std::find(known.begin(), known.end(), each.means) == known.end();
  });
  const auto word = text::trimmed(text);
  const auto meant = meant_word(word, known, synonyms);
  if (meant) add_word_reading(readings, word, *meant);
  return meant;
}

Result<model::ActionType> typed_action_type(std::string_view word, Readings& readings) {
  if (const auto type = typed_value<model::ActionType>(word, action_type_synonyms, readings))
    return *type;
  return failed(unknown_typed_word<model::ActionType>(word, "type of an action", "it can be"));
}

std::string typed_impact(const std::string& word, Readings& readings) {
  const auto impact = typed_value<model::Impact>(word, {}, readings);
  return impact ? std::string(model::word(*impact)) : word;
}

std::string typed_severity(const std::string& word, const model::Config& config,
                           Readings& readings) {
  const std::vector<std::string_view> scale(config.severities.begin(), config.severities.end());
  auto name = meant_name(word, scale);
  if (!name) name = of_number(word, scale);
  if (!name) return word;
  add_word_reading(readings, word, *name);
  return std::string(*name);
}

}  // namespace pm::commands
