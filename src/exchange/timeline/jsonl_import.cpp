#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../importers.hpp"
#include "columns.hpp"
#include "happening.hpp"
#include "json_values.hpp"
#include "pm/data/json.hpp"
#include "pm/text/utf8.hpp"
#include "row.hpp"
#include "source.hpp"

namespace pm::exchange {
namespace {

using namespace timeline;

std::vector<std::string> names_of(const data::Value& object) {
  std::vector<std::string_view> names;
  for (const auto& member : object.members) names.push_back(member.name);
  return own_names(names);
}

/// Other systems have objects of this form as well: one alone is a timeline only on one line, and
/// any only where a name says what was said.
bool recognises_jsonl(std::string_view head, std::string_view) {
  if (head.starts_with(text::byte_order_mark)) head.remove_prefix(text::byte_order_mark.size());
  const auto begin = head.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return false;
  const bool is_list = head[begin] == '[';
  const auto first = is_list ? head : head.substr(begin, head.find('\n', begin) - begin);
  const auto object = first_object(first);
  return object && object->members.size() <= most_members && is_plain_timeline(names_of(*object));
}

/// Reads objects as rows whose columns are their members.
class JsonlReading {
 public:
  JsonlReading(const Input& input, const ImportSettings& settings, const Take& take)
      : settings_(settings),
        take_(take),
        into_(begun("jsonl", input, settings)),
        rows_(settings, into_) {}

  void read(const data::Value& value) {
    if (happenings_.is_full()) return;
    if (value.kind != data::Value::Kind::mapping)
      return refuse(value, "this is not an object",
                    "each row is an object, such as "
                    "`{\"time\": \"…\", \"message\": \"…\"}`");
    if (value.members.size() > most_members)
      return refuse(value, fmt::format("the object has more than {} members", most_members), {});
    if (value.members.empty()) return;
    const auto names = names_of(value);
    const Columns columns(names, settings_);
    std::vector<RowCell> cells;
    for (const auto& [name, member] : value.members) {
      cells.push_back({.value = as_data(member), .line = member.line, .column = member.column});
      if (cells.back().value.kind != data::Kind::text)
        cells.back().written = data::to_json_line(member);
    }
    auto happening =
        rows_.read({.line = value.line, .names = names, .columns = columns, .cells = cells}, take_);
    if (happening) happenings_.add(std::move(*happening));
  }

  void finish() {
    take_incident(std::move(into_), std::move(happenings_), "rows", take_, settings_.into);
  }

 private:
  void refuse(const data::Value& value, std::string message, std::string help) {
    take_(failed(import_error({into_.origin.file, value.line, value.column}, std::move(message),
                              std::move(help), value.text)));
  }

  const ImportSettings& settings_;
  const Take& take_;
  Imported into_;
  RowReader rows_;
  Happenings happenings_;
};

void run_jsonl_import(Input& input, const ImportSettings& settings, const Take& take) {
  auto text = whole_text(input);
  if (!text) return take(failed(std::move(text).error()));
  JsonlReading reading(input, settings, take);
  each_value(
      input.name(), *text, [&](const data::Value& value) { reading.read(value); }, take);
  reading.finish();
}

}  // namespace

constinit const Importer jsonl_importer = {
    .name = "jsonl",
    .summary = "a timeline, a JSON object a line",
    .recognises = recognises_jsonl,
    .map_keys = row_map_keys,
    .id_is_file = true,
    .timeline = true,
    .run = run_jsonl_import,
};

}  // namespace pm::exchange
