#include "exposition.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "cells.hpp"

namespace pm::exchange::tables {
namespace {

/// Where buckets end, in seconds: 1, 5, 15 and 30 minutes, 1, 2, 4 and 8 hours, 1, 3, 7 and 30
/// days. Documented in docs/formats/openmetrics.md; dashboards hold on to them.
constexpr std::array<std::int64_t, 12> bucket_ends = {60,    300,   900,   1800,   3600,   7200,
                                                      14400, 28800, 86400, 259200, 604800, 2592000};

std::string escaped_label(std::string_view value) {
  std::string out;
  for (const char c : value) {
    if (c == '\\' || c == '"') out += '\\';
    out += c;
  }
  return out;
}

/// In `{}`; nothing when there are none.
std::string words(const Labels& labels) {
  std::string out;
  for (const auto& [name, value] : labels) {
    out += fmt::format("{}{}=\"{}\"", out.empty() ? "" : ",", name, escaped_label(value));
  }
  return out.empty() ? out : "{" + out + "}";
}

}  // namespace

std::string label_value(std::string_view text) {
  auto shown = line(text);
  return shown.empty() ? "unknown" : shown;
}

void Histogram::take(time::Milliseconds length) {
  counts_.resize(bucket_ends.size() + 1);
  const auto* const bucket =
      std::find_if(bucket_ends.begin(), bucket_ends.end(),
                   [&](std::int64_t end) { return length <= end * time::seconds; });
  ++counts_[static_cast<std::size_t>(bucket - bucket_ends.begin())];
  sum_ += static_cast<double>(length);
}

void Exposition::begin(const Family& family) {
  name_ = family.name;
  out_ += fmt::format("# TYPE {} {}\n", family.name, family.type);
  if (!family.unit.empty()) out_ += fmt::format("# UNIT {} {}\n", family.name, family.unit);
  out_ += fmt::format("# HELP {} {}\n", family.name, family.help);
}

void Exposition::sample(const Labels& labels, std::string_view value) { put("", labels, value); }

void Exposition::sample(const Labels& labels, const Histogram& histogram) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i <= bucket_ends.size(); ++i) {
    count += i < histogram.counts().size() ? histogram.counts()[i] : 0;
    auto with_end = labels;
    with_end.emplace_back(
        "le", i < bucket_ends.size() ? fmt::format("{}.0", bucket_ends[i]) : std::string("+Inf"));
    put("_bucket", with_end, std::to_string(count));
  }
  put("_count", labels, std::to_string(count));
  put("_sum", labels, seconds(histogram.sum()));
}

void Exposition::put(std::string_view suffix, const Labels& labels, std::string_view value) {
  out_ += fmt::format("{}{}{} {}\n", name_, suffix, words(labels), value);
}

std::string Exposition::take() {
  out_ += "# EOF\n";
  return std::move(out_);
}

}  // namespace pm::exchange::tables
