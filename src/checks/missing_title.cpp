#include <algorithm>

#include "pm/text/words.hpp"
#include "rules.hpp"

namespace pm::checks {
namespace {

/// A title of the wrong type is not in the record; reading has said so.
bool was_read(const text::Report& report) {
  return std::none_of(report.all().begin(), report.all().end(), [](const text::Diagnostic& found) {
    return found.rule == wrong_type.rule && found.message.starts_with("`title` ");
  });
}

void run(const Subject& subject, text::Report& report) {
  const auto& [incident, config, now, earlier] = subject;
  if (incident.title && !text::trimmed(incident.title->value).empty()) return;
  if (!was_read(report)) return;
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
    .run = run,
};

}  // namespace pm::checks
