#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// The cases in tests/rules: a record, what pm says of it, and perhaps more beside it:
/// `<case>.pm.yaml` configures, `<case>.md` is the prose, `<case>.earlier.yaml` was checked before,
/// `<case>.repaired.yaml` is the record put right. tests/rules/shared.txt lists files that are read
/// from another. A case without `<case>.txt` is one that pm reports nothing of.
namespace pm::tests {

/// tests/rules
[[nodiscard]] std::filesystem::path gallery();

/// The bytes of a file of a case, which may be a shared one; nothing when the case has no such
/// file.
[[nodiscard]] std::optional<std::string> gallery_file(const std::string& name);

/// The names of the cases, sorted.
[[nodiscard]] std::vector<std::string> gallery_cases();

/// Everything that reading and checking say of a case on 1 January 2026, drawn, with an empty line
/// between findings. With a `version`, of the record `<case><version>.yaml` in the same company.
[[nodiscard]] std::string gallery_text(const std::string& name, const std::string& version = {});

}  // namespace pm::tests
