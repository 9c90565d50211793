#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pm/data/value.hpp"

namespace pm::exchange::timeline {

/// An alert of Alertmanager, out of a webhook's payload or of the list of its API (v2).
struct Alert {
  const data::Value& json;

  /// The value of a label, or of an annotation; empty where there is none.
  [[nodiscard]] std::string label(std::string_view name) const;
  [[nodiscard]] std::string annotation(std::string_view name) const;
  /// The word for its state as it is written; empty where there is none.
  [[nodiscard]] std::string written_state() const;
  /// "resolved", "suppressed", or for all others "firing".
  [[nodiscard]] std::string_view state() const;
  /// What tells it apart from others: its fingerprint, else its labels.
  [[nodiscard]] std::string identity() const;
  /// Its name and its summary: "HighErrorRate: 5 % of requests fail". Without a summary, the labels
  /// say which one it is.
  [[nodiscard]] std::string words() const;
};

/// What becomes of a member of a payload or an alert that is no part of the timeline.
enum class Bookkeeping : std::uint8_t {
  books,     ///< Alertmanager's own; left out
  repeated,  ///< of a payload: each alert says its own
  unknown,   ///< kept
};
inline constexpr std::string_view own_books = "Alertmanager keeps its own books";
[[nodiscard]] Bookkeeping bookkeeping(std::string_view member);

/// Whether a value is what a webhook is sent: it has alerts.
[[nodiscard]] bool is_payload(const data::Value& value);
/// Whether a value looks like an alert.
[[nodiscard]] bool is_alert(const data::Value& value);

/// Alertmanager writes a time that there is not as the first of year 1.
[[nodiscard]] bool is_no_time(std::string_view text);

}  // namespace pm::exchange::timeline
