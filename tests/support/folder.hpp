#pragma once

#include <string>
#include <vector>

namespace pm::tests {

/// A folder of its own for a test, gone afterwards. It lies in memory where the system has such a
/// place, so that thousands of synced writes take no time.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  /// All names in it or in a folder below, sorted, hidden ones too.
  [[nodiscard]] std::vector<std::string> names(const std::string& below = ".") const;
  /// Puts a file there, and the folders that it lies in, in the plainest way.
  void put(const std::string& name, const std::string& bytes) const;
  [[nodiscard]] std::string bytes(const std::string& name) const;

 private:
  std::string path_;
};

}  // namespace pm::tests
