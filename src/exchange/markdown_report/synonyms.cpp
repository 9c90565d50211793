#include "synonyms.hpp"

#include <algorithm>
#include <iterator>

#include "pm/prose/scan.hpp"
#include "sections.hpp"

namespace pm::exchange::markdown_report {
namespace {

using enum model::SectionKind;

struct Synonym {
  model::SectionKind kind;
  std::string_view words;  ///< as `plain_words` leaves them
};

// What model::section_of knows is not repeated here. docs/formats/markdown.md lists the same rows;
// a test compares the two.
constinit const Synonym synonyms[] = {
    {summary, "abstract"},
    {summary, "at a glance"},
    {summary, "event summary"},
    {summary, "executive overview"},
    {summary, "high level summary"},
    {summary, "in short"},
    {summary, "outage summary"},
    {summary, "postmortem summary"},
    {summary, "problem statement"},
    {summary, "problem summary"},
    {summary, "short summary"},
    {summary, "short version"},
    {summary, "summary and impact"},
    {summary, "summary of the incident"},
    {summary, "tldr"},
    {what_happened, "course of events"},
    {what_happened, "description of event"},
    {what_happened, "description of the event"},
    {what_happened, "description of the incident"},
    {what_happened, "description of the issue"},
    {what_happened, "description of the problem"},
    {what_happened, "details"},
    {what_happened, "details of the incident"},
    {what_happened, "event description"},
    {what_happened, "incident"},
    {what_happened, "incident details"},
    {what_happened, "issue description"},
    {what_happened, "issue details"},
    {what_happened, "narrative"},
    {what_happened, "problem description"},
    {what_happened, "sequence of events"},
    {what_happened, "the issue"},
    {what_happened, "the outage"},
    {what_happened, "the problem"},
    {what_happened, "what actually happened"},
    {what_happened, "what was the issue"},
    {what_happened, "what was the problem"},
    {what_happened, "what exactly happened"},
    {impact, "affected customers"},
    {impact, "blast radius"},
    {impact, "consequences"},
    {impact, "customer impact analysis"},
    {impact, "effect on users"},
    {impact, "effects"},
    {impact, "end user impact"},
    {impact, "how did this affect you"},
    {impact, "how were you affected"},
    {impact, "impact analysis"},
    {impact, "impact assessment"},
    {impact, "impact on customers"},
    {impact, "impact on users"},
    {impact, "impact summary"},
    {impact, "impact to customers"},
    {impact, "impact to users"},
    {impact, "scope of impact"},
    {impact, "user facing impact"},
    {impact, "what was impacted"},
    {impact, "who was impacted"},
    {root_cause, "5 whys"},
    {root_cause, "cause of the incident"},
    {root_cause, "cause of the issue"},
    {root_cause, "cause of the outage"},
    {root_cause, "reason"},
    {root_cause, "reason for outage"},
    {root_cause, "reason for the outage"},
    {root_cause, "reasons"},
    {root_cause, "root cause 5 whys"},
    {root_cause, "root cause and trigger"},
    {root_cause, "root cause details"},
    {root_cause, "root cause of the incident"},
    {root_cause, "root cause of the issue"},
    {root_cause, "root cause of the outage"},
    {root_cause, "root cause of the problem"},
    {root_cause, "root cause s"},
    {root_cause, "root causes and trigger"},
    {root_cause, "technical root cause"},
    {root_cause, "the 5 whys"},
    {root_cause, "the cause"},
    {root_cause, "the five whys"},
    {root_cause, "the root cause"},
    {root_cause, "underlying cause"},
    {root_cause, "what caused it"},
    {root_cause, "root cause and resolution"},
    {root_cause, "why did that happen"},
    {resolution, "actions taken"},
    {resolution, "corrective action taken"},
    {resolution, "corrective actions taken"},
    {resolution, "fix"},
    {resolution, "how it was fixed"},
    {resolution, "how was it fixed"},
    {resolution, "how we fixed the issue"},
    {resolution, "how we solved it"},
    {resolution, "immediate remediation"},
    {resolution, "mitigation and recovery"},
    {resolution, "mitigation and resolution"},
    {resolution, "remediation steps"},
    {resolution, "repair"},
    {resolution, "resolution and mitigation"},
    {resolution, "resolution steps"},
    {resolution, "service restoration"},
    {resolution, "solution"},
    {resolution, "steps taken"},
    {resolution, "the fix"},
    {resolution, "the solution"},
    {resolution, "what did we do"},
    {resolution, "what we did"},
    {next_steps, "action item"},
    {next_steps, "action list"},
    {next_steps, "action plan"},
    {next_steps, "followup"},
    {next_steps, "followups"},
    {next_steps, "follow up items"},
    {next_steps, "follow up tasks"},
    {next_steps, "follow up work"},
    {next_steps, "future improvements"},
    {next_steps, "future steps"},
    {next_steps, "future work"},
    {next_steps, "going forward"},
    {next_steps, "improvement actions"},
    {next_steps, "improvements"},
    {next_steps, "lessons learned and future steps"},
    {next_steps, "lessons learned and next steps"},
    {next_steps, "long term actions"},
    {next_steps, "long term fix"},
    {next_steps, "long term remediation"},
    {next_steps, "moving forward"},
    {next_steps, "next actions"},
    {next_steps, "next steps and action items"},
    {next_steps, "outstanding actions"},
    {next_steps, "planned actions"},
    {next_steps, "planned improvements"},
    {next_steps, "post incident actions"},
    {next_steps, "prevention measures"},
    {next_steps, "prevention plan"},
    {next_steps, "preventive steps"},
    {next_steps, "remediation actions"},
    {next_steps, "remediation items"},
    {next_steps, "remediations"},
    {next_steps, "review actions"},
    {next_steps, "steps to prevent recurrence"},
    {next_steps, "to do"},
    {next_steps, "todo"},
    {next_steps, "todos"},
    {next_steps, "what we are changing"},
    {next_steps, "what we are doing"},
    {next_steps, "what we will do"},
    {next_steps, "whats next"},
    {went_well, "positives"},
    {went_well, "successes"},
    {went_well, "what we did well"},
    {went_well, "what went right"},
    {went_well, "what worked"},
    {went_well, "what worked well"},
    {went_wrong, "things that could have gone better"},
    {went_wrong, "what could be better"},
    {went_wrong, "what could be improved"},
    {went_wrong, "what did not go so well"},
    {went_wrong, "what did not work"},
    {went_wrong, "what didnt"},
    {went_wrong, "what didnt go so well"},
    {went_wrong, "what didnt go well"},
    {went_wrong, "what didnt work"},
    {went_wrong, "what we could have done better"},
    {went_wrong, "what went badly"},
    {went_wrong, "what went poorly"},
    {got_lucky, "luck"},
    {got_lucky, "where did we get lucky"},
    {got_lucky, "where were we lucky"},
    {contributing_factors, "causal factors"},
    {contributing_factors, "contributing factor"},
    {contributing_factors, "contributors"},
    {contributing_factors, "process breakdown"},
    {contributing_factors, "process breakdown s"},
    {detection, "discovery"},
    {detection, "how did we detect it"},
    {detection, "how did we notice"},
    {detection, "how was the issue detected"},
    {detection, "how we detected it"},
    {detection, "how we found out"},
    {detection, "monitoring and detection"},
    {trigger, "incident trigger"},
    {trigger, "trigger s"},
    {trigger, "triggering event"},
    {trigger, "what triggered it"},
};

// Headings of reports that are sections of their own.
constinit const std::string_view usual[] = {
    "affected services",
    "appendix",
    "attendees",
    "background",
    "closing",
    "conclusion",
    "context",
    "current status",
    "date",
    "duration",
    "events timeline",
    "in conclusion",
    "incident timeline",
    "key events",
    "lessons learned",
    "lessons learnt",
    "open questions",
    "participants",
    "references",
    "responders",
    "response",
    "services affected",
    "services impacted",
    "services modules impacted",
    "stats",
    "supporting information",
    "technical details",
    "timeline",
    "timeline of events",
    "total duration of event",
    "type of event",
    "what we learned",
};

/// "How will we keep this from happening again?": however it is put, it is about what comes next.
bool asks_for_prevention(std::string_view words) {
  if (!words.starts_with("how ") && !words.starts_with("what ")) return false;
  for (const std::string_view sign :
       {" prevent", " avoid", "happen again", "happening again", " resilient"}) {
    if (words.find(sign) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string_view> synonyms_of(model::SectionKind kind) {
  std::vector<std::string_view> all;
  for (const auto& each : synonyms) {
    if (each.kind == kind) all.push_back(each.words);
  }
  return all;
}

bool is_usual_heading(std::string_view heading) {
  const auto words = plain_words(heading);
  return std::find(std::begin(usual), std::end(usual), words) != std::end(usual);
}

namespace {

/// "What happened on 17th June 2024" is about what happened.
std::string without_day(std::string_view heading) {
  const auto tokens = prose::scan(heading);
  const auto day = std::find_if(tokens.begin(), tokens.end(), [](const prose::Token& token) {
    return token.kind == prose::TokenKind::day;
  });
  if (day == tokens.end()) return {};
  auto before = heading.substr(0, day->span.begin);
  for (const std::string_view word : {" on ", " of ", " - ", " – ", ", ", " ("}) {
    if (!before.ends_with(word)) continue;
    before.remove_suffix(word.size());
    break;
  }
  return std::string(before).append(heading.substr(day->span.end));
}

model::SectionKind kind_of_words(std::string_view heading) {
  if (const auto kind = model::section_of(heading); kind != own) return kind;
  const auto words = plain_words(heading);
  if (words.empty()) return own;
  if (const auto kind = model::section_of(words); kind != own) return kind;
  const auto* const found = std::find_if(std::begin(synonyms), std::end(synonyms),
                                         [&](const Synonym& each) { return each.words == words; });
  if (found != std::end(synonyms)) return found->kind;
  return asks_for_prevention(words) ? next_steps : own;
}

}  // namespace

model::SectionKind kind_of_heading(std::string_view heading) {
  const auto kind = kind_of_words(heading);
  if (kind != own) return kind;
  const auto bare = without_day(heading);
  return bare.empty() ? own : kind_of_words(bare);
}

}  // namespace pm::exchange::markdown_report
