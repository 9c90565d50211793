#include "page_phases.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "../phase_labels.hpp"
#include "../phase_words.hpp"
#include "pm/model/names.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::statuspage_text {
namespace {

using model::Kind;
using model::Phase;

/// "In progress" is `in_progress`.
std::optional<Phase> phase_of_heading(std::string_view heading) {
  if (heading.ends_with(':') || heading.ends_with('-')) heading.remove_suffix(1);
  return model::value_of<Phase>(format_word(heading));
}

Phase first_phase(Kind kind) { return model::phases(kind).front(); }
Phase last_phase(Kind kind) { return kind == Kind::incident ? Phase::resolved : Phase::completed; }

bool holds(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

/// What the words of a text say plainly.
std::optional<PhaseWords> phase_in_plain_words(const std::string& text, Kind kind) {
  if (const auto found = phase_in_words(text, kind)) return found;
  if (kind == Kind::maintenance) return std::nullopt;
  return beginning_in_words(text);
}

/// Words of reports that were written when it was over. They are too weak while anything else may
/// follow.
bool looks_back(const std::string& text) {
  const auto lower = text::lower_ascii(text);
  return holds(lower, "resolved") || holds(lower, "recovered") || holds(lower, "restored");
}

/// Goes from post to post.
class Walk {
 public:
  explicit Walk(Kind kind) : kind_(kind) {}

  void on(const PagePhrase& post, bool newest) {
    const auto said = phase_of_heading(post.heading);
    if (said && *said != Phase::update && *said != Phase::postmortem && model::rank(kind_, *said))
      add(headed(*said));
    else if (said == Phase::postmortem && over())
      add({.phase = Phase::postmortem, .remark = {}});
    else if (said && current_)
      add(behind({.phase = Phase::update, .remark = odd_heading(post, *said)}));
    else
      add(by_words(post, newest));
  }

  PageCourse course() && { return std::move(course_); }

 private:
  [[nodiscard]] bool over() const { return current_ && model::is_end(*current_); }

  void add(PagePhase phase) {
    const bool goes_on = phase.phase != Phase::update && phase.phase != Phase::postmortem;
    if (goes_on) current_ = phase.phase;
    course_.phases.push_back(std::move(phase));
  }

  [[nodiscard]] std::string odd_heading(const PagePhrase& post, Phase said) const {
    if (said == Phase::update) return {};
    return fmt::format("`{}` is no phase of this kind; taken as `update`", post.heading);
  }

  /// An update says nothing new of the phase; behind the end it is the end once more.
  PagePhase behind(PagePhase update) {
    if (!over()) return update;
    if (!course_.end) course_.end = course_.phases.size() - 1;
    update.phase = *current_;
    update.remark =
        fmt::format("posted when it was over; taken as `{}` once more, and the end stays",
                    model::word(*current_));
    return update;
  }

  [[nodiscard]] PagePhase headed(Phase said) const {
    if (current_ == said && model::is_end(said)) return {.phase = said, .remark = {}};
    if (current_ == said)
      return {.phase = Phase::update,
              .remark = fmt::format("`{}` once more; taken as `update`", model::word(said))};
    if (over())
      return {.phase = said,
              .reopens = true,
              .remark = fmt::format("comes after `{}`; taken as `reopens: true`",
                                    model::word(*current_))};
    return {.phase = said, .remark = {}};
  }

  PagePhase by_words(const PagePhrase& post, bool newest) {
    const std::string why = post.heading.empty() ? "no heading" : "nothing to update yet";
    auto found = phase_in_plain_words(post.text, kind_);
    const bool too_early = found && model::is_end(found->phase) && !newest;
    if (too_early) found.reset();
    if (!current_) return first(post, newest, found, why);
    if (found && model::rank(kind_, found->phase) > model::rank(kind_, *current_))
      return {.phase = found->phase,
              .remark = fmt::format("{}; the words `{}` say `{}`", why, found->words,
                                    model::word(found->phase))};
    return behind({.phase = Phase::update,
                   .remark = fmt::format("{}; {}, so `update`", why,
                                         too_early ? "more was posted after it"
                                         : found   ? "its words say nothing new"
                                                   : "no plain words")});
  }

  [[nodiscard]] PagePhase first(const PagePhrase& post, bool newest,
                                const std::optional<PhaseWords>& found,
                                const std::string& why) const {
    if (found)
      return {.phase = found->phase,
              .remark = fmt::format("{}; the words `{}` say `{}`", why, found->words,
                                    model::word(found->phase))};
    if (newest && looks_back(post.text))
      return {.phase = last_phase(kind_),
              .remark = fmt::format("{}; it stands alone and looks back, so `{}`", why,
                                    model::word(last_phase(kind_)))};
    return {.phase = first_phase(kind_),
            .remark = fmt::format("{}; no plain words, and it comes first, so `{}`", why,
                                  model::word(first_phase(kind_)))};
  }

  Kind kind_;
  std::optional<Phase> current_;
  PageCourse course_;
};

}  // namespace

PageCourse page_course(const std::vector<PagePhrase>& posts, Kind kind) {
  Walk walk(kind);
  for (const auto& post : posts) walk.on(post, &post == &posts.back());
  return std::move(walk).course();
}

bool names_maintenance(const std::vector<PagePhrase>& posts) {
  const auto says = [&](Kind kind) {
    return std::any_of(posts.begin(), posts.end(), [&](const PagePhrase& post) {
      const auto phase = phase_of_heading(post.heading);
      return phase && *phase != Phase::postmortem && model::rank(kind, *phase).has_value();
    });
  };
  return says(Kind::maintenance) && !says(Kind::incident);
}

bool says_it_is_over(const PagePhrase& post, Kind kind) {
  const auto said = phase_of_heading(post.heading);
  if (said && *said != Phase::update) return model::is_end(*said);
  const auto found = phase_in_plain_words(post.text, kind);
  return found && model::is_end(found->phase);
}

}  // namespace pm::exchange::statuspage_text
