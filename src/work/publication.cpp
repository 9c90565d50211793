#include "pm/work/publication.hpp"

#include "pm/model/config.hpp"
#include "pm/text/embedded.hpp"

namespace pm::work {

void Publication::add(const model::Incident& incident, std::vector<model::OmittedValue> omitted) {
  if (!proves()) return;
  proof_.omit(std::move(omitted));
  proof_.show(incident);
}

void Publication::add(const model::Config& config) {
  if (!proves()) return;
  auto shown = config;
  proof_.omit(model::omit_internal(shown));
  proof_.show(shown);
  for (const auto& file : text::embedded_templates()) proof_.show(file.text);
}

std::string Publication::put(const std::string& name, std::string_view bytes) {
  if (!proves()) return output_.put(name, bytes);
  waiting_.emplace_back(name, bytes);
  return {};
}

Result<std::string> Publication::finish() {
  for (const auto& [name, bytes] : waiting_)
    if (auto leak = proof_.check(output_.path(name), bytes)) return failed(*std::move(leak));
  std::string printed;
  for (const auto& [name, bytes] : waiting_) printed += output_.put(name, bytes);
  waiting_.clear();
  return printed;
}

}  // namespace pm::work
