#include "real_disk.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>
#include <unistd.h>

#include "folders.hpp"
#include "open_beneath.hpp"
#include "pm/files/failure.hpp"
#include "system.hpp"
#include "temporary.hpp"

namespace pm::files {
namespace {

namespace fs = std::filesystem;

/// Returns the names without a dot at their start, sorted.
std::vector<std::string> shown_names(std::vector<std::string> names) {
  names.erase(std::remove_if(names.begin(), names.end(),
                             [](const std::string& name) { return name.starts_with('.'); }),
              names.end());
  std::sort(names.begin(), names.end());
  return names;
}

class RealDisk final : public Disk {
 public:
  explicit RealDisk(const System& system) : system_(system) {}

  Kind kind(const std::string& path) const override {
    std::error_code error;
    switch (fs::status(path, error).type()) {
      case fs::file_type::not_found:
        return fs::is_symlink(fs::symlink_status(path, error)) ? Kind::other : Kind::missing;
      case fs::file_type::regular:
        return Kind::file;
      case fs::file_type::directory:
        return Kind::folder;
      default:
        return Kind::other;
    }
  }

  std::optional<Stamp> stamp(const std::string& path) const override { return stamp_of(path); }

  std::string read(const std::string& path, std::size_t most) const override {
    return read_file(path, most);
  }

  std::unique_ptr<Reading> open(const std::string& path) const override { return open_file(path); }

  std::unique_ptr<Reading> open_beneath(const Beneath& file) const override {
    return open_file(files::open_beneath(system_, file), file.shown());
  }

  std::vector<std::string> list_beneath(const Beneath& folder) const override {
    return shown_names(names_beneath(system_, folder));
  }

  std::vector<std::string> list(const std::string& folder) const override {
    std::error_code error;
    std::vector<std::string> names;
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
      names.push_back(at->path().filename().string());
    }
    if (error) fail("list", folder, error.value());
    return shown_names(std::move(names));
  }

  void write(const std::string& path, std::string_view bytes) override {
    write_file(system_, path, bytes, Sync::yes);
  }

  void write_unsynced(const std::string& path, std::string_view bytes) override {
    write_file(system_, path, bytes, Sync::no);
  }

  bool replace(const std::string& path, std::string_view before, std::string_view bytes) override {
    return replace_file(system_, path, before, bytes);
  }

  bool create(const std::string& path, std::string_view bytes) override {
    return create_file(system_, path, bytes);
  }

  void remove(const std::string& path) override {
    if (system_.unlink(path.c_str()) == 0) return sync_folder(system_, folder_of(path));
    if (errno != ENOENT && errno != ENOTDIR) fail("remove", path, errno);
  }

  void sweep(const std::string& folder) override { sweep_folder(system_, folder); }

  Result<std::unique_ptr<Lock>, Held> lock(const std::string& path,
                                           std::string_view words) override {
    return take_lock(system_, path, words);
  }

  std::string resolved(const std::string& path) const override {
    std::error_code error;
    const auto whole = fs::path(current_folder()) / path;
    const auto found = fs::weakly_canonical(whole, error);
    return (error ? whole.lexically_normal() : found).string();
  }

  std::string current_folder() const override {
    std::error_code error;
    auto path = fs::current_path(error);
    if (error) throw Failure(fmt::format("cannot find the current directory: {}", error.message()));
    return path.string();
  }

 private:
  const System& system_;
};

}  // namespace

std::unique_ptr<Disk> disk_of(const System& system) { return std::make_unique<RealDisk>(system); }

Disk& real_disk() {
  static RealDisk disk(real_system());
  return disk;
}

}  // namespace pm::files
