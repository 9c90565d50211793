#include "page_parts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

#include "../phase_labels.hpp"
#include "pm/prose/cursor.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::statuspage_text {
namespace {

/// How deep into a page its report line may stand.
constexpr std::size_t deepest_report = 60;

constexpr std::array headings = {std::string_view("investigating"), std::string_view("identified"),
                                 std::string_view("monitoring"),    std::string_view("resolved"),
                                 std::string_view("update"),        std::string_view("scheduled"),
                                 std::string_view("in progress"),   std::string_view("verifying"),
                                 std::string_view("completed")};

constexpr std::array reports = {std::string_view("Scheduled Maintenance Report for "),
                                std::string_view("Maintenance Report for "),
                                std::string_view("Incident Report for ")};

constexpr std::array affects = {std::string_view("This incident affected:"),
                                std::string_view("This incident affects:"),
                                std::string_view("This scheduled maintenance affected:"),
                                std::string_view("This scheduled maintenance affects:"),
                                std::string_view("This maintenance affected:"),
                                std::string_view("Affected components:")};

/// What a text is behind the first of these that it begins with; nothing where it begins with none.
template <typename List>
std::optional<std::string_view> behind(std::string_view text, const List& beginnings) {
  for (const auto beginning : beginnings) {
    if (text.starts_with(beginning)) return text.substr(beginning.size());
  }
  return std::nullopt;
}

/// A heading without a colon or dash behind it, in small letters.
std::string heading_word(std::string_view line) {
  if (line.ends_with(':') || line.ends_with('-')) line.remove_suffix(1);
  return text::lower_ascii(text::trimmed(line));
}

std::optional<std::size_t> next_line(const PageLines& lines, std::size_t begin) {
  for (auto i = begin; i < lines.size(); ++i) {
    if (!lines[i].blank()) return i;
  }
  return std::nullopt;
}

/// Goes through a page from its first line to its last.
class PartsReader {
 public:
  explicit PartsReader(const PageLines& lines) : lines_(lines) {}

  PageParts read() && {
    head();
    if (parts_.maintenance) window();
    while (at_ < lines_.size()) line();
    tail();
    return std::move(parts_);
  }

 private:
  void head();
  void window();
  void line();
  void tail();
  void take_heading(PagePost& post);
  bool take_affected(std::size_t& i);

  const PageLines& lines_;
  std::size_t at_ = 0;
  PagePost post_;  ///< what has been read of the next one
  PageParts parts_;
};

/// The title is what stands right above the report line; without one, the first line.
void PartsReader::head() {
  const auto end =
      lines_.begin() + static_cast<std::ptrdiff_t>(std::min(lines_.size(), deepest_report));
  const auto report = std::find_if(lines_.begin(), end,
                                   [](const PageLine& line) { return is_report_line(line.text); });
  if (report == end) {
    const auto first = next_line(lines_, 0);
    if (!first || is_update_heading(lines_[*first].text) || posted_at(lines_, *first)) return;
    parts_.title = lines_[*first];
    at_ = *first + 1;
    return;
  }
  std::copy_if(lines_.begin(), report, std::back_inserter(parts_.above),
               [](const PageLine& line) { return !line.blank(); });
  if (!parts_.above.empty()) {
    parts_.title = parts_.above.back();
    parts_.above.pop_back();
  }
  parts_.report = *report;
  parts_.maintenance = !report->text.starts_with(reports.back());
  parts_.organization = std::string(text::trimmed(*behind(report->text, reports)));
  at_ = static_cast<std::size_t>(report - lines_.begin()) + 1;
}

/// When a maintenance is announced for stands between the report line and the first heading.
void PartsReader::window() {
  for (auto i = next_line(lines_, at_); i; i = next_line(lines_, at_)) {
    auto text = std::string_view(lines_[*i].text);
    for (const std::string_view label : {"Scheduled for", "Scheduled:", "Window:"}) {
      if (text.starts_with(label)) text.remove_prefix(label.size());
    }
    if (is_update_heading(lines_[*i].text) || !prose::loose_time(text)) return;
    parts_.window.push_back(lines_[*i]);
    parts_.window.back().text = std::string(text::trimmed(text));
    at_ = *i + 1;
  }
}

void PartsReader::line() {
  auto posted = posted_at(lines_, at_);
  if (!posted) {
    post_.lines.push_back(lines_[at_++]);
    return;
  }
  at_ += posted->lines;
  post_.posted = std::move(posted);
  take_heading(post_);
  parts_.posts.push_back(std::exchange(post_, {}));
}

/// The heading of a post is its first line; the word of an analysis may stand there twice.
void PartsReader::take_heading(PagePost& post) {
  auto first = next_line(post.lines, 0);
  if (!first) return;
  const auto is_analysis = is_postmortem_heading(post.lines[*first].text);
  if (!is_analysis && !is_update_heading(post.lines[*first].text)) return;
  post.heading = post.lines[*first];
  for (auto again = next_line(post.lines, *first + 1);
       again && is_analysis && is_postmortem_heading(post.lines[*again].text);
       again = next_line(post.lines, *first + 1)) {
    parts_.repeated.push_back(post.lines[*again]);
    first = again;
  }
  post.lines.erase(post.lines.begin(),
                   post.lines.begin() + static_cast<std::ptrdiff_t>(*first) + 1);
}

/// The names that are affected go on behind line ends up to a full stop.
bool PartsReader::take_affected(std::size_t& i) {
  const auto names = behind(post_.lines[i].text, affects);
  if (!names || parts_.affected) return false;
  parts_.affected = post_.lines[i];
  auto& text = parts_.affected->text;
  text = std::string(text::trimmed(*names));
  while (!text.ends_with('.') && i + 1 < post_.lines.size() && !post_.lines[i + 1].blank())
    text += " " + post_.lines[++i].text;
  return true;
}

/// What stands behind the last time: what was affected, and more of the page, or what a page that
/// is cut off has left of its next post.
void PartsReader::tail() {
  constexpr std::string_view occurred = "Occurred on ";
  PagePost rest;
  bool page_is_over = false;
  for (std::size_t i = 0; i < post_.lines.size(); ++i) {
    const auto& line = post_.lines[i];
    if (take_affected(i)) {
      page_is_over = true;
    } else if (line.text.starts_with(occurred) && !parts_.occurred) {
      parts_.occurred = line;
      parts_.occurred->text.erase(0, occurred.size());
      page_is_over = true;
    } else if (!page_is_over) {
      rest.lines.push_back(line);
    } else if (!line.blank()) {
      parts_.below.push_back(line);
    }
  }
  take_heading(rest);
  if (rest.heading || next_line(rest.lines, 0)) parts_.posts.push_back(std::move(rest));
}

}  // namespace

bool is_report_line(const std::string& line) {
  const auto name = behind(line, reports);
  return name && !text::trimmed(*name).empty();
}

bool is_update_heading(const std::string& line) {
  return std::find(headings.begin(), headings.end(), heading_word(line)) != headings.end();
}

bool is_postmortem_heading(const std::string& line) {
  return is_postmortem_label(heading_word(line));
}

PageParts page_parts(const PageLines& lines) { return PartsReader(lines).read(); }

}  // namespace pm::exchange::statuspage_text
