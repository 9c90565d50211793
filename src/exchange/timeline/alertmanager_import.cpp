#include <algorithm>
#include <array>
#include <unordered_set>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "../import/importers.hpp"
#include "../import/taken.hpp"
#include "alert.hpp"
#include "happening.hpp"
#include "json_values.hpp"
#include "pm/text/link.hpp"
#include "pm/text/prose_limits.hpp"
#include "row_time.hpp"
#include "source.hpp"
#include "tidy.hpp"

namespace pm::exchange {
namespace {

using namespace timeline;
using json::Value;

/// `component` names the label that is the component; `severity.critical=S1` reads that label.
constexpr std::array<std::string_view, 2> map_keys = {"component", "severity"};

bool is_payload(const Value& value) {
  const auto* alerts = value.find("alerts");
  return alerts != nullptr && alerts->kind == Value::Kind::list &&
         (value.find("groupKey") != nullptr || value.find("receiver") != nullptr ||
          (!alerts->items.empty() && is_alert(alerts->items.front())));
}

bool recognises(std::string_view head, std::string_view) {
  const auto object = first_object(head);
  if (object) return is_payload(*object) || is_alert(*object);
  // A payload may go on behind what was read of it.
  const auto begins = head.find_first_not_of(" \t\r\n[");
  return begins != std::string_view::npos && head[begins] == '{' &&
         head.find("\"startsAt\"") != std::string_view::npos &&
         head.find("\"labels\"") != std::string_view::npos;
}

std::string shown(const Value& value) {
  const bool nested = value.kind == Value::Kind::list || value.kind == Value::Kind::object;
  return nested ? json::to_line(value) : value.text;
}

class Reading {
 public:
  Reading(const Input& input, const ImportSettings& settings, const Take& take)
      : settings_(settings),
        take_(take),
        into_(begun("alertmanager", input, settings)),
        times_(settings) {}

  void add(const Value& value) {
    if (is_payload(value)) return payload(value);
    if (is_alert(value)) return alert(value);
    refuse(value, "it is neither a payload of Alertmanager nor an alert",
           "a payload has `alerts`, and an alert `labels` and `startsAt`");
  }

  void finish() {
    if (!into_.incident.title && names_.size() == 1) {
      const auto title = as_title(*names_.begin());
      read_as(into_, "title", title, "the name of the alert; `--title` says another", 0);
      into_.incident.title = said(title);
    }
    take_incident(std::move(into_), std::move(happenings_), "alerts", take_);
  }

 private:
  void refuse(const Value& at, std::string message, std::string help) {
    take_(Refused{.origin = {into_.origin.file, at.line, at.column},
                  .message = std::move(message),
                  .help = std::move(help)});
  }

  void leave(const std::string& name, const Value& value, std::string words) {
    if (!value.is_empty()) leave_out(into_, name, shown(value), std::move(words), value.line);
  }

  void payload(const Value& value) {
    for (const auto& [name, member] : value.members) {
      if (name == "alerts") continue;
      const bool repeated = name == "groupLabels" || name == "commonLabels" ||
                            name == "commonAnnotations" || name == "status";
      if (name == "truncatedAlerts" && member.text == "0") continue;
      leave(name, member,
            name == "truncatedAlerts" ? "so many alerts are not in the payload"
            : repeated                ? "each alert says its own"
                                      : "Alertmanager keeps its own books");
    }
    for (const auto& each : value.find("alerts")->items) {
      if (is_alert(each))
        alert(each);
      else
        refuse(each, "it is no alert", "an alert has `labels` and `startsAt`");
    }
  }

  void alert(const Value& value) {
    if (happenings_.is_full()) return;
    const Alert alert{value};
    const auto state = alert.state();
    auto firing =
        happening(alert, "startsAt", state == "suppressed" ? "firing (suppressed)" : "firing");
    if (!firing) return;
    const auto identity = fmt::format("{}\n{}", alert.identity(), firing->at.at.since_epoch);
    if (seen_.insert(identity).second) {
      if (const auto name = alert.label("alertname"); !name.empty()) names_.insert(name);
      read_members(alert, *firing);
      happenings_.add(std::move(*firing));
    } else {
      leave_out(into_, "alert", shown(value), "it was there already", value.line);
    }
    if (state != "resolved") return;
    auto resolved = happening(alert, "endsAt", "resolved");
    if (resolved && seen_.insert(identity + "\nresolved").second)
      happenings_.add(std::move(*resolved));
  }

