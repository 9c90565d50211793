#include "moments.hpp"

#include <unordered_set>
#include <variant>

#include "pm/model/format.hpp"
#include "pm/time/written.hpp"

namespace pm::yaml::merging {
namespace {

using Texts = std::unordered_set<std::string_view>;

/// A day alone is not known to the hour: the zone tells nothing of it.
bool is_local_time(const Node& scalar) {
  const auto written = time::read_time(scalar.text);
  return written && !written->offset && written->precision != time::Precision::day;
}

void gather_local_times(const Node& node, Texts& into) {
  if (node.kind == Node::Kind::scalar && is_local_time(node)) into.insert(node.text);
  for (const auto& item : node.items) gather_local_times(item, into);
  for (const auto& member : node.members) gather_local_times(member.value, into);
}

}  // namespace

time::Zone zone_of(const Piece& record, const Defaults& defaults) {
  const auto* name = record.value->find("timezone");
  if (name == nullptr || name->kind != Node::Kind::scalar) {
    return defaults.zone.value_or(time::Zone());
  }
  return time::find_zone(name->text).value_or(time::Zone());
}

std::string_view time_key(std::string_view list) {
  return model::identity_key(model::incident_format(), list, model::Identity::time);
}

std::optional<time::Instant> moment_of(const Piece& entry, std::string_view key,
                                       const time::Zone& zone) {
  const auto* text = key.empty() ? nullptr : entry.value->find(key);
  if (text == nullptr || text->kind != Node::Kind::scalar) return std::nullopt;
  const auto written = time::read_time(text->text);
  if (!written) return std::nullopt;
  if (written->offset) return time::in_utc(written->civil) + -*written->offset;
  const auto found = zone.instant(written->civil);
  const auto* instant = std::get_if<time::Instant>(&found);
  return instant == nullptr ? std::get<time::Unclear>(found).first : *instant;
}

bool has_new_local_time(const Piece* base, const Piece& changed) {
  Texts before, after;
  if (base != nullptr) gather_local_times(*base->value, before);
  gather_local_times(*changed.value, after);
  for (const auto text : after) {
    if (before.count(text) == 0) return true;
  }
  return false;
}

}  // namespace pm::yaml::merging
