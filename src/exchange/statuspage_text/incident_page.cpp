#include "incident_page.hpp"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../fitting.hpp"
#include "../taken.hpp"
#include "affected.hpp"
#include "page_analysis.hpp"
#include "page_phases.hpp"
#include "page_posts.hpp"
#include "page_prose.hpp"
#include "page_times.hpp"
#include "pm/text/slug.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"

namespace pm::exchange::statuspage_text {
namespace {

std::size_t first_line(const PageParts& parts) {
  if (parts.title) return parts.title->number;
  return parts.posts.empty() ? 0 : line_of(parts.posts.front());
}

/// Makes the record of one page, part by part.
class Page {
 public:
  Page(PageParts parts, const PageSource& source, const ImportSettings& settings)
      : parts_(std::move(parts)),
        source_(source),
        settings_(settings),
        times_(parts_, settings, source.year) {
    result_.origin = {.file = source.file, .line = first_line(parts_)};
    result_.incident.origin.system = said(std::string("statuspage-text"));
    result_.incident.zone = settings.zone.value_or(time::Zone{});
  }

  Result<Imported> incident() &&;

 private:
  std::optional<text::Diagnostic> title();
  void updates();
  void add_update(const DatedPost& dated, const PagePhase& phase);
  void organization();
  [[nodiscard]] std::vector<std::string> known_names() const;
  void components();
  void window();
  void occurred();
  void tidied();
  void undated();
  void rest();
  void name();

