#include <algorithm>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "all.hpp"
#include "exit_status.hpp"
#include "merge_driver.hpp"
#include "pm/checks/run.hpp"
#include "pm/files/failure.hpp"
#include "pm/repo/git.hpp"
#include "pm/repo/repository.hpp"
#include "pm/text/nearest.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/time/zone.hpp"
#include "pm/work/transaction.hpp"
#include "pm/yaml/limits.hpp"
#include "reporting.hpp"
#include "starter_files.hpp"
#include "variables.hpp"

namespace pm::commands {
namespace {

constexpr Option doctor_options[] = {
    {.name = "--fix", .help = "set git's merge driver, and write missing or outdated schema files"},
};

constexpr Example doctor_examples[] = {
    {"pm doctor", "is this clone set up?"},
    {"pm doctor --fix", "and set up what pm can set up"},
};

/// One part of the setup.
struct SetupPart {
  std::string_view name;    ///< "merge driver"
  std::string_view status;  ///< "ok", "none", "missing", "outdated", "invalid", "unknown"
  std::string words = {};   ///< what it is, or what to type
  std::function<void()> fix = nullptr;
  std::string fixed = {};  ///< what it is after the fix

  /// Whether somebody has to do something. Without an optional part, pm works too.
  [[nodiscard]] bool is_wrong() const { return status != "ok" && status != "none"; }
};

constexpr std::string_view run_fix = "run `pm doctor --fix`";

/// Looks at everything that is not in the records: settings, git, editor, environment.
class Examination {
 public:
  explicit Examination(World& world)
      : world_(world), repository_(repo::open(world.disk, world.environment, report_)) {}

  std::vector<SetupPart> parts() {
    look_at_settings();
    look_at_zones();
    look_at_schemas();
    look_at_git();
    look_at_editor();
    look_at_environment();
    return std::move(parts_);
  }

  /// The errors in pm.yaml.
  [[nodiscard]] const text::Report& report() const { return report_; }

 private:
  void look_at_settings() {
    checks::check_config(repository_.config, report_);
    checks::set_levels(repository_.config, report_);
    const auto path = repository_.root + "pm.yaml";
    if (report_.has_errors())
      parts_.push_back({"pm.yaml", "invalid", "fix the errors above; `pm config` prints settings"});
    else if (world_.disk.kind(path) == files::Kind::missing)
      parts_.push_back({"pm.yaml", "none", "pm uses the defaults; `pm init` writes the file"});
    else
      parts_.push_back({"pm.yaml", "ok", text::visible(path)});
  }

  void look_at_zones() {
    const bool has_zones = time::find_zone("Europe/Berlin").has_value();
    const auto& zone = repository_.config.zone;
    if (!has_zones)
      parts_.push_back({"time zones", "missing", "install the package `tzdata`"});
    else
      parts_.push_back({"time zones", "ok", zone ? std::string(zone->name()) : "IANA database"});
  }

  void look_at_schemas() {
    for (auto& file : starter_files({.incidents = repository_.config.incidents})) {
      if (file.renewal.empty()) continue;
      const auto path = repository_.root + file.path;
      const auto before = read(path);
      SetupPart part = {"schema", "ok", text::visible(path)};
      if (!before || *before != file.text) {
        part.status = before ? "outdated" : "missing";
        part.words = fmt::format("{}: {}", text::visible(path), run_fix);
        part.fixed = text::visible(path);
        part.fix = [this, path, before, after = std::move(file.text)] {
          write(path, before, after);
        };
      }
      parts_.push_back(std::move(part));
    }
  }

  void look_at_git() {
    const auto folder = repo::git_folder(world_.disk, repository_.root);
    if (!folder) {
      parts_.push_back({"git", "none", "not in a git working tree"});
      return;
    }
    if (!names_merge_driver(world_.disk, repository_.root))
      parts_.push_back({".gitattributes", "missing",
                        fmt::format("`{}/*.yaml merge=pm` is not in it; run `pm init`",
                                    text::visible(repository_.config.incidents))});
    else
      parts_.push_back({".gitattributes", "ok", "merge=pm"});
    try {
      look_at_merge_driver();
      look_at_hook();
    } catch (const files::Failure& failure) {
      parts_.push_back({"git", "missing", failure.what()});
    }
  }

