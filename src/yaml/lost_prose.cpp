#include "lost_prose.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "edit/kept_comments.hpp"
#include "pm/model/format.hpp"
#include "pm/model/postmortem.hpp"
#include "pm/text/words.hpp"
#include "source_text.hpp"

namespace pm::yaml {
namespace {

/// A line with nothing but a comment.
struct CommentLine {
  std::size_t line = 0;
  std::size_t column = 0;  ///< bytes before the `#`
  text::Span span;
  std::string_view words;   ///< after the `#`, without blanks around them
  bool is_heading = false;  ///< `## `, as in Markdown
};

/// Comment lines one after the other, with their `#` in one column.
using Run = std::vector<CommentLine>;

CommentLine comment_line(const text::Source& source, const edit::Comment& comment) {
  const auto line = source.line_of(comment.span.begin);
  const auto hashes = std::min(comment.words.find_first_not_of('#'), comment.words.size());
  const auto words = comment.words.substr(hashes);
  return {.line = line,
          .column = comment.span.begin - source.line_span(line).begin,
          .span = comment.span,
          .words = text::trimmed(words),
          .is_heading = hashes > 1 && words.starts_with(' ')};
}

std::vector<Run> comment_runs(const text::Source& source, const Node& root) {
  std::vector<Run> runs;
  for (const auto& comment : edit::comments(source, root)) {
    const auto line = comment_line(source, comment);
    if (!is_comment(source.line(line.line))) continue;
    const bool goes_on = !runs.empty() && runs.back().back().line + 1 == line.line &&
                         runs.back().back().column == line.column;
    if (!goes_on) runs.emplace_back();
    runs.back().push_back(line);
  }
  return runs;
}

/// Instructions for an editor or for pm.
bool is_mode_line(std::string_view words) {
  constexpr std::array begins = {"pm: allow", "yaml-language-server:", "vim:", "vi:", "-*-"};
  return std::any_of(begins.begin(), begins.end(),
                     [&](std::string_view begin) { return words.starts_with(begin); });
}

bool has_words(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalpha(byte) != 0;
  });
}

bool is_key_in(const std::vector<model::FormatKey>& keys, std::string_view name) {
  return std::any_of(keys.begin(), keys.end(), [&](const model::FormatKey& key) {
    return key.name == name || is_key_in(key.members, name);
  });
}

/// A commented key: `what_happened: |`, `- at: 14:05`.
struct CommentedKey {
  std::string_view key;
  std::string_view value;
};

std::optional<CommentedKey> commented_key(std::string_view words) {
  while (words.starts_with("- ")) words = text::trimmed(words.substr(2));
  const auto colon = words.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const auto name = words.substr(0, colon);
  const auto rest = words.substr(colon + 1);
  if (!rest.empty() && rest.front() != ' ') return std::nullopt;
  const bool is_section = model::value_of<model::SectionKind>(name).has_value();
  if (!is_section && !is_key_in(model::incident_format(), name)) return std::nullopt;
  return CommentedKey{name, text::trimmed(rest)};
}

/// Whether a commented key has prose after it.
bool has_prose(const CommentedKey& commented) {
  return model::value_of<model::SectionKind>(commented.key) &&
         commented.value.find_first_of("|>#") != 0 && has_words(commented.value);
}

/// The first line of a run with words that somebody wrote; nothing if all are keys of a template.
const CommentLine* first_words(const Run& run) {
  for (const auto& line : run) {
    if (is_mode_line(line.words) || !has_words(line.words)) continue;
    const auto commented = commented_key(line.words);
    if (!commented || has_prose(*commented)) return &line;
  }
  return nullptr;
}

/// The first commented key of a postmortem up to a line of a run; null if there is none.
const CommentLine* postmortem_key(const Run& run, const CommentLine& before) {
  for (const auto& line : run) {
    if (line.line > before.line) break;
    const auto commented = commented_key(line.words);
    if (!commented) continue;
    const bool is_section = model::value_of<model::SectionKind>(commented->key).has_value();
    if (is_section || commented->key == "postmortem") return &line;
  }
  return nullptr;
}

