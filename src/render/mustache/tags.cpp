#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "nodes.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "tag.hpp"

namespace pm::render::mustache {
namespace {

constexpr std::string_view white_space = " \t\r\n";

/// Reads tags one after the other, in linear time: `at_` only moves forward, past everything that
/// was searched.
class TagScanner {
 public:
  TagScanner(Template& page, text::Report& report)
      : page_(page), bytes_(page.source->bytes()), report_(report), at_(body_begin(*page.source)) {}

  std::vector<Tag> tags() {
    while (!page_.has_enough_mistakes() && next()) {
    }
    return std::move(tags_);
  }

 private:
  bool next();
  void read(std::size_t begin, std::size_t content, std::size_t content_end, std::size_t end);
  void change_delimiters(text::Span span, std::string_view content);
  void check_name(const Tag& tag);
  void check_parts(const Tag& tag);
  [[nodiscard]] std::string closing(char sigil) const;
  void unclosed(std::size_t begin, std::string_view closer);
  void mistake(text::Span span, std::string message, std::string help);

  [[nodiscard]] static text::Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  Template& page_;
  std::string_view bytes_;
  text::Report& report_;
  std::size_t at_;
  std::string open_ = "{{";
  std::string close_ = "}}";
  std::vector<Tag> tags_;
};

TagKind tag_kind(char sigil) {
  switch (sigil) {
    case '#':
      return TagKind::section;
    case '^':
      return TagKind::inverted;
    case '>':
      return TagKind::partial;
    case '<':
      return TagKind::parent;
    case '$':
      return TagKind::block;
    case '/':
      return TagKind::close;
    case '!':
      return TagKind::comment;
    case '=':
      return TagKind::delimiters;
    case '{':
    case '&':
      return TagKind::raw;
    default:
      return TagKind::value;
  }
}

/// Returns the end of a tag: for `{{{` and `{{=` the matching sign and the delimiter.
std::string TagScanner::closing(char sigil) const {
  if (sigil == '{') return "}" + close_;
  if (sigil == '=') return "=" + close_;
  return close_;
}

/// Reads the next tag; returns false at the end of the text.
bool TagScanner::next() {
  const auto begin = bytes_.find(open_, at_);
  if (begin == std::string_view::npos) return false;
  auto content = bytes_.find_first_not_of(white_space, begin + open_.size());
  if (content == std::string_view::npos) content = bytes_.size();
  const char sigil = content < bytes_.size() ? bytes_[content] : '\0';
  const auto closer = closing(sigil);
  const auto from =
      std::min(tag_kind(sigil) == TagKind::value ? content : content + 1, bytes_.size());
  const auto content_end = bytes_.find(closer, from);
  if (content_end == std::string_view::npos) {
    unclosed(begin, closer);
    return false;
  }
  const auto inside = bytes_.substr(from, content_end - from);
  if (tag_kind(sigil) != TagKind::comment && inside.find(open_) != std::string_view::npos) {
    unclosed(begin, closer);
    at_ = from + inside.rfind(open_);
    return true;
  }
  read(begin, content, content_end, content_end + closer.size());
  return true;
}

void TagScanner::read(std::size_t begin, std::size_t content, std::size_t content_end,
                      std::size_t end) {
  const auto kind = tag_kind(content < content_end ? bytes_[content] : '\0');
  const auto from = std::min(kind == TagKind::value ? content : content + 1, content_end);
  const auto name = text::trimmed(bytes_.substr(from, content_end - from));
  at_ = end;
  tags_.push_back({.kind = kind, .span = span(begin, end), .name = name});
  if (kind == TagKind::delimiters) change_delimiters(span(begin, end), name);
  if (kind != TagKind::delimiters && kind != TagKind::comment) check_name(tags_.back());
}

void TagScanner::change_delimiters(text::Span where, std::string_view content) {
  const auto gap = content.find_first_of(white_space);
  const auto opening = content.substr(0, gap);
  const auto ending =
      gap == std::string_view::npos ? std::string_view{} : text::trimmed(content.substr(gap));
  if (ending.empty() || ending.find_first_of(white_space) != std::string_view::npos ||
      content.find('=') != std::string_view::npos) {
    return mistake(where, "this tag sets delimiters but does not contain two of them",
                   "write both with a space between them, without `=`: `{{=<% %>=}}`");
  }
  open_ = opening;
  close_ = ending;
}

void TagScanner::check_name(const Tag& tag) {
  if (tag.name.empty()) return mistake(tag.span, "this tag has no name", "");
  if (tag.name.find_first_of(white_space) != std::string_view::npos) {
    return mistake(tag.span, fmt::format("{} is not a valid name", text::quoted(tag.name)),
                   "a tag contains one name; a condition is `{{#name}}…{{/name}}`, its opposite "
                   "`{{^name}}…{{/name}}`");
  }
  const bool includes = tag.kind == TagKind::partial || tag.kind == TagKind::parent;
  if (includes && tag.name.front() == '*') {
    return mistake(tag.span, "the name of a template cannot come from data",
                   "write the name of the template itself");
  }
  check_parts(tag);
}

void TagScanner::check_parts(const Tag& tag) {
  const bool looked_up = tag.kind == TagKind::value || tag.kind == TagKind::raw ||
                         tag.kind == TagKind::section || tag.kind == TagKind::inverted;
  if (!looked_up || tag.name == ".") return;
  if (tag.name.front() == '.' || tag.name.back() == '.' ||
      tag.name.find("..") != std::string_view::npos) {
    mistake(tag.span, fmt::format("{} has a part without a name", text::quoted(tag.name)),
            "write `a.b` for `b` of `a`, and `.` for the value itself");
  }
}

/// Reports an unclosed tag at its opening and the text next to it, not the rest of the file.
void TagScanner::unclosed(std::size_t begin, std::string_view closer) {
  const auto line_end = std::min(bytes_.find('\n', begin), bytes_.size());
  const auto next_open = std::min(bytes_.find(open_, begin + open_.size()), bytes_.size());
  const auto end = std::min({line_end, next_open, begin + 40});
  const auto part = text::trimmed(bytes_.substr(begin, end - begin));
  mistake(span(begin, begin + std::max(part.size(), open_.size())), "this tag is not closed",
          fmt::format("close it with `{}`", closer));
}

void TagScanner::mistake(text::Span where, std::string message, std::string help) {
  page_.fail({.rule = template_rule,
              .message = std::move(message),
              .where = page_.where(where),
              .help = std::move(help)},
             report_);
}

}  // namespace

std::uint32_t body_begin(const text::Source& source) {
  return source.bytes().starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

std::vector<Tag> scan_tags(Template& page, text::Report& report) {
  return TagScanner(page, report).tags();
}

}  // namespace pm::render::mustache
