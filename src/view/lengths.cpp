#include "lengths.hpp"

#include "pm/time/format.hpp"
#include "shown.hpp"

namespace pm::view {
namespace {

/// Returns the duration to show: whole days if only days are known, so that all forms have the same
/// precision.
std::optional<time::Milliseconds> told(const metrics::Length& length) {
  if (!length.known || !length.about) return length.known;
  return (*length.known + time::days / 2) / time::days * time::days;
}

}  // namespace

std::string in_words(const metrics::Length& length) {
  const auto known = told(length);
  if (!known) return "unknown";
  std::string words = length.about ? "about " : "";
  words += time::long_duration(*known);
  if (length.ongoing) words += " so far";
  return words;
}

std::string in_short(const metrics::Length& length) {
  const auto known = told(length);
  if (!known) return "unknown";
  return (length.about ? "~" : "") + time::short_duration(*known);
}

data::Value shown(const metrics::Length& length, const Caption& caption) {
  const auto known = told(length);
  data::Value data;
  data.set("key", shown(caption.key));
  data.set("name", shown(caption.name));
  data.set("long", in_words(length));
  data.set("short", in_short(length));
  data.set("iso", known ? data::Value(time::iso_duration(*known)) : data::Value());
  data.set("seconds", known ? data::Value(*known / time::seconds) : data::Value());
  data.set("definition", shown(caption.definition));
  data.set("known", known.has_value());
  data.set("about", length.about);
  data.set("ongoing", length.ongoing);
  return data;
}

}  // namespace pm::view
