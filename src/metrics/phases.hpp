#pragma once

#include <optional>
#include <vector>

#include "course.hpp"
#include "stretches.hpp"

namespace pm::metrics {

/// The time between phase changes. The last phase, when no update ended it, goes on until `end`;
/// without one it is left out.
[[nodiscard]] std::vector<PhaseStretch> phase_stretches(const std::vector<Said>& course,
                                                        const std::optional<End>& end);

/// The first update that names a phase; null when none does.
[[nodiscard]] const Said* first_in(const std::vector<Said>& course, model::Phase phase);

/// The widest gap between two updates that follow each other while the incident was open; up to
/// `now` after the last one when it still is. Unknown when there is no such gap.
[[nodiscard]] Length longest_silence(const std::vector<Said>& course, model::Kind kind,
                                     const std::optional<End>& now);

}  // namespace pm::metrics
