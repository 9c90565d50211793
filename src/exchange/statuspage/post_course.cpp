#include "post_course.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "../conclude/timeline.hpp"
#include "../taken.hpp"
#include "pm/model/phase.hpp"
#include "pm/prose/timeline.hpp"

namespace pm::exchange::statuspage {
namespace {

/// The timeline that is all of a text; nothing where an entry lacks its day or its time.
std::optional<prose::Timeline> whole_course(const std::vector<prose::Line>& lines) {
  auto all = prose::timelines(lines);
  if (all.size() != 1 || all.front().entries.size() < 2) return std::nullopt;
  const auto& entries = all.front().entries;
  const bool timed = std::all_of(entries.begin(), entries.end(), [](const auto& entry) {
    return entry.time.day && entry.time.hour && entry.kind == prose::EntryTime::clock;
  });
  const auto filled = static_cast<std::size_t>(std::count_if(
      lines.begin(), lines.end(), [](const prose::Line& line) { return !line.blank(); }));
  std::size_t taken = 0;
  for (const auto line : all.front().lines) taken += lines[line].blank() ? 0U : 1U;
  if (!timed || taken != filled) return std::nullopt;
  return std::move(all.front());
}

}  // namespace

std::vector<Post> posts_of_course(Post post, const ImportSettings& settings, Imported& into) {
  std::vector<Post> alone;
  const auto lines = prose::lines(post.message);
  const auto timeline = whole_course(lines);
  if (!timeline) {
    alone.push_back(std::move(post));
    return alone;
  }
  const prose::DocumentTimes document;
  const auto zone = settings.zone_was_given ? settings.zone : std::optional(into.incident.zone);
  auto found = conclude::moments(*timeline, {.document = document,
                                             .title_day = {},
                                             .file_day = {},
                                             .zone = zone,
                                             .zone_decides = settings.zone_was_given,
                                             .started = {}});
  if (!found.why_not.empty()) {
    alone.push_back(std::move(post));
    return alone;
  }
  std::vector<Post> all;
  for (std::size_t i = 0; i < timeline->entries.size(); ++i) {
    Post part;
    part.at = found.moments[i];
    part.message = timeline->entries[i].event;
    part.body = part.message;
    part.status = "update";
    part.is_part = i > 0 && i + 1 < timeline->entries.size();
    part.status_line = post.status_line;
    all.push_back(std::move(part));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Post& a, const Post& b) { return a.at.at < b.at.at; });
  const auto kind = into.incident.kind_or_default();
  all.front().status = std::string(model::word(model::phases(kind).front()));
  all.back().status = post.status;
  all.back().affected = post.affected;
  for (auto& remark : found.remarks) into.remarks.push_back(std::move(remark));
  read_as(into, "incident_updates.body", post.status,
          "a list of times: each item is an update, the last has the status of the post",
          post.status_line);
  return all;
}

}  // namespace pm::exchange::statuspage
