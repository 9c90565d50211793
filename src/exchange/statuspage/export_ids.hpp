#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "pm/model/incident.hpp"

namespace pm::exchange::statuspage {

/// An id as Statuspage makes them, 12 small letters and digits, that is always the same for the
/// same words: their FNV-1a hash (64 bits, each followed by U+001F), modulo 36^12, in base 36.
[[nodiscard]] std::string made_id(std::initializer_list<std::string_view> words);

/// The id of an incident: the one it has on the page that it was imported from, else one made of
/// the name of its file.
[[nodiscard]] std::string incident_id(const model::Incident& incident);

/// The ids of all updates, made of the incident's, their times and, of those with the same time,
/// their order: an update that is added changes no other's. Empty for updates without a time.
[[nodiscard]] std::vector<std::string> update_ids(const model::Incident& incident,
                                                  const std::string& incident_id);

}  // namespace pm::exchange::statuspage
