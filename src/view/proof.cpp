#include "pm/view/proof.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "decoded.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::view {
namespace {

/// The least characters of a value that is no name.
constexpr std::size_t least_value = 12;
/// The least characters of a part of Markdown, which pages may show without the rest.
constexpr std::size_t least_part = 20;
/// Signs that separate the parts of Markdown that pages show one after the other.
constexpr std::string_view markdown_separators = "\n[]()<>|`";

bool is_boundary(std::string_view words, std::size_t at) {
  return at == 0 || at >= words.size() || words[at] == ' ' || words[at - 1] == ' ';
}

std::string_view first_word(std::string_view words) { return words.substr(0, words.find(' ')); }

}  // namespace

void Proof::add_pattern(std::string_view text, std::size_t value, std::size_t least,
                        bool exact_case) {
  if (text.size() < least) return;
  // Pages show signs that readers cannot see as `<U+202E>`.
  if (const auto visible = text::visible(text, true); visible != text)
    add_pattern(visible, value, least, exact_case);
  auto words = words_of(text, exact_case);
  // A value of signs alone, such as a line of a table, says nothing.
  if (words.size() < std::min(least, std::size_t{2})) return;
  const bool is_long = !exact_case && words.size() >= least_value;
  auto& index = is_long ? by_beginning_ : by_word_;
  index.emplace(is_long ? words.substr(0, least_value) : std::string(first_word(words)),
                patterns_.size());
  patterns_.push_back({.words = std::move(words), .value = value, .exact_case = exact_case});
}

void Proof::omit(std::vector<model::OmittedValue> values) {
  for (auto& value : values) {
    using Kind = model::OmittedValue::Kind;
    const auto number = values_.size();
    if (value.kind == Kind::person) {
      add_pattern(value.text, number, 1, true);
    } else {
      add_pattern(value.text, number, least_value, false);
    }
    if (value.kind == Kind::prose) {
      std::string_view rest = value.text;
      while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of(markdown_separators), rest.size());
        if (end < value.text.size()) add_pattern(rest.substr(0, end), number, least_part, false);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    values_.push_back(std::move(value));
  }
}

/// Calls `take` with the index of each pattern in a text, until it returns false.
template <typename Take>
void Proof::each_match(std::string_view text, Take take) const {
  const auto search = [&](std::string_view words, const Index& index, bool exact_case,
                          bool by_word) {
    for (std::size_t at = 0; at < words.size();) {
      const auto rest = words.substr(at);
      const auto key = by_word ? first_word(rest) : rest.substr(0, least_value);
      const auto [begin, end] = index.equal_range(std::string(key));
      for (auto each = begin; each != end; ++each) {
        const auto& pattern = patterns_[each->second];
        if (pattern.exact_case != exact_case || !rest.starts_with(pattern.words)) continue;
        if (!is_boundary(words, at + pattern.words.size())) continue;
        if (!take(each->second)) return false;
      }
      const auto next = words.find(' ', at);
      if (next == std::string_view::npos) break;
      at = next + 1;
    }
    return true;
  };
  const auto small = words_of(text);
  if (!search(small, by_beginning_, false, false)) return;
  if (by_word_.empty()) return;
  if (!search(small, by_word_, false, true)) return;
  search(words_of(text, true), by_word_, true, true);
}

void Proof::show(std::string_view text) {
  shown_ += text;
  shown_ += '\n';
}

void Proof::mark_shown() {
  each_match(shown_, [this](std::size_t pattern) {
    patterns_[pattern].shown = true;
    return true;
  });
  shown_.clear();
}

void Proof::show(const model::Incident& incident) {
  model::each_text(incident, [this](std::string_view text) { show(text); });
}

void Proof::show(const model::Config& config) {
  model::each_text(config, [this](std::string_view text) { show(text); });
}

std::optional<std::size_t> Proof::found_in(std::string_view text) const {
  std::optional<std::size_t> found;
  each_match(text, [&](std::size_t pattern) {
    if (patterns_[pattern].shown) return true;
    found = pattern;
    return false;
  });
  return found;
}

std::optional<text::Diagnostic> Proof::check(std::string_view file, std::string_view bytes) {
  if (patterns_.empty()) return std::nullopt;
  if (!shown_.empty()) mark_shown();
  auto found = found_in(bytes);
  if (!found) {
    for (const auto& reading : decoded(bytes))
      if ((found = found_in(reading))) break;
  }
  if (!found) return std::nullopt;
  const auto& value = values_[patterns_[*found].value];
  const auto subject =
      value.key.empty() ? std::string("a value") : fmt::format("a value of `{}`", value.key);
  return text::Diagnostic{
      .rule = "public-edition",
      .message =
          fmt::format("{} that the public edition omits is in {}", subject, text::quoted(file)),
      .place = {.name = value.file, .line = value.line, .column = value.column},
      .note = fmt::format("it is {}", text::quoted(value.text)),
      .help = "correct the template; if the value is not secret, repeat it in a public text",
  };
}

}  // namespace pm::view
