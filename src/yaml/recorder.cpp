#include "recorder.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/mark.h>

#include "brackets.hpp"
#include "broken_block.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/yaml/limits.hpp"
#include "source_text.hpp"

namespace pm::yaml {
namespace {

text::Span span(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool is_quoted(const Event& event) {
  return event.style == Style::single_quoted || event.style == Style::double_quoted;
}

}  // namespace

std::uint32_t Recorder::offset(const YAML::Mark& mark) const {
  const auto at = static_cast<std::size_t>(std::max(mark.pos, 0)) + skipped_;
  return static_cast<std::uint32_t>(std::min(at, text_.size()));
}

void Recorder::report_error(std::string_view library_message, const YAML::Mark& mark) {
  const auto at = offset(mark);
  if (const auto tab = indenting_tab(at); !tab.empty()) {
    return syntax_error(syntax_words("illegal tab"), tab);
  }
  if (const auto block = broken_block(source_, at)) return report_broken_block(*block, at);
  if (library_message.starts_with("illegal map value")) {
    if (const auto line = line_without_colon(source_, at)) return report_no_colon(*line, at);
  }
  const auto words = syntax_words(library_message);
  const auto wrong = place(words.place, at);
  auto others = open_quote();
  if (words.place == Place::open_bracket && wrong.begin != at) {
    others = {{{&source_, {at, at}}, "it is still open here"}};
  }
  syntax_error(words, wrong, std::move(others));
}

/// Reports prose that was pasted below a `|` without its indentation, or a Markdown heading in it.
void Recorder::report_broken_block(const BrokenBlock& block, std::uint32_t at) {
  std::vector<text::Label> others = {{{&source_, block.header}, "the text begins here"}};
  if (block.is_comment) {
    const auto line = source_.line_span(source_.line_of(at));
    others.push_back({{&source_, {at, std::max(at, line.end)}}, "so this is not part of the text"});
    return syntax_error({"a `#` here makes this a comment, which ends the text above",
                         "indent the line like the text"},
                        block.line, std::move(others));
  }
  syntax_error({"this line is indented less than the text above, which ends there",
                "indent all lines of a text alike"},
               block.line, std::move(others));
}

/// Reports a line that is not a key and not indented as part of the text above.
void Recorder::report_no_colon(text::Span line, std::uint32_t at) {
  const auto words = source_.at(line);
  const bool is_first = line.begin == 0;
  const auto blank = std::min(words.find(' '), words.size());
  const auto colon = std::min(words.find(':'), words.size());
  const bool lacks_blank = colon < blank && colon > 0;
  const auto end = lacks_blank ? colon : blank;
  const auto value = text::trimmed(words.substr(std::min(end + 1, words.size())));
  const auto meant =
      fmt::format("write `{}: {}`", text::visible(words.substr(0, end)), text::visible(value));
  const bool is_pair = !value.empty() && (lacks_blank || is_first);
  syntax_error({lacks_blank ? "this line is not a key: no blank follows its colon"
                            : "this line is not a key: it has no colon",
                is_pair ? std::string_view(meant)
                        : "if it belongs to the text above, write that text after `|` and indent "
                          "all its lines; otherwise write `key: value`"},
               line, {{{&source_, {at, at + 1}}, "the first colon after it"}});
}

/// Returns the place of the error. The library reports only where it noticed it.
text::Span Recorder::place(Place where, std::uint32_t at) const {
  switch (where) {
    case Place::open_bracket:
      return open_bracket(at);
    case Place::backslash: {
      const auto begin = text_.rfind('\\', at);
      return begin == std::string_view::npos ? span(at, at)
                                             : span(begin, std::max<std::size_t>(at, begin));
    }
    case Place::before:
      return at == 0 ? span(at, at) : span(at - 1, at);
    case Place::here:
      break;
  }
  return span(at, at);
}

/// Returns the unclosed bracket, otherwise the mark itself.
text::Span Recorder::open_bracket(std::uint32_t at) const {
  for (auto level = levels_.rbegin(); level != levels_.rend(); ++level) {
    const char first = level->begin < text_.size() ? text_[level->begin] : ' ';
    if (first == '[' || first == '{') return span(level->begin, level->begin + 1);
  }
  return span(at, at);
}

/// Returns the first tab before the text of this line, otherwise an empty span.
text::Span Recorder::indenting_tab(std::uint32_t at) const {
  const auto line = source_.line_span(source_.line_of(at));
  const auto words = source_.at(line);
  const auto tab = words.substr(0, words.find_first_not_of(" \t")).find('\t');
  return tab == std::string_view::npos ? span(at, at)
                                       : span(line.begin + tab, line.begin + tab + 1);
}

/// Labels a quoted string of several lines just before an error: it often lacks its closing quote.
std::vector<text::Label> Recorder::open_quote() const {
  const auto last = std::find_if(events_.rbegin(), events_.rend(), [](const Event& event) {
    return event.kind == Event::Kind::scalar || event.kind == Event::Kind::key;
  });
  if (last == events_.rend() || !is_quoted(*last)) return {};
  const auto [begin, end] = last->span;
  if (source_.line_of(begin) == source_.line_of(end)) return {};
  return {{{&source_, {begin, begin + 1}}, "the quoted string before it begins here"}};
}

void Recorder::syntax_error(const SyntaxWords& words, text::Span span,
                            std::vector<text::Label> others) {
  report_.add({.rule = "syntax",
               .message = std::string(words.message),
               .where = {&source_, span},
               .others = std::move(others),
               .help = std::string(words.help)});
}

void Recorder::refuse_as_key(text::Span span) {
  if (!expects_key()) return;
  // The library reads unclosed brackets as an unfinished key.
  look_at_brackets(span.begin);
  syntax_error({"a key must be a string", "write a key as a word followed by `:`"}, span);
  throw Stop{};
}

void Recorder::look_at_brackets(std::uint32_t begin) {
  if (begin >= text_.size() || (text_[begin] != '[' && text_[begin] != '{')) return;
  auto closed = check_brackets(source_, begin, deepest - levels_.size());
  if (closed) return;
  report_.add(std::move(closed).error());
  throw Stop{};
}

void Recorder::refuse_depth(std::uint32_t at) {
  report_.add(too_deep(source_, at));
  throw Stop{};
}

void Recorder::OnNull(const YAML::Mark&, YAML::anchor_t anchor) {
  const auto span = span_of_null(text_, last_);
  if (expects_key()) refuse_as_key(span);
  add({.kind = Event::Kind::null, .span = span, .anchor = anchor});
}

void Recorder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto begin = offset(mark);
  const auto name = span(begin, std::min(text_.find_first_of(after_word, begin), text_.size()));
  refuse_as_key(name);
  add({.kind = Event::Kind::alias, .span = name, .anchor = anchor});
}

void Recorder::OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                        const std::string& value) {
  const auto begin = after_properties(text_, offset(mark));
  const auto style = style_at(text_, begin);
  const auto end = end_of_scalar(text_, begin, style, value);
  if (!end) {
    syntax_error(syntax_words("illegal EOF"), {begin, begin + 1});
    throw Stop{};
  }
  const auto kind = expects_key() ? Event::Kind::key : Event::Kind::scalar;
  add({.kind = kind, .span = {begin, *end}, .text = value, .style = style, .anchor = anchor});
}

