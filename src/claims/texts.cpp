#include "pm/claims/texts.hpp"

#include <algorithm>
#include <cctype>
#include <cstdint>

#include "pm/data/value.hpp"
#include "pm/model/incident.hpp"
#include "pm/text/source.hpp"

namespace pm::claims {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// The bytes of the header of a block scalar: `|`, `>-`, with its comment.
std::size_t header_size(std::string_view written) {
  if (written.empty() || (written.front() != '|' && written.front() != '>')) return 0;
  const auto line = written.substr(0, written.find('\n'));
  const auto words = line.find_first_not_of("|>+-0123456789 \t\r");
  // A table of Markdown begins with `|`, too.
  return words == std::string_view::npos || line[words] == '#' ? line.size() : 0;
}

constexpr int deepest_field = 8;

/// Adds the texts of `fields`. The model keeps no places of them, so this finds each in the file
/// after the one before; one that the file writes differently has the place of the record.
class Fields {
 public:
  Fields(const model::Incident& incident, std::vector<Text>& all)
      : where_(incident.where), all_(all) {
    if (!where_) return;
    bytes_ = where_.source->bytes();
    at_ = bytes_.find("\nfields:");
    add(incident.fields, 0);
  }

 private:
  void add(const data::Value& fields, int depth) {
    if (depth > deepest_field) return;
    for (const auto& [name, value] : fields.members) {
      if (value.kind == data::Kind::text)
        all_.push_back({value.text, place(name, value.text), name});
      else
        add(value, depth + 1);
    }
  }

  text::Where place(std::string_view name, std::string_view value) {
    const auto key = at_ == std::string_view::npos ? at_ : bytes_.find(name, at_);
    const auto found = key == std::string_view::npos ? key : bytes_.find(value, key + name.size());
    at_ = found;
    if (found == std::string_view::npos || value.empty()) return {where_.source, {}};
    at_ = found + value.size();
    return {where_.source, {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(at_)}};
  }

  text::Where where_;
  std::vector<Text>& all_;
  std::string_view bytes_;
  std::size_t at_ = 0;
};

std::string without_blanks(std::string_view text) {
  std::string out(text);
  std::erase_if(out, is_space);
  return out;
}

}  // namespace

std::vector<Text> texts_of(const model::Incident& incident) {
  std::vector<Text> all;
  for (const auto& update : incident.updates) {
    if (update.message) all.push_back({update.message->value, update.message->where, {}});
  }
  for (const auto& section : incident.postmortem.sections)
    all.push_back({section.prose.value, section.prose.where, section.key.value});
  Fields(incident, all);
  return all;
}

bool Places::advance(std::size_t to) {
  const auto written = where_.source->at(where_.span);
  if (!begun_) in_file_ = header_size(written);
  begun_ = true;
  for (; in_text_ < to || is_space(text_[in_text_]); ++in_text_) {
    if (in_text_ + 1 >= text_.size()) return false;
    if (is_space(text_[in_text_])) continue;
    while (in_file_ < written.size() && written[in_file_] != text_[in_text_]) ++in_file_;
    if (in_file_ == written.size()) return false;
    ++in_file_;
  }
  while (in_file_ < written.size() && written[in_file_] != text_[in_text_]) ++in_file_;
  return in_file_ < written.size();
}

text::Where Places::at(text::Span part) {
  if (!where_ || part.begin < in_text_ || part.end > text_.size()) return where_;
  const auto written = where_.source->at(where_.span);
  if (!advance(part.begin)) return where_;
  const auto begin = in_file_;
  if (!advance(part.end - 1)) return where_;
  const text::Span place = {where_.span.begin + static_cast<std::uint32_t>(begin),
                            where_.span.begin + static_cast<std::uint32_t>(in_file_ + 1)};
  const auto sought = text_.substr(part.begin, part.end - part.begin);
  const auto found = written.substr(begin, in_file_ + 1 - begin);
  return without_blanks(found) == without_blanks(sought) ? text::Where{where_.source, place}
                                                         : where_;
}

}  // namespace pm::claims
