#include <array>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../importers.hpp"
#include "../taken.hpp"
#include "alert.hpp"
#include "alert_reader.hpp"
#include "happening.hpp"
#include "json_values.hpp"
#include "pm/data/json.hpp"
#include "source.hpp"

namespace pm::exchange {
namespace {

using namespace timeline;
using data::Value;

/// `component` names the label that is the component; `severity.critical=S1` reads that label.
constexpr std::array<std::string_view, 2> map_keys = {"component", "severity"};

bool recognises_alertmanager(std::string_view head, std::string_view) {
  const auto object = first_object(head);
  if (object) return is_payload(*object) || is_alert(*object);
  // A payload may go on behind what was read of it.
  const auto begins = head.find_first_not_of(" \t\r\n[");
  return begins != std::string_view::npos && head[begins] == '{' &&
         head.find("\"startsAt\"") != std::string_view::npos &&
         head.find("\"labels\"") != std::string_view::npos;
}

class AlertmanagerReading {
 public:
  AlertmanagerReading(const Input& input, const ImportSettings& settings, const Take& take)
      : take_(take),
        into_(begun("alertmanager", input, settings)),
        alerts_(settings, into_, take) {}

  void add(const Value& value) {
    if (is_payload(value)) return payload(value);
    if (is_alert(value)) return alert(value);
    refuse(value, "this is neither a payload of Alertmanager nor an alert",
           "a payload has `alerts`, and an alert `labels` and `startsAt`");
  }

  void finish() {
    if (ends_unknown_ && !any_fires_) into_.incident.times.resolved_unknown = unplaced(true);
    if (!into_.incident.title && names_.size() == 1) {
      const auto title = as_title(*names_.begin());
      read_as(into_, "title", title, "the name of the alert; `--title` says another", 0);
      into_.incident.title = said(title);
    }
    file_list(into_, "payloads", std::move(payloads_));
    take_incident(std::move(into_), std::move(happenings_), "alerts", take_);
  }

 private:
  void refuse(const Value& at, std::string message, std::string help) {
    take_(failed(import_error({into_.origin.file, at.line, at.column}, std::move(message),
                              std::move(help), at.text)));
  }

  void payload(const Value& value) {
    Value others;
    others.kind = Value::Kind::mapping;
    for (const auto& [name, member] : value.members) {
      if (name != "alerts" && !member.is_empty()) payload_member(name, member, others);
    }
    if (!others.members.empty()) payloads_.push_back(as_data(others));
    for (const auto& each : value.find("alerts")->items) {
      if (is_alert(each))
        alert(each);
      else
        refuse(each, "this is not an alert", "an alert has `labels` and `startsAt`");
    }
  }

  void payload_member(const std::string& name, const Value& member, Value& others) {
    const auto what = bookkeeping(name);
    if (name == "truncatedAlerts" && member.text == "0") return;
    if (what == Bookkeeping::unknown && name != "truncatedAlerts") {
      into_.remarks.push_back({.kind = Remark::Kind::kept,
                               .what = name,
                               .value = data::shown(member),
                               .words = {},
                               .line = member.line});
      others.members.push_back({name, member});
      return;
    }
    leave_out(into_, name, data::shown(member),
              name == "truncatedAlerts"       ? "so many alerts are not in the payload"
              : what == Bookkeeping::repeated ? "each alert says its own"
                                              : std::string(own_books),
              member.line);
  }

  void alert(const Value& value) {
    if (happenings_.is_full()) return;
    const Alert alert{value};
    const auto state = alert.state();
    auto firing = alerts_.happening(alert, "startsAt",
                                    state == "suppressed" ? "firing (suppressed)" : "firing");
    if (!firing) return;
    const auto began = firing->at.at.since_epoch;
    const auto identity = fmt::format("{}\n{}", alert.identity(), began);
    if (seen_.insert(identity).second) {
      if (const auto name = alert.label("alertname"); !name.empty()) names_.insert(name);
      alerts_.read_members(alert, *firing);
      happenings_.add(std::move(*firing));
    } else {
      leave_out(into_, "alert", data::shown(value), "it was there already", value.line);
    }
    if (state != "resolved") {
      any_fires_ = true;
      return;
    }
    if (is_no_time(text_at(value, "endsAt"))) {
      ends_unknown_ = true;
      return read_as(into_, "endsAt", text_at(value, "endsAt"),
                     "it is resolved, and nothing says when", value.line);
    }
    auto resolved = alerts_.happening(alert, "endsAt", "resolved");
    if (!resolved || !seen_.insert(identity + "\nresolved").second) return;
    if (resolved->at.at.since_epoch < began)
      read_as(into_, "endsAt", text_at(value, "endsAt"), "resolved before it fired", value.line);
    happenings_.add(std::move(*resolved));
  }

  const Take& take_;
  Imported into_;
  AlertReader alerts_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> names_;  ///< of alerts
  std::vector<data::Value> payloads_;      ///< what else they say
  Happenings happenings_;
  bool any_fires_ = false;     ///< an alert is not resolved
  bool ends_unknown_ = false;  ///< an alert is resolved, and nothing says when
};

void run_alertmanager_import(Input& input, const ImportSettings& settings, const Take& take) {
  auto text = whole_text(input);
  if (!text) return take(failed(std::move(text).error()));
  AlertmanagerReading reading(input, settings, take);
  each_value(
      input.name(), *text, [&](const Value& value) { reading.add(value); }, take);
  reading.finish();
}

}  // namespace

constinit const Importer alertmanager_importer = {
    .name = "alertmanager",
    .summary = "alerts of Prometheus Alertmanager, as a timeline",
    .recognises = recognises_alertmanager,
    .map_keys = map_keys,
    .id_is_file = true,
    .timeline = true,
    .run = run_alertmanager_import,
};

}  // namespace pm::exchange
