#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pm/text/report.hpp"

namespace pm::exchange {

/// A place of a finding. Lines and columns count from 1, columns in code points; 0 if unknown.
struct FindingPlace {
  std::string file;  ///< empty: no place
  std::size_t line = 0;
  std::size_t column = 0;
  std::size_t end_line = 0;
  std::size_t end_column = 0;  ///< after the last character
  std::string message;         ///< of another place: what it is
};

/// A diagnostic as data, without the texts that it points into. Every format is written from it.
struct Finding {
  std::string rule;
  text::Level level = text::Level::error;
  std::string message;
  FindingPlace place;
  std::vector<FindingPlace> others;
  std::string note;
  std::string help;
  /// Names this finding in every run: made of the rule, the file name, the invalid text and the
  /// message. It does not depend on lines, on the directory, or on numbers in the message.
  std::string fingerprint;
};

/// Makes findings of diagnostics. Equal ones get different fingerprints, by their order.
class FindingMaker {
 public:
  [[nodiscard]] std::vector<Finding> make(const text::Report& report);

 private:
  std::map<std::string, std::size_t, std::less<>> seen_;
};

/// What a run of `pm check` found.
struct CheckedRecords {
  std::vector<Finding> findings;   ///< in the order of files and places
  std::vector<std::string> files;  ///< the records, with or without findings
  std::string version;             ///< of pm
  bool strict = false;             ///< warnings fail, too
};

/// Returns findings one per line, `file:line:column: level[rule]: message`.
[[nodiscard]] std::string concise_findings(const std::vector<Finding>& findings);

/// Returns workflow commands of GitHub Actions. GitHub shows ten annotations of each level; if
/// there are more, the tenth says how many.
[[nodiscard]] std::string github_annotations(const CheckedRecords& checked);
/// Returns all findings as a table in Markdown, at most `most` bytes; its last line counts the
/// rest.
[[nodiscard]] std::string github_summary(const CheckedRecords& checked, std::size_t most);

/// Returns a log in SARIF 2.1.0 (OASIS).
[[nodiscard]] std::string sarif_findings(const CheckedRecords& checked);

/// Returns a report of GitLab Code Quality: a list of issues in JSON.
[[nodiscard]] std::string gitlab_findings(const CheckedRecords& checked);

/// Returns test results in JUnit's XML: a test case for each finding, and one for each record
/// without findings.
[[nodiscard]] std::string junit_findings(const CheckedRecords& checked);

}  // namespace pm::exchange
