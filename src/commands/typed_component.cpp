#include "typed_component.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <utility>

#include <fmt/format.h>

#include "editor.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"
#include "reporting.hpp"
#include "typed_words.hpp"

namespace pm::commands {
namespace {

constexpr std::size_t most_parts = 20;  ///< of a value with commas that a person is asked about

/// The parts of a text between commas, without blanks around them.
std::vector<std::string> parts_at_commas(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(',', begin), text.size());
    const auto part = text::trimmed(text.substr(begin, end - begin));
    if (!part.empty()) parts.emplace_back(part);
    begin = end + 1;
  }
  return parts;
}

/// Asks a question that Return answers with `otherwise`. The end of input is a no.
bool asked(World& world, const std::string& question, bool otherwise) {
  urgent(world) << fmt::format("{} [{}] ", question, otherwise ? "Y/n" : "y/N");
  urgent(world).flush();
  std::string line;
  if (!std::getline(world.in, line)) return false;
  const auto answer = text::lower_ascii(text::trimmed(line));
  return answer.empty() ? otherwise : answer == "y" || answer == "yes";
}

/// Reads one value after another.
class ComponentReader {
 public:
  ComponentReader(World& world, const model::Config& config, std::string_view option)
      : world_(world),
        option_(option),
        registry_(config.components),
        listed_(registry_.all_names()) {}

  [[nodiscard]] std::optional<text::Diagnostic> add(const std::string& value) {
    if (const auto name = listed_name(value)) return take({*name});
    if (value.find(',') != std::string::npos) return add_with_comma(value);
    return add_one(value);
  }
  [[nodiscard]] TypedComponents result() && { return std::move(components_); }

 private:
  /// The name in pm.yaml that a text means; of an alias, the name of its component.
  std::optional<std::string> listed_name(std::string_view text) {
    const auto meant = meant_name(text, listed_);
    if (!meant) return std::nullopt;
    const auto name = registry_.name_of(*meant);
    add_word_reading(components_.readings, text, name);
    return std::string(name);
  }

  std::optional<text::Diagnostic> add_with_comma(const std::string& value) {
    const auto parts = parts_at_commas(value);
    if (!can_ask(world_) || parts.empty() || parts.size() > most_parts)
      return has_comma(value, parts);
    const auto question = fmt::format("read {} as {}?", text::quoted(value), text::listed(parts));
    if (!asked(world_, question, true)) return has_comma(value, parts);
    for (const auto& part : parts) {
      if (auto wrong = add_one(part)) return wrong;
    }
    return std::nullopt;
  }

  [[nodiscard]] text::Diagnostic has_comma(const std::string& value,
                                           const std::vector<std::string>& parts) const {
    const auto joint = option_.ends_with('=') ? "" : " ";
    std::string again;
    for (const auto& part : parts)
      again +=
          fmt::format("{}{}{}{}", again.empty() ? "" : " ", option_, joint, text::visible(part));
    return usage_error(fmt::format("`{}`: {} has a comma", option_, text::quoted(value)),
                       fmt::format("write `{}`, or list a name with a comma in pm.yaml", again));
  }

  std::optional<text::Diagnostic> add_one(const std::string& value) {
    const auto sign = value.rfind('=');
    if (sign == std::string::npos) return take({listed_name(value).value_or(value)});
    const auto name = std::string(text::trimmed(std::string_view(value).substr(0, sign)));
    if (name.empty()) {
      return usage_error(fmt::format("`{}`: {} has no name", option_, text::quoted(value)),
                         "write NAME=STATUS, such as `Login=partial_outage`");
    }
    const auto status =
        typed_status(text::trimmed(std::string_view(value).substr(sign + 1)), components_.readings);
    if (!status) return status.error();
    const auto listed = listed_name(name);
    if (!listed && name.find('=') != std::string::npos && !is_name_with_sign(name)) {
      return usage_error(fmt::format("`{}`: {} has two equals signs", option_, text::quoted(value)),
                         "write NAME=STATUS, or list a name with `=` in pm.yaml");
    }
    return take({listed.value_or(name), *status});
  }

  bool is_name_with_sign(const std::string& name) {
    return can_ask(world_) &&
           asked(world_, fmt::format("is {} the name of one component?", text::quoted(name)),
                 false);
  }

  std::optional<text::Diagnostic> take(TypedComponent component) {
    auto& all = components_.all;
    const auto same = std::find_if(all.begin(), all.end(), [&](const TypedComponent& each) {
      return each.name == component.name;
    });
    if (same == all.end()) {
      all.push_back(std::move(component));
      return std::nullopt;
    }
    if (same->status && component.status) {
      return usage_error(fmt::format("{} has two statuses", text::quoted(component.name)),
                         "name each component once");
    }
    if (component.status) same->status = component.status;
    return std::nullopt;
  }

  World& world_;
  std::string_view option_;
  model::Registry registry_;
  std::vector<std::string_view> listed_;
  TypedComponents components_;
};

}  // namespace

std::vector<std::string_view> component_names(const std::vector<model::Component>& components) {
  std::vector<std::string_view> names;
  for (const auto& component : components) {
    names.push_back(component.name.value);
    if (!component.group.empty()) names.push_back(component.group);
  }
  return names;
}

Result<TypedComponents> typed_components(World& world, const std::vector<std::string>& values,
                                         const model::Config& config, std::string_view option) {
  ComponentReader reader(world, config, option);
  for (const auto& each : values) {
    const auto value = one_line(each);
    if (value.empty()) continue;
    if (auto wrong = reader.add(value)) return failed(*std::move(wrong));
  }
  return std::move(reader).result();
}

}  // namespace pm::commands
