#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pm/claims/claim.hpp"
#include "pm/claims/facts.hpp"
#include "pm/text/where.hpp"

namespace pm::claims {

enum class Verdict : std::uint8_t {
  supported,
  contradicted,
  unknown,  ///< not in the record
};

/// "supported", "contradicted", "unknown"
[[nodiscard]] std::string_view word(Verdict verdict);

/// What is wrong with a contradicted claim.
enum class Fault : std::uint8_t { none, length, clock, weekday, year };

/// What the record says of a claim.
struct Judgement {
  Verdict verdict = Verdict::unknown;
  Fault fault = Fault::none;
  std::string name;     ///< of the nearest time or figure: "times.resolved"; empty without one
  std::string nearest;  ///< its value in words: "39 minutes", "2024-01-29 17:39 EST"
  std::string note;     ///< what explains the difference, such as a time zone
  text::Where where;    ///< of the nearest time
};

[[nodiscard]] Judgement judge(const Claim& claim, const Facts& facts);

}  // namespace pm::claims
