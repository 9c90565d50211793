#include <algorithm>
#include <utility>

#include "ink.hpp"
#include "line_breaks.hpp"
#include "pm/markdown/outputs.hpp"
#include "pm/render/terminal.hpp"
#include "pm/text/utf8.hpp"
#include "shares.hpp"

namespace pm::render {
namespace {

constexpr std::size_t fewest_columns = 20;
/// Prose with less room next to a margin is hard to read.
constexpr std::size_t narrowest_prose = 40;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::size_t room(std::size_t columns, std::size_t taken) {
  return std::max(columns, taken + fewest_columns / 2) - taken;
}

}  // namespace

/// Runs as one text of visible words, and their ends in it.
struct Sheet::Joined {
  std::string words;
  std::vector<std::size_t> ends;
};

Sheet::Joined Sheet::joined(const Line& runs) {
  Joined result;
  for (const auto& run : runs) {
    auto words = run.words;
    std::replace_if(
        words.begin(), words.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    result.words += text::visible(words);
    result.ends.push_back(result.words.size());
  }
  return result;
}

Sheet::Sheet(const Screen& screen) : screen_(screen) {
  screen_.columns = std::max(screen_.columns, fewest_columns);
}

void Sheet::blank_line() { out_ += '\n'; }

void Sheet::line(const Line& runs, Indent indent) {
  const auto all = joined(runs);
  const auto lines = terminal::line_breaks(all.words, room(screen_.columns, indent.first),
                                           room(screen_.columns, indent.rest));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out_.append(i == 0 ? indent.first : indent.rest, ' ');
    put_part(all, runs, lines[i]);
    end_line();
  }
}

void Sheet::prose(const data::Value& prose, std::size_t indent) {
  prose_beside({}, 0, prose, indent);
}

void Sheet::prose_beside(const Line& margin, std::size_t width, const data::Value& prose,
                         std::size_t indent) {
  const auto column = indent + width;
  if (width > 0 && screen_.columns < column + narrowest_prose) {
    line(margin, {indent, indent});
    return this->prose(prose, indent);
  }
  const auto label = joined(margin);
  const auto text = markdown::plain(prose.text, room(screen_.columns, column));
  out_.append(indent, ' ');
  put_part(label, margin, {0, static_cast<std::uint32_t>(label.words.size())});
  out_.append(width - std::min(width, text::width(label.words)), ' ');
  bool first = true;
  for (const auto line : lines_of(text)) {
    if (!std::exchange(first, false)) out_.append(column, ' ');
    out_ += text::visible(line, true);
    end_line();
  }
  if (first) end_line();
}

void Sheet::bar(const std::vector<BarPart>& parts, std::size_t indent) {
  std::vector<std::int64_t> weights;
  for (const auto& part : parts) weights.push_back(part.weight);
  const auto columns = terminal::shares(weights, room(screen_.columns, indent));
  out_.append(indent, ' ');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string block;
    for (std::size_t n = 0; n < columns[i]; ++n) block += parts[i].sign;
    put(block, {.words = {}, .tone = parts[i].tone});
  }
  end_line();
}

void Sheet::put(std::string_view words, const Run& look) {
  if (!words.empty()) terminal::append_inked(words, look, screen_, out_);
}

/// Writes the part `span` of joined runs, each run in its own colours.
void Sheet::put_part(const Joined& all, const Line& runs, text::Span span) {
  auto run = std::upper_bound(all.ends.begin(), all.ends.end(), span.begin) - all.ends.begin();
  for (std::size_t at = span.begin; at < span.end; ++run) {
    const auto index = static_cast<std::size_t>(run);
    const auto end = std::min<std::size_t>(all.ends[index], span.end);
    put(std::string_view(all.words).substr(at, end - at), runs[index]);
    at = end;
  }
}

/// Ends a line, without blanks at its end.
void Sheet::end_line() {
  out_.erase(out_.find_last_not_of(' ') + 1);
  out_ += '\n';
}

}  // namespace pm::render
