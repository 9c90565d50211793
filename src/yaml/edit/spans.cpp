#include "spans.hpp"

#include <utility>

namespace pm::yaml::edit {
namespace {

bool ends_open(const text::Source& source) {
  return !source.bytes().empty() && !source.bytes().ends_with('\n') &&
         source.line_span(0).begin < source.whole().end;
}

void drop_line_end(std::string& lines) {
  if (lines.ends_with('\n')) lines.pop_back();
  if (lines.ends_with('\r')) lines.pop_back();
}

/// Where the end begins of the line before this one.
std::uint32_t begin_of_line_end(const text::Source& source, std::uint32_t at) {
  const auto line = source.line_of(at);
  return line == 0 ? at : source.line_span(line - 1).end;
}

}  // namespace

text::Edit insert_lines(const text::Source& source, std::uint32_t at, std::string lines) {
  if (at == source.whole().end && ends_open(source) && !lines.empty()) {
    drop_line_end(lines);
    lines.insert(0, line_end_at(source, at));
  }
  return {{at, at}, std::move(lines)};
}

text::Edit replace_lines(const text::Source& source, text::Span span, std::string lines) {
  if (span.empty()) return insert_lines(source, span.begin, std::move(lines));
  if (span.end == source.whole().end && ends_open(source)) {
    drop_line_end(lines);
    if (lines.empty()) span.begin = begin_of_line_end(source, span.begin);
  }
  return {span, std::move(lines)};
}

}  // namespace pm::yaml::edit
