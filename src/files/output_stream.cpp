#include "pm/files/output_stream.hpp"

#include <cerrno>

#include <poll.h>
#include <unistd.h>

namespace pm::files {

OutputStream::OutputStream(int file, bool buffered) : file_(file), buffered_(buffered) {
  // Without a put area every character comes to `overflow`.
  if (buffered_) setp(buffer_.data(), buffer_.data() + buffer_.size());
}

bool OutputStream::put(const char* bytes, std::size_t size) const {
  while (size > 0) {
    const auto done = ::write(file_, bytes, size);
    if (done > 0) {
      bytes += done;
      size -= static_cast<std::size_t>(done);
    } else if (done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      pollfd waiting = {.fd = file_, .events = POLLOUT, .revents = 0};
      ::poll(&waiting, 1, -1);
    } else if (done < 0 && errno != EINTR) {
      return false;
    }
  }
  return true;
}

bool OutputStream::put_buffer() {
  if (!buffered_) return true;
  const bool done = put(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return done;
}

int OutputStream::overflow(int next) {
  if (!put_buffer()) return traits_type::eof();
  if (traits_type::eq_int_type(next, traits_type::eof())) return traits_type::not_eof(next);
  const char one = traits_type::to_char_type(next);
  if (!buffered_) return put(&one, 1) ? next : traits_type::eof();
  *pptr() = one;
  pbump(1);
  return next;
}

int OutputStream::sync() { return put_buffer() ? 0 : -1; }

std::streamsize OutputStream::xsputn(const char* bytes, std::streamsize size) {
  if (buffered_ && size <= epptr() - pptr()) return std::streambuf::xsputn(bytes, size);
  return put_buffer() && put(bytes, static_cast<std::size_t>(size)) ? size : 0;
}

}  // namespace pm::files
