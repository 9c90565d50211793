#include "writer.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "plain_text.hpp"

namespace pm::exchange::html {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";

bool is_written_blank(char c) { return blanks.find(c) != std::string_view::npos; }

bool is_written_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// White space as a browser shows it.
std::string collapsed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_written_blank(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  return out;
}

/// A line break of Markdown needs text behind it, and would be a `\` before a block.
bool begins_block(std::string_view text) {
  return text.starts_with("- ") || text.starts_with("* ") || text.starts_with("+ ") ||
         text.starts_with('#') || text.starts_with('>') ||
         (!text.empty() && text.front() >= '0' && text.front() <= '9' &&
          text.substr(0, 4).find(". ") != std::string_view::npos);
}

/// Dashes or the like, which mean a rule where they stand alone, and else a heading.
bool is_rule(std::string_view line) {
  return !line.empty() && line.find_first_not_of("-=*_ ") == std::string_view::npos;
}

std::string_view first_line(std::string_view text) { return text.substr(0, text.find('\n')); }
std::string_view last_line(std::string_view text) {
  const auto newline = text.rfind('\n');
  return newline == std::string_view::npos ? text : text.substr(newline + 1);
}

}  // namespace

void Writer::text(std::string_view text, bool raw) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) {
    const bool paragraph = raw && std::count(text.begin(), text.end(), '\n') > 1;
    if (paragraph)
      ask(Break::paragraph);
    else if (raw && text.find('\n') != std::string_view::npos && break_ == Break::none)
      out_ += out_.empty() ? "" : "\n";
    else
      blank_ = blank_ || !text.empty();
    return;
  }
  const auto last = text.find_last_not_of(blanks);
  const auto before = text.substr(0, first);
  const auto after = text.substr(last + 1);
  const auto inside = text.substr(first, last + 1 - first);
  const bool was_broken = break_ != Break::none || out_.empty();
  const bool doubled =
      !out_.empty() && is_written_blank(out_.back()) && before.find('\n') == before.npos;
  if (!was_broken && raw)
    out_ += doubled ? std::string_view() : before;
  else
    blank_ = blank_ || (!was_broken && !before.empty());
  make_break(inside);
  if (std::exchange(mark_ended_, false) && is_written_word(inside.front()) && !out_.empty() &&
      !is_written_blank(out_.back()))
    out_ += ' ';
  const bool at_start = out_.empty() || out_.back() == '\n' || !line_mark_.empty();
  open_marks(inside);
  out_ += raw ? decoded_markdown(inside) : escaped(collapsed(decoded(inside)), at_start);
  if (raw)
    out_ += after;
  else
    blank_ = !after.empty();
}

void Writer::verbatim(std::string_view markdown) {
  make_break(markdown);
  open_marks(markdown);
  out_ += markdown;
}

