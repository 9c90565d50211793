#include "source.hpp"

#include <string>
#include <utility>

#include <fmt/format.h>

#include "../taken.hpp"
#include "../whole_text.hpp"
#include "pm/time/written.hpp"

namespace pm::exchange::timeline {
namespace {

/// A path without its last ending: "ops/2024-01-29" of "ops/2024-01-29.json".
std::string_view without_ending(std::string_view file) {
  const auto slash = file.rfind('/');
  const auto begin = slash == std::string_view::npos ? 0 : slash + 1;
  const auto dot = file.rfind('.');
  return dot == std::string_view::npos || dot <= begin ? file : file.substr(0, dot);
}

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

bool is_date(std::string_view text) {
  const auto written = time::read_time(text);
  return written && written->precision == time::Precision::day;
}

/// The folder that a file lies in; empty where its path names none.
std::string_view folder(std::string_view path) {
  const auto slash = path.rfind('/');
  if (slash == std::string_view::npos) return {};
  const auto name = last_part(path.substr(0, slash));
  return name == "." || name == ".." ? std::string_view() : name;
}

}  // namespace

Imported begun(std::string_view system, const Input& input, const ImportSettings& settings) {
  Imported imported;
  auto& incident = imported.incident;
  imported.origin = {.file = input.name(), .line = 1, .column = 0};
  incident.origin.system = said(std::string(system));
  if (auto id = lasting_name(input.name()); !id.empty()) incident.origin.id = said(std::move(id));
  incident.zone = settings.zone.value_or(time::Zone());
  if (settings.title) incident.title = said(as_title(*settings.title));
  if (settings.organization) incident.organization = said(as_title(*settings.organization));
  return imported;
}

Result<std::string> whole_text(Input& input) {
  return exchange::whole_text(input, "import only the part with the incident");
}

std::string title_of_source(std::string_view file) {
  if (file == standard_input) return {};
  const auto path = without_ending(file);
  auto stem = std::string(last_part(path));
  if (!is_date(stem)) return title_of_name(stem);
  const auto before = folder(path);
  return before.empty() ? stem : fmt::format("{} {}", as_title(before), stem);
}

std::string lasting_name(std::string_view file) {
  if (file == standard_input) return {};
  const auto path = without_ending(file);
  const auto stem = last_part(path);
  const auto before = is_date(stem) ? folder(path) : std::string_view();
  return as_title(before.empty() ? std::string(stem) : fmt::format("{}/{}", before, stem));
}

}  // namespace pm::exchange::timeline
