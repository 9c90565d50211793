#include "other_words.hpp"

#include <algorithm>
#include <iterator>

#include "pm/text/words.hpp"

namespace pm::commands {
namespace {

/// The longer of two that begin alike comes first.
constexpr OtherWord all_other_words[] = {
    {"start", "new TITLE"},
    {"create", "new TITLE"},
    {"open", "new TITLE"},
    {"declare", "new TITLE"},
    {"trigger", "new TITLE"},
    {"close", "update resolved"},
    {"resolved", "update resolved"},
    {"end", "update resolved"},
    {"reopen", "update PHASE --reopens"},
    {"investigating", "update investigating"},
    {"identified", "update identified"},
    {"monitoring", "update monitoring"},
    {"post", "update PHASE"},
    {"status", "show"},
    {"log", "show"},
    {"view", "show"},
    {"info", "show"},
    {"ls", "list"},
    {"incidents", "list"},
    {"search", "list --grep TEXT"},
    {"find", "list --grep TEXT"},
    {"grep", "list --grep TEXT"},
    {"add note", "note TEXT"},
    {"add action", "actions"},
    {"add", "note TEXT"},
    {"comment", "note TEXT"},
    {"event", "note TEXT"},
    {"todo", "actions"},
    {"tasks", "actions"},
    {"done", "actions done ID"},
    {"lint", "check"},
    {"validate", "check"},
    {"build", "render --all"},
    {"report", "render"},
    {"retro", "postmortem"},
    {"undo", "update --amend"},
    {"amend", "update --amend"},
    {"fix", "update --amend"},
    {"delete", "set mode=void"},
    {"remove", "set mode=void"},
    {"settings", "config"},
    {"setup", "init"},
};

}  // namespace

std::span<const OtherWord> other_words() { return all_other_words; }

std::optional<std::string_view> meant_by(std::span<const std::string> words) {
  if (words.empty()) return std::nullopt;
  const auto first = text::lower_ascii(words[0]);
  const auto both = words.size() > 1 ? first + " " + text::lower_ascii(words[1]) : first;
  const auto found =
      std::find_if(std::begin(all_other_words), std::end(all_other_words),
                   [&](const OtherWord& row) { return row.typed == both || row.typed == first; });
  if (found == std::end(all_other_words)) return std::nullopt;
  return found->meant;
}

}  // namespace pm::commands
