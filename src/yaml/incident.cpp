#include <utility>

#include <fmt/format.h>

#include "lost_prose.hpp"
#include "node.hpp"
#include "pm/model/fields.hpp"
#include "pm/yaml/read.hpp"
#include "scan.hpp"
#include "sections.hpp"
#include "values.hpp"

namespace pm::yaml {
namespace {

/// Returns the time zone of a record, which must be known before its first time is read. An unknown
/// name counts as UTC here, so that only the name is reported, later, and not every time.
std::optional<time::Zone> zone_of(const Node& root, const Defaults& defaults) {
  const auto* name = root.find("timezone");
  if (name == nullptr || name->kind == Node::Kind::null) return defaults.zone;
  return time::find_zone(name->text).value_or(time::Zone());
}

void report_empty(Reader& reader) {
  reader.add({.rule = "syntax",
              .message = "the file is empty",
              .where = reader.where(text::Span{}),
              .help = "a record has at least a `title:`"});
}

/// Returns the kind of a record, which must be known before its first phase is read.
model::Kind kind_of(const Node& root) {
  const auto* word = root.find("kind");
  const auto kind = word ? model::value_of<model::Kind>(word->text) : std::nullopt;
  return kind.value_or(model::Kind::incident);
}

/// Reports a record that is a string or a list; usually a colon without the space after it.
void report_no_mapping(Reader& reader, const Node& root) {
  reader.add({.rule = "wrong-type",
              .message = fmt::format("a record must be a mapping, not {}", kind_words(root.kind)),
              .where = reader.where(root),
              .help = "begin with `title: …`, with a space after the colon"});
}

void read_record(Reader& reader, text::Report& report, const Defaults& defaults,
                 model::Incident& into) {
  const auto errors = report.all().size();
  const auto root = read_tree(reader.source(), report);
  if (!root) {
    if (report.all().size() == errors) report_empty(reader);
    return;
  }
  if (root->kind == Node::Kind::null) return report_empty(reader);
  if (root->kind != Node::Kind::mapping) return report_no_mapping(reader, *root);
  reader.zone = zone_of(*root, defaults);
  into.zone = reader.zone.value_or(time::Zone());
  reader.kind = kind_of(*root);
  into.where = reader.where(*root);
  read_fields(reader, *root, into);
  report_lost_prose(reader, *root);
  reader.finish();
  into.skipped = std::move(reader.skipped);
}

}  // namespace

model::Incident read_incident(const text::Source& record, const text::Source* prose, std::string id,
                              const Defaults& defaults, text::Report& report) {
  model::Incident incident;
  incident.id = std::move(id);
  Reader reader(record, report);
  read_record(reader, report, defaults, incident);
  report_hidden_characters(record, report);
  if (prose != nullptr) report_hidden_characters(*prose, report);
  if (prose != nullptr && scan(*prose, Language::markdown, report)) {
    Reader markdown(*prose, report);
    read_prose(markdown, incident.postmortem);
    if (!incident.postmortem.where && !incident.postmortem.sections.empty())
      incident.postmortem.where = {prose, {}};
  }
  rename_headings(incident.postmortem, defaults.headings);
  if (!incident.organization) incident.organization = defaults.organization;
  model::use_registered_names(incident, defaults.components);
  return incident;
}

}  // namespace pm::yaml
