#include "words.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace pm::claims {
namespace {

constexpr EventWord event_words[] = {
    {"began", Event::started, Needs::incident},
    {"begins", Event::started, Needs::incident},
    {"started", Event::started, Needs::incident},
    {"starts", Event::started, Needs::incident},
    {"starting", Event::started, Needs::incident},
    {"occurred", Event::started, Needs::incident},
    {"detected", Event::detected, Needs::nothing},
    {"detects", Event::detected, Needs::nothing},
    {"acknowledged", Event::acknowledged, Needs::nothing},
    {"acknowledges", Event::acknowledged, Needs::nothing},
    {"identified", Event::identified, Needs::nothing},
    {"identifies", Event::identified, Needs::nothing},
    {"mitigated", Event::mitigated, Needs::nothing},
    {"mitigates", Event::mitigated, Needs::nothing},
    {"restored", Event::mitigated, Needs::service},
    {"restores", Event::mitigated, Needs::service},
    {"recovered", Event::mitigated, Needs::service},
    {"recovers", Event::mitigated, Needs::service},
    {"resolved", Event::resolved, Needs::incident},
    {"resolves", Event::resolved, Needs::incident},
    {"ended", Event::resolved, Needs::incident},
    {"closed", Event::resolved, Needs::incident},
    {"over", Event::resolved, Needs::incident},
};

struct Goal {
  std::string_view word;
  Event event;
};

constexpr Goal goals[] = {
    {"detect", Event::detected},      {"detection", Event::detected},
    {"notice", Event::detected},      {"acknowledge", Event::acknowledged},
    {"ack", Event::acknowledged},     {"acknowledgement", Event::acknowledged},
    {"identify", Event::identified},  {"identification", Event::identified},
    {"diagnose", Event::identified},  {"mitigate", Event::mitigated},
    {"mitigation", Event::mitigated}, {"repair", Event::mitigated},
    {"restore", Event::mitigated},    {"recover", Event::mitigated},
    {"recovery", Event::mitigated},   {"restoration", Event::mitigated},
    {"resolve", Event::resolved},     {"resolution", Event::resolved},
    {"fix", Event::resolved},
};

using List = std::string_view;

constexpr List incident_nouns[] = {"incident", "outage",      "impact",       "issue",
                                   "issues",   "problem",     "problems",     "disruption",
                                   "downtime", "degradation", "interruption", "failures",
                                   "failure",  "errors",      "it",           "unavailability"};

constexpr List service_nouns[] = {
    "service",  "services",      "site",         "website",      "system",     "systems",
    "access",   "functionality", "operation",    "operations",   "everything", "traffic",
    "platform", "application",   "availability", "connectivity", "logins",     "login",
    "api",      "customers",     "users",        "all"};

constexpr List failing_words[] = {
    "unavailable", "down",     "offline",      "unable",       "unreachable",   "inaccessible",
    "failed",      "failing",  "fail",         "couldn't",     "cannot",        "disrupted",
    "degraded",    "broken",   "interrupted",  "stopped",      "lost",          "loss",
    "impacted",    "affected", "slow",         "outage",       "downtime",      "disruption",
    "degradation", "rejected", "unresponsive", "interruption", "unavailability"};

constexpr List outage_nouns[] = {"outage",       "downtime",    "disruption",
                                 "interruption", "incident",    "unavailability",
                                 "impact",       "degradation", "outages"};

constexpr List not_past[] = {
    "will",      "would",     "should",    "shall",      "expect",    "expected", "expects",
    "expecting", "plan",      "planned",   "plans",      "scheduled", "if",       "usually",
    "normally",  "typically", "estimated", "estimate",   "eta",       "may",      "might",
    "daily",     "weekly",    "weekdays",  "hourly",     "ll",        "we'll",    "it'll",
    "always",    "unless",    "business",  "office",     "promised",  "promise",  "target",
    "aim",       "hope",      "goal",      "anticipate", "previous",  "last",     "ago",
    "could've",  "earlier",   "going"};

constexpr List settings[] = {
    "timeout", "timeouts", "interval", "intervals", "retention",  "ttl",      "retry",
    "retries", "retried",  "default",  "defaults",  "limit",      "limits",   "threshold",
    "every",   "each",     "per",      "sla",       "slo",        "cadence",  "average",
    "cache",   "cached",   "expires",  "expire",    "expiry",     "backoff",  "delay",
    "delays",  "delayed",  "latency",  "schedule",  "probe",      "period",   "grace",
    "next",    "past",     "median",   "setting",   "configured", "polling",  "poll",
    "refresh", "lag",      "support",  "p99",       "budget",     "objective"};

constexpr List links[] = {"at",   "around", "about",      "approximately", "roughly", "on",
                          "just", "fully",  "completely", "again",         "shortly", "from",
                          "the",  "nearly", "almost",     "exactly",       "since",   ":",
                          ",",    "|",      "was",        "approx",        "time",    "ca",
                          "(",    "same",   "day",        "first",         "~"};

constexpr List limits[] = {"by", "before", "until", "till", "after", "past", "within"};

template <std::size_t Size>
bool is_in(const List (&list)[Size], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

std::string_view word(Event event) {
  constexpr std::array<std::string_view, 8> words = {
      "", "started", "detected", "acknowledged", "identified", "mitigated", "resolved", "ended"};
  return words[static_cast<std::size_t>(event)];
}

const EventWord* event_word(std::string_view word) {
  const auto* const found =
      std::find_if(std::begin(event_words), std::end(event_words),
                   [word](const EventWord& each) { return each.word == word; });
  return found == std::end(event_words) ? nullptr : found;
}

Event event_of_goal(std::string_view word) {
  const auto* const found = std::find_if(std::begin(goals), std::end(goals),
                                         [word](const Goal& each) { return each.word == word; });
  return found == std::end(goals) ? Event::none : found->event;
}

bool is_incident_noun(std::string_view word) { return is_in(incident_nouns, word); }
bool is_service_noun(std::string_view word) {
  return is_incident_noun(word) || is_in(service_nouns, word);
}
bool is_failing_word(std::string_view word) { return is_in(failing_words, word); }
bool is_outage_noun(std::string_view word) { return is_in(outage_nouns, word); }
bool is_not_past(std::string_view word) { return is_in(not_past, word); }
bool is_setting(std::string_view word) { return is_in(settings, word); }
bool is_link_to_time(std::string_view word) { return is_in(links, word); }
bool is_limit(std::string_view word) { return is_in(limits, word); }

}  // namespace pm::claims
