#include "own_values.hpp"

#include <variant>

#include "pm/time/when.hpp"

namespace pm::exchange::statuspage {

std::string text_of(const json::Value& object, std::string_view name) {
  const auto* value = object.find(name);
  return value != nullptr && value->kind == json::Value::Kind::text ? value->text : std::string();
}

std::optional<time::Instant> instant_of(const std::string& text, const time::Zone& zone) {
  const auto read = time::read_time(text);
  const auto* written = std::get_if<time::Written>(&read);
  if (written == nullptr) return std::nullopt;
  const auto found = time::instant_of(*written, text, zone);
  const auto* instant = std::get_if<time::Instant>(&found);
  return instant ? std::optional(*instant) : std::nullopt;
}

std::string plain_phase(std::string_view status, std::string_view before) {
  return status == before ? "update" : std::string(status);
}

}  // namespace pm::exchange::statuspage
