#include "own_values.hpp"

#include "pm/time/when.hpp"

namespace pm::exchange::statuspage {

std::string text_of(const data::Value& object, std::string_view name) {
  const auto* value = object.find(name);
  return value != nullptr && value->kind == data::Value::Kind::text ? value->text : std::string();
}

std::optional<time::Instant> instant_of(const std::string& text, const time::Zone& zone) {
  const auto written = time::read_time(text);
  if (!written) return std::nullopt;
  const auto instant = time::instant_of(*written, text, zone);
  return instant ? std::optional(*instant) : std::nullopt;
}

std::string plain_phase(std::string_view status, std::string_view before) {
  return status == before ? "update" : std::string(status);
}

}  // namespace pm::exchange::statuspage
