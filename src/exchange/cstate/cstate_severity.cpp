#include "cstate_severity.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "../severity.hpp"
#include "../taken.hpp"
#include "pm/model/incident.hpp"
#include "pm/model/names.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::cstate {
namespace {

using model::Impact;

constexpr std::array<std::string_view, 3> known = {"notice", "disrupted", "down"};

/// The word that was meant; empty when it is none.
std::string_view meant(std::string_view written) {
  const auto lower = text::lower_ascii(written);
  const auto* const found = std::find(known.begin(), known.end(), lower);
  if (found != known.end()) return *found;
  return text::nearest(lower, known).value_or(std::string_view());
}

Impact usual_impact(std::string_view word) {
  if (word == "down") return Impact::critical;
  return word == "disrupted" ? Impact::minor : Impact::none;
}

/// What `--map` says of a word as written, else of the one that was meant: `of` reads it.
template <typename Of>
auto as_mapped(std::string_view written, std::string_view word, Of of) {
  auto result = of(written);
  return result || word.empty() ? result : of(word);
}

bool map_severity(Imported& into, const FrontText& text, std::string_view word,
                  const ImportSettings& settings) {
  const auto severity = as_mapped(
      text.text, word, [&](std::string_view each) { return mapped_severity(each, settings); });
  if (!severity) return false;
  if (!severity->why_not.empty()) {
    leave_out(into, "severity", text.text, severity->why_not, text.line);
    return false;
  }
  into.incident.severity = said(severity->name);
  read_as(into, "severity", text.text, fmt::format("severity {}", text::quoted(severity->name)),
          text.line);
  return true;
}

bool map_impact(Imported& into, const FrontText& text, std::string_view word,
                const ImportSettings& settings) {
  const auto to = as_mapped(
      text.text, word, [&](std::string_view each) { return mapped(settings, "impact", each); });
  if (!to) return false;
  const auto impact = model::value_of<Impact>(text::lower_ascii(*to));
  if (!impact) {
    leave_out(into, "severity", text.text,
              fmt::format("{}, which it is mapped to, is no impact", text::quoted(*to)), text.line);
    return false;
  }
  into.incident.impact = said(*impact);
  read_as(into, "severity", text.text, fmt::format("impact `{}`", model::word(*impact)), text.line);
  return true;
}

void put_impact(Imported& into, const FrontText& text, std::string_view word, model::Kind kind) {
  const auto impact = kind == model::Kind::maintenance ? Impact::maintenance : usual_impact(word);
  into.incident.impact = said(impact);
  const bool misspelt = text::lower_ascii(text.text) != word;
  read_as(into, "severity", text.text,
          misspelt ? fmt::format("`{}`, impact `{}`", word, model::word(impact))
                   : fmt::format("impact `{}`", model::word(impact)),
          text.line);
}

}  // namespace

void take_severity(Imported& into, Front& front, model::Kind kind, const ImportSettings& settings) {
  const auto text = front.take_text("severity");
  if (!text) return;
  const auto word = meant(text->text);
  const bool by_severity = map_severity(into, *text, word, settings);
  const bool by_impact = map_impact(into, *text, word, settings);
  if (by_impact) return;
  if (!word.empty())
    put_impact(into, *text, word, kind);
  else if (!by_severity)
    keep(into, "severity", text->text, text->line,
         "it is none of `notice`, `disrupted` and `down`");
}

}  // namespace pm::exchange::cstate
