#include "alert_reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "../severity.hpp"
#include "../taken.hpp"
#include "json_values.hpp"
#include "pm/data/json.hpp"
#include "pm/text/link.hpp"
#include "pm/text/prose_limits.hpp"
#include "tidy.hpp"

namespace pm::exchange::timeline {

using data::Value;

std::optional<Happening> AlertReader::happening(const Alert& alert, std::string_view time,
                                                std::string_view state) {
  const auto* at = alert.json.find(time);
  if (at == nullptr || is_no_time(at->text)) {
    refuse(alert.json, fmt::format("the alert has no `{}`", time), {});
    return std::nullopt;
  }
  auto read = times_.read(at->text, {}, {});
  if (!read) {
    refuse(*at, read.error().message, read.error().help);
    return std::nullopt;
  }
  auto& concluded = *read;
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

void AlertReader::read_members(const Alert& alert, Happening& happening) {
  for (const auto& [name, value] : alert.json.members) {
    if (name == "startsAt" || name == "status" || value.is_empty()) continue;
    if (name == "labels" || name == "annotations") {
      keep_member(happening, name, value);
    } else if (name == "endsAt") {
      if (alert.state() != "resolved" && !is_no_time(value.text))
        leave(name, value, "it is still firing: this is when it would be forgotten");
    } else if (name == "generatorURL" && text::is_safe_link(value.text)) {
      happening.link = as_title(value.text);
    } else if (name == "generatorURL") {
      leave(name, value, "a page may not lead there");
    } else if (bookkeeping(name) == Bookkeeping::books) {
      leave(name, value, std::string(own_books));
    } else {
      keep_member(happening, name, value);
    }
  }
  read_state(alert, happening);
  read_component(alert);
  read_severity(alert);
}

/// What else a status says (by what an alert is silenced) is kept.
void AlertReader::read_state(const Alert& alert, Happening& happening) {
  const auto* status = alert.json.find("status");
  if (status == nullptr) return;
  const auto word = alert.written_state();
  const bool plain = word.empty() || word == alert.state() || word == "active";
  if (!plain) read_as(into_, "status", word, std::string(alert.state()), status->line);
  const bool says_more = std::any_of(
      status->members.begin(), status->members.end(),
      [](const auto& member) { return member.name != "state" && !member.value.is_empty(); });
  if (says_more || alert.state() == "suppressed") keep_member(happening, "status", *status);
}

void AlertReader::keep_member(Happening& happening, const std::string& name, const Value& value) {
  into_.remarks.push_back({.kind = Remark::Kind::kept,
                           .what = name,
                           .value = data::shown(value),
                           .words = {},
                           .line = value.line});
  happening.rest.members.push_back({as_title(name), as_data(value)});
}

void AlertReader::leave(const std::string& name, const Value& value, std::string words) {
  leave_out(into_, name, data::shown(value), std::move(words), value.line);
}

void AlertReader::refuse(const Value& at, std::string message, std::string help) {
  take_(failed(import_error({into_.origin.file, at.line, at.column}, std::move(message),
                            std::move(help), at.text)));
}

void AlertReader::read_component(const Alert& alert) {
  const auto label = mapped(settings_, "component", "");
  const auto name = label ? as_title(alert.label(*label)) : std::string();
  if (name.empty() || !listed_.insert(name).second) return;
  into_.incident.components.push_back({.name = unplaced(name), .group = {}});
  read_as(into_, *label, name, "a component", alert.json.line);
}

/// Said only where `--map` names others; without one the labels are no severities at all.
void AlertReader::read_unmapped_severity(const Alert& alert, const std::string& label) {
  const bool others = std::any_of(settings_.map.begin(), settings_.map.end(),
                                  [](const Mapping& each) { return each.key == "severity"; });
  if (!others) return;
  read_as(into_, "severity", label,
          fmt::format("no severity: say which it is with `--map severity.{}=…`", label),
          alert.json.line);
}

/// The worst of those that `--map` names.
void AlertReader::read_severity(const Alert& alert) {
  const auto label = alert.label("severity");
  if (label.empty()) return;
  const auto severity = mapped_severity(label, settings_);
  if (!severity) return read_unmapped_severity(alert, label);
  if (!severity->why_not.empty())
    return read_as(into_, "severity", label, "no severity: " + severity->why_not, alert.json.line);
  const auto rank = [&](const std::string& word) {
    return std::find(settings_.severities.begin(), settings_.severities.end(), word);
  };
  auto& known = into_.incident.severity;
  if (known && rank(known->value) <= rank(severity->name)) return;
  known = said(severity->name);
  read_as(into_, "severity", label, severity->name, alert.json.line);
}

}  // namespace pm::exchange::timeline
