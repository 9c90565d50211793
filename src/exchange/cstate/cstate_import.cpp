#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../fitting.hpp"
#include "../front.hpp"
#include "../front_matter_page.hpp"
#include "../importers.hpp"
#include "../taken.hpp"
#include "cstate_body.hpp"
#include "cstate_course.hpp"
#include "cstate_days.hpp"
#include "cstate_front.hpp"
#include "cstate_order.hpp"
#include "cstate_postmortem.hpp"
#include "cstate_times.hpp"
#include "pm/yaml/limits.hpp"

namespace pm::exchange::cstate {
namespace {

constexpr std::array<std::string_view, 2> keys = {"severity", "impact"};

/// As many as a record of 1 MiB could hold, if they said nothing but their time.
constexpr std::size_t most_updates = yaml::most_bytes / 48;

bool recognises_cstate(std::string_view head, std::string_view) {
  if (!front_has(head, "title") || front_has(head, "uuid")) return false;
  return front_has(head, "resolved") || front_has(head, "resolvedWhen") ||
         front_has(head, "informational") || head.find("{{< track") != std::string_view::npos;
}

/// What stands behind the time in a track has no place.
void leave_beside_times(Imported& into, const std::vector<CstateEntry>& entries) {
  for (const auto& entry : entries) {
    if (!entry.beside_time.empty())
      leave_out(into, "track", entry.beside_time, "it stands behind the time", entry.line);
  }
}

Result<Imported> read(const yaml::FrontMatter& matter, const Input& input,
                      const ImportSettings& settings) {
  auto imported = begun(input, "cstate", settings);
  Front front(matter);
  auto course = cstate_front(imported, front, name_of(input), settings);
  if (!imported.incident.title || imported.incident.title->value.empty())
    return failed(
        import_error(imported.origin, "the issue has no `title`", "give one with `--title`"));
  const auto id = front.take_text("id");
  front.keep_rest(imported);
  auto body = cstate_body(matter.body, matter.body_line);
  if (body.entries.size() > most_updates)
    return failed(import_error(imported.origin,
                               fmt::format("the issue has {} updates", body.entries.size()),
                               fmt::format("a record has at most {}", most_updates)));
  leave_beside_times(imported, body.entries);
  leave_beside_times(imported, body.postmortems);
  choose_time(imported, "date", course.date, body.entries);
  choose_time(imported, "resolvedWhen", course.resolved_when, body.entries);
  auto entries =
      timed(imported, oldest_first(imported, std::move(body.entries), course), course, settings);
  put_postmortem(imported, body.postmortems, entries, settings);
  const auto moments = front_moments(imported, course, entries, settings);
  if (!tell_course(imported, course, moments, std::move(entries)))
    return failed(
        import_error(imported.origin, "the issue has no time", "add `date` to its front matter"));
  put_id(imported, input, id ? one_line(imported, "id", *id) : std::string());
  return fitting(std::move(imported));
}

void run_cstate_import(Input& input, const ImportSettings& settings, const Take& take) {
  read_page(input, settings, take, read);
}

}  // namespace

}  // namespace pm::exchange::cstate

namespace pm::exchange {

constinit const Importer cstate_importer = {
    .name = "cstate",
    .summary = "issues of a cState status site",
    .recognises = cstate::recognises_cstate,
    .map_keys = cstate::keys,
    .id_is_file = true,
    .run = cstate::run_cstate_import,
};

}  // namespace pm::exchange
