#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace pm::exchange::timeline {

/// A commit as a log says it.
struct Commit {
  std::size_t line = 0;  ///< from 1
  std::string hash;
  std::string time;  ///< as it was written
  std::string author;
  std::string email;
  std::string subject;
  std::string body;
  std::string refs;     ///< "HEAD -> main, tag: v1.2"
  std::string parents;  ///< of a merge
  std::string others;   ///< lines of the header and behind the message that are none of these
};

/// What stands at the top of a log.
enum class LogForm {
  none,       ///< it is no log
  separated,  ///< a commit a line: hash, time, author, subject, with tabs or `|` between them
  usual,      ///< what `git log` writes when nobody says how
  no_times,   ///< `git log --oneline`
};

[[nodiscard]] LogForm log_form(std::string_view text);

/// Calls `take` with each commit, and `refuse` with the number of each line that belongs to none.
void read_log(std::string_view text, LogForm form, const std::function<void(Commit)>& take,
              const std::function<void(std::size_t line)>& refuse);

}  // namespace pm::exchange::timeline
