#include <algorithm>
#include <array>
#include <string>

#include "pm/model/postmortem.hpp"
#include "pm/text/words.hpp"

namespace pm::model {
namespace {

using enum SectionKind;

/// A usual heading of a section, in the form that `simplified` returns.
struct Usual {
  SectionKind kind;
  std::string_view words;
};

// docs/headings.md lists the same rows; a test compares the two. Headings that public reports use
// for several different things ("Lessons learned", "Timeline", "Response") are omitted.
constexpr Usual usual_words[] = {
    {summary, "summary"},
    {summary, "executive summary"},
    {summary, "incident summary"},
    {summary, "issue summary"},
    {summary, "overview"},
    {summary, "incident overview"},
    {summary, "tl;dr"},
    {what_happened, "what happened"},
    {what_happened, "what happened and why"},
    {what_happened, "what happened chain of events"},
    {what_happened, "chain of events"},
    {what_happened, "description"},
    {what_happened, "incident description"},
    {what_happened, "outage description"},
    {what_happened, "the incident"},
    {impact, "impact"},
    {impact, "summary of impact"},
    {impact, "customer impact"},
    {impact, "user impact"},
    {impact, "business impact"},
    {impact, "service impact"},
    {impact, "what was the impact"},
    {impact, "what was affected"},
    {impact, "who was affected"},
    {impact, "affected users"},
    {impact, "how did this affect the service"},
    {impact, "how did this affect users"},
    {impact, "how did this affect our users"},
    {impact, "how did this affect customers"},
    {impact, "how did this affect our customers"},
    {impact, "how were customers affected"},
    {impact, "how were users affected"},
    {root_cause, "root cause"},
    {root_cause, "root causes"},
    {root_cause, "root cause analysis"},
    {root_cause, "root cause and mitigation"},
    {root_cause, "root cause: five whys"},
    {root_cause, "five whys"},
    {root_cause, "rca"},
    {root_cause, "cause"},
    {root_cause, "causes"},
    {root_cause, "what was the cause"},
    {root_cause, "what was the root cause"},
    {root_cause, "what was found to be the root cause"},
    {root_cause, "what caused this"},
    {root_cause, "what caused the incident"},
    {root_cause, "what caused the incidents"},
    {root_cause, "what caused the outage"},
    {root_cause, "what caused the issue"},
    {root_cause, "what caused the problem"},
    {root_cause, "why did it happen"},
    {root_cause, "why did this happen"},
    {root_cause, "why it happened"},
    {resolution, "resolution"},
    {resolution, "resolution and recovery"},
    {resolution, "recovery"},
    {resolution, "remediation"},
    {resolution, "mitigation"},
    {resolution, "how it was resolved"},
    {resolution, "how was it resolved"},
    {resolution, "how was this resolved"},
    {resolution, "how was the incident resolved"},
    {resolution, "how was the issue resolved"},
    {resolution, "how did we resolve it"},
    {resolution, "how did we fix it"},
    {resolution, "how we fixed it"},
    {resolution, "how we resolved it"},
    {resolution, "what did we do to fix it"},
    {resolution, "what was done to resolve the problem"},
    {resolution, "what was done to resolve the problems"},
    {resolution, "what was done to resolve the issue"},
    {next_steps, "next steps"},
    {next_steps, "actions"},
    {next_steps, "action items"},
    {next_steps, "follow up"},
    {next_steps, "follow ups"},
    {next_steps, "follow up actions"},
    {next_steps, "corrective action"},
    {next_steps, "corrective actions"},
    {next_steps, "corrective and preventative actions"},
    {next_steps, "corrective and preventative measures"},
    {next_steps, "corrective and preventive actions"},
    {next_steps, "corrective and preventive measures"},
    {next_steps, "preventative action"},
    {next_steps, "preventative actions"},
    {next_steps, "preventative measures"},
    {next_steps, "preventive action"},
    {next_steps, "preventive actions"},
    {next_steps, "preventive measures"},
    {next_steps, "prevention"},
    {next_steps, "future prevention"},
    {next_steps, "future prevention and process improvement"},
    {next_steps, "future measures"},
    {next_steps, "recommendations"},
    {next_steps, "how can this be prevented in future"},
    {next_steps, "how can this be prevented in the future"},
    {next_steps, "how can we prevent this in future"},
    {next_steps, "how can we prevent this in the future"},
    {next_steps, "how will we prevent this in future"},
    {next_steps, "how will we prevent this in the future"},
    {next_steps, "how will we prevent this from happening again"},
    {next_steps, "what are we doing about this"},
    {next_steps, "what are we doing to fix this"},
    {next_steps, "what are we doing to prevent this"},
    {next_steps, "what are we doing to prevent this from happening again"},
    {next_steps, "what we are doing about it"},
    {next_steps, "what we are doing to prevent this"},
    {went_well, "went well"},
    {went_well, "what went well"},
    {went_well, "things that went well"},
    {went_wrong, "went wrong"},
    {went_wrong, "what went wrong"},
    {went_wrong, "things that went wrong"},
    {went_wrong, "what didn't go well"},
    {went_wrong, "what did not go well"},
    {went_wrong, "what could have gone better"},
    {got_lucky, "got lucky"},
    {got_lucky, "where we got lucky"},
    {contributing_factors, "contributing factors"},
    {contributing_factors, "contributing causes"},
    {contributing_factors, "contributing conditions"},
    {contributing_factors, "contributing conditions analysis"},
    {contributing_factors, "process breakdowns"},
    {detection, "detection"},
    {detection, "how was it detected"},
    {detection, "how was this detected"},
    {detection, "how was the incident detected"},
    {detection, "how did we find out"},
    {trigger, "trigger"},
    {trigger, "triggers"},
    {trigger, "leadup"},
    {trigger, "lead up"},
    {trigger, "what triggered this"},
    {trigger, "what triggered the incident"},
};

constexpr std::size_t longest_heading = 200;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '_' || c == '-'; }
bool is_edge(char c) { return std::string_view(" #:?!.,").find(c) != std::string_view::npos; }

/// Removes a number such as "2. " before a heading, which is its position.
std::string_view without_number(std::string_view heading) {
  const auto digits = heading.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return heading;
  const char after = heading[digits];
  return after == '.' || after == ')' ? heading.substr(digits + 1) : heading;
}

std::string_view without_edges(std::string_view words) {
  while (!words.empty() && is_edge(words.front())) words.remove_prefix(1);
  while (!words.empty() && is_edge(words.back())) words.remove_suffix(1);
  return words;
}

/// Returns a heading for comparison: lower case, one space between words, nothing around them.
std::string simplified(std::string_view heading) {
  std::string words;
  for (std::size_t i = 0; i < heading.size(); ++i) {
    const char c = heading[i];
    if (heading.substr(i).starts_with("’")) {
      words += '\'';
      i += std::string_view("’").size() - 1;
    } else if (is_space(c)) {
      if (!words.empty() && words.back() != ' ') words += ' ';
    } else if (c == '&') {
      words += "and";
    } else if (std::string_view("*`()").find(c) == std::string_view::npos) {
      words += c;
    }
  }
  words = text::lower_ascii(words);
  return std::string(without_edges(without_number(without_edges(words))));
}

}  // namespace

