#pragma once

#include <optional>
#include <vector>

#include "pm/model/incident.hpp"

namespace pm::metrics {

/// An update that has a time, as far as measuring is concerned.
struct Said {
  model::Moment at;
  model::Phase phase;
  bool reopens = false;  ///< by its flag, or by naming a phase in which work goes on
  const model::Update* update = nullptr;
};

/// The updates of an incident in order of time; those without a time, and those that announce the
/// postmortem, say nothing of how long things took and are left out.
[[nodiscard]] std::vector<Said> course(const model::Incident& incident);

/// The first update while the incident was open: for a maintenance the first one in which work goes
/// on, since an announcement is no beginning; for an incident the first of all, unless that one is
/// its end. Null when there is none.
[[nodiscard]] const Said* first_open(const std::vector<Said>& course, model::Kind kind);

}  // namespace pm::metrics
