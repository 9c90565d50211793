#include "page_posts.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::statuspage_text {
namespace {

/// What is written after the end without a heading is an analysis from this many lines on.
constexpr std::ptrdiff_t least_lines = 3;

const PageLine* first_line(const PagePost& post) {
  const auto first = std::find_if(post.lines.begin(), post.lines.end(),
                                  [](const PageLine& line) { return !line.blank(); });
  return first == post.lines.end() ? nullptr : &*first;
}

std::ptrdiff_t said_lines(const PagePost& post) {
  return std::count_if(post.lines.begin(), post.lines.end(),
                       [](const PageLine& line) { return !line.blank(); });
}

bool is_headed_analysis(const PagePost& post) {
  return post.heading && is_postmortem_heading(post.heading->text);
}

/// A time that says neither year nor hour is one that the page was cut off in.
bool is_cut_off(const Posted& posted) {
  return posted.time && !posted.time->hour && posted.time->day->year == 0;
}

/// Sorts out the posts of one page. Until the end `updates` has the newest first, as pages have.
class Sorting {
 public:
  Sorting(PageParts& parts, const PageTimes& times, Imported& into)
      : parts_(parts), times_(times), into_(into) {}

  Result<PagePosts> posts() && {
    for (auto& post : parts_.posts) {
      if (auto error = date(post)) return failed(*std::move(error));
    }
    sort();
    posts_.kind = kind();
    take_analysis();
    std::reverse(posts_.updates.begin(), posts_.updates.end());
    return std::move(posts_);
  }

 private:
  std::optional<text::Diagnostic> date(PagePost& post);
  void sort();
  [[nodiscard]] model::Kind kind() const;
  void take_analysis();
  bool take_undated_analysis();
  [[nodiscard]] bool begins_with_analysis() const;
  void no_heading(const PagePost& post);

  PageParts& parts_;
  const PageTimes& times_;
  Imported& into_;
  PagePosts posts_;
};

/// Fails at a time that lacks only its year: then all of the page lacks it.
std::optional<text::Diagnostic> Sorting::date(PagePost& post) {
  auto& undated = posts_.undated;
  if (!post.posted) {
    undated.push_back({std::move(post), "the page ends before its time"});
    return std::nullopt;
  }
  const auto& posted = *post.posted;
  if (is_cut_off(posted)) {
    undated.push_back({std::move(post), "its time is cut off"});
    return std::nullopt;
  }
  auto read = times_.read(posted);
  if (read.lacks_year)
    return import_error({.file = into_.origin.file, .line = posted.number},
                        fmt::format("{} has no year", text::quoted(posted.text)),
                        "give it with `--map year=2021`");
  if (!read.remark.empty())
    read_as(into_, "Posted", posted.text, std::move(read.remark), posted.number);
  if (read.moment)
    posts_.updates.push_back({std::move(post), *read.moment});
  else
    undated.push_back({std::move(post), std::move(read.problem)});
  return std::nullopt;
}

/// Some pages were saved with the oldest first; few are in no order.
void Sorting::sort() {
  auto& all = posts_.updates;
  if (all.empty()) return;
  const auto later = [](const DatedPost& a, const DatedPost& b) { return a.at.at > b.at.at; };
  if (all.front().at.at < all.back().at.at) std::reverse(all.begin(), all.end());
  if (std::is_sorted(all.begin(), all.end(), later)) return;
  std::stable_sort(all.begin(), all.end(), later);
  read_as(into_, "order", "", "the posts do not stand in the order of their times; sorted",
          into_.origin.line);
}

model::Kind Sorting::kind() const {
  std::vector<PagePhrase> phrases;
  for (const auto& dated : posts_.updates) phrases.push_back(phrase(dated.post));
  return parts_.maintenance || names_maintenance(phrases) ? model::Kind::maintenance
                                                          : model::Kind::incident;
}

/// Whether the newest post is the analysis though no word says so: the only one of a page that is
/// no incident report, or what is written after the end, at some length or as the one post without
/// a heading.
bool Sorting::begins_with_analysis() const {
  const auto& all = posts_.updates;
  if (all.empty() || all.front().post.heading) return false;
  if (all.size() == 1) return !parts_.report;
  const auto& before = all[1].post;
  return says_it_is_over(phrase(before), posts_.kind) &&
         (before.heading || said_lines(all.front().post) >= least_lines);
}

void Sorting::no_heading(const PagePost& post) {
  read_as(into_, "postmortem", first_words(post), "no heading; read as the postmortem",
          line_of(post));
}

void Sorting::take_analysis() {
  auto& all = posts_.updates;
  auto found = std::find_if(all.begin(), all.end(),
                            [](const DatedPost& dated) { return is_headed_analysis(dated.post); });
  if (found == all.end() && take_undated_analysis()) return;
  if (found == all.end() && begins_with_analysis()) {
    found = all.begin();
    no_heading(found->post);
  }
  if (found == all.end()) return;
  posts_.published = found->at;
  posts_.analysis = std::move(found->post);
  all.erase(found);
}

/// The analysis of a page that is cut off in it, or that has no times at all.
bool Sorting::take_undated_analysis() {
  auto& undated = posts_.undated;
  const auto found = std::find_if(undated.begin(), undated.end(), [&](const UndatedPost& each) {
    const bool alone = !each.post.heading && posts_.updates.empty() && undated.size() == 1;
    return is_headed_analysis(each.post) || alone;
  });
  if (found == undated.end()) return false;
  if (found->post.heading)
    read_as(into_, "postmortem", "", found->why, line_of(found->post));
  else
    no_heading(found->post);
  posts_.analysis = std::move(found->post);
  undated.erase(found);
  return true;
}

}  // namespace

PagePhrase phrase(const PagePost& post) {
  PagePhrase result{.heading = post.heading ? post.heading->text : "", .text = {}};
  for (const auto& line : post.lines) result.text += line.text + "\n";
  return result;
}

std::size_t line_of(const PagePost& post) {
  if (post.heading) return post.heading->number;
  const auto* const first = first_line(post);
  if (first != nullptr) return first->number;
  return post.posted ? post.posted->number : 0;
}

std::string first_words(const PagePost& post) {
  const auto* const first = first_line(post);
  return first == nullptr ? "" : first->text;
}

Result<PagePosts> page_posts(PageParts& parts, const PageTimes& times, Imported& into) {
  return Sorting(parts, times, into).posts();
}

}  // namespace pm::exchange::statuspage_text
