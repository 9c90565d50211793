#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "pm/model/incident.hpp"
#include "pm/model/moment.hpp"
#include "pm/model/phase.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/work/revise.hpp"
#include "typed_component.hpp"
#include "update_arguments.hpp"
#include "write_options.hpp"

namespace pm::commands {

/// The request of `pm update`, as far as it does not depend on a record.
struct UpdateRequest {
  const Arguments& arguments;
  UpdateOperands operands;
  work::WriteSettings write;
  bool amends = false;
  TypedComponents components = {};
  std::string author = {};  ///< empty: the update names nobody
};

[[nodiscard]] Result<UpdateRequest> update_request(const Arguments& arguments);

/// Returns whether the update needs a message: always, unless `--amend` changes other fields.
[[nodiscard]] bool needs_text(const UpdateRequest& request);

/// The last update as shown to a user who amends it.
struct LastUpdate {
  std::size_t index = 0;
  std::optional<model::Moment> at;
  std::optional<model::Phase> phase;
  std::optional<std::string> message;

  friend bool operator==(const LastUpdate&, const LastUpdate&) = default;
};

/// Returns the last update; nothing if there is none.
[[nodiscard]] std::optional<LastUpdate> last_update(const model::Incident& incident);

/// Returns the diagnostic that the last update differs from the one that was shown: to amend it
/// would undo another user's change.
[[nodiscard]] text::Diagnostic last_update_changed(const model::Incident& incident);

/// A record with the new or changed update, and its index.
struct UpdatePlan {
  work::Revision revision;
  std::size_t index = 0;
  Readings readings = {};  ///< how pm read what was typed
};

/// Returns the record with one more update, or with the last one changed. Fails, with help for
/// the command line, if that causes an error that the record does not have yet.
[[nodiscard]] Result<UpdatePlan, text::Report> plan_update(const World& world,
                                                           const UpdateRequest& request,
                                                           const repo::Record& record,
                                                           const std::optional<std::string>& text,
                                                           const repo::Repository& repository);

}  // namespace pm::commands
