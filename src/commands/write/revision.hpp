#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "../command.hpp"
#include "../parse.hpp"
#include "pm/repo/record.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/diagnostic.hpp"
#include "pm/text/report.hpp"
#include "pm/text/source.hpp"
#include "pm/time/instant.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::commands {

/// Why nothing is written: what to say, and the exit status.
struct Refusal {
  text::Report findings;
  int status = problems;
  std::vector<std::shared_ptr<const text::Source>> sources = {};  ///< what the findings point into
  std::string kept = {};  ///< the file in which the text is that somebody wrote for it
};

[[nodiscard]] Refusal refusal(text::Diagnostic finding, int status = problems);
/// Of a command line that cannot be meant.
[[nodiscard]] Refusal refusal(const UsageMistake& mistake);
/// Of a record that could not be read.
[[nodiscard]] Refusal unreadable(const repo::Record& record);

/// Says on standard error why nothing is written, and at the end in one line what that means, but
/// of a command line that cannot be meant only where a text is kept; returns the exit status.
int refuse(World& world, const Refusal& refusal, std::string_view end = "nothing is written");

/// A record with a change in it, and what is wrong with it that was not wrong before.
struct Revision {
  repo::Record record;
  text::Report fresh;
};

/// Everything that is wrong with a record, with the levels of pm.yaml.
[[nodiscard]] text::Report judged(const repo::Record& record, const model::Config& config,
                                  time::Instant now);

/// Makes changes to the text of a record, reads it again and checks it. Refused when the editor
/// cannot make them, and when the record has an error that it had not before.
[[nodiscard]] std::variant<Revision, Refusal> revised(const repo::Record& record,
                                                      const std::vector<yaml::Change>& changes,
                                                      const repo::Repository& repository,
                                                      time::Instant now);

}  // namespace pm::commands
