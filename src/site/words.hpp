#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pm/data/value.hpp"
#include "pm/text/result.hpp"
#include "pm/text/source.hpp"
#include "pm/time/instant.hpp"
#include "pm/time/zone.hpp"

namespace pm::site {

inline constexpr std::string_view no_break = "\xC2\xA0";  ///< a blank that does not break

/// The words of the pages in one language, from a file `words/<language>.json`. A word can have
/// places `{name}` for values. A word with numbers has the forms `.one` and `.other`.
class Words {
 public:
  using Values = std::initializer_list<std::pair<std::string_view, std::string>>;

  /// Returns the built-in words of a language; fails if there are none.
  [[nodiscard]] static Result<Words> of(std::string_view language);
  /// Returns the languages that are built in.
  [[nodiscard]] static std::vector<std::string> languages();
  /// Replaces words by those of a file of the same form. Fails on an unknown key.
  [[nodiscard]] Result<void> replace_by(const text::Source& file);

  /// Names the language of words that a file replaces.
  void set_language(std::string language) { words_["language"] = std::move(language); }
  [[nodiscard]] const std::string& language() const { return (*this)["language"]; }
  /// Returns a word; the key must exist.
  [[nodiscard]] const std::string& operator[](std::string_view key) const;
  /// Returns a word with its values.
  [[nodiscard]] std::string with(std::string_view key, Values values) const;
  /// Returns the form of a word for this number, with `{count}` and other values.
  [[nodiscard]] std::string counted(std::string_view key, std::size_t count,
                                    Values values = {}) const;
  /// "A", "A and B", "A, B and C"
  [[nodiscard]] std::string listed(const std::vector<std::string>& names) const;

  /// "17 June 2025"
  [[nodiscard]] std::string date(time::Instant at, const time::Zone& zone) const;
  /// "17 June"
  [[nodiscard]] std::string date_of_year(time::Instant at, const time::Zone& zone) const;
  /// "17 June 2025, 14:00 CEST"
  [[nodiscard]] std::string date_and_time(time::Instant at, const time::Zone& zone) const;
  /// "June 2025"
  [[nodiscard]] std::string month(int year, int month) const;
  [[nodiscard]] const std::string& month_name(int month) const;
  [[nodiscard]] const std::string& weekday(time::Instant at, const time::Zone& zone) const;
  /// "1 h 45 min", "3 d 4 h", "14 s", with blanks that do not break; two units at most.
  [[nodiscard]] std::string length(time::Milliseconds length) const;
  /// "99.97 %" of hundredths of a percent; "100 %"
  [[nodiscard]] std::string percent(std::int64_t hundredths) const;

  /// Returns all words without places, for templates.
  [[nodiscard]] data::Value for_templates() const;
  [[nodiscard]] std::vector<std::string_view> keys() const;

 private:
  std::map<std::string, std::string, std::less<>> words_;
  std::vector<std::string> months_;
  std::vector<std::string> weekdays_;
};

}  // namespace pm::site
