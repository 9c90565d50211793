#include "pm/text/source.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

#include "pm/text/utf8.hpp"

namespace pm::text {
namespace {

std::vector<std::uint32_t> line_starts(std::string_view bytes) {
  std::vector<std::uint32_t> starts = {0};
  for (auto at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1)) {
    starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
  return starts;
}

}  // namespace

Source::Source(std::string name, std::string bytes)
    : name_(std::move(name)), bytes_(std::move(bytes)), starts_(line_starts(bytes_)) {
  assert(bytes_.size() < std::numeric_limits<std::uint32_t>::max());
}

std::string_view Source::at(Span span) const {
  assert(span.begin <= span.end && span.end <= bytes_.size());
  return std::string_view(bytes_).substr(span.begin, span.size());
}

Span Source::whole() const { return {0, static_cast<std::uint32_t>(bytes_.size())}; }

std::size_t Source::line_of(std::uint32_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<std::size_t>(after - starts_.begin()) - 1;
}

Span Source::line_span(std::size_t index) const {
  Span span = {starts_[index], whole().end};
  if (index + 1 < starts_.size()) span.end = starts_[index + 1] - 1;
  if (span.end > span.begin && bytes_[span.end - 1] == '\r') --span.end;
  if (index == 0 && at(span).starts_with(byte_order_mark)) span.begin += 3;
  return span;
}

Position Source::position(std::uint32_t offset) const {
  const auto line = line_of(offset);
  const auto begin = line_span(line).begin;
  const auto before = at({begin, std::max(begin, offset)});
  return {.line = line + 1, .column = count_code_points(before) + 1};
}

}  // namespace pm::text
