#pragma once

#include <string>

#include "pm/yaml/edit.hpp"

namespace pm::tests {

/// Makes a change and fails the test unless the record then says what it said, with the change, and
/// only lines that the change is about were touched. Comments, line ends, a byte order mark and the
/// want of a last newline stay; what was put between others can be taken away again, to the byte.
void expect_edit(const std::string& bytes, const yaml::Change& change);

/// What a record says, as a draft.
[[nodiscard]] data::Value draft_of(const std::string& bytes);

}  // namespace pm::tests
