#pragma once

#include <functional>
#include <string>
#include <vector>

#include "run_pm.hpp"

/// A repository in memory in which somebody sits at a terminal, with an editor and git that do as
/// they are told.
namespace pm::tests {

inline constexpr auto open_record =
    "title: Engage is down   # for some\n"
    "timezone: America/New_York\n"
    "updates:\n"
    "- at: 2024-01-29 11:26\n"
    "  phase: investigating\n";

struct Fixture {
  MemoryDisk disk;
  Given given;
  std::string typed;       ///< what the editor puts above the page
  int editor_status = 0;   ///< how the editor ends
  int commit_status = 0;   ///< how `git commit` ends
  bool is_changed = true;  ///< whether git sees anything to commit
  /// What happens to the world while the editor is open on this file.
  std::function<void(const std::string& path)> meanwhile;
  std::vector<std::string> programs_run;  ///< the programs, each with its words
  std::string page;                       ///< what the editor was shown last

  Fixture() {
    disk.files["incidents/2024-01-29-engage-is-down.yaml"] = open_record;
    disk.files[".git/HEAD"] = "ref: refs/heads/main\n";
    given.now = time::in_utc({.year = 2024, .month = 1, .day = 29, .hour = 19, .minute = 7});
    given.environment["EDITOR"] = "ed";
    given.programs = [this](const files::Call& call) { return run(call); };
  }

  std::string& record() { return disk.files["incidents/2024-01-29-engage-is-down.yaml"]; }

  Ran pm(const std::vector<std::string>& arguments) { return run_pm(disk, arguments, given); }
  /// The same where somebody sits at a terminal.
  Ran at_terminal(const std::vector<std::string>& arguments) {
    given.terminal.in = true;
    auto ran = pm(arguments);
    given.terminal.in = false;
    return ran;
  }

 private:
  files::Ended run(const files::Call& call) {
    std::string words;
    for (const auto& word : call.words) words += (words.empty() ? "" : " ") + word;
    programs_run.push_back(words);
    return call.words.front() == "git" ? git(call) : edit(call.words.back());
  }

  files::Ended git(const files::Call& call) const {
    const auto has = [&](const char* wanted) {
      for (const auto& word : call.words)
        if (word == wanted) return true;
      return false;
    };
    if (has("rev-parse")) return {.status = 0, .out = "true\n"};
    if (has("diff")) return {.status = is_changed ? 1 : 0};
    if (has("commit")) return {.status = commit_status, .out = "git says so\n"};
    return {};
  }

  files::Ended edit(const std::string& path) {
    page = disk.files[path];
    disk.files[path] = typed + page;
    if (meanwhile) meanwhile(path);
    return {.status = editor_status};
  }
};

}  // namespace pm::tests
