#pragma once

#include <string>

#include "pm/data/value.hpp"

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::yaml {

struct Defaults;

/// Returns a whole incident as its record would contain it, keys in the order of the format. With
/// `document`, that is the normal form of a record: two with equal content are equal texts. Values
/// that equal the defaults are omitted. Times have their offset in the time zone of the incident,
/// and seconds only if they are not zero.
[[nodiscard]] data::Value draft(const model::Incident& incident, const Defaults& defaults);

/// Returns a mapping as the text of a whole file. Mappings at the top, lists of mappings and their
/// items are blocks; small values are in brackets. Blank lines separate the blocks at the top.
/// Prose with several lines or a long one is a literal block if it is in block style. White space
/// at its end is dropped: a block ends with one newline, a line with none.
[[nodiscard]] std::string document(const data::Value& mapping);

}  // namespace pm::yaml
