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

std::string title_of(const model::Incident& incident) {
  return incident.title ? text::lower_ascii(incident.title->value) : std::string();
}

/// Returns the significant words of a title, in lower case. Bytes beyond ASCII belong to words.
std::set<std::string> words_of(const model::Incident& incident) {
  std::set<std::string> words;
  std::string word;
  for (const char c : title_of(incident) + " ") {
    if (!separates(c)) {
      word += c;
      continue;
    }
    if (says_something(word)) words.insert(std::move(word));
    word.clear();
  }
  return words;
}

std::set<std::string> components_of(const model::Incident& incident) {
  std::set<std::string> names;
  for (const auto& component : incident.components)
    names.insert(text::lower_ascii(component.name.value));
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

Similar::Similar(const model::Incident& incident, std::size_t most)
    : id_(incident.id),
      title_(title_of(incident)),
      words_(words_of(incident)),
      components_(components_of(incident)),
      most_(most) {}

void Similar::add(const model::Incident& other) {
  if (other.id == id_) return;
  const bool same_title = !title_.empty() && title_ == title_of(other);
  const auto score = in_common(words_, words_of(other)) +
                     2 * in_common(components_, components_of(other)) +
                     (same_title ? score_of_a_title : 0);
  if (score < least_score) return;
  Alike alike = {other.id, other.title ? other.title->value : std::string(), score};
  best_.insert(std::upper_bound(best_.begin(), best_.end(), alike, is_better), std::move(alike));
  if (best_.size() > most_) best_.pop_back();
}

}  // namespace pm::checks
