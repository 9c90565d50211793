#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "pm/exchange/json_schema.hpp"
#include "pm_json/format.hpp"
#include "schema_parts.hpp"

// The JSON Schemas of what pm prints. New members can be added to all of them, so they allow
// others.

namespace pm::exchange {
namespace {

using data::Value;
using OutputList = data::List;
using OutputObject = data::Mapping;
using OutputKeys = std::span<const view::Key>;

Value output_object(OutputKeys keys);

Value list_schema(Value items) {
  return OutputObject{{"type", "array"}, {"items", std::move(items)}};
}

Value type_schema(Value type) { return OutputObject{{"type", std::move(type)}}; }

Value value_schema(const view::Key& key) {
  using view::Kind;
  switch (key.kind) {
    case Kind::text:
    case Kind::prose:
      return type_schema(or_null("string"));
    case Kind::number:
      return type_schema(or_null("number"));
    case Kind::flag:
      return type_schema("boolean");
    case Kind::object: {
      auto object = output_object(key.members);
      *object.find("type") = or_null("object");
      return object;
    }
    case Kind::list:
      return list_schema(key.members.empty() ? type_schema("string") : output_object(key.members));
    case Kind::open:
      break;
  }
  return data::mapping();
}

/// All keys are always there.
Value object_schema(Value properties) {
  auto required = data::list();
  for (const auto& member : properties.members) required.add(member.name);
  return OutputObject{
      {"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}};
}

Value described(const view::Key& key) {
  Value property = OutputObject{{"description", key.summary}};
  for (auto& [name, value] : value_schema(key).members) property.set(name, value);
  return property;
}

Value output_object(OutputKeys keys) {
  auto properties = data::mapping();
  for (const auto& key : keys) properties.set(std::string(key.name), described(key));
  return object_schema(std::move(properties));
}

Value version_schema(std::int64_t version) {
  return OutputObject{{"description", "version of this format"}, {"const", version}};
}

// What `pm export json` computes; docs/formats/json.md describes it.

constexpr std::array length_keys = {
    view::Key{"seconds", view::Kind::number, "length in seconds; null if unknown"},
    view::Key{"about", view::Kind::flag, "whether an end is known only to the day"},
    view::Key{"ongoing", view::Kind::flag, "whether it was measured up to `as_of`"},
};

constexpr std::array moment_keys = {
    view::Key{"at", view::Kind::text, "the time in UTC"},
    view::Key{"about", view::Kind::flag, "whether it is known only to the day"},
};

constexpr std::array phase_time_keys = {
    view::Key{"phase", view::Kind::text, "the phase"},
    view::Key{"from", view::Kind::text, "its start in UTC"},
    view::Key{"to", view::Kind::text, "its end in UTC"},
    length_keys[0],
    length_keys[1],
    length_keys[2],
};

constexpr std::array component_time_keys = {
    view::Key{"name", view::Kind::text, "the component"},
    view::Key{"status", view::Kind::text, "its status"},
    length_keys[0],
    length_keys[1],
    length_keys[2],
};

constexpr std::array computed_keys = {
    view::Key{"started", view::Kind::object, "when impact began", moment_keys},
    view::Key{"resolved", view::Kind::object, "when the incident ended", moment_keys},
    view::Key{"ongoing", view::Kind::flag, "whether it has not ended"},
    view::Key{"duration", view::Kind::object, "from start to end", length_keys},
    view::Key{"impact_duration", view::Kind::object, "the outages together", length_keys},
    view::Key{"first_update_to_resolved", view::Kind::object, "from the first update to the end",
              length_keys},
    view::Key{"time_to_detect", view::Kind::object, "from start to detection", length_keys},
    view::Key{"time_to_acknowledge", view::Kind::object, "from detection to acknowledgement",
              length_keys},
    view::Key{"time_to_identify", view::Kind::object, "from start to the first identified",
              length_keys},
    view::Key{"time_to_mitigate", view::Kind::object, "from start to mitigation", length_keys},
    view::Key{"time_to_resolve", view::Kind::object, "from detection, otherwise start, to the end",
              length_keys},
    view::Key{"time_to_first_update", view::Kind::object, "from start to the first update",
              length_keys},
    view::Key{"longest_silence", view::Kind::object, "the longest time between updates",
              length_keys},
    view::Key{"outages", view::Kind::list, "one for each outage of the record", length_keys},
    view::Key{"phases", view::Kind::list, "the time in each phase", phase_time_keys},
    view::Key{"components", view::Kind::list, "the time of each component in each status",
              component_time_keys},
};

}  // namespace

std::string object_schema(std::string_view title, OutputKeys keys) {
  return schema_document(title, output_object(keys), data::mapping());
}

std::string list_schema(std::string_view title, std::string_view member, OutputKeys keys,
                        std::int64_t version, OutputKeys others) {
  auto properties = data::mapping();
  properties.set("version", version_schema(version));
  for (const auto& key : others) properties.set(std::string(key.name), described(key));
  properties.set(std::string(member), list_schema(output_object(keys)));
  return schema_document(title, object_schema(std::move(properties)), data::mapping());
}

std::string export_schema() {
  auto incident = data::mapping();
  incident.set("id", type_schema("string"));
  incident.set("record", record_schema());
  incident.set("computed", output_object(computed_keys));
  auto pm = data::mapping();
  pm.set("format", version_schema(pm_json::native_format));
  auto properties = data::mapping();
  properties.set("pm", object_schema(std::move(pm)));
  properties.set("incidents", list_schema(object_schema(std::move(incident))));
  auto root = object_schema(std::move(properties));
  root.find("properties")->set("as_of", type_schema("string"));
  return schema_document("incidents.json of `pm export json`", root, record_definitions());
}

}  // namespace pm::exchange
