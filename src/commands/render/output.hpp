#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "../command.hpp"

namespace pm::commands {

/// Where pages go, and what is done with them there.
struct Target {
  enum class Kind { stream, file, folder };
  enum class Mode { write, compare };  ///< compare: print the diff, write nothing

  Kind kind = Kind::stream;
  Mode mode = Mode::write;
  std::string path;
};

/// Puts pages where they belong and counts what became of them.
class Output {
 public:
  Output(World& world, Target target) : world_(world), target_(std::move(target)) {}

  /// A page with the name of its file, which counts when the target is a folder.
  void put(const std::string& file, std::string_view text);

  /// Says on standard error how many pages there were and what became of their files.
  void conclude() const;

  [[nodiscard]] bool compares() const { return target_.mode == Target::Mode::compare; }
  /// How many pages are not what stands there already.
  [[nodiscard]] std::size_t changed() const { return changed_; }

 private:
  World& world_;
  Target target_;
  std::size_t pages_ = 0;
  std::size_t changed_ = 0;
};

}  // namespace pm::commands