void Writer::block(std::string_view lines) {
  paragraph_break();
  make_break({});
  const auto indent = prefix();
  for (bool first = true; first || !lines.empty(); first = false) {
    const auto end = std::min(lines.find('\n'), lines.size());
    if (!first) out_ += '\n' + indent;
    out_ += lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  paragraph_break();
}

void Writer::line_break() { ask(break_ == Break::none ? Break::line : Break::paragraph); }
void Writer::paragraph_break() { ask(Break::paragraph); }

void Writer::ask(Break wanted) {
  if (wanted > break_) break_ = wanted;
  blank_ = false;
}

void Writer::settle() { make_break({}); }

/// Makes the break that was asked for. `next`: the text that comes.
void Writer::make_break(std::string_view next) {
  const auto wanted = std::exchange(break_, Break::none);
  const bool first = out_.find_first_not_of(blanks) == std::string::npos;
  if (first) out_.clear();
  if (wanted == Break::paragraph && !first) {
    close_marks();
    trim();
    const bool tight =
        !item_mark_.empty() && !lists_.empty() && (lists_.back().count > 1 || lists_.size() > 1);
    out_ += '\n';
    if (!tight) {
      const auto outer = prefix(shared_);
      const auto end = outer.find_last_not_of(' ');
      out_ += outer.substr(0, end == std::string::npos ? 0 : end + 1) + '\n';
    }
    begin_line();
  } else if (wanted == Break::line && !first) {
    trim();
    const bool apart = is_rule(last_line(out_)) || is_rule(first_line(next));
    out_ += apart ? "\n\n" : begins_block(next) ? "\n" : "\\\n";
    out_ += prefix();
  } else if (first && out_.empty()) {
    begin_line();
  }
  shared_ = prefixes_.size();
  if (wanted != Break::none || first) blank_ = false;
  if (std::exchange(blank_, false) && !out_.empty() && !is_written_blank(out_.back())) out_ += ' ';
  out_ += std::exchange(line_mark_, {});
}

/// What the containers put before a line; the first line of an item has its mark among it.
void Writer::begin_line() {
  auto all = prefix();
  if (!item_mark_.empty()) all.replace(item_at_, item_mark_.size(), item_mark_);
  item_mark_.clear();
  out_ += all;
}

void Writer::trim() {
  const auto last = out_.find_last_not_of(blanks);
  out_.resize(last == std::string::npos ? 0 : last + 1);
}

void Writer::begin_emphasis(std::string_view mark) { marks_.emplace_back(mark); }

void Writer::end_emphasis(std::string_view mark) {
  if (std::find(marks_.begin(), marks_.end(), mark) == marks_.end()) return;
  while (!marks_.empty()) {
    const auto last = marks_.back();
    if (marks_written_ == marks_.size()) {
      const auto size = out_.size();
      trim();
      blank_ = blank_ || out_.size() != size;
      mark_ended_ = !out_.empty() && !is_written_word(out_.back());
      out_ += last;
      --marks_written_;
    }
    marks_.pop_back();
    if (last == mark) return;
  }
}

/// A mark behind a letter and before punctuation would begin nothing (CommonMark 0.30, 6.2).
void Writer::open_marks(std::string_view next) {
  const bool opens = marks_written_ < marks_.size();
  if (opens && !out_.empty() && is_written_word(out_.back()) && !next.empty() &&
      !is_written_word(next.front()))
    out_ += ' ';
  for (; marks_written_ < marks_.size(); ++marks_written_) out_ += marks_[marks_written_];
}

void Writer::close_marks() {
  if (marks_written_ == 0) return;
  trim();
  for (; marks_written_ > 0; --marks_written_) out_ += marks_[marks_written_ - 1];
}

void Writer::begin_list(bool ordered) {
  paragraph_break();
  lists_.push_back({.ordered = ordered, .count = 0, .depth = prefixes_.size()});
}

void Writer::begin_item() {
  paragraph_break();
  if (lists_.empty()) {
    line_mark_ = "- ";
    return;
  }
  auto& list = lists_.back();
  pop_prefixes(list.depth);
  item_mark_ = list.ordered ? fmt::format("{}. ", ++list.count) : "- ";
  if (!list.ordered) ++list.count;
  item_at_ = prefix().size();
  prefixes_.emplace_back(item_mark_.size(), ' ');
}

void Writer::end_list() {
  if (lists_.empty()) return;
  pop_prefixes(lists_.back().depth);
  lists_.pop_back();
  item_mark_.clear();
  paragraph_break();
}

void Writer::begin_quote() {
  paragraph_break();
  prefixes_.emplace_back("> ");
}

void Writer::end_quote() {
  const auto least = lists_.empty() ? 0 : lists_.back().depth;
  if (prefixes_.size() > least && prefixes_.back() == "> ") pop_prefixes(prefixes_.size() - 1);
  paragraph_break();
}

/// What was left open inside of a container ends with it.
void Writer::pop_prefixes(std::size_t left) {
  prefixes_.resize(std::min(left, prefixes_.size()));
  shared_ = std::min(shared_, prefixes_.size());
}

std::string Writer::prefix(std::size_t most) const {
  std::string all;
  for (std::size_t i = 0; i < std::min(most, prefixes_.size()); ++i) all += prefixes_[i];
  return all;
}

std::string_view Writer::from(std::size_t begin) const {
  return std::string_view(out_).substr(std::min(begin, out_.size()));
}

void Writer::replace_from(std::size_t begin, std::string_view markdown) {
  out_.resize(std::min(begin, out_.size()));
  out_ += markdown;
}

std::string Writer::take() {
  close_marks();
  trim();
  return std::move(out_);
}

}  // namespace pm::exchange::html
