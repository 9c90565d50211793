#include "pm/checks/titles.hpp"

#include "pm/history/history.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"

namespace pm::checks {
namespace {

/// Returns the words of a title in lower case, separated by one space.
std::string plain_words(std::string_view title) {
  std::string words;
  for (const char c : text::lower_ascii(text::trimmed(title))) {
    const bool space = c == ' ' || c == '\t' || c == '\n';
    if (!space) words += c;
    if (space && words.back() != ' ') words += ' ';
  }
  return words;
}

/// Returns a value that is equal for equal incidents; empty if an incident has no title or start.
std::string digest(const model::Incident& incident) {
  const auto began = history::placed_at(incident);
  const auto title = incident.title ? plain_words(incident.title->value) : std::string();
  if (title.empty() || !began) return {};
  return time::date(began->value.at, incident.zone) + ' ' + title;
}

}  // namespace

void Titles::add(const model::Incident& incident) {
  auto words = digest(incident);
  if (words.empty()) return;
  const auto [place, is_new] = seen_.try_emplace(std::move(words), Seen{incident.id, {}});
  if (!is_new) return;
  for (const auto& relation : incident.related) place->second.related.push_back(relation.id.value);
}

const Titles::Seen* Titles::like(const model::Incident& incident) const {
  const auto words = digest(incident);
  const auto place = words.empty() ? seen_.end() : seen_.find(words);
  return place == seen_.end() ? nullptr : &place->second;
}

}  // namespace pm::checks
