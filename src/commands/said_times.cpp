#include "said_times.hpp"

#include <variant>

#include <fmt/format.h>

#include "pm/text/words.hpp"
#include "pm/time/when.hpp"
#include "pm/time/written.hpp"

namespace pm::commands {

std::optional<model::Moment> SaidTimes::moment(std::string_view option) {
  const auto text = arguments_.value(option);
  if (!text) return std::nullopt;
  const auto read = time::read_when(*text, now_, zone_);
  if (const auto* said = std::get_if<time::Said>(&read))
    return model::Moment{said->at, said->precision};
  const auto& wrong = std::get<time::TimeMistake>(read);
  if (!mistake_) mistake_ = {fmt::format("`{}`: {}", option, wrong.message), wrong.help};
  return std::nullopt;
}

std::optional<std::string> SaidTimes::written(std::string_view option) {
  const auto said = moment(option);
  return said ? std::optional(written(*said)) : std::nullopt;
}

std::optional<std::string> SaidTimes::written_or_duration(std::string_view option) {
  const auto text = arguments_.value(option);
  if (text && time::read_duration(text::trimmed(*text))) return std::string(text::trimmed(*text));
  return written(option);
}

std::string SaidTimes::written(const model::Moment& moment) const {
  return time::written(moment.at, moment.precision, zone_);
}

}  // namespace pm::commands
