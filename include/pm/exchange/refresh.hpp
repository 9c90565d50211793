#pragma once

#include <cstdint>
#include <vector>

#include "pm/exchange/remark.hpp"
#include "pm/yaml/edit.hpp"

namespace pm::model {
struct Incident;
}  // namespace pm::model

namespace pm::exchange {

/// Whose word counts where a record and a source disagree.
enum class Prefer : std::uint8_t { record, source };

/// Whether a record and a source are of one origin, so that what is at one time in both is the same
/// even where its words are not.
enum class Origins : std::uint8_t { one, several };

/// What an import changes in a record that is there already.
struct Refresh {
  std::vector<yaml::Change> changes;  ///< to be made in turn; none: it says all of it
  std::vector<Remark> remarks;        ///< where the record differs, and was left or changed
};

/// Adds to a record what a source says and the record does not: values that are missing, entries of
/// lists that are new. Nothing is removed. Entries are the same when they are of the same time and
/// phase or message (`updates`; of several origins: of the same minute and message), of the same
/// minute and text (`timeline`), begin together (`outages`) or have the same title (`actions`); so
/// nothing is written twice. The record was read without errors.
[[nodiscard]] Refresh refreshed(const model::Incident& record, const model::Incident& source,
                                Prefer prefer, Origins origins = Origins::one);

/// Whether two incidents tell of a moment in common, to the minute; also when one of them tells of
/// none. Where only the name of a file says that they are the same, this speaks against it.
[[nodiscard]] bool share_a_moment(const model::Incident& a, const model::Incident& b);

}  // namespace pm::exchange
