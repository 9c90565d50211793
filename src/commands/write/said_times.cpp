#include "said_times.hpp"

#include <variant>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/when.hpp"
#include "pm/time/written.hpp"

namespace pm::commands {
namespace {

/// Whether a text is a length of time but for its counts: `0m`, `500d`.
bool is_length_of_any_count(std::string_view text) {
  std::string ones;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit) ones += c;
    if (digit && !ones.ends_with('1')) ones += '1';
  }
  return time::read_duration(ones).has_value();
}

}  // namespace

std::optional<model::Moment> SaidTimes::moment(std::string_view option) {
  const auto text = arguments_.value(option);
  if (!text) return std::nullopt;
  const auto read = time::read_when(*text, now_, zone_);
  if (read) return model::Moment{read->at, read->precision};
  remember(option, read.error());
  return std::nullopt;
}

std::optional<std::string> SaidTimes::written(std::string_view option) {
  const auto said = moment(option);
  return said ? std::optional(written(*said)) : std::nullopt;
}

std::optional<std::string> SaidTimes::written_or_duration(std::string_view option) {
  const auto said = arguments_.value(option);
  if (!said) return std::nullopt;
  const auto text = text::trimmed(*said);
  if (says_length(option)) return std::string(text);
  if (!is_length_of_any_count(text)) return written(option);
  const auto read = time::read_when(fmt::format("in {}", text), now_, zone_);
  if (!read) remember(option, read.error());
  return std::nullopt;
}

bool SaidTimes::says_length(std::string_view option) const {
  const auto text = arguments_.value(option);
  return text && time::read_duration(text::trimmed(*text));
}

void SaidTimes::remember(std::string_view option, const text::Diagnostic& wrong) {
  if (!mistake_) mistake_ = {fmt::format("`{}`: {}", option, wrong.message), wrong.help};
}

std::string SaidTimes::written(const model::Moment& moment) const {
  return time::written(moment.at, moment.precision, zone_);
}

}  // namespace pm::commands
