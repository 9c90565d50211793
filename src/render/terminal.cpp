#include "pm/render/terminal.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <utility>

#include <fmt/format.h>

#include "pm/markdown/outputs.hpp"
#include "pm/text/link.hpp"
#include "pm/text/utf8.hpp"

namespace pm::render {
namespace {

constexpr std::size_t fewest_columns = 20;
/// Prose with less room next to a margin is hard to read.
constexpr std::size_t narrowest_prose = 40;

/// Parameters of SGR (ECMA-48, 8.3.117).
std::string_view colour_code(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return {};
    case Tone::strong:
      return "1";
    case Tone::faint:
      return "2";
    case Tone::red:
      return "31";
    case Tone::yellow:
      return "33";
    case Tone::green:
      return "32";
    case Tone::blue:
      return "34";
  }
  return {};
}

/// On a terminal relative addresses have no base.
bool leads_somewhere(std::string_view link) {
  const bool has_scheme = link.find(':') < link.find_first_of("/?#");
  return has_scheme && text::is_safe_link(link);
}

/// Encodes an address as visible ASCII; any other character could end it or do harm.
std::string encoded(std::string_view link) {
  std::string out;
  for (const char c : link) {
    if (c > ' ' && c < '\x7F') {
      out += c;
    } else {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return out;
}

/// Appends words, which must be visible text, in the colours and with the link that a screen has.
void append_coloured(std::string_view words, const Run& look, const Screen& screen,
                     std::string& out) {
  const bool linked = screen.links && leads_somewhere(look.link);
  const auto colour = screen.colour ? colour_code(look.tone) : std::string_view();
  if (linked) out += "\x1b]8;;" + encoded(look.link) + "\x1b\\";
  if (!colour.empty()) fmt::format_to(std::back_inserter(out), "\x1b[{}m", colour);
  out += words;
  if (!colour.empty()) out += "\x1b[0m";
  if (linked) out += "\x1b]8;;\x1b\\";
}

/// Returns the lines of a text without line ends, broken at blanks. No line is wider than `first`
/// columns, or after the first `rest`, except for a single long word. Blanks at a break belong to
/// no line. One pass over the text.
std::vector<text::Span> line_breaks(std::string_view text, std::size_t first, std::size_t rest) {
  std::vector<text::Span> lines;
  std::size_t begin = 0;  // of the line
  std::size_t end = 0;    // of the last word on it
  std::size_t columns = 0;
  const auto end_line = [&] {
    lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto word = std::min(text.find_first_not_of(' ', at), text.size());
    const auto after = std::min(text.find(' ', word), text.size());
    if (word == after) break;
    const auto blanks = word - end;
    const auto wide = text::width(text.substr(word, after - word));
    if (end > begin && columns + blanks + wide > (lines.empty() ? first : rest)) {
      end_line();
      begin = word;
      columns = wide;
    } else {
      columns += blanks + wide;
    }
    at = end = after;
  }
  end_line();
  return lines;
}

/// Divides columns by weights, which must not be negative. Each part gets at least one column if
/// there are enough, and together they get all columns.
std::vector<std::size_t> shares(const std::vector<std::int64_t>& weights, std::size_t columns) {
  const auto total = std::accumulate(weights.begin(), weights.end(), 0.0);
  const std::size_t least = weights.size() <= columns ? 1 : 0;
  const auto left = static_cast<double>(columns - least * weights.size());
  std::vector<std::size_t> result;
  double before = 0;
  std::size_t given = 0;
  const auto equal = 1.0 / static_cast<double>(std::max<std::size_t>(weights.size(), 1));
  // Rounding the ends of the parts, not their sizes, gives the exact total.
  for (const auto weight : weights) {
    before += total > 0 ? static_cast<double>(weight) / total : equal;
    const auto until = static_cast<std::size_t>(before * left + 0.5);
    result.push_back(least + until - given);
    given = until;
  }
  return result;
}

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
struct TerminalPage::Joined {
  std::string words;
  std::vector<std::size_t> ends;
};

TerminalPage::Joined TerminalPage::joined(const Line& runs) {
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

TerminalPage::TerminalPage(const Screen& screen) : screen_(screen) {
  screen_.columns = std::max(screen_.columns, fewest_columns);
}

void TerminalPage::blank_line() { out_ += '\n'; }

void TerminalPage::line(const Line& runs, Indent indent) {
  const auto all = joined(runs);
  const auto lines = line_breaks(all.words, room(screen_.columns, indent.first),
                                 room(screen_.columns, indent.rest));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    out_.append(i == 0 ? indent.first : indent.rest, ' ');
    put_part(all, runs, lines[i]);
    end_line();
  }
}

void TerminalPage::prose(const data::Value& prose, std::size_t indent) {
  prose_beside({}, 0, prose, indent);
}

void TerminalPage::prose_beside(const Line& margin, std::size_t width, const data::Value& prose,
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

void TerminalPage::bar(const std::vector<BarPart>& parts, std::size_t indent) {
  std::vector<std::int64_t> weights;
  for (const auto& part : parts) weights.push_back(part.weight);
  const auto columns = shares(weights, room(screen_.columns, indent));
  out_.append(indent, ' ');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    std::string block;
    for (std::size_t n = 0; n < columns[i]; ++n) block += parts[i].sign;
    put(block, {.words = {}, .tone = parts[i].tone});
  }
  end_line();
}

void TerminalPage::put(std::string_view words, const Run& look) {
  if (!words.empty()) append_coloured(words, look, screen_, out_);
}

/// Writes the part `span` of joined runs, each run in its own colours.
void TerminalPage::put_part(const Joined& all, const Line& runs, text::Span span) {
  auto run = std::upper_bound(all.ends.begin(), all.ends.end(), span.begin) - all.ends.begin();
  for (std::size_t at = span.begin; at < span.end; ++run) {
    const auto index = static_cast<std::size_t>(run);
    const auto end = std::min<std::size_t>(all.ends[index], span.end);
    put(std::string_view(all.words).substr(at, end - at), runs[index]);
    at = end;
  }
}

/// Ends a line, without blanks at its end.
void TerminalPage::end_line() {
  out_.erase(out_.find_last_not_of(' ') + 1);
  out_ += '\n';
}

}  // namespace pm::render
