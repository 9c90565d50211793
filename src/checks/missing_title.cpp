#include "pm/text/words.hpp"
#include "rules.hpp"
#include "skipped_keys.hpp"

namespace pm::checks {
namespace {

void check_missing_title(const Subject& subject, text::Report& report) {
  const auto& incident = subject.incident;
  if (incident.title && !text::trimmed(incident.title->value).empty()) return;
  if (SkippedKeys(incident, "title").within(incident.where)) return;
  const auto begin = incident.where.span.begin;
  report.add({
      .rule = missing_title.rule,
      .message = incident.title ? "the title is empty" : "the record has no `title`",
      .where = incident.title ? incident.title->where
                              : text::Where{incident.where.source, {begin, begin}},
      .help = "add `title: …`: what happened, in one line, for readers who were not there",
  });
}

}  // namespace

constinit const Check missing_title = {
    .rule = "missing-title",
    .summary = "every incident has a title",
    .run = check_missing_title,
};

}  // namespace pm::checks
