#include "child.hpp"

#include <cerrno>

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "pm/files/failure.hpp"
#include "pm/text/words.hpp"
#include "refusal.hpp"

extern "C" char** environ;

namespace pm::files {
namespace {

/// What posix_spawn is told of a child: its streams, and how it answers signals.
class Orders {
 public:
  Orders(const Streams& streams, const sigset_t& usual) {
    ::posix_spawn_file_actions_init(&files_);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawnattr_setsigdefault(&attributes_, &usual);
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF);
    take(streams.in, STDIN_FILENO);
    take(streams.out, STDOUT_FILENO);
    take(streams.err, STDERR_FILENO);
  }
  Orders(const Orders&) = delete;
  Orders& operator=(const Orders&) = delete;
  ~Orders() {
    ::posix_spawn_file_actions_destroy(&files_);
    ::posix_spawnattr_destroy(&attributes_);
  }

  /// 0, or the error number.
  [[nodiscard]] int start(char* const* words, pid_t& process) const {
    return ::posix_spawnp(&process, words[0], &files_, &attributes_, words, environ);
  }

 private:
  void take(int file, int stream) {
    if (file >= 0) ::posix_spawn_file_actions_adddup2(&files_, file, stream);
  }

  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

}  // namespace

Child::Child(const std::vector<std::string>& words, const Streams& streams, const sigset_t& usual) {
  auto copies = words;
  const int error = Orders(streams, usual).start(pointers(copies).data(), process_);
  if (error == 0) return;
  const auto& name = words.front();
  const bool searched = error == ENOENT && name.find('/') == std::string::npos;
  throw Failure(fmt::format("cannot run {}: {}", text::quoted(name), reason(error)),
                searched ? "install it, or add its folder to `PATH`" : "");
}

void Child::wait(int options) {
  if (ended_) return;
  pid_t found = -1;
  do {
    found = ::waitpid(process_, &how_, options);
  } while (found < 0 && errno == EINTR);
  ended_ = found != 0;
}

bool Child::has_ended() {
  wait(WNOHANG);
  return ended_;
}

int Child::status() {
  wait(0);
  return WIFSIGNALED(how_) ? 128 + WTERMSIG(how_) : WEXITSTATUS(how_);
}

}  // namespace pm::files
