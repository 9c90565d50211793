#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "nodes.hpp"
#include "pm/text/words.hpp"
#include "tag.hpp"

namespace pm::render::mustache {
namespace {

constexpr std::size_t deepest_nesting = 64;  ///< tags open at the same time

std::string written_tag(const Template& page, const Tag& tag) {
  return text::quoted(page.source->at(tag.span));
}

/// Matches opening and closing tags with a stack of open ones. After an error it continues with the
/// most likely intention, so that one mistake gives one message.
class TagPairing {
 public:
  TagPairing(Template& page, std::vector<Tag>& tags, text::Report& report)
      : page_(page), tags_(tags), report_(report) {}

  void run() {
    for (std::size_t i = 0; i < tags_.size() && !page_.has_enough_mistakes(); ++i) {
      if (opens(tags_[i].kind) && !open(i)) return;
      if (tags_[i].kind == TagKind::close) close(i);
    }
    for (const auto i : open_) never_closed(i);
  }

 private:
  bool open(std::size_t i);
  void close(std::size_t i);
  void pair(std::size_t i);
  void wrong_close(std::size_t i, bool open_further_out);
  bool forgiven(std::string_view name);
  void never_closed(std::size_t i);
  void mistake(text::Diagnostic diagnostic);

  Template& page_;
  std::vector<Tag>& tags_;
  text::Report& report_;
  std::vector<std::size_t> open_;
  std::vector<std::string_view> forgiven_;  ///< names whose missing closing tag was reported
};

/// Returns false if tags are nested too deep; then no other error matters.
bool TagPairing::open(std::size_t i) {
  if (open_.size() == deepest_nesting) {
    mistake({.rule = template_rule,
             .message = fmt::format("tags are nested deeper than {}", deepest_nesting),
             .where = page_.where(tags_[i].span)});
    return false;
  }
  tags_[i].argument = tags_[i].kind == TagKind::block && !open_.empty() &&
                      tags_[open_.back()].kind == TagKind::parent;
  open_.push_back(i);
  return true;
}

void TagPairing::close(std::size_t i) {
  const auto name = tags_[i].name;
  if (!open_.empty() && tags_[open_.back()].name == name) return pair(i);
  const auto is_meant = [&](std::size_t j) { return tags_[j].name == name; };
  const bool further_out = std::any_of(open_.begin(), open_.end(), is_meant);
  if (!further_out && forgiven(name)) return;
  wrong_close(i, further_out);
  if (open_.empty()) return;
  while (further_out && tags_[open_.back()].name != name) {
    forgiven_.push_back(tags_[open_.back()].name);
    open_.pop_back();
  }
  if (further_out) return pair(i);
  forgiven_.push_back(tags_[open_.back()].name);
  open_.pop_back();
}

void TagPairing::pair(std::size_t i) {
  const auto opening = open_.back();
  open_.pop_back();
  tags_[opening].pair = i;
  tags_[i].pair = opening;
  tags_[i].argument = tags_[opening].argument;
}

bool TagPairing::forgiven(std::string_view name) {
  const auto found = std::find(forgiven_.begin(), forgiven_.end(), name);
  if (found == forgiven_.end()) return false;
  forgiven_.erase(found);
  return true;
}

void TagPairing::wrong_close(std::size_t i, bool open_further_out) {
  text::Diagnostic found{.rule = template_rule, .where = page_.where(tags_[i].span)};
  if (open_.empty()) {
    found.message = fmt::format("{} closes nothing", written_tag(page_, tags_[i]));
    found.help = "no section, block or parent is open here";
    return mistake(std::move(found));
  }
  const auto& inner = tags_[open_.back()];
  found.others.push_back({page_.where(inner.span), "opened here"});
  if (open_further_out) {
    found.message = fmt::format("{} comes before {} is closed", written_tag(page_, tags_[i]),
                                written_tag(page_, inner));
    found.help = "close the last opened tag first";
  } else {
    found.message = fmt::format("{} does not close {}", written_tag(page_, tags_[i]),
                                written_tag(page_, inner));
  }
  mistake(std::move(found));
}

void TagPairing::never_closed(std::size_t i) {
  mistake({.rule = template_rule,
           .message = fmt::format("{} is never closed", written_tag(page_, tags_[i])),
           .where = page_.where(tags_[i].span)});
}

void TagPairing::mistake(text::Diagnostic diagnostic) {
  page_.fail(std::move(diagnostic), report_);
}

}  // namespace

void pair_tags(Template& page, std::vector<Tag>& tags, text::Report& report) {
  TagPairing(page, tags, report).run();
}

}  // namespace pm::render::mustache
