#include "alert.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "json_values.hpp"
#include "pm/data/json.hpp"

namespace pm::exchange::timeline {
namespace {

using data::Value;

/// Of payloads (version 4) and of alerts, in them and in the API (v2).
constexpr std::string_view books[] = {"version",     "groupKey",          "receiver",
                                      "externalURL", "fingerprint",       "updatedAt",
                                      "receivers",   "notificationReason"};
constexpr std::string_view repeated[] = {"status", "groupLabels", "commonLabels",
                                         "commonAnnotations"};

std::string inner(const Value& object, std::string_view name, std::string_view member) {
  const auto* found = object.find(name);
  return found == nullptr ? std::string() : text_at(*found, member);
}

/// "job=api, instance=10.0.0.1:9100": those that do not only say what kind of alert it is.
std::string telling_labels(const Value& alert) {
  std::string words;
  const auto* labels = alert.find("labels");
  if (labels == nullptr) return words;
  for (const auto& [name, value] : labels->members) {
    if (name == "alertname" || name == "severity") continue;
    words += fmt::format("{}{}={}", words.empty() ? "" : ", ", name, value.text);
  }
  return words;
}

}  // namespace

std::string Alert::label(std::string_view name) const { return inner(json, "labels", name); }

std::string Alert::annotation(std::string_view name) const {
  return inner(json, "annotations", name);
}

std::string Alert::written_state() const {
  const auto* status = json.find("status");
  if (status == nullptr) return {};
  return status->kind == Value::Kind::mapping ? text_at(*status, "state") : status->text;
}

std::string_view Alert::state() const {
  const auto word = written_state();
  if (word == "resolved") return "resolved";
  return word == "suppressed" ? "suppressed" : "firing";
}

std::string Alert::identity() const {
  const auto fingerprint = text_at(json, "fingerprint");
  const auto* labels = json.find("labels");
  return !fingerprint.empty() || labels == nullptr ? fingerprint : data::to_json_line(*labels);
}

std::string Alert::words() const {
  auto name = label("alertname");
  if (name.empty()) name = "alert";
  for (const std::string_view each : {"summary", "message", "description", "title"}) {
    if (const auto said = annotation(each); !said.empty()) return fmt::format("{}: {}", name, said);
  }
  const auto labels = telling_labels(json);
  return labels.empty() ? name : fmt::format("{} ({})", name, labels);
}

Bookkeeping bookkeeping(std::string_view member) {
  const auto is = [&](std::string_view name) { return name == member; };
  if (std::any_of(std::begin(books), std::end(books), is)) return Bookkeeping::books;
  return std::any_of(std::begin(repeated), std::end(repeated), is) ? Bookkeeping::repeated
                                                                   : Bookkeeping::unknown;
}

bool is_payload(const Value& value) {
  const auto* alerts = value.find("alerts");
  return alerts != nullptr && alerts->kind == Value::Kind::list &&
         (value.find("groupKey") != nullptr || value.find("receiver") != nullptr ||
          (!alerts->items.empty() && is_alert(alerts->items.front())));
}

bool is_alert(const Value& value) {
  return value.find("labels") != nullptr && value.find("startsAt") != nullptr;
}

bool is_no_time(std::string_view text) { return text.empty() || text.starts_with("0001-01-01"); }

}  // namespace pm::exchange::timeline
