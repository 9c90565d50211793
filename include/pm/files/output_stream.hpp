#pragma once

#include <array>
#include <cstddef>
#include <streambuf>

namespace pm::files {

/// A standard stream of this process. Unlike the library's, it goes on after a signal interrupts a
/// write, and waits if the other end does not read (a pipe that another program made non-blocking).
class OutputStream final : public std::streambuf {
 public:
  /// `file`: its number, such as 1 for standard output. `buffered`: bytes leave at a flush, or when
  /// there are many; otherwise at once.
  OutputStream(int file, bool buffered);

 protected:
  int overflow(int next) override;
  int sync() override;
  std::streamsize xsputn(const char* bytes, std::streamsize size) override;

 private:
  [[nodiscard]] bool put(const char* bytes, std::size_t size) const;
  [[nodiscard]] bool put_buffer();

  int file_;
  bool buffered_;
  std::array<char, 16384> buffer_;
};

}  // namespace pm::files
