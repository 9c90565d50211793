#pragma once

#include <vector>

#include "pm/model/config.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/report.hpp"
#include "pm/text/result.hpp"
#include "pm/time/instant.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::work {

/// A record with a change in it, and what is wrong with it that was not wrong before.
struct Revision {
  repo::Record record;
  text::Report fresh;
};

/// Returns everything that is wrong with a record, with the levels of pm.yaml.
[[nodiscard]] text::Report judged(const repo::Record& record, const model::Config& config,
                                  time::Instant now);

/// Returns diagnostics of a record together with the texts they are about, for whoever keeps them
/// longer than the record.
[[nodiscard]] text::Report kept(text::Report report, const repo::Record& record);

/// Makes changes to the text of a record, reads it again and checks it. Fails when the editor
/// cannot make them, and when the record has an error that it had not before.
[[nodiscard]] Result<Revision, text::Report> revised(const repo::Record& record,
                                                     const std::vector<yaml::Change>& changes,
                                                     const repo::Repository& repository,
                                                     time::Instant now);

}  // namespace pm::work
