#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include <fmt/format.h>

#include "../conclude/moment.hpp"
#include "../cstate/entry_time.hpp"
#include "../fitting.hpp"
#include "../front.hpp"
#include "../front_matter_page.hpp"
#include "../importers.hpp"
#include "../markdown_report/sections.hpp"
#include "../published.hpp"
#include "../taken.hpp"
#include "icco_title.hpp"
#include "pm/text/link.hpp"

namespace pm::exchange::icco {
namespace {

using model::Maybe;
using model::Moment;
using model::SectionKind;

bool recognises_icco(std::string_view head, std::string_view) {
  return front_has(head, "uuid") && front_has(head, "url");
}

/// What Go writes for a time that is not known.
constexpr std::string_view unknown_time = "0001-01-01T00:00:00Z";

/// A time that the collection does not know says nothing; one that is none is kept.
Maybe<Moment> take_time(Imported& into, Front& front, std::string_view name,
                        const ImportSettings& settings) {
  const auto text = front.take_text(name);
  if (!text || text->text == unknown_time) return std::nullopt;
  const auto written = cstate::lenient_time(text->text);
  std::string problem = "it is no time that can be read";
  if (written && written->length == text->text.size()) {
    auto result = conclude::moment(
        *written,
        {.day = {}, .zone = settings.zone, .zone_decides = settings.zone_was_given, .company = {}});
    if (result) {
      if (!result->remark.empty())
        read_as(into, std::string(name), text->text, result->remark, text->line);
      return said(result->moment);
    }
    problem = std::move(result).error().message;
  }
  keep(into, name, text->text, text->line, problem);
  return std::nullopt;
}

/// An address that a page may lead to; another one is only kept.
void take_address(Imported& into, Front& front) {
  const auto url = front.take_text("url");
  if (!url) return;
  if (text::is_safe_link(url->text))
    into.incident.origin.url = said(one_line(into, "url", *url));
  else
    keep(into, "url", url->text, url->line, "no address that a page may lead to");
}

void take_organization(Imported& into, Front& front) {
  const auto company = front.take_text("company");
  if (!company) return;
  if (into.incident.organization) {
    keep(into, "company", company->text, company->line, "the organization was given");
    return;
  }
  into.incident.organization = said(one_line(into, "company", *company));
}

/// "Gmail, Google+, Calendar" as three names.
void take_icco_components(Imported& into, Front& front) {
  const auto product = front.take_text("product");
  if (!product) return;
  std::unordered_set<std::string> seen;
  std::string_view rest = product->text;
  while (!rest.empty()) {
    const auto end = std::min(rest.find(','), rest.size());
    auto name = as_title(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (!name.empty() && seen.insert(name).second)
      into.incident.components.push_back({unplaced(std::move(name)), {}});
  }
  const auto& components = into.incident.components;
  if (components.size() != 1 || components[0].name.value != product->text)
    read_as(into, "product", product->text, "a component between two commas", product->line);
}

void take_labels(Imported& into, Front& front) {
  std::unordered_set<std::string> seen;
  for (const std::string_view name : {"categories", "keywords"}) {
    for (const auto& text : front.take_list(name)) {
      auto label = one_line(into, name, text);
      if (label.empty()) continue;
      if (seen.insert(label).second)
        into.incident.labels.push_back(unplaced(std::move(label)));
      else
        leave_out(into, std::string(name), text.text, "it is a label already", text.line);
    }
  }
}

model::Section section(SectionKind kind, std::string prose) {
  model::Section section;
  section.kind = kind;
  section.key = unplaced(std::string(model::word(kind)));
  section.prose = unplaced(std::move(prose));
  return section;
}

/// The body: what happened, or the sections that its headings make.
void put_body(Imported& into, const yaml::FrontMatter& matter) {
  const auto prose = fitting_prose(into, matter.body, "body", matter.body_line);
  if (prose.empty()) return;
  auto& all = into.incident.postmortem.sections;
  auto parts = markdown_report::sections(prose, markdown_report::Headings::markdown);
  if (parts.size() < 2) {
    all.push_back(section(SectionKind::what_happened, prose));
    return;
  }
  for (auto& part : parts) {
    const bool is_there = !all.empty() && part.kind == all.front().kind;
    if (is_there && part.kind == SectionKind::summary)
      part = section(SectionKind::what_happened, std::move(part.prose.value));
    all.push_back(std::move(part));
  }
}

void put_postmortem(Imported& into, Front& front, const yaml::FrontMatter& matter,
                    const ImportSettings& settings) {
  auto& postmortem = into.incident.postmortem;
  postmortem.published = take_time(into, front, "source_published_at", settings);
  if (const auto summary = front.take_text("summary")) {
    auto prose = fitting_prose(into, summary->text, "summary", summary->line);
    if (!prose.empty())
      postmortem.sections.push_back(section(SectionKind::summary, std::move(prose)));
  }
  put_body(into, matter);
}

Result<Imported> read_icco(const yaml::FrontMatter& matter, const Input& input,
                           const ImportSettings& settings) {
  auto imported = begun(input, "icco", settings);
  auto& incident = imported.incident;
  Front front(matter);
  const auto uuid = front.take_text("uuid");
  take_address(imported, front);
  take_organization(imported, front);
  take_icco_components(imported, front);
  take_labels(imported, front);
  incident.times.started = take_time(imported, front, "start_time", settings);
  incident.times.resolved = take_time(imported, front, "end_time", settings);
  // An entry of the collection is written afterwards.
  if (!incident.times.resolved) incident.times.resolved_unknown = unplaced(true);
  put_postmortem(imported, front, matter, settings);
  put_title(imported, front, settings);
  front.keep_rest(imported);
  if (!incident.title || incident.title->value.empty())
    return failed(import_error(imported.origin,
                               "the entry has no `title`, and no text to make one of",
                               "give one with `--title`"));
  if (!incident.postmortem.sections.empty()) set_published(imported, "status", 0);
  put_id(imported, input, uuid ? one_line(imported, "uuid", *uuid) : std::string());
  return fitting(std::move(imported));
}

void run_icco_import(Input& input, const ImportSettings& settings, const Take& take) {
  read_page(input, settings, take, read_icco);
}

}  // namespace

}  // namespace pm::exchange::icco

namespace pm::exchange {

constinit const Importer icco_importer = {
    .name = "icco",
    .summary = "files of the collection icco/postmortems",
    .recognises = icco::recognises_icco,
    .map_keys = {},
    .run = icco::run_icco_import,
};

}  // namespace pm::exchange
