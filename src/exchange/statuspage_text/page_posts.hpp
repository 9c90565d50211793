#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "page_parts.hpp"
#include "page_phases.hpp"
#include "page_times.hpp"
#include "pm/exchange/import.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"

namespace pm::exchange::statuspage_text {

/// A post whose time is known.
struct DatedPost {
  PagePost post;
  model::Moment at;
};

/// A post whose time is not.
struct UndatedPost {
  PagePost post;
  std::string why;  ///< "the page ends before its time"
};

/// What was posted, told apart.
struct PagePosts {
  model::Kind kind = model::Kind::incident;
  std::vector<DatedPost> updates;  ///< the oldest first
  std::optional<PagePost> analysis;
  std::optional<model::Moment> published;  ///< when the analysis was posted
  std::vector<UndatedPost> undated;
};

/// Puts the posts of a page in the order of time and sets the analysis apart. Remarks say where
/// that was a choice. Fails if the page does not name its year.
[[nodiscard]] Result<PagePosts> page_posts(PageParts& parts, const PageTimes& times,
                                           Imported& into);

/// What a post says of its phase.
[[nodiscard]] PagePhrase phrase(const PagePost& post);
/// The line where a post begins; 0 when it has none.
[[nodiscard]] std::size_t line_of(const PagePost& post);
/// The first line of its text, or nothing.
[[nodiscard]] std::string first_words(const PagePost& post);

}  // namespace pm::exchange::statuspage_text
