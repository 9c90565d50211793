#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "pm/model/phase.hpp"

namespace pm::exchange::statuspage_text {

/// What a post says of its phase.
struct PagePhrase {
  std::string heading;  ///< "Monitoring"; empty when there is none
  std::string text;
};

/// How it was taken.
struct PagePhase {
  model::Phase phase = model::Phase::update;
  bool reopens = false;
  std::string remark;  ///< why, where the heading alone does not say it
};

struct PageCourse {
  std::vector<PagePhase> phases;   ///< one for each post
  std::optional<std::size_t> end;  ///< the post that ended it, where updates came after that
};

/// The phases of posts that stand in the order of time. A heading says the phase; without one the
/// words do where they are plain and lead on, else it is `update`. The first is never `update`. A
/// phase that repeats is `update`, but one behind the end says the end once more, since an update
/// there would mean that it was not over.
[[nodiscard]] PageCourse page_course(const std::vector<PagePhrase>& posts, model::Kind kind);

/// Whether headings are those of a maintenance.
[[nodiscard]] bool names_maintenance(const std::vector<PagePhrase>& posts);

/// Whether a post says that it is over, by its heading or plainly by its words.
[[nodiscard]] bool says_it_is_over(const PagePhrase& post, model::Kind kind);

}  // namespace pm::exchange::statuspage_text