void Recorder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                               YAML::EmitterStyle::value) {
  start(Event::Kind::list_start, mark, anchor);
}

void Recorder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                          YAML::EmitterStyle::value) {
  start(Event::Kind::mapping_start, mark, anchor);
}

void Recorder::OnSequenceEnd() { end(Event::Kind::list_end); }

void Recorder::OnMapEnd() { end(Event::Kind::mapping_end); }

void Recorder::start(Event::Kind kind, const YAML::Mark& mark, std::size_t anchor) {
  const auto begin = after_properties(text_, offset(mark));
  const text::Span first = span(begin, std::min<std::size_t>(begin + 1, text_.size()));
  refuse_as_key(first);
  if (levels_.size() == deepest) refuse_depth(begin);
  add({.kind = kind, .span = {begin, begin}, .anchor = anchor});
  const bool mapping = kind == Event::Kind::mapping_start;
  levels_.push_back({.begin = begin, .mapping = mapping, .expects_key = mapping});
}

void Recorder::end(Event::Kind kind) {
  levels_.pop_back();
  events_.push_back({.kind = kind, .span = {}});
}

void Recorder::add(Event event) {
  last_ = std::max(last_, event.span.end);
  if (!levels_.empty() && levels_.back().mapping) {
    levels_.back().expects_key = !levels_.back().expects_key;
  }
  events_.push_back(std::move(event));
}

}  // namespace pm::yaml
