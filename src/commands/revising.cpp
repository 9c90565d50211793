#include "revising.hpp"

#include <istream>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "editor.hpp"
#include "exit_status.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "pm/work/revise.hpp"
#include "reporting.hpp"
#include "write_options.hpp"

namespace pm::commands {
namespace {

/// The answer to a question for a number from 1, or nothing.
std::optional<std::size_t> answered_number(World& world, std::size_t most) {
  std::string answer;
  if (!std::getline(world.in, answer)) return std::nullopt;
  const auto words = text::trimmed(answer);
  if (words.empty() || words.size() > 3 || words.find_first_not_of("0123456789") != words.npos)
    return std::nullopt;
  const auto number = static_cast<std::size_t>(std::stoul(std::string(words)));
  return number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

Result<repo::Entry, text::Report> asked_for(World& world, const std::vector<repo::Entry>& open) {
  urgent(world) << fmt::format("{} are open:\n", text::counted(open.size(), "incident"));
  for (std::size_t i = 0; i < open.size(); ++i)
    urgent(world) << fmt::format("  {}  {}\n", i + 1, text::visible(open[i].id));
  urgent(world) << "which one? ";
  urgent(world).flush();
  if (const auto number = answered_number(world, open.size())) return open[*number - 1];
  return failed(usage_error("no incident was chosen",
                            fmt::format("type a number from 1 to {}, or name one", open.size())));
}

}  // namespace

Result<repo::Entry, text::Report> incident_in_question(World& world, const work::Opened& opened,
                                                       bool is_named, std::string_view when_none) {
  if (is_named) return opened.entries.front();
  text::Report report;
  auto found = work::only_open(host(world), opened, when_none, report);
  if (found) {
    print(world, report);
    return *std::move(found);
  }
  if (!can_ask(world)) return failed(std::move(found).error());
  const auto open = work::open_incidents(host(world), opened);
  if (!open.unknown.empty() || open.open.size() < 2) return failed(std::move(found).error());
  return asked_for(world, open.open);
}

Revising::Revising(World& world, std::unique_ptr<Ready> ready, repo::Entry entry,
                   std::string_view command)
    : world_(world),
      ready_(std::move(ready)),
      transaction_(host(world), ready_->opened.repository, ready_->settings, command),
      record_(repo::load(world.disk, ready_->opened.repository, entry)) {}

Result<Revising, int> Revising::begin(World& world, const Arguments& arguments,
                                      const std::optional<std::string>& named,
                                      std::string_view command, std::string_view when_none) {
  auto opened =
      ready_to_write(world, arguments, named ? std::vector{*named} : std::vector<std::string>(),
                     work::BadSettings::warn);
  if (!opened) return failed(opened.error());
  auto entry = incident_in_question(world, opened->opened, named.has_value(), when_none);
  if (!entry) return failed(refuse(world, entry.error()));
  auto ready = std::make_unique<Ready>(Ready{std::move(opened->opened), opened->settings});
  Revising revising(world, std::move(ready), *std::move(entry), command);
  if (revising.record_.unreadable) return failed(refuse(world, revising.record_.report));
  return revising;
}

int Revising::finish(const std::vector<yaml::Change>& changes, const Done& done) {
  auto revision = work::revised(record_, changes, repository(), world_.now(),
                                [this] { return work::incident_ids(host(world_), repository()); });
  if (!revision) {
    revision.error().change_each([&done](text::Diagnostic& found) {
      if (found.rule == "future-time" && !done.future_help.empty()) found.help = done.future_help;
    });
    return refuse(world_, revision.error());
  }
  print(world_, revision->fresh);
  const auto& path = record_.entry.path;
  transaction_.write(path, record_.source->bytes(), revision->record.source->bytes());
  print_diff(world_, transaction_);
  if (transaction_.dry_run()) return exit_ok;
  world_.err << fmt::format("{}: {}\n", text::visible(record_.entry.id), done.words);
  return commit(world_, transaction_, {path}, work::commit_message(record_.entry.id, done.commit));
}

}  // namespace pm::commands
