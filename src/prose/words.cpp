#include "words.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "pm/text/words.hpp"

namespace pm::prose {
namespace {

struct Numbered {
  std::string_view word;
  int number;
};

constexpr Numbered month_rows[] = {
    {"january", 1},    {"jan", 1},        {"januar", 1},     {"jänner", 1},    {"janvier", 1},
    {"janv", 1},       {"enero", 1},      {"ene", 1},        {"janeiro", 1},   {"february", 2},
    {"feb", 2},        {"febr", 2},       {"februar", 2},    {"février", 2},   {"fevrier", 2},
    {"févr", 2},       {"fév", 2},        {"febrero", 2},    {"fevereiro", 2}, {"fev", 2},
    {"march", 3},      {"mar", 3},        {"märz", 3},       {"maerz", 3},     {"mär", 3},
    {"mars", 3},       {"marzo", 3},      {"março", 3},      {"marco", 3},     {"april", 4},
    {"apr", 4},        {"avril", 4},      {"avr", 4},        {"abril", 4},     {"abr", 4},
    {"may", 5},        {"mai", 5},        {"mayo", 5},       {"maio", 5},      {"june", 6},
    {"jun", 6},        {"juni", 6},       {"juin", 6},       {"junio", 6},     {"junho", 6},
    {"july", 7},       {"jul", 7},        {"juli", 7},       {"juillet", 7},   {"juil", 7},
    {"julio", 7},      {"julho", 7},      {"august", 8},     {"aug", 8},       {"août", 8},
    {"aout", 8},       {"agosto", 8},     {"ago", 8},        {"september", 9}, {"sep", 9},
    {"sept", 9},       {"septembre", 9},  {"septiembre", 9}, {"setembro", 9},  {"set", 9},
    {"october", 10},   {"oct", 10},       {"oktober", 10},   {"okt", 10},      {"octobre", 10},
    {"octubre", 10},   {"outubro", 10},   {"out", 10},       {"november", 11}, {"nov", 11},
    {"novembre", 11},  {"noviembre", 11}, {"novembro", 11},  {"december", 12}, {"dec", 12},
    {"dezember", 12},  {"dez", 12},       {"décembre", 12},  {"decembre", 12}, {"déc", 12},
    {"diciembre", 12}, {"dic", 12},       {"dezembro", 12},
};

/// Names of month_rows that are words of other kinds too, where no number of a year is near.
constexpr std::string_view ambiguous_months[] = {"may", "march", "mar",   "mars", "set",
                                                 "out", "ago",   "marco", "mai",  "jan"};

constexpr Numbered weekday_rows[] = {
    {"sunday", 0},   {"sun", 0},      {"sonntag", 0},  {"dimanche", 0},  {"domingo", 0},
    {"monday", 1},   {"mon", 1},      {"montag", 1},   {"lundi", 1},     {"lunes", 1},
    {"segunda", 1},  {"tuesday", 2},  {"tue", 2},      {"tues", 2},      {"dienstag", 2},
    {"mardi", 2},    {"martes", 2},   {"terça", 2},    {"wednesday", 3}, {"wed", 3},
    {"weds", 3},     {"mittwoch", 3}, {"mercredi", 3}, {"miércoles", 3}, {"quarta", 3},
    {"thursday", 4}, {"thu", 4},      {"thur", 4},     {"thurs", 4},     {"donnerstag", 4},
    {"jeudi", 4},    {"jueves", 4},   {"quinta", 4},   {"friday", 5},    {"fri", 5},
    {"freitag", 5},  {"vendredi", 5}, {"viernes", 5},  {"sexta", 5},     {"saturday", 6},
    {"sat", 6},      {"samstag", 6},  {"samedi", 6},   {"sábado", 6},
};

/// Places whose clocks people name, the longest first.
constexpr PlaceZone place_rows[] = {
    {"San Francisco", "America/Los_Angeles"},
    {"Los Angeles", "America/Los_Angeles"},
    {"New York", "America/New_York"},
    {"Amsterdam", "Europe/Amsterdam"},
    {"Hong Kong", "Asia/Hong_Kong"},
    {"Singapore", "Asia/Singapore"},
    {"Stockholm", "Europe/Stockholm"},
    {"Sao Paulo", "America/Sao_Paulo"},
    {"São Paulo", "America/Sao_Paulo"},
    {"Melbourne", "Australia/Melbourne"},
    {"Brasília", "America/Sao_Paulo"},
    {"Brasilia", "America/Sao_Paulo"},
    {"Helsinki", "Europe/Helsinki"},
    {"Auckland", "Pacific/Auckland"},
    {"Toronto", "America/Toronto"},
    {"Chicago", "America/Chicago"},
    {"Beijing", "Asia/Shanghai"},
    {"London", "Europe/London"},
    {"Berlin", "Europe/Berlin"},
    {"Sydney", "Australia/Sydney"},
    {"Dublin", "Europe/Dublin"},
    {"Madrid", "Europe/Madrid"},
    {"Zurich", "Europe/Zurich"},
    {"Zürich", "Europe/Zurich"},
    {"Vienna", "Europe/Vienna"},
    {"Paris", "Europe/Paris"},
    {"Tokyo", "Asia/Tokyo"},
    {"Seoul", "Asia/Seoul"},
    {"Oslo", "Europe/Oslo"},
    {"UK", "Europe/London"},
};

/// Words that make a heading one of a timeline.
constexpr std::string_view timeline_words[] = {
    "timeline",
    "time line",
    "chronology",
    "chronologie",
    "cronología",
    "cronologia",
    "línea de tiempo",
    "linea de tiempo",
    "línea temporal",
    "linha do tempo",
    "linha temporal",
    "zeitlicher ablauf",
    "zeitverlauf",
    "zeitleiste",
    "zeitlinie",
    "zeitstrahl",
    "frise chronologique",
    "déroulé",
    "déroulement",
    "sequence of events",
    "course of events",
    "chain of events",
    "order of events",
    "log of events",
    "event log",
    "incident log",
    "events log",
    "linea temporal",
    "タイムライン",
    "時系列",
    "経緯",
    "经过",
    "时间线",
    "時間線",
    "时间轴",
    "타임라인",
    "хронология",
    "tijdlijn",
    "tidslinje",
    "oś czasu",
};

constexpr std::string_view plan_words[] = {
    "remediation timeline",
    "roadmap",
    "next steps",
    "action",
    "plan",
    "release",
    "rollout",
    "future",
    "schedule",
    "payment",
    "deadline",
    "milestone",
    "follow up",
    "to do",
    "todo",
};

struct ColumnWord {
  std::string_view word;
  ColumnKind kind;
};

constexpr ColumnWord column_rows[] = {
    {"time", ColumnKind::time},
    {"times", ColumnKind::time},
    {"when", ColumnKind::time},
    {"timestamp", ColumnKind::time},
    {"date time", ColumnKind::time},
    {"datetime", ColumnKind::time},
    {"date and time", ColumnKind::time},
    {"time and date", ColumnKind::time},
    {"at", ColumnKind::time},
    {"hour", ColumnKind::time},
    {"local time", ColumnKind::time},
    {"clock", ColumnKind::time},
    {"時刻", ColumnKind::time},
    {"日時", ColumnKind::time},
    {"時間", ColumnKind::time},
    {"时间", ColumnKind::time},
    {"시간", ColumnKind::time},
    {"horário", ColumnKind::time},
    {"horario", ColumnKind::time},
    {"hora", ColumnKind::time},
    {"heure", ColumnKind::time},
    {"horodatage", ColumnKind::time},
    {"zeit", ColumnKind::time},
    {"uhrzeit", ColumnKind::time},
    {"zeitpunkt", ColumnKind::time},
    {"data e hora", ColumnKind::time},
    {"fecha y hora", ColumnKind::time},
    {"date", ColumnKind::day},
    {"day", ColumnKind::day},
    {"data", ColumnKind::day},
    {"fecha", ColumnKind::day},
    {"datum", ColumnKind::day},
    {"tag", ColumnKind::day},
    {"日付", ColumnKind::day},
    {"日期", ColumnKind::day},
    {"event", ColumnKind::event},
    {"events", ColumnKind::event},
    {"description", ColumnKind::event},
    {"what", ColumnKind::event},
    {"what happened", ColumnKind::event},
    {"details", ColumnKind::event},
    {"event description", ColumnKind::event},
    {"update", ColumnKind::event},
    {"activity", ColumnKind::event},
    {"action", ColumnKind::event},
    {"action taken", ColumnKind::event},
    {"entry", ColumnKind::event},
    {"notes", ColumnKind::event},
    {"message", ColumnKind::event},
    {"出来事", ColumnKind::event},
    {"イベント", ColumnKind::event},
    {"内容", ColumnKind::event},
    {"事件", ColumnKind::event},
    {"evento", ColumnKind::event},
    {"descrição", ColumnKind::event},
    {"descripción", ColumnKind::event},
    {"événement", ColumnKind::event},
    {"evénement", ColumnKind::event},
    {"ereignis", ColumnKind::event},
    {"beschreibung", ColumnKind::event},
    {"who", ColumnKind::person},
    {"by", ColumnKind::person},
    {"actor", ColumnKind::person},
    {"person", ColumnKind::person},
    {"owner", ColumnKind::person},
    {"link", ColumnKind::link},
    {"data link", ColumnKind::link},
    {"reference", ColumnKind::link},
    {"source", ColumnKind::link},
    {"evidence", ColumnKind::link},
    {"url", ColumnKind::link},
    {"due", ColumnKind::plan},
    {"due date", ColumnKind::plan},
    {"due by", ColumnKind::plan},
    {"target date", ColumnKind::plan},
    {"deadline", ColumnKind::plan},
    {"eta", ColumnKind::plan},
    {"completed", ColumnKind::plan},
    {"completion date", ColumnKind::plan},
    {"status", ColumnKind::plan},
};

constexpr std::string_view quantity_units[] = {
    "b",    "kb",      "mb",    "gb",      "tb",     "kib",     "mib",     "gib",
    "tib",  "ms",      "s",     "sec",     "secs",   "second",  "seconds", "min",
    "mins", "minutes", "h",     "hr",      "hrs",    "hour",    "hours",   "day",
    "days", "week",    "weeks", "percent", "times",  "euro",    "euros",   "usd",
    "eur",  "dollars", "k",     "m",       "bn",     "million", "billion", "requests",
    "req",  "rps",     "qps",   "errors",  "orders", "users",   "gbps",    "mbps",
    "mhz",  "ghz",     "mt",    "x",       "tps",    "pods",
};

constexpr std::string_view fact_labels[] = {
    "date",
    "duration",
    "status",
    "due",
    "due date",
    "created",
    "updated",
    "version",
    "severity",
    "author",
    "authors",
    "owner",
    "next review",
    "generated",
    "published",
    "reviewed",
    "last updated",
    "period",
    "time to repair",
    "time to resolve",
    "time to detect",
    "time to recover",
    "time to recovery",
    "time to detection",
    "ttr",
    "ttd",
    "mttr",
    "mttd",
    "downtime",
    "total duration",
    "incident duration",
    "note",
    "link",
    "ref",
    "see",
    "http",
    "https",
    "review date",
    "date of incident",
    "incident date",
    "meeting",
    "postmortem date",
    "image",
    "tag",
};

constexpr std::string_view moment_labels[] = {
    "resolved",
    "identified",
    "investigating",
    "monitoring",
    "update",
    "detected",
    "first detected",
    "acknowledged",
    "mitigated",
    "started",
    "incident started",
    "incident start",
    "incident resolved",
    "incident declared",
    "declared",
    "incident detected",
    "repaired",
    "outage start",
    "outage end",
    "start",
    "end",
    "fault occurs",
    "fault occurred",
    "fault detected",
    "recovered",
    "in progress",
    "completed",
    "verifying",
    "scheduled",
    "restored",
    "incident is declared",
    "incident repaired",
    "postmortem",
    "incident closed",
    "closed",
};

constexpr std::string_view day_labels[] = {
    "date",
    "incident date",
    "date of incident",
    "date of the incident",
    "datum",
    "data",
    "fecha",
    "day",
    "date of outage",
    "outage date",
    "date of event",
    "event date",
    "発生日",
    "日付",
    "date utc",
    "data do incidente",
    "incident date and time",
    "occurred on",
    "date occurred",
};

constexpr std::string_view zone_triggers[] = {
    "all times", "times are", "times in",    "times below", "timezone",     "time zone",
    "times:",    "all in",    "times shown", "timestamps",  "all dates",    "times",
    "time is",   "time in",   "zeitzone",    "alle zeiten", "zeiten",       "uhrzeiten",
    "heures",    "fuseau",    "horários",    "horarios",    "horas",        "zona horaria",
    "fuso",      "時刻",      "時間",        "时间",        "dates are in",
};

template <std::size_t size>
bool holds(const std::string_view (&all)[size], std::string_view word) {
  return std::find(std::begin(all), std::end(all), word) != std::end(all);
}

template <std::size_t size>
int number_of(const Numbered (&all)[size], std::string_view word, int otherwise) {
  const auto* const found = std::find_if(std::begin(all), std::end(all),
                                         [&](const Numbered& row) { return row.word == word; });
  return found == std::end(all) ? otherwise : found->number;
}

bool is_wordy(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Whether a text has these words, not as a part of longer ones.
bool holds_words(std::string_view text, std::string_view words) {
  for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    const auto end = at + words.size();
    const bool ascii = is_wordy(words.front()) && is_wordy(words.back());
    const bool apart = (at == 0 || !is_wordy(text[at - 1])) &&
                       (end == text.size() || !is_wordy(text[end]) || text[end] == 's');
    if (!ascii || apart) return true;
  }
  return false;
}

}  // namespace

int month_word(std::string_view word) { return number_of(month_rows, word, 0); }

bool is_ambiguous_month(std::string_view word) { return holds(ambiguous_months, word); }

int weekday_word(std::string_view word) { return number_of(weekday_rows, word, -1); }

std::optional<PlaceZone> place_zone(std::string_view text) {
  for (const auto& place : place_rows) {
    if (!text.starts_with(place.words)) continue;
    if (text.size() > place.words.size() && is_wordy(text[place.words.size()])) continue;
    return place;
  }
  return std::nullopt;
}

bool names_timeline(std::string_view heading) {
  return std::any_of(std::begin(timeline_words), std::end(timeline_words),
                     [&](std::string_view words) { return holds_words(heading, words); });
}

bool names_plan(std::string_view heading) {
  return std::any_of(std::begin(plan_words), std::end(plan_words),
                     [&](std::string_view words) { return holds_words(heading, words); });
}

ColumnKind column_kind(std::string_view heading) {
  const auto* const found =
      std::find_if(std::begin(column_rows), std::end(column_rows),
                   [&](const ColumnWord& row) { return row.word == heading; });
  return found == std::end(column_rows) ? ColumnKind::other : found->kind;
}

std::vector<std::string_view> column_words(ColumnKind kind) {
  std::vector<std::string_view> words;
  for (const auto& row : column_rows) {
    if (row.kind == kind) words.push_back(row.word);
  }
  return words;
}

bool is_unit(std::string_view word) { return holds(quantity_units, text::lower_ascii(word)); }

bool is_fact_label(std::string_view label) { return holds(fact_labels, label); }

bool is_moment_label(std::string_view label) { return holds(moment_labels, label); }

bool is_day_label(std::string_view label) { return holds(day_labels, label); }

std::size_t after_zone_trigger(std::string_view lower) {
  for (const auto trigger : zone_triggers) {
    const auto at = lower.find(trigger);
    if (at != std::string_view::npos) return at + trigger.size();
  }
  return std::string_view::npos;
}

}  // namespace pm::prose
