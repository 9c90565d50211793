#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../importers.hpp"
#include "../taken.hpp"
#include "git_log_reader.hpp"
#include "git_time.hpp"
#include "happening.hpp"
#include "pm/text/prose_limits.hpp"
#include "pm/text/words.hpp"
#include "row_time.hpp"
#include "source.hpp"
#include "tidy.hpp"

namespace pm::exchange {
namespace {

using namespace timeline;

constexpr auto command = "write it with `git log --format='%H%x09%cI%x09%an%x09%s'`";
constexpr std::size_t short_hash = 7;

bool recognises_git_log(std::string_view head, std::string_view) {
  return log_form(head) != LogForm::none;
}

class GitLogReading {
 public:
  GitLogReading(const Input& input, const ImportSettings& settings, const Take& take)
      : take_(take), into_(begun("git-log", input, settings)), times_(settings) {}

  void read(Commit commit) {
    if (happenings_.is_full()) return;
    auto time = times_.read(plain_git_time(commit.time), {}, {});
    if (!time)
      return refuse(commit.line,
                    commit.time.empty() ? "the commit has no time" : time.error().message, command);
    auto& concluded = *time;
    if (!concluded.remark.empty())
      read_as(into_, "time", commit.time, std::move(concluded.remark), commit.line);
    Happening happening;
    happening.line = commit.line;
    happening.at = concluded.moment;
    happening.by = tidy_line(into_, "author", commit.author, commit.line);
    happening.text = event(commit);
    if (const auto excess = text::prose_excess(happening.text))
      return refuse(commit.line, excess->message, excess->help);
    keep_others(commit, happening);
    happenings_.add(std::move(happening));
  }

  void refuse(std::size_t line, std::string message, std::string help) {
    take_(failed(import_error({into_.origin.file, line, 0}, std::move(message), std::move(help))));
  }

  void finish() { take_incident(std::move(into_), std::move(happenings_), "commits", take_); }

 private:
  std::string event(const Commit& commit) {
    const auto subject =
        plain_as_markdown(tidy_line(into_, "subject", commit.subject, commit.line));
    return fmt::format("{}{}(`{}`)", subject, subject.empty() ? "" : " ",
                       commit.hash.substr(0, short_hash));
  }

  void keep_others(const Commit& commit, Happening& happening) {
    keep_text(happening, "commit", commit.hash, "the event has its beginning");
    keep_text(happening, "body", commit.body, {});
    keep_text(happening, "refs", commit.refs, {});
    keep_text(happening, "parents", commit.parents, "a merge");
    if (!commit.email.empty())
      leave_out(into_, "email", commit.email, "the author is named", commit.line);
    if (!commit.others.empty())
      leave_out(into_, "lines", commit.others,
                "they are neither the message nor about who and when", commit.line);
  }

  void keep_text(Happening& happening, std::string_view name, const std::string& text,
                 std::string words) {
    if (text.empty()) return;
    into_.remarks.push_back({.kind = Remark::Kind::kept,
                             .what = std::string(name),
                             .value = text,
                             .words = std::move(words),
                             .line = happening.line});
    happening.rest.members.push_back({std::string(name), tidy(into_, name, text, happening.line)});
  }

  const Take& take_;
  Imported into_;
  RowTimes times_;
  Happenings happenings_;
};

void run_git_log_import(Input& input, const ImportSettings& settings, const Take& take) {
  auto text = whole_text(input);
  if (!text) return take(failed(std::move(text).error()));
  const auto& log = *text;
  GitLogReading reading(input, settings, take);
  const auto form = log_form(log);
  if (form == LogForm::none) return reading.refuse(1, "this is not output of `git log`", command);
  if (form == LogForm::no_times) return reading.refuse(1, "the log has no times", command);
  read_log(
      log, form, [&](Commit commit) { reading.read(std::move(commit)); },
      [&](std::size_t line) { reading.refuse(line, "the line belongs to no commit", command); });
  reading.finish();
}

}  // namespace

constinit const Importer git_log_importer = {
    .name = "git-log",
    .summary = "`git log` of deployments, as a timeline",
    .recognises = recognises_git_log,
    .map_keys = {},
    .id_is_file = true,
    .timeline = true,
    .run = run_git_log_import,
};

}  // namespace pm::exchange