  void look_at_merge_driver() {
    const auto ended =
        repo::git(world_.programs, repository_.root, {"config", "--get", "merge.pm.driver"});
    const auto driver = text::trimmed(ended.out);
    if (ended.status == 0 && driver == merge_driver) {
      parts_.push_back({"merge driver", "ok", "git merges records with pm"});
      return;
    }
    const bool is_set = ended.status == 0 && !driver.empty();
    parts_.push_back({"merge driver", is_set ? "outdated" : "missing", std::string(run_fix),
                      [this] { set_merge_driver(world_, repository_.root); },
                      "git merges records with pm"});
  }

  /// The hook of pre-commit, if the repository has its configuration.
  void look_at_hook() {
    const auto config = read(repository_.root + ".pre-commit-config.yaml");
    if (!config || config->find("pm check") == std::string::npos) {
      parts_.push_back({"hook", "none", "`pm init --pre-commit` adds one that runs `pm check`"});
      return;
    }
    const auto ended = repo::git(world_.programs, repository_.root,
                                 {"rev-parse", "--git-path", "hooks/pre-commit"});
    auto path = std::string(text::trimmed(ended.out));
    if (!path.starts_with('/')) path.insert(0, repository_.root);
    if (world_.disk.kind(path) == files::Kind::file)
      parts_.push_back({"hook", "ok", text::visible(path)});
    else
      parts_.push_back({"hook", "missing", "run `pre-commit install`"});
  }

  void look_at_editor() {
    const auto variable = [&](const char* name) { return world_.environment(name).value_or(""); };
    auto editor = variable("VISUAL");
    if (editor.empty()) editor = variable("EDITOR");
    if (editor.empty()) editor = "vi";
    const auto program = editor.substr(0, editor.find(' '));
    if (is_program(program))
      parts_.push_back({"editor", "ok", text::visible(editor)});
    else
      parts_.push_back(
          {"editor", "missing",
           fmt::format("{} is not on the search path; set `EDITOR`", text::quoted(program))});
  }

  [[nodiscard]] bool is_program(const std::string& name) const {
    if (name.find('/') != std::string::npos) return world_.disk.kind(name) == files::Kind::file;
    auto rest = world_.environment("PATH").value_or("");
    while (!rest.empty()) {
      const auto end = std::min(rest.find(':'), rest.size());
      const auto folder = rest.substr(0, end);
      if (!folder.empty() && world_.disk.kind(folder + "/" + name) == files::Kind::file)
        return true;
      rest.erase(0, end + 1);
    }
    return false;
  }

  void look_at_environment() {
    const auto before = parts_.size();
    for (const auto& [name, advice] : unknown_variables(world_))
      parts_.push_back(
          {"environment", "unknown", fmt::format("{}: {}", text::quoted(name), advice)});
    if (parts_.size() == before) parts_.push_back({"environment", "ok", "no unknown `PM_…`"});
  }

  [[nodiscard]] std::optional<std::string> read(const std::string& path) const {
    if (world_.disk.kind(path) != files::Kind::file) return std::nullopt;
    return world_.disk.read(path, yaml::most_bytes_read);
  }

  void write(const std::string& path, const std::optional<std::string>& before,
             const std::string& after) {
    work::Transaction transaction(host(world_), repository_, {}, "doctor");
    if (before)
      transaction.write(path, *before, after);
    else if (!transaction.create(path, after))
      throw files::Failure(fmt::format("cannot create {}: it exists", text::quoted(path)));
  }

  World& world_;
  text::Report report_;
  repo::Repository repository_;
  std::vector<SetupPart> parts_;
};

void print_part(World& world, const SetupPart& part) {
  world.out << fmt::format("{:<14}  {:<8}  {}\n", part.name, part.status, part.words);
}

int run_doctor(World& world, const Arguments& arguments) {
  Examination examination(world);
  auto parts = examination.parts();
  print(world, examination.report());
  int status = exit_ok;
  for (auto& part : parts) {
    if (part.fix && arguments.has("--fix")) {
      part.fix();
      part.status = "fixed";
      part.words = part.fixed;
    } else if (part.is_wrong()) {
      status = exit_findings;
    }
    print_part(world, part);
  }
  return status;
}

}  // namespace

constinit const Command doctor_command = {
    .name = "doctor",
    .summary = "Check the setup of this clone",
    .operands = {},
    .most_operands = 0,
    .details =
        "Prints one line for each part of the setup: pm.yaml, time zones, JSON Schemas,\n"
        "git's merge driver and its line in .gitattributes, the hook, the editor and\n"
        "unknown `PM_…` variables; and what to type. Exits with 1 if something is wrong.",
    .options = doctor_options,
    .examples = doctor_examples,
    .run = run_doctor,
};

}  // namespace pm::commands
