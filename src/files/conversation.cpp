#include "conversation.hpp"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace pm::files {
namespace {

constexpr int patience = 50;  ///< milliseconds until the program is looked after

bool not_now(int error) { return error == EINTR || error == EAGAIN || error == EWOULDBLOCK; }

void do_not_wait_for(const Descriptor& end) {
  if (end) ::fcntl(end.get(), F_SETFL, ::fcntl(end.get(), F_GETFL) | O_NONBLOCK);
}

/// Closes the end when all is said, or nobody listens.
void say(Descriptor& end, std::string_view& text) {
  const auto done = text.empty() ? 0 : ::write(end.get(), text.data(), text.size());
  if (done > 0) text.remove_prefix(static_cast<std::size_t>(done));
  if (text.empty() || (done < 0 && !not_now(errno))) end.close();
}

/// Closes the end when nothing more will come.
void hear(Descriptor& end, std::string& text) {
  std::array<char, 16384> bytes;
  const auto got = ::read(end.get(), bytes.data(), bytes.size());
  if (got > 0) text.append(bytes.data(), static_cast<std::size_t>(got));
  if (got == 0 || (got < 0 && !not_now(errno))) end.close();
}

/// An end that is closed has the number -1, which poll takes for none.
pollfd waiting(const Descriptor& end, short what) {
  return {.fd = end.get(), .events = what, .revents = 0};
}

}  // namespace

void converse(Ends ends, std::string_view in, std::string& out, std::string& err, Child& child) {
  for (const auto* end : {&ends.in, &ends.out, &ends.err}) do_not_wait_for(*end);
  if (in.empty()) ends.in.close();
  while (ends.in || ends.out || ends.err) {
    std::array<pollfd, 3> all = {waiting(ends.in, POLLOUT), waiting(ends.out, POLLIN),
                                 waiting(ends.err, POLLIN)};
    const int ready = ::poll(all.data(), all.size(), patience);
    if (ready == 0 && child.has_ended()) return;
    if (ready <= 0) continue;
    if (all[0].revents != 0) say(ends.in, in);
    if (all[1].revents != 0) hear(ends.out, out);
    if (all[2].revents != 0) hear(ends.err, err);
  }
}

}  // namespace pm::files
