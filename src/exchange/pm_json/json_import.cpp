#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../importers.hpp"
#include "../taken.hpp"
#include "format.hpp"
#include "pm/data/json.hpp"
#include "pm/text/words.hpp"
#include "record_json.hpp"
#include "stem.hpp"

namespace pm::exchange::pm_json {
namespace {

/// Takes incidents as they come out of a file. The last one is held back until the next, with what
/// was refused since, so that what stands behind it can be said with it.
class Taker {
 public:
  Taker(const Input& input, const Take& take) : file_(input.name()), take_(take) {}

  void take(const data::Path& way, const std::string& name, data::Value value) {
    if (way.empty()) return top(name, value);
    if (!name.empty()) return refuse_once(value, "`incidents` must be a list");
    const auto path = fmt::format("incidents[{}]", count_++);
    if (!refused_file_) incident(path, value);
  }

  void finish(Result<void> all) {
    if (!all) {
      auto error = in_source(file_, std::move(all).error());
      if (count_ > 0) error.note = "pm imported the incidents before this place";
      refuse(std::move(error));
    } else if (!has_incidents_ && !refused_file_) {
      refuse(import_error({file_}, "the file has no `incidents`",
                          "write the file with `pm export json`"));
    }
    hand_over();
  }

  void begin_incidents() { has_incidents_ = true; }

 private:
  [[nodiscard]] Origin origin(const data::Value& value) const {
    return {file_, value.line, value.column};
  }

  void refuse_once(const data::Value& value, std::string message, std::string help = {}) {
    if (std::exchange(refused_file_, true)) return;
    refuse(import_error(origin(value), std::move(message), std::move(help)));
  }

  void refuse(text::Diagnostic error) {
    if (held_.empty()) return take_(failed(std::move(error)));
    held_.push_back(failed(std::move(error)));
  }

  void hand_over() {
    for (auto& each : held_) take_(std::move(each));
    held_.clear();
  }

  void top(const std::string& name, const data::Value& value) {
    if (name == "pm") return check_format(value);
    if (name == "incidents")
      return refuse_once(value, "`incidents` must be a list");  // a list comes in its entries
    const auto* why = name == "as_of" ? "figures are computed anew" : "it is no key of pm's JSON";
    later({.kind = Remark::Kind::left_out,
           .what = name,
           .value = data::to_json_line(value),
           .words = why,
           .line = value.line});
  }

  void check_format(const data::Value& value) {
    const auto* format = value.find("format");
    if (format != nullptr && format->text == std::to_string(native_format)) return;
    refuse_once(value,
                format == nullptr ? "`pm` has no `format`"
                                  : fmt::format("the file has format {}; this pm reads {}",
                                                text::quoted(format->text), native_format),
                "use the version of pm that wrote the file, or a newer one");
  }

  /// A remark on the file goes with the incident before it, else with the next.
  void later(Remark remark) {
    auto& remarks = held_.empty() ? waiting_ : std::get<Imported>(*held_.front()).remarks;
    remarks.push_back(std::move(remark));
  }

  void incident(const std::string& path, const data::Value& value) {
    const auto* record = value.find("record");
    if (record == nullptr) {
      return refuse(
          import_error(origin(value), fmt::format("{} has no `record`", text::quoted(path))));
    }
    auto read = read_record_json(*record, {});
    if (!read) {
      auto error = in_source(file_, std::move(read).error());
      error.message =
          fmt::format("{}: {}", text::quoted(path + ".record" + error.key), error.message);
      return refuse(std::move(error));
    }
    hand_over();
    Imported one = {.incident = *std::move(read),
                    .origin = origin(value),
                    .remarks = std::exchange(waiting_, {})};
    for (const auto& [name, member] : value.members) member_of(one, name, member);
    held_.push_back(std::move(one));
  }

  void member_of(Imported& into, const std::string& name, const data::Value& value) {
    if (name == "record") return;
    if (name == "id" && is_stem(value.text)) {
      into.incident.id = value.text;
    } else if (name == "id") {
      leave_out(into, name, value.text, "it cannot name a file", value.line);
    } else if (name != "computed") {
      leave_out(into, name, data::to_json_line(value), "it is no key of pm's JSON", value.line);
    } else if (!std::exchange(said_computed_, true)) {
      leave_out(into, name, {}, "figures are computed anew", value.line);
    }
  }

  std::string file_;
  const Take& take_;
  std::vector<Result<Taken>> held_;  ///< an incident and what was refused behind it
  std::vector<Remark> waiting_;
  std::size_t count_ = 0;  ///< of the entries so far
  bool has_incidents_ = false;
  bool refused_file_ = false;
  bool said_computed_ = false;
};

/// By its first key; tools that sort keys put another one first.
bool recognises_json(std::string_view head, std::string_view) {
  constexpr std::string_view blank = " \t\r\n\xEF\xBB\xBF";
  const auto after_blank = [&](std::size_t from) {
    return head.substr(std::min(head.find_first_not_of(blank, from), head.size()));
  };
  if (!after_blank(0).starts_with('{')) return false;
  const auto key = after_blank(head.find('{') + 1);
  return key.starts_with("\"pm\"") || key.starts_with("\"as_of\"");
}

void run_json_import(Input& input, const ImportSettings&, const Take& take) {
  Taker taker(input, take);
  auto all = data::stream_json([&](char* into, std::size_t most) { return input.read(into, most); },
                               [&](const data::Path& way) {
                                 const bool list = way.size() == 1 && way.front() == "incidents";
                                 if (list) taker.begin_incidents();
                                 return way.empty() || list;
                               },
                               [&](const data::Path& way, const std::string& name,
                                   data::Value value) { taker.take(way, name, std::move(value)); });
  taker.finish(std::move(all));
}

}  // namespace

}  // namespace pm::exchange::pm_json

namespace pm::exchange {

constinit const Importer json_importer = {
    .name = "json",
    .summary = "what `pm export json` writes",
    .recognises = pm_json::recognises_json,
    .map_keys = {},
    .run = pm_json::run_json_import,
};

}  // namespace pm::exchange
