#include <array>
#include <csignal>
#include <ostream>
#include <string>
#include <thread>

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include "catch.hpp"
#include "pm/files/output_stream.hpp"

namespace pm::tests::output_stream_test {

namespace {

/// Reads a pipe to its end, slowly in the beginning.
std::string all_of(int file) {
  std::string text;
  std::array<char, 5000> bytes;
  for (;;) {
    const auto got = ::read(file, bytes.data(), bytes.size());
    if (got <= 0) return text;
    text.append(bytes.data(), static_cast<std::size_t>(got));
  }
}

const std::string long_text(300'000, 'x');  // more than a pipe holds

void do_nothing(int) {}

}  // namespace

TEST_CASE("a stream waits for a pipe that does not take more at once") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  ::fcntl(ends[1], F_SETFL, O_NONBLOCK);
  std::string read;
  std::thread reader([&] { read = all_of(ends[0]); });
  {
    files::OutputStream stream(ends[1], true);
    std::ostream out(&stream);
    out << "begin " << long_text << " end" << std::flush;
    CHECK(out.good());
  }
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  CHECK(read == "begin " + long_text + " end");
}

TEST_CASE("a stream goes on after a signal interrupts it") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  struct sigaction action {};
  struct sigaction before {};
  action.sa_handler = do_nothing;  // without SA_RESTART the write ends with EINTR
  ::sigaction(SIGUSR1, &action, &before);
  const auto writer = ::pthread_self();
  std::string read;
  std::thread reader([&] {
    for (int signals = 0; signals < 50; ++signals) {
      ::pthread_kill(writer, SIGUSR1);
      ::usleep(200);
    }
    read = all_of(ends[0]);
  });
  {
    files::OutputStream stream(ends[1], false);
    std::ostream out(&stream);
    out << long_text;
    CHECK(out.good());
  }
  ::close(ends[1]);
  reader.join();
  ::close(ends[0]);
  ::sigaction(SIGUSR1, &before, nullptr);
  CHECK(read == long_text);
}

TEST_CASE("a stream to a file that is closed fails") {
  files::OutputStream stream(-1, true);
  std::ostream out(&stream);
  out << "text" << std::flush;
  CHECK_FALSE(out.good());
}

}  // namespace pm::tests::output_stream_test
