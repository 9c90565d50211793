#include "patterns.hpp"

#include <initializer_list>
#include <string_view>

#include <fmt/format.h>

namespace pm::exchange {
namespace {

/// A word in capitals and small letters alike: "[Uu][Tt][Cc]".
std::string any_case(std::string_view word) {
  std::string out;
  for (const char c : word) {
    const bool letter = c >= 'a' && c <= 'z';
    out += letter ? fmt::format("[{}{}]", static_cast<char>(c - 'a' + 'A'), c) : std::string(1, c);
  }
  return out;
}

std::string date() {
  return "[0-9]{4}-("
         "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|"
         "(0[469]|11)-(0[1-9]|[12][0-9]|30)|"
         "02-(0[1-9]|[12][0-9]))";
}

/// A leap second ends a quarter of an hour.
std::string clock_time() {
  constexpr std::string_view fraction = R"((\.[0-9]{1,9})?)";
  return fmt::format("([01][0-9]|2[0-3]):([0-5][0-9](:[0-5][0-9]{0})?|(14|29|44|59):60{0})",
                     fraction);
}

/// `-00:00` says that the zone is not known.
std::string offset() {
  return fmt::format("( ?({}|{}|{}|{}|{}))?", any_case("z"), any_case("utc"), any_case("gmt"),
                     R"(\+(0[0-9]|1[0-3]):[0-5][0-9]|-(0[1-9]|1[0-3]):[0-5][0-9])",
                     R"(-00:(0[1-9]|[1-5][0-9])|[+-]14:00)");
}

/// A count with any of these words behind it, which may be left out.
std::string counted(std::initializer_list<std::string_view> words) {
  std::string any;
  for (const auto word : words) any += (any.empty() ? "" : "|") + any_case(word);
  return fmt::format(R"(([0-9]{{1,9}}[ \t\n]*({})[ \t\n]*)?)", any);
}

std::string length_in_words() {
  return counted({"weeks", "week", "w"}) + counted({"days", "day", "d"}) +
         counted({"hours", "hour", "hrs", "hr", "h"}) +
         counted({"minutes", "minute", "mins", "min", "m"}) +
         counted({"seconds", "second", "secs", "sec", "s"});
}

std::string iso_length() {
  const auto count = [](std::string_view unit) { return fmt::format("([0-9]{{1,9}}{})?", unit); };
  const auto some = [](std::string_view unit) { return fmt::format("[0-9]{{1,9}}{}", unit); };
  const auto clock = fmt::format("T({}{}{}|{}{}|{})", some("H"), count("M"), count("S"), some("M"),
                                 count("S"), some("S"));
  return fmt::format("P({0}{1}({2})?|{3}({2})?|{2})", some("W"), count("D"), clock, some("D"));
}

}  // namespace

std::string time_pattern() {
  return fmt::format("^{}([Tt ]{}{})?$", date(), clock_time(), offset());
}

std::string duration_pattern() { return fmt::format("^({}|{})$", length_in_words(), iso_length()); }

}  // namespace pm::exchange
