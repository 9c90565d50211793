#include <utility>

#include "nodes.hpp"
#include "pm/text/utf8.hpp"
#include "tag.hpp"

namespace pm::render {
namespace {

bool is_utf8(const text::Source& source, text::Report& report) {
  const auto wrong = text::first_invalid_utf8(source.bytes());
  if (wrong == std::string_view::npos) return true;
  const auto begin = static_cast<std::uint32_t>(wrong);
  report.add({.rule = template_rule,
              .message = "this is not UTF-8",
              .where = {&source, {begin, begin}},
              .help = "save the template as UTF-8"});
  return false;
}

}  // namespace

std::unique_ptr<Template> compile(std::shared_ptr<const text::Source> source,
                                  text::Report& report) {
  auto result = std::make_unique<Template>();
  result->source = std::move(source);
  const auto before = report.count(text::Level::error);
  if (is_utf8(*result->source, report)) {
    auto tags = scan_tags(*result->source, report);
    const bool paired = pair_tags(*result->source, tags, report);
    if (paired && report.count(text::Level::error) == before) {
      find_lines(*result->source, tags);
      make_nodes(*result, tags, report);
      return result;
    }
    for (const auto& tag : tags) {
      const bool includes = tag.kind == TagKind::partial || tag.kind == TagKind::parent;
      if (includes && !tag.name.empty() && tag.name.front() != '*') {
        result->includes.push_back({tag.name, tag.span, 0});
      }
    }
  }
  result->broken = true;
  return result;
}

}  // namespace pm::render
