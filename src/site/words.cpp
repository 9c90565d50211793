#include "words.hpp"

#include <algorithm>
#include <cassert>

#include <fmt/format.h>

#include "pm/data/json.hpp"
#include "pm/text/embedded.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "pm/time/civil.hpp"
#include "pm/time/format.hpp"

namespace pm::site {
namespace {

constexpr std::string_view ending = ".json";

text::Diagnostic diagnostic(const text::Source& file, std::string message, std::string help) {
  return {.rule = "site-words",
          .message = std::move(message),
          .where = {&file, {}},
          .help = std::move(help)};
}

/// Returns a list of so many texts, or a diagnostic.
Result<std::vector<std::string>> texts(const text::Source& file, const data::Member& member,
                                       std::size_t count) {
  std::vector<std::string> all;
  for (const auto& item : member.value.items) {
    if (item.is_text()) all.push_back(item.text);
  }
  if (all.size() == count && member.value.items.size() == count) return all;
  return failed(diagnostic(file, fmt::format("`{}` must be a list of {} texts", member.name, count),
                           "copy the list of another language and translate it"));
}

}  // namespace

Result<Words> Words::of(std::string_view language) {
  const auto name = std::string(language) + std::string(ending);
  for (const auto& file : text::embedded_words()) {
    if (file.name != name) continue;
    Words words;
    const auto read = data::read_json(file.text);
    assert(read);
    for (const auto& [key, value] : read->members) {
      if (value.is_text()) words.words_.emplace(key, value.text);
      if (!value.is_list()) continue;
      auto& list = key == "months" ? words.months_ : words.weekdays_;
      for (const auto& item : value.items) list.push_back(item.text);
    }
    return words;
  }
  const auto all = languages();
  return failed(text::Diagnostic{
      .rule = "usage",
      .message = fmt::format("unknown language {}", text::quoted(language)),
      .help = fmt::format("the languages are {}; for another one, add `words.{}.json` to the "
                          "directory of templates",
                          text::listed(all), language)});
}

std::vector<std::string> Words::languages() {
  std::vector<std::string> all;
  for (const auto& file : text::embedded_words())
    all.emplace_back(file.name.substr(0, file.name.size() - ending.size()));
  return all;
}

Result<void> Words::replace_by(const text::Source& file) {
  auto read = data::read_json(file.bytes());
  if (!read) {
    auto error = std::move(read).error();
    error.place = {.name = file.name()};
    return failed(std::move(error));
  }
  for (const auto& member : read->members) {
    const auto& key = member.name;
    if (key == "months" || key == "weekdays") {
      auto list = texts(file, member, key == "months" ? 12 : 7);
      if (!list) return failed(std::move(list).error());
      (key == "months" ? months_ : weekdays_) = *std::move(list);
      continue;
    }
    const auto found = words_.find(key);
    if (found == words_.end()) {
      return failed(diagnostic(file, fmt::format("unknown key {}", text::quoted(key)),
                               text::did_you_mean(key, keys(), "`words/en.json` has all keys")));
    }
    if (!member.value.is_text())
      return failed(
          diagnostic(file, fmt::format("`{}` must be a text", key), "write it in quotes"));
    found->second = member.value.text;
  }
  return {};
}

const std::string& Words::operator[](std::string_view key) const {
  const auto found = words_.find(key);
  assert(found != words_.end());
  return found->second;
}

std::string Words::with(std::string_view key, Values values) const {
  const auto& word = (*this)[key];
  std::string out;
  std::size_t at = 0;
  while (at < word.size()) {
    const auto open = word.find('{', at);
    const auto close = open == std::string::npos ? open : word.find('}', open);
    if (close == std::string::npos) break;
    const auto name = std::string_view(word).substr(open + 1, close - open - 1);
    const auto value = std::find_if(values.begin(), values.end(),
                                    [&](const auto& each) { return each.first == name; });
    out += word.substr(at, open - at);
    out += value == values.end() ? word.substr(open, close + 1 - open) : value->second;
    at = close + 1;
  }
  return out + word.substr(at);
}

std::string Words::counted(std::string_view key, std::size_t count, Values values) const {
  const auto form = std::string(key) + (count == 1 ? ".one" : ".other");
  std::string out = with(form, values);
  constexpr std::string_view place = "{count}";
  const auto at = out.find(place);
  if (at != std::string::npos) out.replace(at, place.size(), std::to_string(count));
  return out;
}

std::string Words::listed(const std::vector<std::string>& names) const {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0)
      out += i + 1 == names.size() ? " " + (*this)["and"] + " " : (*this)["list_separator"];
    out += names[i];
  }
  return out;
}

std::string Words::date(time::Instant at, const time::Zone& zone) const {
  const auto local = zone.local(at);
  return with("date", {{"day", std::to_string(local.day)},
                       {"month", month_name(local.month)},
                       {"year", std::to_string(local.year)}});
}

std::string Words::date_of_year(time::Instant at, const time::Zone& zone) const {
  const auto local = zone.local(at);
  return with("date_of_year",
              {{"day", std::to_string(local.day)}, {"month", month_name(local.month)}});
}

std::string Words::date_and_time(time::Instant at, const time::Zone& zone) const {
  return with("date_and_time", {{"date", date(at, zone)},
                                {"time", time::clock_time(at, zone)},
                                {"zone", zone.at(at).abbreviation}});
}

std::string Words::month(int year, int month) const {
  return with("month", {{"month", month_name(month)}, {"year", std::to_string(year)}});
}

const std::string& Words::month_name(int month) const {
  return months_[static_cast<std::size_t>(month - 1)];
}

const std::string& Words::weekday(time::Instant at, const time::Zone& zone) const {
  return weekdays_[static_cast<std::size_t>(time::weekday(zone.local(at)))];
}

std::string Words::length(time::Milliseconds length) const {
  constexpr std::pair<std::string_view, time::Milliseconds> units[] = {
      {"unit_day", time::days},
      {"unit_hour", time::hours},
      {"unit_minute", time::minutes},
      {"unit_second", time::seconds}};
  std::string out;
  int shown = 0;
  auto rest = std::max<time::Milliseconds>(length, 0);
  for (const auto& [unit, size] : units) {
    const auto count = rest / size;
    rest %= size;
    if (shown > 0 && count == 0) break;
    if (count == 0 && size != time::seconds) continue;
    if (shown > 0) out += no_break;
    out += fmt::format("{}{}{}", count, no_break, (*this)[unit]);
    if (++shown == 2) break;
  }
  return out;
}

std::string Words::percent(std::int64_t hundredths) const {
  auto number = std::to_string(hundredths / 100);
  auto decimals = hundredths % 100;
  if (decimals > 0) {
    number += (*this)["decimal_point"];
    number += fmt::format("{:02}", decimals);
    if (decimals % 10 == 0) number.pop_back();
  }
  auto out = with("percent", {{"number", number}});
  const auto blank = out.find(' ');
  if (blank != std::string::npos) out.replace(blank, 1, no_break);
  return out;
}

data::Value Words::for_templates() const {
  auto all = data::mapping();
  for (const auto& [key, word] : words_) {
    if (word.find('{') == std::string::npos) all.set(key, word);
  }
  return all;
}

std::vector<std::string_view> Words::keys() const {
  std::vector<std::string_view> all;
  for (const auto& [key, word] : words_) all.push_back(key);
  return all;
}

}  // namespace pm::site
