#pragma once

#include <string>
#include <utility>

#include <unistd.h>

namespace pm::files {

/// An open file of the system, closed when it goes out of scope. Empty if opening failed.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { close(); }

  void close() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

  [[nodiscard]] explicit operator bool() const { return number_ >= 0; }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_ = -1;
};

/// Returns whether a path still leads to this open file. Another process may have removed or
/// replaced it.
[[nodiscard]] bool still_at(const Descriptor& file, const std::string& path);

}  // namespace pm::files
