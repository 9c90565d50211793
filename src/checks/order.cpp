#include "order.hpp"

namespace pm::checks {
namespace {

constexpr auto longest_day = 25 * time::hours;  ///< one in which clocks are put back

/// How much later than written a time may have been.
time::Milliseconds leeway(time::Precision precision) {
  switch (precision) {
    case time::Precision::day:
      return longest_day - 1;
    case time::Precision::minute:
      return time::minutes - 1;
    case time::Precision::second:
      return time::seconds - 1;
    case time::Precision::millisecond:
      break;
  }
  return 0;
}

}  // namespace

bool is_before(const model::Moment& a, const model::Moment& b) {
  if (a.known_to_the_day() && b.known_to_the_day()) return a.at < b.at;
  return a.at + leeway(a.precision) < b.at;
}

}  // namespace pm::checks
