#include "pm/text/report.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace pm::text {
namespace {

constexpr std::array level_words = {
    std::pair{Level::off, std::string_view("off")},
    std::pair{Level::note, std::string_view("note")},
    std::pair{Level::warning, std::string_view("warning")},
    std::pair{Level::error, std::string_view("error")},
};

/// The sort key of diagnostics.
auto order(const Diagnostic& diagnostic) {
  const auto& [where, place] = std::tie(diagnostic.where, diagnostic.place);
  const auto name = where ? std::string_view(where.source->name()) : std::string_view(place.name);
  return std::tuple(where || place, name, where.span.begin, place.line, place.column);
}

}  // namespace

std::string_view word(Level level) { return level_words[static_cast<std::size_t>(level)].second; }

std::optional<Level> level_of(std::string_view word) {
  for (const auto& [level, written] : level_words) {
    if (written == word) return level;
  }
  return std::nullopt;
}

void Report::add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

void Report::sort() {
  std::stable_sort(all_.begin(), all_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
}

std::size_t Report::count(Level level) const {
  return static_cast<std::size_t>(std::count_if(
      all_.begin(), all_.end(), [level](const Diagnostic& d) { return d.level == level; }));
}

}  // namespace pm::text
