#include "pm/checks/similar.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "pm/model/incident.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::checks {
namespace {

constexpr std::size_t shortest_word = 4;  ///< in letters; shorter words are mostly "the" and "for"
constexpr std::size_t shortest_beyond_ascii = 2;  ///< in scripts in which one letter may be a word
constexpr std::size_t least_score = 2;
constexpr std::size_t score_of_a_title = 4;  ///< for an equal title

bool separates(char c) {
  const auto byte = static_cast<unsigned char>(c);
  const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
  return !letter;
}

bool says_something(const std::string& word) {
  const auto letters = text::count_code_points(word);
  return letters >= (letters == word.size() ? shortest_word : shortest_beyond_ascii);
}

/// Returns the significant words of a title in lower case. Bytes beyond ASCII belong to words.
std::set<std::string> words_of(const std::string& title) {
  std::set<std::string> words;
  std::string word;
  for (const char c : title + " ") {
    if (!separates(c)) {
      word += c;
      continue;
    }
    if (says_something(word)) words.insert(std::move(word));
    word.clear();
  }
  return words;
}

std::set<std::string> lower_names(const std::vector<std::string>& components) {
  std::set<std::string> names;
  for (const auto& component : components) names.insert(text::lower_ascii(component));
  return names;
}

std::size_t in_common(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&b](const auto& each) { return b.count(each) > 0; }));
}

bool is_better(const Alike& a, const Alike& b) {
  return std::tie(a.score, a.id) > std::tie(b.score, b.id);
}

}  // namespace

Earlier earlier(const model::Incident& incident) {
  Earlier earlier = {.id = incident.id, .title = {}, .components = {}};
  if (incident.title) earlier.title = incident.title->value;
  for (const auto& component : incident.components)
    earlier.components.push_back(component.name.value);
  return earlier;
}

Similar::Similar(const model::Incident& incident, std::size_t most)
    : id_(incident.id),
      title_(text::lower_ascii(earlier(incident).title)),
      words_(words_of(title_)),
      components_(lower_names(earlier(incident).components)),
      most_(most) {}

void Similar::add(const Earlier& other) {
  if (other.id == id_) return;
  const auto title = text::lower_ascii(other.title);
  const bool same_title = !title_.empty() && title_ == title;
  const auto score = in_common(words_, words_of(title)) +
                     2 * in_common(components_, lower_names(other.components)) +
                     (same_title ? score_of_a_title : 0);
  if (score < least_score) return;
  Alike alike = {other.id, other.title, score};
  best_.insert(std::upper_bound(best_.begin(), best_.end(), alike, is_better), std::move(alike));
  if (best_.size() > most_) best_.pop_back();
}

}  // namespace pm::checks
