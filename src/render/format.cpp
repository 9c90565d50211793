#include "pm/render/format.hpp"

#include <array>

#include "pm/markdown/escape.hpp"
#include "pm/markdown/outputs.hpp"

namespace pm::render {
namespace {

/// Prose ends without a line end: the template decides where the line ends.
void append_trimmed(std::string_view text, std::string& out) {
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  out += text;
}

void html_prose(const data::Value& prose, std::string& out) {
  append_trimmed(markdown::html(prose.text, prose.below), out);
}

void markdown_prose(const data::Value& prose, std::string& out) {
  append_trimmed(markdown::normalised(prose.text, prose.below), out);
}

void text_prose(const data::Value& prose, std::string& out) {
  append_trimmed(markdown::plain(prose.text), out);
}

void mrkdwn_prose(const data::Value& prose, std::string& out) {
  append_trimmed(markdown::mrkdwn(prose.text), out);
}

constexpr Format html_entry = {
    .name = "html", .escape = markdown::escape_html, .prose = html_prose};
constexpr Format markdown_entry = {
    .name = "md", .escape = markdown::escape_markdown, .prose = markdown_prose};
constexpr Format text_entry = {.name = "txt", .escape = markdown::escape_text, .prose = text_prose};
constexpr Format mrkdwn_entry = {
    .name = "mrkdwn", .escape = markdown::escape_mrkdwn, .prose = mrkdwn_prose};
constexpr std::array all = {&markdown_entry, &html_entry, &text_entry, &mrkdwn_entry};

}  // namespace

const Format& html_format() { return html_entry; }
const Format& markdown_format() { return markdown_entry; }
const Format& text_format() { return text_entry; }
const Format& mrkdwn_format() { return mrkdwn_entry; }

std::span<const Format* const> formats() { return all; }

const Format* format_named(std::string_view name) {
  for (const auto* format : all) {
    if (format->name == name) return format;
  }
  return nullptr;
}

}  // namespace pm::render
