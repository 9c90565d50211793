#include "cells.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/format.hpp"

namespace pm::exchange::tables {
namespace {

/// CRLF and CR are line ends as well.
std::string with_line_feeds(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      out += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      out += '\n';
    }
  }
  return out;
}

template <typename T, typename Words>
std::string listed(const std::vector<T>& all, Words words) {
  std::string out;
  for (const auto& each : all) {
    if (!out.empty()) out += "; ";
    out += words(each);
  }
  return out;
}

}  // namespace

std::string line(std::string_view text) {
  std::string joined(text::trimmed(text));
  std::replace_if(
      joined.begin(), joined.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; },
      ' ');
  return text::visible(joined);
}

std::string line(const model::Maybe<std::string>& text) {
  return text ? line(std::string_view(text->value)) : std::string();
}

std::string cut(const std::string& line, std::size_t most) {
  std::size_t units = 0;
  std::size_t fits = 0;  // bytes that leave room for the sign
  for (std::size_t at = 0; at < line.size();) {
    const auto point = text::code_point(std::string_view(line).substr(at));
    if (units < most) fits = at;
    units += point.value > 0xFFFF ? 2 : 1;
    at += point.bytes;
  }
  return units <= most ? line : line.substr(0, fits) + "…";
}

std::string lines(std::string_view text) {
  auto shown = text::visible(with_line_feeds(text), true);
  const auto end = shown.find_last_not_of(" \t\n");
  shown.erase(end == std::string::npos ? 0 : end + 1);
  // The blanks before the first word may say that it is code.
  const auto first = std::min(shown.find_first_not_of(" \t\n"), shown.size());
  const auto before = shown.substr(0, first).rfind('\n');
  return before == std::string::npos ? shown : shown.substr(before + 1);
}

std::string lines(const model::Maybe<std::string>& text) {
  return text ? lines(std::string_view(text->value)) : std::string();
}

std::string timestamp(const model::Moment& moment, const time::Zone& zone) {
  return moment.known_to_the_day() ? time::date(moment.at, zone) : time::rfc3339(moment.at);
}

std::string timestamp(const model::Maybe<model::Moment>& moment, const time::Zone& zone) {
  return moment ? timestamp(moment->value, zone) : std::string();
}

std::string seconds(double milliseconds) {
  auto words = fmt::format("{:.3f}", milliseconds / time::seconds);
  words.erase(words.find_last_not_of('0') + 1);
  if (words.back() == '.') words.pop_back();
  return words;
}

std::optional<time::Milliseconds> told(const metrics::Length& length) {
  if (!length.known || !length.about) return length.known;
  return (*length.known + time::days / 2) / time::days * time::days;
}

std::string seconds(const metrics::Length& length) {
  const auto known = told(length);
  return known ? seconds(static_cast<double>(*known)) : std::string();
}

std::string yes_or_no(bool value) { return value ? "true" : "false"; }

std::string joined(const std::vector<std::string>& texts) {
  return listed(texts, [](const std::string& text) { return line(text); });
}

std::string joined(const std::vector<model::ComponentStatus>& components) {
  return listed(components, [](const model::ComponentStatus& each) {
    return fmt::format("{}: {}", line(each.name.value), model::word(each.status.value));
  });
}

}  // namespace pm::exchange::tables
