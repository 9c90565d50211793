#include "update_import.hpp"

#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "affected_import.hpp"
#include "status_words.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Phase;

/// Walks from update to update, oldest first.
class Course {
 public:
  Course(std::unordered_map<std::string, std::string> codes, const ImportSettings& settings,
         Imported& into)
      : settings_(settings),
        into_(into),
        kind_(into.incident.kind_or_default()),
        affected_(into, std::move(codes)) {}

  void add(const Post& post) {
    model::Update update;
    update.at = said(post.at);
    const auto phase = place(post, update);
    update.phase = said(phase);
    if (post.affected != nullptr) update.components = affected_.read(*post.affected);
    if (!post.message.empty()) update.message = said(post.message);
    into_.incident.updates.push_back(std::move(update));
    if (phase != Phase::update && phase != Phase::postmortem) now_ = phase;
  }

 private:
  [[nodiscard]] bool over() const { return now_ && model::is_end(*now_); }

  /// The phase of a post, and whether it reopens the incident.
  Phase place(const Post& post, model::Update& update) {
    const auto read = phase_of(post.status, kind_, settings_);
    if (post.is_part && now_ && !over()) return Phase::update;
    if (!read.value || *read.value == Phase::update) return without_phase(post);
    const auto phase = *read.value;
    if (!read.words.empty()) taken_as(post, read.words);
    if (phase == Phase::postmortem && !over()) return early_analysis(post);
    if (phase == now_ && !over()) return Phase::update;
    if (!over() || phase == Phase::postmortem || model::is_end(phase)) return phase;
    update.reopens = unplaced(true);
    taken_as(post, fmt::format("`{}` with `reopens: true`, since it comes after the end",
                               model::word(phase)));
    return phase;
  }

  /// `update` needs a phase before it, and the end none behind it.
  Phase without_phase(const Post& post) {
    const auto phase = !now_ ? model::phases(kind_).front() : over() ? *now_ : Phase::update;
    taken_as(post, fmt::format("`{}`", model::word(phase)));
    return phase;
  }

  Phase early_analysis(const Post& post) {
    const auto phase = now_ ? Phase::update : model::phases(kind_).front();
    taken_as(post, fmt::format("`{}`, since no update before it says that it is over",
                               model::word(phase)));
    return phase;
  }

  void taken_as(const Post& post, std::string words) {
    read_as(into_, "incident_updates.status", post.status, std::move(words), post.status_line);
  }

  const ImportSettings& settings_;
  Imported& into_;
  model::Kind kind_;
  Affected affected_;
  std::optional<Phase> now_;  ///< the last one that was neither `update` nor `postmortem`
};

}  // namespace

void add_updates(const std::vector<Post>& posts, std::unordered_map<std::string, std::string> codes,
                 const ImportSettings& settings, Imported& into) {
  Course course(std::move(codes), settings, into);
  for (const auto& post : posts) course.add(post);
}

}  // namespace pm::exchange::statuspage
