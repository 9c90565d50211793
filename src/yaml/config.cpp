#include "pm/model/config_fields.hpp"
#include "pm/yaml/read.hpp"
#include "values.hpp"

namespace pm::yaml {

model::Config read_config(const text::Source& source, text::Report& report) {
  model::Config config;
  const auto root = read_tree(source, report);
  if (!root || root->kind == Node::Kind::null) return config;
  Reader reader(source, report);
  reader.key = "pm.yaml";
  if (root->kind == Node::Kind::mapping) {
    read_fields(reader, *root, config);
  } else {
    reader.wrong_type(*root, "a mapping",
                      "write keys such as `timezone: …`, with a space behind the colon");
  }
  return config;
}

bool set_config(model::Config& config, std::string_view key, const text::Source& value,
                text::Report& report) {
  const auto* row = model::find_key(model::config_format(), key);
  const bool takes_text =
      row != nullptr && (row->shape == Shape::text || row->shape == Shape::directory ||
                         row->shape == Shape::zone || row->shape == Shape::choice);
  if (!takes_text) return false;
  Reader reader(value, report);
  reader.key = row->name;
  const Node node = {
      .kind = Node::Kind::scalar, .span = value.whole(), .text = std::string(value.bytes())};
  return model::with_field<model::Config>(
      key, [&](const auto& field) { read_value(reader, node, field.shape, config.*field.member); });
}

}  // namespace pm::yaml