std::span<const Name<SectionKind>> names(SectionKind) {
  static constexpr std::array table = {
      Name<SectionKind>{"summary", summary},
      Name<SectionKind>{"what_happened", what_happened},
      Name<SectionKind>{"impact", impact},
      Name<SectionKind>{"root_cause", root_cause},
      Name<SectionKind>{"resolution", resolution},
      Name<SectionKind>{"next_steps", next_steps},
      Name<SectionKind>{"went_well", went_well},
      Name<SectionKind>{"went_wrong", went_wrong},
      Name<SectionKind>{"got_lucky", got_lucky},
      Name<SectionKind>{"contributing_factors", contributing_factors},
      Name<SectionKind>{"detection", detection},
      Name<SectionKind>{"trigger", trigger},
  };
  return table;
}

std::string_view usual_heading(SectionKind kind) {
  switch (kind) {
    case summary:
      return "Summary";
    case what_happened:
      return "What happened";
    case impact:
      return "Impact";
    case root_cause:
      return "Root cause";
    case resolution:
      return "Resolution";
    case next_steps:
      return "Next steps";
    case went_well:
      return "What went well";
    case went_wrong:
      return "What went wrong";
    case got_lucky:
      return "Where we got lucky";
    case contributing_factors:
      return "Contributing factors";
    case detection:
      return "Detection";
    case trigger:
      return "Trigger";
    case own:
      break;
  }
  return {};
}

SectionKind section_of(std::string_view heading) {
  if (heading.size() > longest_heading) return own;
  const std::string words = simplified(heading);
  const auto* const place =
      std::find_if(std::begin(usual_words), std::end(usual_words),
                   [&words](const Usual& usual) { return usual.words == words; });
  return place == std::end(usual_words) ? own : place->kind;
}

}  // namespace pm::model
