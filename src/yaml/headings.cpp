#include "headings.hpp"

namespace pm::yaml {

void Value<std::vector<model::Heading>>::read(Reader& reader, const Node& node,
                                              std::vector<model::Heading>& into) {
  if (!is_mapping(reader, node)) return;
  for (const auto& [key, value] : node.members) {
    const auto section = model::value_of<model::SectionKind>(key.text);
    if (!section) {
      report_unknown_key(reader, key, "`headings`", words_of<model::SectionKind>());
      continue;
    }
    reader.key = key.text;
    if (const auto* text = text_of(reader, value)) into.push_back({*section, *text});
  }
}

}  // namespace pm::yaml
