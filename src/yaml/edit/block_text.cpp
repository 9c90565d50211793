#include "block_text.hpp"

#include <algorithm>
#include <vector>

#include "quoting.hpp"

namespace pm::yaml::edit {
namespace {

constexpr std::size_t widest = 100;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (auto end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  lines.push_back(text);
  return lines;
}

bool begins_blank(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

bool fits_block(std::string_view text) {
  if (text.find_first_not_of(" \t\n") == std::string_view::npos || needs_escapes(text))
    return false;
  if (text.ends_with('\n')) text.remove_suffix(1);
  return text.find_last_not_of(" \t\n") + 1 == text.size();
}

/// The indentation must be said in the header when it cannot be told by the first line with words.
bool needs_indicator(const std::vector<std::string_view>& lines) {
  const auto first =
      std::find_if(lines.begin(), lines.end(), [](std::string_view line) { return !line.empty(); });
  return first != lines.end() && begins_blank(*first);
}

/// Folding joins lines with one blank between them, except those that begin with a blank.
bool fits_folding(const std::vector<std::string_view>& lines) {
  return !lines.front().empty() && std::none_of(lines.begin(), lines.end(), begins_blank);
}

/// Where a line that is too long is cut: the last single blank between words that fits, else the
/// first that there is.
std::size_t fold_at(std::string_view line, std::size_t width) {
  auto found = std::string_view::npos;
  for (auto at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1)) {
    const bool single = at > 0 && line[at - 1] != ' ' && line[at - 1] != '\t' &&
                        at + 1 < line.size() && line[at + 1] != ' ' && line[at + 1] != '\t';
    if (!single) continue;
    if (at > width && found != std::string_view::npos) break;
    found = at;
    if (at > width) break;
  }
  return found;
}

/// The lines of a folded text: a newline in it is an empty line more.
std::vector<std::string_view> folded(const std::vector<std::string_view>& lines,
                                     std::size_t width) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0 && !lines[i - 1].empty()) out.emplace_back();
    auto line = lines[i];
    while (line.size() > width) {
      const auto at = fold_at(line, width);
      if (at == std::string_view::npos) break;
      out.push_back(line.substr(0, at));
      line.remove_prefix(at + 1);
    }
    out.push_back(line);
  }
  return out;
}

}  // namespace

std::optional<Written> block_text(std::string_view text, Style style, const BlockPlace& place) {
  if (!fits_block(text)) return std::nullopt;
  const bool ends_line = text.ends_with('\n');
  auto lines = lines_of(text.substr(0, text.size() - (ends_line ? 1 : 0)));
  const bool fold = style == Style::folded && fits_folding(lines);
  const bool indicator = needs_indicator(lines);
  if (indicator && place.indent > 9) return std::nullopt;
  if (fold) lines = folded(lines, widest - std::min(widest / 2, place.column));
  Written written = {.head = fold ? ">" : "|"};
  if (indicator) written.head += static_cast<char>('0' + place.indent);
  if (!ends_line) written.head += '-';
  for (const auto line : lines) {
    if (!line.empty()) written.body.append(place.column, ' ').append(line);
    written.body += place.line_end;
  }
  return written;
}

}  // namespace pm::yaml::edit
