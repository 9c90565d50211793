#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "../said_time.hpp"
#include "page_parts.hpp"
#include "pm/exchange/import.hpp"

namespace pm::exchange {

/// Reads the times of one page: in the zones that its abbreviations mean, and in the year that
/// `--map year=2021` names where a time has none.
class PageTimes {
 public:
  PageTimes(const PageParts& parts, const ImportSettings& settings);

  struct Read {
    std::optional<model::Moment> moment;
    std::string remark;   ///< how it was taken, where that was a choice
    std::string problem;  ///< why there is no moment
    bool lacks_year = false;
  };
  [[nodiscard]] Read read(const SaidTime& said) const;
  [[nodiscard]] Read read(const Posted& posted) const;
  [[nodiscard]] Read read(std::string_view text) const;

  /// The window that a text says: "Feb 12, 2024 02:00 - 04:00 UTC".
  struct Span {
    Read from;
    Read to;
  };
  [[nodiscard]] std::optional<Span> window(std::string_view text) const;

 private:
  Around around_;
};

}  // namespace pm::exchange
