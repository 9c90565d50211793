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
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/work/revise.hpp"
#include "update_arguments.hpp"
#include "write_options.hpp"

namespace pm::commands {

/// What `pm update` was asked for, understood as far as that goes without a record.
struct UpdateRequest {
  const Arguments& arguments;
  UpdateOperands operands;
  work::WriteSettings write;
  bool amends = false;
};

[[nodiscard]] Result<UpdateRequest> update_request(const Arguments& arguments);

/// Whether a text is wanted: always, but where something else of the last update is amended.
[[nodiscard]] bool needs_text(const UpdateRequest& request);

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

/// That the last update is not the one that was shown: to amend it would undo what somebody else
/// wrote.
[[nodiscard]] text::Diagnostic last_update_changed(const model::Incident& incident);

/// A record with the update in it, and which of its updates that is.
struct UpdatePlan {
  work::Revision revision;
  std::size_t index = 0;
};

/// Returns the record with one more update, or with the last one changed. Fails when that would be
/// an error that the record does not have yet, with the help of the command line.
[[nodiscard]] Result<UpdatePlan, text::Report> plan_update(const UpdateRequest& request,
                                                           const repo::Record& record,
                                                           const std::optional<std::string>& text,
                                                           const repo::Repository& repository,
                                                           time::Instant now);

}  // namespace pm::commands
