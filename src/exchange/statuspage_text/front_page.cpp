#include "front_page.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "page_years.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::statuspage_text {
namespace {

/// A line that is a time and nothing else.
std::optional<prose::LooseTime> whole_time(const std::string& line) {
  auto said = prose::loose_time(line);
  return said && said->length == line.size() ? said : std::nullopt;
}

/// Takes "Monitoring - " off the start of a line.
std::optional<PageLine> take_heading(PageLine& line) {
  const auto dash = line.text.find(" -");
  if (dash == std::string::npos) return std::nullopt;
  const auto end = dash + 2;
  const bool whole = end == line.text.size() || line.text[end] == ' ';
  PageLine heading = line;
  heading.text.resize(dash);
  const bool known = is_update_heading(heading.text) || is_postmortem_heading(heading.text);
  if (!whole || !known) return std::nullopt;
  line.text = std::string(text::trimmed(std::string_view(line.text).substr(end)));
  return heading;
}

/// Goes through the lines of the page.
class FrontPageReader {
 public:
  void take(PageLine line) {
    auto heading = take_heading(line);
    if (heading)
      begin(std::move(*heading), std::move(line));
    else if (post_)
      inside(std::move(line));
    else if (!line.blank())
      between(std::move(line));
  }

  std::vector<PageParts> incidents() && {
    if (post_ && !incidents_.empty()) incidents_.back().posts.push_back(std::move(*post_));
    end_day();
    if (!incidents_.empty()) incidents_.back().below = around();
    return std::move(incidents_);
  }

 private:
  void begin(PageLine heading, PageLine text) {
    if (post_) incidents_.back().posts.push_back(std::exchange(post_, std::nullopt).value());
    if (new_ || !waiting_.empty()) begin_incident();
    post_.emplace();
    post_->heading = std::move(heading);
    if (!text.blank()) post_->lines.push_back(std::move(text));
  }

  /// The line right above is the title.
  void begin_incident() {
    auto& incident = incidents_.emplace_back();
    if (!waiting_.empty()) {
      incident.title = std::move(waiting_.back());
      waiting_.pop_back();
    }
    day_line_.reset();
    incident.above = around();
    new_ = false;
  }

  /// A day without incidents says nothing of one.
  void end_day() {
    if (day_line_) quiet_.push_back(std::exchange(day_line_, std::nullopt).value());
  }

  /// What stands between incidents, in the order of the page.
  PageLines around() {
    PageLines all;
    const auto above = [](const PageLine& a, const PageLine& b) { return a.number < b.number; };
    std::merge(waiting_.begin(), waiting_.end(), quiet_.begin(), quiet_.end(),
               std::back_inserter(all), above);
    waiting_.clear();
    quiet_.clear();
    return all;
  }

  void inside(PageLine line) {
    auto said = whole_time(line.text);
    if (!said || !said->hour || !said->day) {
      post_->lines.push_back(std::move(line));
      return;
    }
    const bool near = said->day->year == 0 && day_;
    if (near) said->day->year = year_near(*day_, said->day->month);
    post_->posted = Posted{.number = line.number,
                           .text = line.text,
                           .time = said,
                           .rest = {},
                           .year_is_near = near && said->day->year != day_->year};
    incidents_.back().posts.push_back(std::exchange(post_, std::nullopt).value());
  }

  void between(PageLine line) {
    const auto said = whole_time(line.text);
    if (said && !said->hour && said->day->year != 0) {
      end_day();
      day_ = said->day;
      day_line_ = std::move(line);
      new_ = true;
    } else {
      const bool is_quiet = line.text.starts_with("No incidents reported");
      if (is_quiet) end_day();
      (is_quiet ? quiet_ : waiting_).push_back(std::move(line));
    }
  }

  std::vector<PageParts> incidents_;
  PageLines waiting_;                 ///< lines between updates
  PageLines quiet_;                   ///< days without incidents, and the lines that say so
  std::optional<PageLine> day_line_;  ///< no incident stands below it yet
  std::optional<PagePost> post_;      ///< the update that is being read
  std::optional<prose::Day> day_;
  bool new_ = true;  ///< the next update begins an incident
};

}  // namespace

std::vector<PageParts> front_page(const PageLines& lines) {
  FrontPageReader reader;
  for (const auto& line : lines) reader.take(line);
  auto incidents = std::move(reader).incidents();
  const bool has_times =
      std::any_of(incidents.begin(), incidents.end(), [](const PageParts& parts) {
        return std::any_of(parts.posts.begin(), parts.posts.end(),
                           [](const PagePost& post) { return post.posted.has_value(); });
      });
  return has_times ? std::move(incidents) : std::vector<PageParts>{};
}

}  // namespace pm::exchange::statuspage_text
