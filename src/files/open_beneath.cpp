#include "open_beneath.hpp"

#include <array>
#include <cerrno>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include "pm/files/failure.hpp"

namespace pm::files {
namespace {

constexpr int most_links = 40;  ///< as Linux

#if defined(O_PATH)
constexpr int to_pass = O_PATH;  ///< a directory that may be entered, but not listed
#elif defined(O_SEARCH)
constexpr int to_pass = O_SEARCH;
#else
constexpr int to_pass = O_RDONLY;
#endif

/// Without O_NONBLOCK pm would wait for a pipe that nobody writes to.
constexpr int to_read = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

/// One call to open a path, and the words for it.
struct Wanted {
  const Beneath& place;
  std::string_view what;  ///< "read" or "list"
  int flags;
};

/// The way through the directories below a root, one name at a time. It follows links by itself, so
/// that it sees each name, and never opens one that became a link in between.
class Walk {
 public:
  Walk(Descriptor root, const Wanted& wanted) : wanted_(wanted) {
    entered_.push_back(std::move(root));
    put_before(wanted.place.path);
  }

  Descriptor open() {
    while (!left_.empty()) {
      const auto name = std::move(left_.back());
      left_.pop_back();
      if (name == "..") {
        leave();
      } else if (const auto link = link_at(name); !link.empty()) {
        follow(link);
      } else if (left_.empty()) {
        return opened(name, wanted_.flags);
      } else {
        entered_.push_back(opened(name, to_pass | O_DIRECTORY | O_CLOEXEC));
      }
    }
    return opened(".", wanted_.flags);
  }

 private:
  /// Puts the names of a path before those that are left.
  void put_before(std::string_view path) {
    while (!path.empty()) {
      const auto slash = path.rfind('/');
      const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
      if (!name.empty() && name != ".") left_.emplace_back(name);
      path = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
    }
  }

  void leave() {
    if (entered_.size() == 1) refuse_outside(wanted_.what, wanted_.place);
    entered_.pop_back();
  }

  void follow(std::string_view link) {
    if (link.front() == '/') refuse_outside(wanted_.what, wanted_.place);
    if (++followed_ > most_links) fail(wanted_.what, wanted_.place.shown(), ELOOP);
    put_before(link);
  }

  /// Returns the target of a link; empty if this is not a link.
  std::string link_at(const std::string& name) {
    if (names_git(name)) refuse_git(wanted_.what, wanted_.place);
    std::array<char, 4096> target{};
    const auto size =
        ::readlinkat(entered_.back().get(), name.c_str(), target.data(), target.size());
    return size > 0 ? std::string(target.data(), static_cast<std::size_t>(size)) : std::string();
  }

  Descriptor opened(const std::string& name, int flags) {
    Descriptor file(::openat(entered_.back().get(), name.c_str(), flags | O_NOFOLLOW));
    if (!file) fail(wanted_.what, wanted_.place.shown(), errno);
    return file;
  }

  Wanted wanted_;
  std::vector<Descriptor> entered_;  ///< from the root to the current directory
  std::vector<std::string> left_;    ///< the next name is the last
  int followed_ = 0;
};

/// Returns whether the walk would give another answer than this error of the system's own call: it
/// follows links, and works without that call.
bool needs_walk(int error) {
  return error == ELOOP || error == EXDEV || error == EAGAIN || error == E2BIG ||
         means_unsupported(error);
}

Descriptor open_place(const System& system, const Wanted& wanted) {
  const auto& root = wanted.place.root;
  if (names_git(wanted.place.path)) refuse_git(wanted.what, wanted.place);
  Descriptor folder(
      ::open(root.empty() ? "." : root.c_str(), to_pass | O_DIRECTORY | O_CLOEXEC, 0));
  if (!folder) fail(wanted.what, wanted.place.shown(), errno);
  const auto* const path = wanted.place.path.empty() ? "." : wanted.place.path.c_str();
  Descriptor file(system.open_without_links(folder.get(), path, wanted.flags));
  if (file) return file;
  if (!needs_walk(errno)) fail(wanted.what, wanted.place.shown(), errno);
  return Walk(std::move(folder), wanted).open();
}

struct CloseFolder {
  void operator()(DIR* folder) const { ::closedir(folder); }
};

}  // namespace

Descriptor open_beneath(const System& system, const Beneath& file) {
  return open_place(system, {.place = file, .what = "read", .flags = to_read});
}

std::vector<std::string> names_beneath(const System& system, const Beneath& folder) {
  auto file = open_place(system, {.place = folder, .what = "list", .flags = to_read | O_DIRECTORY});
  const std::unique_ptr<DIR, CloseFolder> opened(::fdopendir(file.get()));
  if (!opened) fail("list", folder.shown(), errno);
  file.release();
  std::vector<std::string> names;
  for (;;) {
    errno = 0;
    const auto* entry = ::readdir(opened.get());
    if (entry == nullptr && errno != 0) fail("list", folder.shown(), errno);
    if (entry == nullptr) return names;
    names.emplace_back(entry->d_name);
  }
}

}  // namespace pm::files
