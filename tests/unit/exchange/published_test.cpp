#include "../../../src/exchange/published.hpp"

#include <initializer_list>
#include <string>

#include "../../../src/exchange/taken.hpp"
#include "catch.hpp"

namespace pm::tests::published_test {

using exchange::said;
using model::Phase;
using model::SectionKind;

namespace {

model::Update update(Phase phase) {
  model::Update update;
  update.phase = said(phase);
  return update;
}

model::Incident with_updates(std::initializer_list<Phase> phases) {
  model::Incident incident;
  for (const auto phase : phases) incident.updates.push_back(update(phase));
  return incident;
}

/// The status that an analysis gets, with what the report says of it.
std::string status(model::Incident incident, std::initializer_list<SectionKind> sections) {
  exchange::Imported into;
  into.incident = std::move(incident);
  for (const auto kind : sections) {
    model::Section section;
    section.kind = kind;
    section.prose = exchange::unplaced(std::string("Words."));
    into.incident.postmortem.sections.push_back(std::move(section));
  }
  exchange::set_published(into, "status", 3);
  std::string words(model::word(into.incident.postmortem.status->value));
  for (const auto& remark : into.remarks)
    words += ": " + remark.what + " " + remark.value + ", " + std::to_string(remark.line);
  return words;
}

}  // namespace

TEST_CASE("an analysis that its source calls published is, of an incident that is over") {
  using enum SectionKind;
  const auto over = with_updates({Phase::investigating, Phase::resolved});
  CHECK(status(over, {what_happened, root_cause, next_steps}) == "published");
  CHECK(status(over, {summary, root_cause, next_steps}) == "published");
  CHECK(status(over, {what_happened, next_steps}) == "published");
  CHECK(status(over, {what_happened, root_cause}) == "published");
  CHECK(status(with_updates({Phase::monitoring}), {what_happened, root_cause, next_steps}) ==
        "in_review: status published, 3");
}

TEST_CASE("an incident is over by its last phase, its times, or its outages") {
  using exchange::is_over;
  CHECK(is_over(with_updates({Phase::resolved, Phase::update, Phase::postmortem})));
  CHECK(is_over(with_updates({Phase::scheduled, Phase::completed})));
  CHECK_FALSE(is_over(with_updates({Phase::resolved, Phase::monitoring, Phase::postmortem})));
  CHECK_FALSE(is_over(with_updates({Phase::postmortem})));
  CHECK_FALSE(is_over({}));

  model::Incident timed;
  timed.times.resolved = said(model::Moment{});
  CHECK(is_over(timed));

  model::Incident outages;
  outages.outages.emplace_back();
  CHECK_FALSE(is_over(outages));
  outages.outages.front().to = said(model::Moment{});
  CHECK(is_over(outages));
}

}  // namespace pm::tests::published_test
