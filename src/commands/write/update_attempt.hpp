#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>

#include "pm/model/incident.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/time/instant.hpp"
#include "revision.hpp"
#include "update_operands.hpp"
#include "writing.hpp"

namespace pm::commands {

/// What `pm update` was asked for, understood as far as that goes without a record.
struct UpdateWish {
  const Arguments& arguments;
  UpdateOperands operands;
  WriteSettings write;
  bool amends = false;
};

[[nodiscard]] std::variant<UpdateWish, UsageMistake> update_wish(const Arguments& arguments);

/// Whether a text is wanted: always, but where something else of the last update is amended.
[[nodiscard]] bool needs_text(const UpdateWish& wish);

/// The last update as somebody sees it who is about to amend it.
struct LastUpdate {
  std::size_t index = 0;
  std::optional<model::Moment> at;
  std::optional<model::Phase> phase;
  std::optional<std::string> message;

  friend bool operator==(const LastUpdate&, const LastUpdate&) = default;
};

/// Nothing when there is none.
[[nodiscard]] std::optional<LastUpdate> last_update(const model::Incident& incident);

/// That the last update is not the one that was shown, so that to amend it would undo what somebody
/// else has said.
[[nodiscard]] Refusal written_meanwhile(const model::Incident& incident);

/// A record with the update in it, and which of its updates that is.
struct Attempt {
  Revision revision;
  std::size_t index = 0;
};

/// The record with one more update, or with the last one changed. Refused when that would be an
/// error that the record does not have yet, in the words of the command line.
[[nodiscard]] std::variant<Attempt, Refusal> attempt(const UpdateWish& wish,
                                                     const repo::Record& record,
                                                     const std::optional<std::string>& text,
                                                     const repo::Repository& repository,
                                                     time::Instant now);

}  // namespace pm::commands
