#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/prose/loose_time.hpp"

namespace pm::exchange::cstate {

/// What stands at the start of an update in prose: `**Update 11:07 UTC**`, `[2023-07-13 08:49]`,
/// `16:50 BST`, `*Monitoring* -`.
struct EntryHead {
  std::string label;  ///< "Monitoring", as written; empty when there is none
  std::optional<prose::LooseTime> said;
  std::string time;           ///< as written
  bool unknown_zone = false;  ///< letters behind the time that name no zone: `04:00MGT`
  std::string_view rest;      ///< of the line, behind all that
};

/// The head that the first line of a paragraph has. A time in a sentence is none: it stands alone,
/// in marks (`**`, `[…]`), behind a label, or at the start with a date or a zone.
[[nodiscard]] std::optional<EntryHead> head_of(std::string_view line);

}  // namespace pm::exchange::cstate
