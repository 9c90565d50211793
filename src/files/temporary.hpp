#pragma once

#include <string>
#include <string_view>

#include <sys/types.h>

#include "descriptor.hpp"
#include "system.hpp"

namespace pm::files {

/// A path `FOLDER/.NAME.pm-` and 16 hexadecimal digits for `FOLDER/NAME`, another one every time; a
/// long name is cut so that no disk finds it too long.
[[nodiscard]] std::string temporary_path(const std::string& target);

/// Whether a name, without its folder, has this form.
[[nodiscard]] bool is_temporary(std::string_view name);

/// A file `.NAME.pm-XXXXXX` beside the one that is to be written, so that both lie on one disk.
/// Gone again when it goes out of scope, unless it has become that file. While it is being written
/// it is locked, which is how a sweep tells it from one whose writer is dead.
class Temporary {
 public:
  /// `mode`: its permissions, of which the system takes away what its mask says.
  Temporary(const System& system, const std::string& target, mode_t mode);
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary();

  [[nodiscard]] const Descriptor& file() const { return file_; }

  void write(std::string_view bytes);
  /// Takes the place of the file, whether there was one or not.
  void replace();
  /// Takes the name of the file. False when something has it.
  [[nodiscard]] bool become_new();

 private:
  [[nodiscard]] int take_name();

  const System& system_;
  std::string target_;
  std::string path_;
  Descriptor file_;
};

/// Removes the temporaries of a folder whose writers are dead; links are not followed. What cannot
/// be removed stays.
void sweep_folder(const System& system, const std::string& folder);

}  // namespace pm::files