class LostProse {
 public:
  LostProse(Reader& reader, const Node& root) : reader_(reader), source_(reader.source()) {
    add_blocks(root);
    const auto postmortem =
        std::find_if(root.members.begin(), root.members.end(),
                     [](const Member& member) { return member.key.text == "postmortem"; });
    if (postmortem == root.members.end()) return;
    postmortem_.begin = postmortem->key.span.begin;
    postmortem_.end = std::next(postmortem) == root.members.end()
                          ? source_.whole().end
                          : std::next(postmortem)->key.span.begin;
  }

  void look_at(const Run& run) {
    advance_to(run);
    const auto* words = first_words(run);
    if (words == nullptr) return;
    if (const auto* key = postmortem_key(run, *words)) return report_template(*key, *words);
    const auto block = block_before();
    const auto at = words->span.begin;
    const bool in_postmortem = postmortem_.begin <= at && at < postmortem_.end;
    if (!block && !in_postmortem) return;
    if (!words->is_heading && belongs_to_next_line(run)) return;
    report_words(*words, block);
  }

 private:
  void add_blocks(const Node& node) {
    if (node.alias) return;
    if (node.style == Style::literal || node.style == Style::folded) blocks_.push_back(node.span);
    for (const auto& item : node.items) add_blocks(item);
    for (const auto& [key, value] : node.members) add_blocks(value);
  }

  /// Goes on to a run, over the lines before it.
  void advance_to(const Run& run) {
    for (; line_ < run.front().line; ++line_) {
      if (!is_blank(source_.line(line_))) content_ = source_.line_span(line_).begin;
    }
    line_ = run.back().line + 1;
  }

  /// The block that contains the last line with content, if it is one.
  [[nodiscard]] std::optional<text::Span> block_before() const {
    const auto next =
        std::upper_bound(blocks_.begin(), blocks_.end(), content_,
                         [](std::uint32_t at, const text::Span& span) { return at < span.begin; });
    if (next == blocks_.begin()) return std::nullopt;
    const auto span = *std::prev(next);
    return content_ < span.end ? std::optional(span) : std::nullopt;
  }

  /// Whether the next line with content directly follows and begins at the column of the comment.
  [[nodiscard]] bool belongs_to_next_line(const Run& run) const {
    const auto next = run.back().line + 1;
    if (next >= source_.line_count()) return false;
    const auto line = source_.line(next);
    return !is_blank(line) && indent_of(line) == run.back().column;
  }

  void report_words(const CommentLine& words, std::optional<text::Span> block) {
    std::vector<text::Label> others;
    if (block)
      others.push_back({reader_.where(text::Span{block->begin, block->begin + 1}),
                        "it ends the text that begins here"});
    report(words.span, std::move(others),
           block ? "indent it like the text above" : "make it a section, or part of one");
  }

  void report_template(const CommentLine& key, const CommentLine& words) {
    std::vector<text::Label> others;
    if (key.line != words.line)
      others.push_back({reader_.where(key.span), "all of this is a comment"});
    report(words.span, std::move(others),
           "remove the `#` before each of these lines, from `postmortem:` on");
  }

  void report(text::Span span, std::vector<text::Label> others, std::string help) {
    reader_.add({.rule = "lost-prose",
                 .level = text::Level::warning,
                 .message = "a `#` makes this a comment: it is not in the report",
                 .where = reader_.where(span),
                 .others = std::move(others),
                 .help = std::move(help)});
  }

  Reader& reader_;
  const text::Source& source_;
  std::vector<text::Span> blocks_;  ///< literal and folded, in their order
  text::Span postmortem_;           ///< from its key to the next key; empty without one
  std::size_t line_ = 0;            ///< the next line to look at
  std::uint32_t content_ = 0;       ///< the begin of the last line with content before it
};

}  // namespace

void report_lost_prose(Reader& reader, const Node& root) {
  if (reader.source().bytes().find('#') == std::string_view::npos) return;
  const auto runs = comment_runs(reader.source(), root);
  if (runs.empty()) return;
  LostProse lost(reader, root);
  for (const auto& run : runs) lost.look_at(run);
}

}  // namespace pm::yaml
