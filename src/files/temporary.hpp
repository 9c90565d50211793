#pragma once

#include <string>
#include <string_view>

#include <sys/types.h>

#include "system.hpp"

namespace pm::files {

/// Returns a path for `FOLDER/NAME`: `FOLDER/.NAME.pm-` and 16 hexadecimal digits, different every
/// time. A long name is cut to fit the limits of disks.
[[nodiscard]] std::string temporary_path(const std::string& target);

/// Returns whether a name, without its directory, has this form.
[[nodiscard]] bool is_temporary(std::string_view name);

/// A file `.NAME.pm-XXXXXX` next to the target, so that both are on one disk. It is removed when it
/// goes out of scope, unless it became the target. It is locked while it is written, so that a
/// sweep can tell it from a file whose writer is dead.
class Temporary {
 public:
  /// `mode`: its permissions, before the system applies its mask.
  Temporary(const System& system, const std::string& target, mode_t mode);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  [[nodiscard]] const Descriptor& file() const { return file_; }

  void write(std::string_view bytes);
  /// Waits until the disk has the bytes.
  void sync();
  /// Replaces or creates the target.
  void replace();
  /// Becomes the target. Returns false if the target exists.
  [[nodiscard]] bool become_new();

 private:
  [[nodiscard]] int take_name();

  const System& system_;
  std::string target_;
  std::string path_;
  Descriptor file_;
};

/// Removes the temporary files of a directory whose writers are dead; does not follow links. Files
/// that cannot be removed stay.
void sweep_folder(const System& system, const std::string& folder);

}  // namespace pm::files
