#include "phase_words.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "pm/text/words.hpp"

namespace pm::exchange {
namespace {

using model::Kind;
using model::Phase;

// From the latest phase to the earliest: a text that says two of them stands at the later one.
constexpr PhaseWords of_incident[] = {
    {Phase::resolved, "is now resolved"},
    {Phase::resolved, "are now resolved"},
    {Phase::resolved, "has been resolved"},
    {Phase::resolved, "have been resolved"},
    {Phase::resolved, "has now been resolved"},
    {Phase::resolved, "have now been resolved"},
    {Phase::resolved, "issue resolved"},
    {Phase::resolved, "incident resolved"},
    {Phase::resolved, "is resolved"},
    {Phase::resolved, "are resolved"},
    {Phase::resolved, "has been fixed"},
    {Phase::resolved, "have been fixed"},
    {Phase::resolved, "is fully operational"},
    {Phase::resolved, "are fully operational"},
    {Phase::resolved, "closing this issue"},
    {Phase::resolved, "closing this incident"},
    {Phase::resolved, "closing this status"},
    {Phase::resolved, "event closed"},
    {Phase::monitoring, "fix has been implemented"},
    {Phase::monitoring, "implemented a fix"},
    {Phase::monitoring, "applied a fix"},
    {Phase::monitoring, "applied the fix"},
    {Phase::monitoring, "rolled out a fix"},
    {Phase::monitoring, "deployed a fix"},
    {Phase::monitoring, "applied a mitigation"},
    {Phase::monitoring, "we are monitoring"},
    {Phase::monitoring, "we are now monitoring"},
    {Phase::monitoring, "is now monitoring"},
    {Phase::monitoring, "we are continuing to monitor"},
    {Phase::monitoring, "we will continue to monitor"},
    {Phase::monitoring, "we continue to monitor"},
    {Phase::monitoring, "monitoring the results"},
    {Phase::monitoring, "monitoring the situation"},
    {Phase::identified, "identified the"},
    {Phase::identified, "identify the root cause"},
    {Phase::identified, "has been identified"},
    {Phase::identified, "have been identified"},
    {Phase::identified, "was identified as"},
    {Phase::identified, "found the cause"},
    {Phase::identified, "found the issue"},
    {Phase::identified, "found the underlying"},
    {Phase::identified, "located the cause"},
    {Phase::identified, "isolated the cause"},
};

constexpr PhaseWords of_maintenance[] = {
    {Phase::completed, "been completed"},    {Phase::completed, "is complete"},
    {Phase::completed, "is now complete"},   {Phase::completed, "has completed"},
    {Phase::completed, "have completed"},    {Phase::completed, "works are complete"},
    {Phase::completed, "has now closed"},    {Phase::completed, "ending the work"},
    {Phase::verifying, "we are monitoring"}, {Phase::verifying, "now monitoring"},
    {Phase::in_progress, "have begun"},      {Phase::in_progress, "has begun"},
    {Phase::in_progress, "have started"},    {Phase::in_progress, "has started"},
    {Phase::in_progress, "has now started"}, {Phase::in_progress, "just began"},
    {Phase::in_progress, "in progress"},     {Phase::in_progress, "is proceeding"},
    {Phase::in_progress, "are progressing"}, {Phase::in_progress, "going on"},
    {Phase::in_progress, "we're currently"}, {Phase::in_progress, "we are currently"},
};

constexpr PhaseWords of_beginning[] = {
    {Phase::investigating, "investigating"},
    {Phase::investigating, "continuing to investigate"},
    {Phase::investigating, "looking into"},
};

constexpr std::string_view hedges[] = {"once ", "until ",  "when ",    "if ",
                                       " not ", "n't ",    "before ",  "unless",
                                       "hope",  "confirm", "will be ", "to be "};

constexpr std::string_view plans[] = {"will be",
                                      "will take",
                                      "going to",
                                      "we'll be",
                                      "scheduled for",
                                      "upcoming",
                                      "performing scheduled",
                                      "would like to inform"};

template <typename List>
bool has_any(std::string_view text, const List& words) {
  return std::any_of(std::begin(words), std::end(words), [&](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// Takes the first sentence, or line, off a text.
std::string_view take_sentence(std::string_view& text) {
  auto end = text.find_first_of(".!?;\n");
  end = end == std::string_view::npos ? text.size() : end + 1;
  const auto sentence = text.substr(0, end);
  text.remove_prefix(end);
  return sentence;
}

/// The rows before `end` that a sentence says: the place of the first, or `end`.
template <typename Rows>
std::size_t first_said(const Rows& rows, std::size_t end, std::string_view sentence) {
  for (std::size_t i = 0; i < end; ++i) {
    if (sentence.find(rows[i].words) != std::string_view::npos) return i;
  }
  return end;
}

template <typename Rows>
std::optional<PhaseWords> latest(const Rows& rows, std::string_view lower) {
  auto best = std::size(rows);
  while (!lower.empty()) {
    const auto sentence = take_sentence(lower);
    if (!has_any(sentence, hedges)) best = first_said(rows, best, sentence);
  }
  return best == std::size(rows) ? std::nullopt : std::optional(rows[best]);
}

}  // namespace

std::optional<PhaseWords> phase_in_words(std::string_view text, Kind kind) {
  const auto lower = text::lower_ascii(text);
  return kind == Kind::maintenance ? latest(of_maintenance, lower) : latest(of_incident, lower);
}

std::optional<PhaseWords> beginning_in_words(std::string_view text) {
  const auto row = first_said(of_beginning, std::size(of_beginning), text::lower_ascii(text));
  return row == std::size(of_beginning) ? std::nullopt : std::optional(of_beginning[row]);
}

bool speaks_of_plans(std::string_view text) { return has_any(text::lower_ascii(text), plans); }

}  // namespace pm::exchange
