#include "export_ids.hpp"

#include <cstddef>
#include <cstdint>
#include <unordered_map>

namespace pm::exchange::statuspage {
namespace {

constexpr std::size_t id_size = 12;

class Hash {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) add(static_cast<unsigned char>(byte));
    add(std::uint8_t{0x1F});
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  void add(std::uint8_t byte) { value_ = (value_ ^ byte) * 0x100000001B3U; }

  std::uint64_t value_ = 0xCBF29CE484222325U;
};

/// An id names a file, and must not be one of those that have a name already.
bool is_file_name(std::string_view id) {
  const bool usable =
      !id.empty() && id.size() <= 64 &&
      id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos;
  return usable && id != "unresolved" && id != "upcoming" && id != "active";
}

}  // namespace

std::string made_id(std::initializer_list<std::string_view> words) {
  constexpr std::string_view digits = "0123456789abcdefghijklmnopqrstuvwxyz";
  Hash hash;
  for (const auto word : words) hash.add(word);
  std::string id(id_size, '0');
  auto rest = hash.value();
  for (auto place = id.rbegin(); place != id.rend(); ++place, rest /= 36)
    *place = digits[rest % 36];
  return id;
}

std::string incident_id(const model::Incident& incident) {
  const auto& [system, id, url] = incident.origin;
  if (system && system->value == "statuspage" && id && is_file_name(id->value)) return id->value;
  return made_id({"incident", incident.id});
}

std::vector<std::string> update_ids(const model::Incident& incident,
                                    const std::string& incident_id) {
  std::vector<std::string> ids;
  ids.reserve(incident.updates.size());
  std::unordered_map<time::Milliseconds, std::size_t> same;
  for (const auto& update : incident.updates) {
    if (!update.at) {
      ids.emplace_back();
      continue;
    }
    const auto at = update.at->value.at.since_epoch;
    ids.push_back(made_id({"update", incident_id, std::to_string(at), std::to_string(same[at]++)}));
  }
  return ids;
}

}  // namespace pm::exchange::statuspage
