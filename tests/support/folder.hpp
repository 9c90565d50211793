#pragma once

#include <string>
#include <vector>

namespace pm::tests {

/// A temporary directory for a test. It is in memory if the system has such a place, so that
/// thousands of synced writes take no time.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  /// Returns all names in it or in a directory below, sorted, including hidden ones.
  [[nodiscard]] std::vector<std::string> names(const std::string& below = ".") const;
  /// Writes a file and creates its directories, in the simplest way.
  void put(const std::string& name, const std::string& bytes) const;
  [[nodiscard]] std::string bytes(const std::string& name) const;

 private:
  std::string path_;
};

}  // namespace pm::tests
