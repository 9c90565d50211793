#include "icco_title.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "../front_matter_page.hpp"
#include "../taken.hpp"
#include "pm/text/utf8.hpp"
#include "pm/text/words.hpp"

namespace pm::exchange::icco {
namespace {

constexpr std::size_t longest = 80;  ///< of a title that is made, in code points

/// A text cut to whole words, with `…` when something was cut off.
std::string shortened(std::string_view text) {
  std::size_t end = 0;
  std::size_t last_blank = 0;
  for (std::size_t points = 0; end < text.size(); ++points) {
    if (points == longest)
      return std::string(text::trimmed(text.substr(0, last_blank > 0 ? last_blank : end))) + "…";
    if (text[end] == ' ') last_blank = end;
    end += text::code_point(text.substr(end)).bytes;
  }
  return std::string(text);
}

/// Up to the first full stop that a blank or the end follows.
std::string_view first_sentence(std::string_view prose) {
  const auto paragraph = prose.substr(0, prose.find("\n\n"));
  for (auto at = paragraph.find('.'); at != std::string_view::npos;
       at = paragraph.find('.', at + 1)) {
    if (at + 1 == paragraph.size() || paragraph[at + 1] == ' ' || paragraph[at + 1] == '\n')
      return paragraph.substr(0, at);
  }
  return paragraph;
}

/// "https://example.com/2023/why-it-broke.html" as "why it broke"
std::string last_of_address(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  while (url.ends_with('/')) url.remove_suffix(1);
  auto part = url.substr(url.rfind('/') == std::string_view::npos ? 0 : url.rfind('/') + 1);
  part = part.substr(0, part.rfind('.') == 0 ? part.size() : part.rfind('.'));
  return title_of_name(part);
}

/// What there is to make a title of, with how a remark calls it.
std::pair<std::string, const char*> made(const model::Incident& incident) {
  for (const auto& section : incident.postmortem.sections) {
    auto title = shortened(as_title(first_sentence(section.prose.value)));
    if (!title.empty()) return {std::move(title), "there is none; the first sentence of the text"};
  }
  if (incident.origin.url)
    return {last_of_address(incident.origin.url->value),
            "there is none; the last part of the address"};
  return {};
}

}  // namespace

void put_title(Imported& into, Front& front, const ImportSettings& settings) {
  if (const auto text = front.take_text("title")) {
    into.incident.title = said(one_line(into, "title", *text));
    return;
  }
  if (settings.title) {
    into.incident.title = said(*settings.title);
    return;
  }
  auto [title, words] = made(into.incident);
  if (title.empty()) return;
  read_as(into, "title", title, words, 0);
  into.incident.title = said(std::move(title));
}

}  // namespace pm::exchange::icco
