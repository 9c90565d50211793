#include "allow_comment.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "pm/checks/run.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/source.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

constexpr std::string_view allow_words = "pm: allow";

/// A comment that allows a rule.
struct AllowComment {
  const text::Source* source = nullptr;
  std::size_t line = 0;   ///< from 0
  std::size_t about = 0;  ///< the line that it is about, besides its own
  text::Span span;
  std::string_view rule;
  std::string_view why;
  bool used = false;
};

/// How a language writes comments.
struct CommentSigns {
  std::string_view begin;
  std::string_view end;
};
constexpr CommentSigns yaml_comment = {"#", ""};
constexpr CommentSigns markdown_comment = {"<!--", "-->"};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::size_t indentation(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

/// Knows which lines of YAML are the text of a block (`|` or `>`), where `#` begins no comment.
class BlockText {
 public:
  /// Takes the next line. Returns whether it is text of a block.
  bool take(std::string_view line) {
    if (in_block_ && (text::trimmed(line).empty() || indentation(line) > parent_)) return true;
    in_block_ = begins_block(line);
    return false;
  }

 private:
  bool begins_block(std::string_view line) {
    const auto comment = line.find(" #");
    const auto content = text::trimmed(line.substr(0, comment));
    const auto sign = content.find_last_not_of("+-0123456789");
    if (sign == std::string_view::npos || (content[sign] != '|' && content[sign] != '>'))
      return false;
    const auto before = text::trimmed(content.substr(0, sign));
    if (before.empty() || (before.back() != ':' && before.back() != '-')) return false;
    parent_ = indentation(line);
    // `- key: |` is deeper than its `-`; `- |` is not.
    while (before.back() == ':' && line.substr(parent_).substr(0, 2) == "- ")
      parent_ += 1 + indentation(line.substr(parent_ + 1));
    return true;
  }

  bool in_block_ = false;
  std::size_t parent_ = 0;
};

/// Returns where a comment that allows a rule begins in a line, or `npos`.
std::size_t allow_begin(std::string_view line, const CommentSigns& signs) {
  const auto words = line.find(allow_words);
  if (words == std::string_view::npos) return words;
  const auto after = words + allow_words.size();
  if (after < line.size() && !is_blank(line[after])) return std::string_view::npos;
  auto begin = words;
  while (begin > 0 && is_blank(line[begin - 1])) --begin;
  if (begin < signs.begin.size()) return std::string_view::npos;
  begin -= signs.begin.size();
  if (line.substr(begin, signs.begin.size()) != signs.begin) return std::string_view::npos;
  const bool starts_comment = begin == 0 || is_blank(line[begin - 1]);
  return starts_comment ? begin : std::string_view::npos;
}

AllowComment allow_comment_at(const text::Source& source, std::size_t line, std::size_t begin,
                              const CommentSigns& signs) {
  const auto whole = source.line(line);
  auto written = whole.substr(whole.find(allow_words) + allow_words.size());
  if (!signs.end.empty()) written = written.substr(0, written.find(signs.end));
  written = text::trimmed(written);
  const auto rule = written.substr(0, written.find_first_of(" \t"));
  const auto span = source.line_span(line);
  AllowComment out{.source = &source,
                   .line = line,
                   .about = line,
                   .span = {span.begin + static_cast<std::uint32_t>(begin), span.end},
                   .rule = rule,
                   .why = text::trimmed(written.substr(rule.size()))};
  if (!text::trimmed(whole.substr(0, begin)).empty()) return out;
  for (auto next = line + 1; next < source.line_count(); ++next) {
    if (text::trimmed(source.line(next)).empty()) continue;
    out.about = next;
    if (allow_begin(source.line(next), signs) == std::string_view::npos) break;
  }
  return out;
}

void find_allow_comments(const text::Source* source, const CommentSigns& signs,
                         std::vector<AllowComment>& into) {
  if (source == nullptr || source->bytes().find(allow_words) == std::string_view::npos) return;
  BlockText blocks;
  for (std::size_t line = 0; line < source->line_count(); ++line) {
    if (signs.end.empty() && blocks.take(source->line(line))) continue;
    const auto begin = allow_begin(source->line(line), signs);
    if (begin != std::string_view::npos)
      into.push_back(allow_comment_at(*source, line, begin, signs));
  }
}

bool allows(const AllowComment& comment, const text::Diagnostic& found) {
  if (comment.rule != found.rule) return false;
  if (found.place) {
    const auto line = found.place.line - 1;
    return found.place.name == comment.source->name() &&
           (line == comment.line || line == comment.about);
  }
  if (found.where.source != comment.source) return false;
  const auto line = comment.source->line_of(found.where.span.begin);
  return line == comment.line || line == comment.about;
}

text::Diagnostic problem(const AllowComment& comment, std::string message, std::string help) {
  return {.rule = allow_comment.rule,
          .level = allow_comment.level,
          .message = std::move(message),
          .where = {comment.source, comment.span},
          .help = std::move(help)};
}

/// Reports what is wrong with a comment, whatever it is about.
void report_invalid(const AllowComment& comment, const Check* rule, text::Report& report) {
  if (comment.rule.empty()) {
    report.add(problem(comment, "this comment allows no rule",
                       "write `pm: allow RULE why`; `pm check --list-rules` lists all rules"));
  } else if (rule == nullptr) {
    std::vector<std::string_view> names;
    for (const auto* check : all()) names.push_back(check->rule);
    report.add(problem(
        comment, fmt::format("unknown rule {}", text::quoted(comment.rule)),
        text::did_you_mean(comment.rule, names, "`pm check --list-rules` lists all rules")));
  } else if (rule->fixed) {
    report.add(problem(comment, fmt::format("a comment cannot allow `{}`", rule->rule),
                       "fix the error: pm cannot read the record completely because of it"));
  } else {
    report.add(problem(comment, fmt::format("no reason to allow `{}`", rule->rule),
                       fmt::format("write `pm: allow {} why`; without a reason pm ignores the "
                                   "comment",
                                   rule->rule)));
  }
}

/// Returns whether a run over this record sees all diagnostics of a rule. Those about two incidents
/// depend on which other incidents were named.
bool sees_all(const text::Report& report, const Check& rule) {
  const auto& found = report.all();
  return rule.rule != duplicate_title_same_day.rule &&
         std::none_of(found.begin(), found.end(), [](const text::Diagnostic& one) {
           const auto* check = find(one.rule);
           return check != nullptr && check->fixed;
         });
}

}  // namespace

