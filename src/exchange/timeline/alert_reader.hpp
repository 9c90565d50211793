#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "alert.hpp"
#include "happening.hpp"
#include "pm/exchange/import.hpp"
#include "row_time.hpp"

namespace pm::exchange::timeline {

/// Turns the alerts of one source into what happened; what they say of the incident as a whole goes
/// into it, and how they were read into its remarks.
class AlertReader {
 public:
  AlertReader(const ImportSettings& settings, Imported& into, const Take& take)
      : settings_(settings), into_(into), take_(take), times_(settings) {}

  /// What an alert says at one of its times (`startsAt`, `endsAt`), with a word for it; one without
  /// that time is refused, and nothing comes of it.
  [[nodiscard]] std::optional<Happening> happening(const Alert& alert, std::string_view time,
                                                   std::string_view state);
  /// Takes what else an alert says, once.
  void read_members(const Alert& alert, Happening& happening);

 private:
  void read_state(const Alert& alert, Happening& happening);
  void read_component(const Alert& alert);
  void read_severity(const Alert& alert);
  void read_unmapped_severity(const Alert& alert, const std::string& label);
  void keep_member(Happening& happening, const std::string& name, const data::Value& value);
  void leave(const std::string& name, const data::Value& value, std::string words);
  void refuse(const data::Value& at, std::string message, std::string help);

  const ImportSettings& settings_;
  Imported& into_;
  const Take& take_;
  RowTimes times_;
  std::unordered_set<std::string> listed_;  ///< components
};

}  // namespace pm::exchange::timeline
