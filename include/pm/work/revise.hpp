#pragma once

#include <functional>
#include <vector>

#include "pm/checks/check.hpp"
#include "pm/model/config.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::work {

/// A changed record, and the diagnostics that it did not have before.
struct Revision {
  repo::Record record;
  text::Report fresh;
};

/// Returns all diagnostics of a record, with the levels of pm.yaml. `ids` are those of all
/// incidents; without them, the rules that need them do nothing.
[[nodiscard]] text::Report judged(const repo::Record& record, const model::Config& config,
                                  time::Instant now, const checks::Ids* ids = nullptr);

/// Returns diagnostics of a record together with their sources, for callers that keep them longer
/// than the record.
[[nodiscard]] text::Report kept(text::Report report, const repo::Record& record);

/// Makes changes to the text of a record, reads it again and checks it. Fails if the editor cannot
/// make them, or if the record then has an error that it did not have before. `ids` returns the ids
/// of all incidents; it is called only if the record has `related` incidents.
[[nodiscard]] Result<Revision, text::Report> revised(const repo::Record& record,
                                                     const std::vector<yaml::Change>& changes,
                                                     const repo::Repository& repository,
                                                     time::Instant now,
                                                     const std::function<checks::Ids()>& ids = {});

}  // namespace pm::work