void apply_allow_comments(const Subject& subject, text::Report& report) {
  std::vector<AllowComment> comments;
  find_allow_comments(subject.incident.where.source, yaml_comment, comments);
  find_allow_comments(subject.prose, markdown_comment, comments);
  if (comments.empty()) return;
  const auto is_valid = [](const AllowComment& comment, const Check* rule) {
    return rule != nullptr && !rule->fixed && !comment.why.empty();
  };
  report.relevel([&](const text::Diagnostic& found) {
    const auto* rule = find(found.rule);
    bool allowed = false;
    for (auto& comment : comments) {
      if (!is_valid(comment, rule) || !allows(comment, found)) continue;
      comment.used = allowed = true;
    }
    return allowed ? text::Level::off : found.level;
  });
  if (subject.earlier == nullptr) return;
  for (const auto& comment : comments) {
    const auto* rule = find(comment.rule);
    if (!is_valid(comment, rule))
      report_invalid(comment, rule, report);
    else if (!comment.used && sees_all(report, *rule))
      report.add(problem(comment, fmt::format("there is no `{}` here to allow", comment.rule),
                         "remove the comment, or move it to the line of the diagnostic"));
  }
}

constinit const Check allow_comment = {
    .rule = "allow-comment",
    .summary = "a comment that allows a rule has a reason and an effect",
    .level = text::Level::warning,
};

}  // namespace pm::checks
