#include "git_log_reader.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::timeline {
namespace {

constexpr std::string_view commit_word = "commit ";
constexpr std::string_view indent = "    ";
constexpr std::size_t shortest_hash = 7;
constexpr std::size_t longest_hash = 64;

/// The lines of a text one by one, without their ends.
class CommitLines {
 public:
  explicit CommitLines(std::string_view text) : rest_(text) {
    if (rest_.starts_with(text::byte_order_mark)) rest_.remove_prefix(text::byte_order_mark.size());
  }

  std::optional<std::string_view> next() {
    if (rest_.empty()) return std::nullopt;
    auto line = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(line.size() + 1, rest_.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number_;
    return line;
  }

  [[nodiscard]] std::size_t number() const { return number_; }

 private:
  std::string_view rest_;
  std::size_t number_ = 0;
};

/// The hash that a text begins with; empty when it does not.
std::string_view hash_of(std::string_view text) {
  const auto end = std::min(text.find_first_not_of("0123456789abcdef"), text.size());
  const bool fits = end >= shortest_hash && end <= longest_hash;
  return fits ? text.substr(0, end) : std::string_view();
}

bool has_digit(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

char separator_of(std::string_view line) {
  const auto length = hash_of(line).size();
  const char next = length > 0 && length < line.size() ? line[length] : '\0';
  return next == '\t' || next == '|' ? next : '\0';
}

bool begins_commit(std::string_view line) {
  return line.starts_with(commit_word) && !hash_of(line.substr(commit_word.size())).empty();
}

/// `hash|time|author|subject`; whatever stands in the subject.
std::optional<Commit> separated(std::string_view line) {
  const char separator = separator_of(line);
  if (separator == '\0') return std::nullopt;
  std::array<std::string_view, 3> fields;
  for (auto& field : fields) {
    const auto end = line.find(separator);
    if (end == std::string_view::npos) return std::nullopt;
    field = text::trimmed(line.substr(0, end));
    line.remove_prefix(end + 1);
  }
  if (!has_digit(fields[1])) return std::nullopt;
  Commit commit;
  commit.hash = fields[0];
  commit.time = fields[1];
  commit.author = fields[2];
  commit.subject = text::trimmed(line);
  return commit;
}

void add_line(std::string& text, std::string_view line) {
  if (!text.empty()) text += '\n';
  text += line;
}

/// Reads what `git log` writes: a line `commit …`, a header, a blank line, an indented message, and
/// what the commit changed where that was asked for.
class UsualLog {
 public:
  UsualLog(const std::function<void(Commit)>& take,
           const std::function<void(std::size_t line)>& refuse)
      : take_(take), refuse_(refuse) {}

  void on(std::string_view line, std::size_t number) {
    if (begins_commit(line)) return begin(line, number);
    if (!commit_) {
      if (!text::trimmed(line).empty()) refuse_(number);
      return;
    }
    if (line.empty()) return blank();
    if (in_header_) return header(line);
    if (line.starts_with(indent)) return message(line.substr(indent.size()));
    add_line(commit_->others, line);
  }

  void end() {
    if (!commit_) return;
    commit_->body = text::trimmed(commit_->body);
    take_(std::move(*commit_));
    commit_.reset();
  }

 private:
  void begin(std::string_view line, std::size_t number) {
    end();
    line.remove_prefix(commit_word.size());
    commit_.emplace();
    commit_->line = number;
    commit_->hash = hash_of(line);
    const auto open = line.find('(');
    if (open != std::string_view::npos && line.ends_with(')'))
      commit_->refs = line.substr(open + 1, line.size() - open - 2);
    in_header_ = true;
  }

  void blank() {
    if (!in_header_ && !commit_->body.empty()) commit_->body += '\n';
    in_header_ = false;
  }

  void header(std::string_view line) {
    const auto colon = std::min(line.find(':'), line.size());
    const auto key = line.substr(0, colon);
    const auto value = text::trimmed(line.substr(std::min(colon + 1, line.size())));
    if (key == "Author") return author(value);
    if (key == "CommitDate" || ((key == "Date" || key == "AuthorDate") && commit_->time.empty())) {
      // What was committed is what went out; when it was written says less.
      if (!commit_->time.empty()) add_line(commit_->others, "AuthorDate: " + commit_->time);
      commit_->time = value;
    } else if (key == "Merge") {
      commit_->parents = value;
    } else {
      add_line(commit_->others, line);
    }
  }

  /// `Ana Lima <ana@example.com>`
  void author(std::string_view value) {
    const auto open = value.rfind('<');
    commit_->author = text::trimmed(value.substr(0, open));
    if (open != std::string_view::npos && value.ends_with('>'))
      commit_->email = value.substr(open + 1, value.size() - open - 2);
  }

  void message(std::string_view line) {
    if (commit_->subject.empty())
      commit_->subject = text::trimmed(line);
    else
      add_line(commit_->body, line);
  }

  const std::function<void(Commit)>& take_;
  const std::function<void(std::size_t line)>& refuse_;
  std::optional<Commit> commit_;
  bool in_header_ = false;
};

}  // namespace

LogForm log_form(std::string_view text) {
  CommitLines lines(text);
  auto line = lines.next();
  while (line && text::trimmed(*line).empty()) line = lines.next();
  if (!line) return LogForm::none;
  if (begins_commit(*line)) return LogForm::usual;
  if (separated(*line)) return LogForm::separated;
  // Words such as `defaced` have only letters of hashes, and dates only digits.
  const auto hash = hash_of(*line);
  const bool telling = has_digit(hash) && hash.find_first_of("abcdef") != std::string_view::npos;
  return telling && line->substr(hash.size()).starts_with(' ') ? LogForm::no_times : LogForm::none;
}

void read_log(std::string_view text, LogForm form, const std::function<void(Commit)>& take,
              const std::function<void(std::size_t line)>& refuse) {
  CommitLines lines(text);
  UsualLog usual(take, refuse);
  while (const auto line = lines.next()) {
    if (form == LogForm::usual) {
      usual.on(*line, lines.number());
      continue;
    }
    if (text::trimmed(*line).empty()) continue;
    auto commit = separated(*line);
    if (!commit) {
      refuse(lines.number());
      continue;
    }
    commit->line = lines.number();
    take(std::move(*commit));
  }
  usual.end();
}

}  // namespace pm::exchange::timeline
