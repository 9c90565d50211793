#include "said_at.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "../conclude/moment.hpp"
#include "../taken.hpp"
#include "pm/prose/loose_time.hpp"
#include "pm/text/words.hpp"
#include "pm/time/when.hpp"

namespace pm::exchange::statuspage {
namespace {

using model::Moment;

/// In the form that the API documents; nothing for what is no time of that form.
std::optional<Moment> as_documented(std::string_view text) {
  const auto written = time::read_time(text);
  if (!written || !written->offset) return std::nullopt;
  return Moment{time::in_utc(written->civil) + -*written->offset, written->precision};
}

std::optional<Moment> no_time(const data::Value& value, std::string_view name, std::string why,
                              Imported& into) {
  leave_out(into, std::string(name), value.text, std::move(why), value.line);
  return std::nullopt;
}

}  // namespace

std::optional<Moment> said_at(const data::Value& value, std::string_view name, Imported& into) {
  const auto text = text::trimmed(value.text);
  if (const auto moment = as_documented(text)) return moment;
  const auto said = prose::loose_time(text);
  if (!said || said->length != text.size())
    return no_time(value, name, "it is no time that pm can read", into);
  const auto result = conclude::moment(*said, {.zone = into.incident.zone});
  if (!result) return no_time(value, name, result.error().message, into);
  const auto& moment = *result;
  auto words = moment.remark;
  if (words.empty() && !said->offset && said->abbreviation.empty())
    words = fmt::format("a time in {}, since it names no zone", into.incident.zone.name());
  if (!words.empty()) read_as(into, std::string(name), value.text, std::move(words), value.line);
  return moment.moment;
}

bool has_other_offset(std::string_view written, const time::Zone& zone) {
  const auto time = time::read_time(text::trimmed(written));
  if (!time || !time->offset) return false;
  return zone.at(time::in_utc(time->civil) + -*time->offset).east != *time->offset;
}

}  // namespace pm::exchange::statuspage
