#pragma once

#include <string>
#include <string_view>

namespace pm::files {

/// A path `FOLDER/.NAME.pm-` and 16 hexadecimal digits for `FOLDER/NAME`, another one every time; a
/// long name is cut so that no disk finds it too long.
[[nodiscard]] std::string temporary_path(const std::string& target);

/// Whether a name, without its folder, has this form.
[[nodiscard]] bool is_temporary(std::string_view name);

}  // namespace pm::files