  Imported result_;
  PageParts parts_;
  const PageSource& source_;
  const ImportSettings& settings_;
  PageTimes times_;
  PagePosts posts_;
};

std::optional<text::Diagnostic> Page::title() {
  constexpr std::size_t longest = 1000;  // bytes; more is no title
  auto title = parts_.title ? as_title(parts_.title->text) : "";
  if (title.empty()) title = as_title(settings_.title.value_or(""));
  if (title.empty())
    return import_error(result_.origin, "the page has no title above `Incident Report for …`",
                        "give one with `--title`");
  if (title.size() > longest)
    return import_error(result_.origin, fmt::format("the title has {} bytes", title.size()),
                        fmt::format("shorten it to at most {} bytes", longest));
  result_.incident.title = said(std::move(title));
  return std::nullopt;
}

void Page::add_update(const DatedPost& dated, const PagePhase& phase) {
  const auto& post = dated.post;
  const auto line = line_of(post);
  if (!phase.remark.empty())
    read_as(result_, "phase", post.heading ? post.heading->text : first_words(post), phase.remark,
            line);
  model::Update update;
  update.at = said(dated.at);
  update.phase = said(phase.phase);
  update.reopens.value = phase.reopens;
  auto message = fitting_prose(result_, page_prose(post.lines), "message", line);
  if (!message.empty()) update.message = said(std::move(message));
  result_.incident.updates.push_back(std::move(update));
}

void Page::updates() {
  if (posts_.kind == model::Kind::maintenance) result_.incident.kind = said(posts_.kind);
  std::vector<PagePhrase> phrases;
  for (const auto& dated : posts_.updates) phrases.push_back(phrase(dated.post));
  const auto course = page_course(phrases, posts_.kind);
  for (std::size_t i = 0; i < phrases.size(); ++i) add_update(posts_.updates[i], course.phases[i]);
  if (course.end) result_.incident.times.resolved = said(posts_.updates[*course.end].at);
}

void Page::organization() {
  auto name = settings_.organization.value_or(parts_.organization);
  if (name != parts_.organization && parts_.report)
    leave_out(result_, "Incident Report for", parts_.organization, "another organization was given",
              parts_.report->number);
  name = as_title(name);
  if (!name.empty()) result_.incident.organization = said(std::move(name));
}

/// The names that `--map component=…` and `--map component.…=…` make known.
std::vector<std::string> Page::known_names() const {
  std::vector<std::string> known;
  for (const auto& mapping : settings_.map) {
    if (mapping.key == "component")
      known.push_back(mapping.from.empty() ? mapping.to : mapping.from);
  }
  return known;
}

void Page::components() {
  if (!parts_.affected) return;
  const auto line = parts_.affected->number;
  auto list = std::string_view(parts_.affected->text);
  if (list.ends_with('.')) list.remove_suffix(1);
  auto affected = affected_names(list, known_names());
  for (auto& doubt : affected.doubts)
    read_as(result_, "affected", std::string(list), std::move(doubt), line);
  std::set<std::pair<std::string, std::string>> listed;
  for (auto& [name, group] : affected.names) {
    auto ours = mapped(settings_, "component", name).value_or(name);
    if (ours != name) read_as(result_, "component", name, text::quoted(ours), line);
    if (!listed.emplace(group, ours).second)
      leave_out(result_, "affected", name, "it is listed twice", line);
    else
      result_.incident.components.push_back(
          {.name = unplaced(std::move(ours)), .group = std::move(group)});
  }
}

/// When a maintenance was announced for.
void Page::window() {
  for (const auto& line : parts_.window) {
    const auto span = times_.window(line.text);
    if (!span || !span->from.moment || !span->to.moment || result_.incident.scheduled) {
      keep(result_, "window", line.text, line.number, "it is no span of two times, or one more");
      continue;
    }
    for (const auto& remark : {span->from.remark, span->to.remark}) {
      if (!remark.empty()) read_as(result_, "window", line.text, remark, line.number);
    }
    model::Window window;
    window.from = said(*span->from.moment);
    window.to = said(*span->to.moment);
    result_.incident.scheduled = std::move(window);
  }
}

/// "Occurred on July 31": the incident was over by the end of that day.
void Page::occurred() {
  if (!parts_.occurred) return;
  const auto& line = *parts_.occurred;
  const auto read = times_.read(std::string_view(line.text));
  if (!read.moment) return keep(result_, "occurred_on", line.text, line.number, read.problem);
  if (!result_.incident.updates.empty())
    return keep(result_, "occurred_on", line.text, line.number, "the updates have their own times");
  model::Outage outage;
  outage.from = said(*read.moment);
  outage.to = said(*read.moment);
  result_.incident.outages.push_back(std::move(outage));
  read_as(result_, "Occurred on", line.text, "an outage that began and ended on that day",
          line.number);
}

/// What was changed in the text.
void Page::tidied() {
  if (source_.tidied > 0)
    read_as(result_, "white space", "",
            fmt::format("no-break spaces beside blanks and characters without width are left out "
                        "of {}",
                        text::counted(source_.tidied, "line")),
            result_.origin.line);
  if (source_.unreadable > 0)
    leave_out(result_, "control characters", "",
              fmt::format("they, and bytes that are no UTF-8, stand in {}",
                          text::counted(source_.unreadable, "line")),
              result_.origin.line);
  std::size_t bullets = posts_.analysis ? count_bullets(posts_.analysis->lines) : 0;
  for (const auto& dated : posts_.updates) bullets += count_bullets(dated.post.lines);
  if (bullets > 0)
    read_as(result_, "•", "", fmt::format("{} of Markdown lists", text::counted(bullets, "item")),
            result_.origin.line);
}

/// Posts without a time have no place among the updates.
void Page::undated() {
  for (const auto& [post, why] : posts_.undated) {
    auto text = post.heading ? post.heading->text + "\n\n" : "";
    text += page_prose(post.lines);
    if (post.posted) text += "\n\nPosted " + post.posted->text;
    keep(result_, "undated", as_prose_text(text), line_of(post), why);
  }
}

/// What stands around the report.
void Page::rest() {
  for (const auto& line : parts_.repeated)
    leave_out(result_, "heading", line.text, "it stands there twice", line.number);
  for (const auto* const lines : {&parts_.above, &parts_.below}) {
    for (const auto& line : *lines)
      leave_out(result_, "line", line.text, "it stands outside of the report", line.number);
  }
}

/// The name that importing again finds the incident by.
void Page::name() {
  auto id = source_.stem;
  if (id.empty()) {
    id = text::slug(result_.incident.title->value);
    const auto& updates = posts_.updates;
    const auto first = updates.empty() ? posts_.published : std::optional(updates.front().at);
    if (first) id = time::date(first->at, time::Zone{}) + "-" + id;
  }
  result_.incident.origin.id = said(std::move(id));
}

Result<Imported> Page::incident() && {
  auto posts = page_posts(parts_, times_, result_);
  if (!posts) return failed(std::move(posts).error());
  posts_ = *std::move(posts);
  if (auto error = title()) return failed(*std::move(error));
  organization();
  components();
  window();
  updates();
  add_analysis(posts_, result_);
  occurred();
  tidied();
  undated();
  rest();
  name();
  return fitting(std::move(result_));
}

}  // namespace

Result<Imported> incident_of_page(PageParts parts, const PageSource& source,
                                  const ImportSettings& settings) {
  return Page(std::move(parts), source, settings).incident();
}

}  // namespace pm::exchange::statuspage_text
