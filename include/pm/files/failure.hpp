#pragma once

#include <stdexcept>
#include <string>

namespace pm::files {

/// The world said no: a file that cannot be read or written. The one exception that pm throws
/// itself; it is thrown where the world is touched and ends in exit status 3.
class Failure : public std::runtime_error {
 public:
  /// `message` names the file and what was wanted of it: "cannot read `a.yaml`: permission denied".
  explicit Failure(const std::string& message, std::string help = {})
      : std::runtime_error(message), help_(std::move(help)) {}

  [[nodiscard]] const std::string& help() const { return help_; }

 private:
  std::string help_;
};

}  // namespace pm::files
