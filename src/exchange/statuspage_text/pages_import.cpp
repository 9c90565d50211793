#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../importers.hpp"
#include "../whole_text.hpp"
#include "front_page.hpp"
#include "incident_page.hpp"
#include "page_lines.hpp"
#include "page_parts.hpp"
#include "page_years.hpp"
#include "posted.hpp"

namespace pm::exchange::statuspage_text {
namespace {

constexpr std::array<std::string_view, 2> map_keys = {"component", "year"};

/// A page is neither data nor a document with marks of its own.
bool may_be_page(std::string_view head, std::string_view file) {
  const auto first = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (first == std::string_view::npos) return false;
  const auto start = head.substr(first);
  constexpr std::array others = {std::string_view("{"),   std::string_view("["),
                                 std::string_view("<"),   std::string_view("#"),
                                 std::string_view("---"), std::string_view("+++")};
  constexpr std::array endings = {std::string_view(".json"), std::string_view(".md"),
                                  std::string_view(".csv"), std::string_view(".html")};
  return std::none_of(others.begin(), others.end(), [&](auto o) { return start.starts_with(o); }) &&
         std::none_of(endings.begin(), endings.end(), [&](auto e) { return file.ends_with(e); });
}

bool recognises_pages(std::string_view head, std::string_view file) {
  if (!may_be_page(head, file)) return false;
  const auto lines = page_text(head).lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_report_line(lines[i].text)) return true;
    const auto posted = posted_at(lines, i);
    if (posted && posted->time && posted->time->hour && posted->rest.empty()) return true;
  }
  return !front_page(lines).empty();
}

/// Whether a text is the page of one incident; else it may be a front page that lists several.
bool is_incident_page(const PageLines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (is_report_line(lines[i].text) || posted_at(lines, i)) return true;
  }
  return false;
}

/// The incidents of a page, which is about one unless it is a front page.
std::vector<PageParts> listed_incidents(const PageLines& lines) {
  std::vector<PageParts> listed;
  if (!is_incident_page(lines)) listed = front_page(lines);
  if (listed.empty()) listed.push_back(page_parts(lines));
  return listed;
}

/// Incidents of one page that have one title and day are told apart by their order.
class Ids {
 public:
  Result<Imported> free(Result<Imported> imported) {
    if (imported) {
      auto& id = imported->incident.origin.id->value;
      if (const auto count = ++seen_[id]; count > 1) id += "-" + std::to_string(count);
    }
    return imported;
  }

 private:
  std::map<std::string, int> seen_;
};

void run_pages_import(Input& input, const ImportSettings& settings, const Take& take) {
  auto year = given_year(settings, input.name());
  if (!year) return take(failed(std::move(year).error()));
  auto text = whole_text(input, "put each incident into its own file");
  if (!text) return take(failed(std::move(text).error()));
  const auto page = page_text(*text);
  PageSource source = {.file = input.name(),
                       .stem = input.stem(),
                       .tidied = page.tidied,
                       .unreadable = page.unreadable,
                       .year = *year};
  auto listed = listed_incidents(page.lines);
  if (source.year) give_years(listed, *source.year);
  if (listed.size() > 1) source.stem.clear();
  Ids ids;
  for (auto& parts : listed) take(ids.free(incident_of_page(std::move(parts), source, settings)));
}

}  // namespace

}  // namespace pm::exchange::statuspage_text

namespace pm::exchange {

constinit const Importer pages_importer = {
    .name = "statuspage-text",
    .summary = "the text of an incident page of a Statuspage",
    .recognises = statuspage_text::recognises_pages,
    .map_keys = statuspage_text::map_keys,
    .id_is_file = true,
    .run = statuspage_text::run_pages_import,
};

}  // namespace pm::exchange
