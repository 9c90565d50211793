#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace pm::exchange::markdown_report {

/// Keys for sections of a record's own: no two are the same, and none is a key that a postmortem
/// has for something else.
class OwnKeys {
 public:
  /// The key for a heading: its words; with a capital first letter where they could be taken for a
  /// key of the format (`status`), and with a number where there is one of these words already.
  [[nodiscard]] std::string key(std::string_view heading);

 private:
  std::map<std::string, std::size_t, std::less<>> count_;
};

}  // namespace pm::exchange::markdown_report
