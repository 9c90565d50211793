#include <utility>

#include "nodes.hpp"
#include "pm/text/utf8.hpp"
#include "tag.hpp"

namespace pm::render::mustache {
namespace {

void check_utf8(Template& page, text::Report& report) {
  const auto wrong = text::first_invalid_utf8(page.source->bytes());
  if (wrong == std::string_view::npos) return;
  const auto begin = static_cast<std::uint32_t>(wrong);
  page.fail({.rule = template_rule,
             .message = "this is not UTF-8",
             .where = page.where({begin, begin}),
             .help = "save the template as UTF-8"},
            report);
}

/// Finds the includes of a broken template, so that pm checks them, too.
void find_includes(Template& page, const std::vector<Tag>& tags) {
  for (const auto& tag : tags) {
    const bool includes = tag.kind == TagKind::partial || tag.kind == TagKind::parent;
    if (includes && !tag.name.empty() && tag.name.front() != '*') {
      page.includes.push_back({tag.name, tag.span, 0});
    }
  }
}

}  // namespace

bool Template::has_enough_mistakes() const { return reported_ >= most_template_mistakes; }

void Template::fail(text::Diagnostic mistake, text::Report& report) {
  if (has_enough_mistakes()) return;
  ++reported_;
  mistake.level = text::Level::error;
  report.add(std::move(mistake));
}

std::unique_ptr<Template> compile(std::shared_ptr<const text::Source> source,
                                  text::Report& report) {
  auto result = std::make_unique<Template>();
  result->source = std::move(source);
  check_utf8(*result, report);
  if (result->broken()) return result;
  auto tags = scan_tags(*result, report);
  pair_tags(*result, tags, report);
  if (result->broken()) {
    find_includes(*result, tags);
  } else {
    find_lines(*result->source, tags);
    make_nodes(*result, tags, report);
  }
  return result;
}

}  // namespace pm::render::mustache
