#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "pm/claims/facts.hpp"
#include "pm/claims/find.hpp"
#include "pm/claims/judge.hpp"
#include "pm/claims/texts.hpp"
#include "pm/text/words.hpp"
#include "rules.hpp"

// Four rules read the same claims, so one function finds and judges them once.

namespace pm::checks {
namespace {

using claims::Fault;

std::string said(const claims::Text& text, const claims::Claim& claim) {
  return text::quoted(text.prose.substr(claim.span.begin, claim.span.size()));
}

text::Diagnostic of_length(const std::string& said, const claims::Judgement& judged) {
  return {
      .rule = prose_duration.rule,
      .level = prose_duration.level,
      .message =
          fmt::format("the text has {}, but no two times of the record are that far apart", said),
      .help = fmt::format("write `{}`, the {}, or correct the times", judged.nearest, judged.name)};
}

text::Diagnostic of_clock(const std::string& said, const claims::Claim& claim,
                          const claims::Judgement& judged) {
  const auto what = claim.event == claims::Event::whole ? std::string_view("the outage")
                                                        : claims::word(claim.event);
  return {.rule = prose_time.rule,
          .level = prose_time.level,
          .message = fmt::format("the text has {} for `{}`, the record has {}", said, what,
                                 judged.nearest),
          .others = {{judged.where, judged.name}},
          .note = judged.note,
          .help = "correct the text or the record; name the time zone"};
}

text::Diagnostic of_weekday(const std::string& said, const claims::Judgement& judged) {
  return {.rule = prose_weekday.rule,
          .level = prose_weekday.level,
          .message = fmt::format("wrong weekday in {}", said),
          .help = fmt::format("{} is a {}", judged.name, judged.nearest)};
}

text::Diagnostic of_year(const std::string& said, const claims::Judgement& judged) {
  return {.rule = prose_year.rule,
          .level = prose_year.level,
          .message = fmt::format("no time of the record is in the year of {}", said),
          .help = fmt::format("the incident was in {}", judged.nearest)};
}

void check_prose_claims(const Subject& subject, text::Report& report) {
  std::optional<claims::Facts> facts;
  for (const auto& text : claims::texts_of(subject.incident)) {
    const auto found = claims::find(text.prose, text.heading);
    if (found.empty()) continue;
    if (!facts) facts = claims::facts_of(subject.incident);
    claims::Places places(text);
    for (const auto& claim : found) {
      const auto judged = claims::judge(claim, *facts);
      if (judged.verdict != claims::Verdict::contradicted) continue;
      const auto words = said(text, claim);
      auto finding = judged.fault == Fault::length    ? of_length(words, judged)
                     : judged.fault == Fault::clock   ? of_clock(words, claim, judged)
                     : judged.fault == Fault::weekday ? of_weekday(words, judged)
                                                      : of_year(words, judged);
      finding.where = places.at(claim.span);
      report.add(std::move(finding));
    }
  }
}

}  // namespace

constinit const Check prose_duration = {
    .rule = "prose-duration",
    .summary = "durations in prose fit the times of the record",
    .level = text::Level::warning,
    .run = check_prose_claims,
};

constinit const Check prose_time = {
    .rule = "prose-time",
    .summary = "times of events in prose are those of the record",
    .level = text::Level::warning,
};

constinit const Check prose_weekday = {
    .rule = "prose-weekday",
    .summary = "weekdays in prose belong to their dates",
    .level = text::Level::warning,
};

constinit const Check prose_year = {
    .rule = "prose-year",
    .summary = "dates in prose have the year of the incident",
    .level = text::Level::warning,
};

}  // namespace pm::checks
