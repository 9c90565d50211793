#include "update_fields.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "pm/text/nearest.hpp"
#include "pm/text/words.hpp"
#include "said_text.hpp"
#include "said_times.hpp"

namespace pm::commands {
namespace {

template <typename E>
std::vector<std::string_view> words_of() {
  std::vector<std::string_view> words;
  for (const auto& name : model::names(E{})) words.push_back(name.word);
  return words;
}

template <typename E>
std::string meant(std::string_view word, std::string_view otherwise) {
  const auto known = words_of<E>();
  return text::did_you_mean(word, known, fmt::format("{} {}", otherwise, text::one_of(known)));
}

using Said = std::pair<std::string, model::Status>;

/// "Engage=partial_outage". The last equals sign counts: a component may have one in its name.
std::variant<Said, UsageMistake> component(const std::string& text) {
  const auto sign = text.rfind('=');
  const auto name = text::trimmed(std::string_view(text).substr(0, sign));
  if (sign == std::string::npos || name.empty())
    return UsageMistake{fmt::format("`--component` cannot be {}", text::quoted(text)),
                        "write NAME=STATUS, such as `Login=partial_outage`"};
  const auto word = text::trimmed(std::string_view(text).substr(sign + 1));
  if (const auto status = model::value_of<model::Status>(word))
    return Said{std::string(name), *status};
  return UsageMistake{fmt::format("{} is no status of a component", text::quoted(word)),
                      meant<model::Status>(word, "it can be")};
}

std::optional<UsageMistake> add_components(const Arguments& arguments, yaml::NewUpdate& update) {
  for (const auto& text : arguments.values("--component")) {
    auto read = component(text);
    if (auto* mistake = std::get_if<UsageMistake>(&read)) return std::move(*mistake);
    auto& said = std::get<Said>(read);
    for (const auto& [name, status] : update.components) {
      if (name == said.first)
        return UsageMistake{fmt::format("{} has two statuses", text::quoted(name)),
                            "name each component once"};
    }
    update.components.push_back(std::move(said));
  }
  return std::nullopt;
}

}  // namespace

std::variant<model::Phase, UsageMistake> phase_named(std::string_view word) {
  if (const auto phase = model::value_of<model::Phase>(word)) return *phase;
  return UsageMistake{fmt::format("{} is no phase", text::quoted(word)),
                      meant<model::Phase>(word, "the phases are")};
}

std::variant<UpdateFields, UsageMistake> update_fields(const Arguments& arguments,
                                                       time::Instant now, const time::Zone& zone) {
  UpdateFields fields;
  SaidTimes times(arguments, now, zone);
  fields.at = times.moment("--at");
  if (fields.at) fields.update.at = times.written(*fields.at);
  const auto by = one_line(arguments.value("--by").value_or(""));
  if (!by.empty()) fields.update.by = by;
  fields.update.next_update = times.written_or_duration("--next-update");
  if (fields.update.next_update && !times.says_length("--next-update"))
    fields.promised = times.moment("--next-update");
  fields.update.reopens = arguments.has("--reopens");
  if (times.mistake()) return *times.mistake();
  if (auto mistake = add_components(arguments, fields.update)) return std::move(*mistake);
  return fields;
}

}  // namespace pm::commands
