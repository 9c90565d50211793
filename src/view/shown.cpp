#include "shown.hpp"

#include "day_words.hpp"

#include <algorithm>

#include "pm/metrics/durations.hpp"
#include "pm/text/link.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"

namespace pm::view {

std::string in_words(std::string_view word) {
  std::string words(word);
  for (char& c : words) {
    if (c == '_') c = ' ';
  }
  // The words of the format are ASCII.
  if (!words.empty() && words.front() >= 'a' && words.front() <= 'z') {
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
  }
  return words;
}

data::Value shown(std::string_view text) {
  std::string line(text::trimmed(text));
  if (line.empty()) return {};
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
  return line;
}

data::Value shown(const model::Maybe<std::string>& text) {
  return text ? shown(std::string_view(text->value)) : data::Value();
}

data::Value shown_link(const model::Maybe<std::string>& link) {
  return link && text::is_safe_link(link->value) ? shown(link) : data::Value();
}

data::Value prose(const model::Maybe<std::string>& markdown, int below) {
  if (!markdown || text::trimmed(markdown->value).empty()) return {};
  return data::prose(markdown->value, below);
}

std::string enumerated(std::span<const std::string> words) {
  std::string line;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) line += i + 1 == words.size() ? " and " : ", ";
    line += words[i];
  }
  return line;
}

std::string in_words(const model::Moment& moment, const time::Zone& zone) {
  return time::posted(moment.at, moment.precision, zone);
}

data::Value shown(const std::optional<model::Moment>& moment, const time::Zone& zone) {
  if (!moment) return {};
  const bool day = moment->known_to_the_day();
  const auto date = time::date(moment->at, zone);
  data::Value data;
  data.set("text", in_words(*moment, zone));
  data.set("sortable", time::sortable(moment->at, moment->precision, zone));
  data.set("datetime", day ? date : time::rfc3339(moment->at));
  data.set("date", date);
  data.set("day", days(moment->at, moment->at, zone));
  data.set("time", day ? data::Value() : data::Value(time::clock_time(moment->at, zone)));
  data.set("zone", zone.at(moment->at).abbreviation);
  return data;
}

data::Value shown(const model::Maybe<model::Moment>& moment, const time::Zone& zone) {
  return shown(moment ? std::optional(moment->value) : std::nullopt, zone);
}

namespace {

/// Returns the duration to show: whole days if only days are known, so that all forms have the same
/// precision.
std::optional<time::Milliseconds> told(const metrics::Length& length) {
  if (!length.known || !length.about) return length.known;
  return (*length.known + time::days / 2) / time::days * time::days;
}

}  // namespace

std::string in_words(const metrics::Length& length) {
  const auto known = told(length);
  if (!known) return "unknown";
  std::string words = length.about ? "about " : "";
  words += time::long_duration(*known);
  if (length.ongoing) words += " so far";
  return words;
}

std::string in_short(const metrics::Length& length) {
  const auto known = told(length);
  if (!known) return "unknown";
  return (length.about ? "~" : "") + time::short_duration(*known);
}

data::Value shown(const metrics::Length& length, const Caption& caption) {
  const auto known = told(length);
  data::Value data;
  data.set("key", shown(caption.key));
  data.set("name", shown(caption.name));
  data.set("long", in_words(length));
  data.set("short", in_short(length));
  data.set("compact", length.known
                          ? data::Value(compact(length) + (length.ongoing ? " so far" : ""))
                          : data::Value("unknown"));
  data.set("iso", known ? data::Value(time::iso_duration(*known)) : data::Value());
  data.set("seconds", known ? data::Value(*known / time::seconds) : data::Value());
  data.set("definition", shown(caption.definition));
  data.set("known", known.has_value());
  data.set("about", length.about);
  data.set("ongoing", length.ongoing);
  return data;
}

}  // namespace pm::view
