#include "typed.hpp"

#include <algorithm>
#include <istream>

#include <fmt/format.h>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/when.hpp"
#include "pm/time/written.hpp"
#include "pm/yaml/limits.hpp"
#include "reporting.hpp"

namespace pm::commands {
namespace {

/// Returns whether text is a duration apart from the size of its numbers: `0m`, `500d`.
bool is_duration_of_any_size(std::string_view text) {
  std::string ones;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) ones += c;
    if (digit && !ones.ends_with('1')) ones += '1';
  }
  return time::read_duration(ones).has_value();
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool blank = byte <= ' ' || byte == 0x7F;
    if (!blank) line += c;
    if (blank && !line.empty() && line.back() != ' ') line += ' ';
  }
  return std::string(text::trimmed(line));
}

std::string tidied(std::string_view text) {
  if (text.starts_with(text::byte_order_mark)) text.remove_prefix(text::byte_order_mark.size());
  std::string lines(text);
  std::erase(lines, '\r');
  lines.erase(lines.find_last_not_of(" \t\n") + 1);
  // The first line keeps its indentation, which may mark code.
  const auto first = std::min(lines.find_first_not_of(" \t\n"), lines.size());
  const auto line = lines.substr(0, first).rfind('\n');
  if (line != std::string::npos) lines.erase(0, line + 1);
  if (lines.find('\n') != std::string::npos) lines += '\n';
  return lines;
}

std::optional<model::Moment> TypedTimes::moment(std::string_view option) {
  const auto text = arguments_.value(option);
  if (!text) return std::nullopt;
  const auto read = time::read_when(*text, now_, zone_);
  if (read) return model::Moment{read->at, read->precision};
  remember(option, read.error());
  return std::nullopt;
}

std::optional<std::string> TypedTimes::written(std::string_view option) {
  const auto found = moment(option);
  return found ? std::optional(written(*found)) : std::nullopt;
}

std::optional<std::string> TypedTimes::written_or_duration(std::string_view option) {
  const auto value = arguments_.value(option);
  if (!value) return std::nullopt;
  const auto text = text::trimmed(*value);
  if (is_duration(option)) return std::string(text);
  if (!is_duration_of_any_size(text)) return written(option);
  const auto read = time::read_when(fmt::format("in {}", text), now_, zone_);
  if (!read) remember(option, read.error());
  return std::nullopt;
}

bool TypedTimes::is_duration(std::string_view option) const {
  const auto text = arguments_.value(option);
  return text && time::read_duration(text::trimmed(*text));
}

void TypedTimes::remember(std::string_view option, const text::Diagnostic& wrong) {
  if (!error_) error_ = usage_error(fmt::format("`{}`: {}", option, wrong.message), wrong.help);
}

std::string TypedTimes::written(const model::Moment& moment) const {
  return time::written(moment.at, moment.precision, zone_);
}

std::string input(const World& world, const std::string& path) {
  if (path != "-") return world.disk.read(path, yaml::most_bytes_read);
  std::string bytes(yaml::most_bytes + 1, '\0');
  world.in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(world.in.gcount()));
  return bytes;
}

}  // namespace pm::commands
