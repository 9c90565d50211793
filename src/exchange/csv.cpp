#include "pm/exchange/csv.hpp"

namespace pm::exchange {

std::string csv_line(const std::vector<std::string>&) { return {}; }

}  // namespace pm::exchange
