#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../conclude/moment.hpp"
#include "page_parts.hpp"
#include "pm/exchange/import.hpp"
#include "pm/prose/loose_time.hpp"

namespace pm::exchange::statuspage_text {

/// Reads the times of one page in the zones that its abbreviations mean. With a `year`, those of
/// posts have theirs already, and any other without one is taken as near to the newest post.
class PageTimes {
 public:
  PageTimes(const PageParts& parts, const ImportSettings& settings, std::optional<int> year);

  struct Read {
    std::optional<model::Moment> moment;
    std::string remark;   ///< how it was taken, where that was a choice
    std::string problem;  ///< why there is no moment
    bool lacks_year = false;
  };
  [[nodiscard]] Read read(prose::LooseTime said) const;
  [[nodiscard]] Read read(const Posted& posted) const;
  [[nodiscard]] Read read(std::string_view text) const;

  /// The window that a text says: "Feb 12, 2024 02:00 - 04:00 UTC".
  struct Span {
    Read from;
    Read to;
  };
  [[nodiscard]] std::optional<Span> window(std::string_view text) const;

 private:
  conclude::Around around_;
  std::optional<prose::Day> newest_;  ///< of the posts
};

}  // namespace pm::exchange::statuspage_text