  /// What an alert says at one of its times; nothing where that is none.
  std::optional<Happening> happening(const Alert& alert, std::string_view time,
                                     std::string_view state) {
    const auto* at = alert.json.find(time);
    if (at == nullptr || is_no_time(at->text)) {
      refuse(alert.json, fmt::format("the alert has no `{}`", time), {});
      return std::nullopt;
    }
    auto read = times_.read(at->text, {}, {});
    if (auto* mistake = std::get_if<RowTimeMistake>(&read)) {
      refuse(*at, std::move(mistake->message), std::move(mistake->help));
      return std::nullopt;
    }
    auto& concluded = std::get<Concluded>(read);
    if (!concluded.remark.empty())
      read_as(into_, std::string(time), at->text, std::move(concluded.remark), at->line);
    Happening happening;
    happening.line = alert.json.line;
    happening.at = concluded.moment;
    happening.text = plain_as_markdown(
        tidy(into_, "alert", fmt::format("{}: {}", state, alert.words()), alert.json.line));
    const auto excess = text::prose_excess(happening.text);
    if (excess) refuse(alert.json, excess->message, excess->help);
    return excess ? std::nullopt : std::optional(std::move(happening));
  }

  void read_members(const Alert& alert, Happening& happening) {
    for (const auto& [name, value] : alert.json.members) {
      if (name == "startsAt" || name == "status" || value.is_empty()) continue;
      if (name == "labels" || name == "annotations") {
        keep_member(happening, name, value);
      } else if (name == "endsAt") {
        if (alert.state() != "resolved" && !is_no_time(value.text))
          leave(name, value, "it is still firing: this is when it would be forgotten");
      } else if (name == "generatorURL" && text::is_safe_link(value.text)) {
        happening.link = as_title(value.text);
      } else {
        leave(name, value,
              name == "generatorURL" ? "a page may not lead there"
                                     : "Alertmanager keeps its own books");
      }
    }
    const auto* status = alert.json.find("status");
    if (status != nullptr && status->kind == Value::Kind::object && alert.state() == "suppressed")
      keep_member(happening, "status", *status);
    read_component(alert);
    read_severity(alert);
  }

  void keep_member(Happening& happening, const std::string& name, const Value& value) {
    into_.remarks.push_back({.kind = Remark::Kind::kept,
                             .what = name,
                             .value = shown(value),
                             .words = {},
                             .line = value.line});
    happening.rest.members.push_back({name, as_data(value)});
  }

  void read_component(const Alert& alert) {
    const auto label = mapped(settings_, "component", "");
    const auto name = label ? as_title(alert.label(*label)) : std::string();
    if (name.empty() || !listed_.insert(name).second) return;
    into_.incident.components.push_back({.name = unplaced(name), .group = {}});
    read_as(into_, *label, name, "a component", alert.json.line);
  }

  /// The worst of those that `--map` names.
  void read_severity(const Alert& alert) {
    const auto label = alert.label("severity");
    const auto severity = label.empty() ? std::nullopt : mapped(settings_, "severity", label);
    if (!severity) return;
    const auto rank = [&](const std::string& word) {
      return std::find(settings_.severities.begin(), settings_.severities.end(), word);
    };
    auto& known = into_.incident.severity;
    if (known && rank(known->value) <= rank(*severity)) return;
    known = said(*severity);
    read_as(into_, "severity", label, *severity, alert.json.line);
  }

  const ImportSettings& settings_;
  const Take& take_;
  Imported into_;
  RowTimes times_;
  std::unordered_set<std::string> seen_;
  std::unordered_set<std::string> names_;   ///< of alerts
  std::unordered_set<std::string> listed_;  ///< components
  Happenings happenings_;
};

void run(Input& input, const ImportSettings& settings, const Take& take) {
  auto text = whole_text(input);
  if (auto* refusal = std::get_if<Refused>(&text)) return take(std::move(*refusal));
  Reading reading(input, settings, take);
  each_value(
      input.name(), std::get<std::string>(text), [&](const Value& value) { reading.add(value); },
      take);
  reading.finish();
}

}  // namespace

constinit const Importer alertmanager_importer = {
    .name = "alertmanager",
    .summary = "alerts of Prometheus Alertmanager, as a timeline",
    .recognises = recognises,
    .map_keys = map_keys,
    .id_is_file = true,
    .timeline = true,
    .run = run,
};

}  // namespace pm::exchange
