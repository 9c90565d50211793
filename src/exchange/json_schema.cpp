#include "pm/exchange/json_schema.hpp"

namespace pm::exchange {

std::string incident_schema() { return {}; }
std::string config_schema() { return {}; }

}  // namespace pm::exchange
