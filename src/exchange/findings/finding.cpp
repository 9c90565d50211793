#include <algorithm>
#include <utility>

#include "pm/exchange/findings.hpp"
#include "pm/text/sha256.hpp"
#include "pm/text/source.hpp"

namespace pm::exchange {
namespace {

FindingPlace place_of(const text::Where& where) {
  if (!where) return {};
  const auto from = where.source->position(where.span.begin);
  const auto to = where.source->position(where.span.end);
  return {.file = where.source->name(),
          .line = from.line,
          .column = from.column,
          .end_line = to.line,
          .end_column = to.column,
          .message = {}};
}

FindingPlace place_of(const text::Diagnostic& found) {
  if (!found.place) return place_of(found.where);
  return {.file = found.place.name,
          .line = found.place.line,
          .column = found.place.column,
          .end_line = 0,
          .end_column = 0,
          .message = {}};
}

std::string_view invalid_text(const text::Diagnostic& found) {
  if (found.place) {
    const std::string_view line = found.place.text;
    const auto begin = std::min<std::size_t>(found.place.part.begin, line.size());
    const auto end = std::clamp<std::size_t>(found.place.part.end, begin, line.size());
    return line.substr(begin, end - begin);
  }
  return found.where ? found.where.source->at(found.where.span) : std::string_view();
}

/// Returns a message with `#` for each number, such as a count of days that grows.
std::string without_numbers(std::string_view message) {
  std::string out;
  for (const char c : message) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit)
      out += c;
    else if (out.empty() || out.back() != '#')
      out += '#';
  }
  return out;
}

/// Returns what stays the same while the file around a finding changes.
std::string identity(const text::Diagnostic& found, const std::string& file) {
  constexpr char separator = '\0';
  std::string out(found.rule);
  out += separator;
  out += file.substr(file.rfind('/') + 1);
  out += separator;
  out += invalid_text(found);
  out += separator;
  out += without_numbers(found.message);
  return out;
}

/// Returns 132 bits of the hash: enough for any number of findings, and short.
std::string hashed(const std::string& identity) {
  constexpr std::size_t length = 22;
  return text::sha256_base64(identity).substr(0, length);
}

}  // namespace

std::vector<Finding> FindingMaker::make(const text::Report& report) {
  std::vector<Finding> out;
  out.reserve(report.all().size());
  for (const auto& found : report.all()) {
    Finding finding{.rule = std::string(found.rule),
                    .level = found.level,
                    .message = found.message,
                    .place = place_of(found),
                    .others = {},
                    .note = found.note,
                    .help = found.help,
                    .fingerprint = {}};
    for (const auto& [where, words] : found.others) {
      finding.others.push_back(place_of(where));
      finding.others.back().message = words;
    }
    finding.fingerprint = hashed(identity(found, finding.place.file));
    const auto before = seen_[finding.fingerprint]++;
    if (before > 0) finding.fingerprint += '.' + std::to_string(before + 1);
    out.push_back(std::move(finding));
  }
  return out;
}

}  // namespace pm::exchange
