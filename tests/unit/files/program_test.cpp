#include <csignal>
#include <cstdlib>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

#include "../../../src/files/system.hpp"
#include "catch.hpp"
#include "folder.hpp"
#include "pm/files/failure.hpp"
#include "pm/files/program.hpp"

namespace pm::tests::program_test {

using namespace pm::files;

namespace {

Ended script(const std::string& text, const std::string& in = {}) {
  return run_program({.words = {"sh", "-c", text}, .in = in});
}

/// Gives this process another file as one of its standard streams, for a while.
class Redirected {
 public:
  Redirected(int stream, const std::string& path, int flags)
      : stream_(stream), before_(::dup(stream)) {
    const Descriptor file(::open(path.c_str(), flags | O_CLOEXEC, 0600));
    REQUIRE(::dup2(file.get(), stream) == stream);
  }
  ~Redirected() { ::dup2(before_.get(), stream_); }

 private:
  int stream_;
  Descriptor before_;
};

/// Programs are searched in one folder only, for a while.
class SearchPath {
 public:
  explicit SearchPath(const std::string& folder) : before_(::getenv("PATH")) {
    ::setenv("PATH", folder.c_str(), 1);
  }
  ~SearchPath() { ::setenv("PATH", before_.c_str(), 1); }

 private:
  std::string before_;
};

}  // namespace

TEST_CASE("a program returns its exit status and both outputs separately") {
  const auto ended = script("echo out; echo err >&2; exit 7");
  CHECK(ended.status == 7);
  CHECK(ended.out == "out\n");
  CHECK(ended.err == "err\n");
}

TEST_CASE("a program that a signal ends has 128 and its number") {
  CHECK(script("kill -TERM $$").status == 128 + SIGTERM);
}

TEST_CASE("words are handed on as they are") {
  CHECK(run_program({.words = {"printf", "%s|", "a b", "", "*", "$HOME", "'"}}).out ==
        "a b||*|$HOME|'|");
}

TEST_CASE("much goes in and comes out at once") {
  std::string in;
  while (in.size() < 3'000'000) in += std::to_string(in.size()) + "\n";
  const auto ended = script("tee /dev/stderr", in);
  CHECK(ended.status == 0);
  CHECK(ended.out.size() == in.size());
  CHECK((ended.out == in && ended.err == in));
}

TEST_CASE("a program may leave its input unread") {
  const std::string in(1'000'000, 'x');
  const auto ended = script("exec <&-; echo done", in);
  CHECK(ended.status == 0);
  CHECK(ended.out == "done\n");
  CHECK(script("head -c 3", in).out == "xxx");
}

TEST_CASE("without anything to read a program sees the end at once, and no terminal") {
  CHECK(script("cat; test -t 0 || echo no terminal").out == "no terminal\n");
}

TEST_CASE("pm does not wait for programs that a program leaves running") {
  const auto ended = script("sleep 60 & echo $!");
  CHECK(ended.status == 0);
  CHECK(script("kill " + ended.out).status == 0);
}

TEST_CASE("the failure of a program that cannot start names the reason") {
  const pm::tests::Folder folder;
  const auto told = [](const std::string& word) {
    try {
      return "no failure: " + std::to_string(run_program({.words = {word}}).status);
    } catch (const Failure& failure) {
      return std::string(failure.what()) + "; " + failure.help();
    }
  };
  {
    const SearchPath path(folder.path());
    CHECK(told("no-such-program") ==
          "cannot run `no-such-program`: no such file or directory; "
          "install it, or add its directory to `PATH`");
  }
  CHECK(told("/no/such/program") == "cannot run `/no/such/program`: no such file or directory; ");
  CHECK(told("/") == "cannot run `/`: permission denied; ");
  folder.put("data", "no program");
  std::filesystem::permissions(folder / "data", std::filesystem::perms::owner_all);
  CHECK(told(folder / "data").ends_with("`: exec format error; "));
}

TEST_CASE("a program answers signals in the usual way, and this process as before") {
  struct sigaction before {};
  REQUIRE(::sigaction(SIGPIPE, nullptr, &before) == 0);
  CHECK(script("kill -PIPE $$").status == 128 + SIGPIPE);
  struct sigaction after {};
  REQUIRE(::sigaction(SIGPIPE, nullptr, &after) == 0);
  CHECK(before.sa_handler == after.sa_handler);
}

TEST_CASE("how a program ends is known where the parent of pm ignored the ends of its children") {
  const auto before = ::signal(SIGCHLD, SIG_IGN);
  CHECK(script("exit 7").status == 7);
  ::signal(SIGCHLD, before);
}

TEST_CASE("an interactive program has the streams of pm, and reads what it is given") {
  const pm::tests::Folder folder;
  folder.put("in", "from pm's own input");
  const Redirected in(STDIN_FILENO, folder / "in", O_RDONLY);
  Ended ended;
  {
    const Redirected out(STDOUT_FILENO, folder / "out", O_WRONLY | O_CREAT);
    const Redirected err(STDERR_FILENO, folder / "err", O_WRONLY | O_CREAT);
    ended = run_program({.words = {"sh", "-c", "cat; echo err >&2; exit 3"}, .interactive = true});
  }
  CHECK(ended.status == 3);
  CHECK((ended.out.empty() && ended.err.empty()));
  CHECK(folder.bytes("out") == "from pm's own input");
  CHECK(folder.bytes("err") == "err\n");
  {
    const Redirected out(STDOUT_FILENO, folder / "out", O_WRONLY | O_TRUNC);
    ended = run_program({.words = {"cat"}, .in = "a page", .interactive = true});
  }
  CHECK(folder.bytes("out") == "a page");
}

TEST_CASE("keys that interrupt end an interactive program and not pm") {
  const auto ended =
      run_program({.words = {"sh", "-c", "kill -INT $PPID; kill -QUIT $PPID; kill -INT $$"},
                   .interactive = true});
  CHECK(ended.status == 128 + SIGINT);
}

TEST_CASE("a program has its streams also where those of pm are closed") {
  Descriptor in(::dup(STDIN_FILENO));
  ::close(STDIN_FILENO);
  const auto ended = script("cat; echo err >&2", "in");
  ::dup2(in.get(), STDIN_FILENO);
  CHECK(ended.out == "in");
  CHECK(ended.err == "err\n");
}

}  // namespace pm::tests::program_test
