#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pm/exchange/import.hpp"
#include "pm/yaml/front_matter.hpp"

namespace pm::exchange {

/// A text of a front matter, without white space around it, and its line.
struct FrontText {
  std::string text;
  std::size_t line = 0;
};

/// The keys of a front matter, as one after the other is taken out of it. As Hugo does, it takes no
/// notice of capitals in keys. `matter` must outlive it.
class Front {
 public:
  explicit Front(const yaml::FrontMatter& matter);

  /// The value of a key, which is then taken. Null when there is none.
  [[nodiscard]] const data::Value* take(std::string_view name);
  /// The same for a key whose value is a text that says something. A list or mapping stays.
  [[nodiscard]] std::optional<FrontText> take_text(std::string_view name);
  /// The texts of a list, or the only one; what is neither stays.
  [[nodiscard]] std::vector<FrontText> take_list(std::string_view name);
  /// Keeps under `fields` what nobody took, and says what was wrong with the syntax.
  void keep_rest(Imported& into);

 private:
  [[nodiscard]] std::size_t place_of(std::string_view name) const;
  void keep_one(Imported& into, const data::Member& member) const;

  const yaml::FrontMatter& matter_;
  std::vector<bool> taken_;
};

/// The front matter of a file, or why it has none.
[[nodiscard]] Result<yaml::FrontMatter> front_of(std::string_view text, const std::string& name);

/// The same of a file that needs none: nothing when it has none. A front matter in TOML is refused.
[[nodiscard]] Result<std::optional<yaml::FrontMatter>> front_if_any(std::string_view text,
                                                                    const std::string& name);

}  // namespace pm::exchange
