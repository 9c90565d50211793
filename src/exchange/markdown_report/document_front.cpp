#include "document_front.hpp"

#include <utility>

#include "../taken.hpp"
#include "timed.hpp"

namespace pm::exchange::markdown_report {
namespace {

constexpr std::string_view fact_keys[] = {"authors", "author", "severity", "status",
                                          "tags",    "labels", "keywords"};

void keep_other_title(const FrontText& title, Imported& into) {
  const auto& taken = into.incident.title;
  if (taken && as_title(title.text) != taken->value)
    keep(into, "title", title.text, title.line, "the heading has other words");
}

void take_key(Front& front, std::string_view key, FactsReading& reading) {
  const auto texts = front.take_list(key);
  if (texts.empty()) return;
  std::string value;
  for (const auto& each : texts) value.append(value.empty() ? "" : "\n").append(each.text);
  if (!take_fact(reading, key, value, texts.front().line))
    keep(reading.into, key, value, texts.front().line);
}

/// A date in the front matter is that of the document.
void take_date(const FrontText& date, FactsReading& reading) {
  const auto time = whole_time(date.text);
  const auto moment =
      time ? reading.clock.moment(*time, std::nullopt, date.text, date.line) : std::nullopt;
  if (!moment) return keep(reading.into, "date", date.text, date.line);
  reading.into.incident.postmortem.published = said(*moment);
  read_as(reading.into, "date", date.text, "when the analysis was published", date.line);
  if (!reading.clock.day() && time->day) reading.clock.set_day(*time->day);
}

}  // namespace

Result<std::optional<yaml::FrontMatter>> document_front(std::string_view text,
                                                        const std::string& name) {
  auto matter = yaml::read_front_matter(text);
  if (!matter && text.starts_with("+++\n"))
    return failed(import_error({name, 1, 1}, "the front matter is TOML",
                               "write it as YAML between lines `---`"));
  return matter;
}

void take_front(Front& front, const std::optional<FrontText>& title, FactsReading& reading) {
  if (title) keep_other_title(*title, reading.into);
  for (const auto key : fact_keys) take_key(front, key, reading);
  if (const auto date = front.take_text("date")) take_date(*date, reading);
  front.keep_rest(reading.into);
}

}  // namespace pm::exchange::markdown_report
