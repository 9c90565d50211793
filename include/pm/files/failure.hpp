#pragma once

#include <stdexcept>
#include <string>

namespace pm::files {

/// An I/O or system error. pm's only exception: thrown where pm calls the system, and turned into
/// exit status 3.
class Failure : public std::runtime_error {
 public:
  /// `message` names the operation and the file: "cannot read `a.yaml`: permission denied".
  explicit Failure(const std::string& message, std::string help = {})
      : std::runtime_error(message), help_(std::move(help)) {}

  [[nodiscard]] const std::string& help() const { return help_; }

 private:
  std::string help_;
};

}  // namespace pm::files
