#include "pm/work/neighbours.hpp"

#include "pm/metrics/durations.hpp"
#include "pm/repo/entry.hpp"
#include "pm/repo/record.hpp"
#include "pm/text/utf8.hpp"
#include "pm/view/edition.hpp"

namespace pm::work {

std::optional<view::Neighbour> Neighbours::operator()(std::string_view id) const {
  if (id.empty() || id.front() == '.' || id.find('/') != std::string_view::npos)
    return std::nullopt;
  for (const auto* ending : {".yaml", ".yml"}) {
    const repo::Entry entry{std::string(id),
                            repository_.incidents() + "/" + std::string(id) + ending};
    if (disk_.kind(entry.path) != files::Kind::file) continue;
    auto record = repo::load(disk_, repository_, entry);
    if (record.unreadable) return std::nullopt;
    if (edition_ == model::Edition::open) {
      if (!model::is_public(record.incident)) return std::nullopt;
      // What that one omits is proved with its own page.
      static_cast<void>(view::make_public(record.incident, repository_.config.components));
    }
    auto found = view::neighbour(record.incident, metrics::measure(record.incident, as_of_));
    if (!extension_.empty()) found.page = std::string(id) + "." + extension_;
    return found;
  }
  return std::nullopt;
}

std::vector<model::OmittedValue> Neighbours::make_public(model::Incident& incident) const {
  auto omitted = view::make_public(incident, repository_.config.components);
  std::erase_if(incident.related, [&](const model::Relation& relation) {
    if ((*this)(relation.id.value)) return false;
    omitted.push_back(model::omitted_text(relation.id.value, "related", relation.id.where));
    return true;
  });
  return omitted;
}

}  // namespace pm::work
