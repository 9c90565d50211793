#include "syntax_words.hpp"

#include <algorithm>
#include <array>

namespace pm::yaml {
namespace {

struct Row {
  std::string_view begins;  ///< the beginning of the library's message
  SyntaxWords words;
};

constexpr std::string_view quote_the_value =
    "put the value in quotes, or write it as a block after `|`";

// In the order of yaml-cpp's exceptions.h, without those that its scanner cannot raise.
constexpr std::array rows = {
    Row{"end of map flow", {"a `{` is not closed", "close it with `}`", Place::open_bracket}},
    Row{"end of map",
        {"this does not belong to the mapping around it",
         "indent all keys of a mapping equally; also check the line before"}},
    Row{"end of sequence flow", {"a `[` is not closed", "close it with `]`", Place::open_bracket}},
    Row{"end of sequence",
        {"this does not belong to the list around it",
         "begin each item with `- `, and indent all items equally"}},
    Row{"cannot assign multiple tags", {"a value has two tags", "remove one"}},
    Row{"cannot assign multiple anchors", {"a value has two anchors", "remove one"}},
    Row{"cannot assign multiple aliases", {"a value has two aliases", "remove one"}},
    Row{"aliases can't have any content", {"a value follows an alias", "remove one of them"}},
    Row{"bad character found while scanning hex",
        {"a `\\x` or `\\u` escape has too few hex digits",
         "write `\\x41`, `\\u00e9` or `\\U0001f525`", Place::backslash}},
    Row{"invalid unicode",
        {"this escape is not a Unicode character",
         "write `\\u` and the four hex digits of a character", Place::backslash}},
    Row{"unknown escape",
        {"unknown escape in double quotes", "write `\\\\` for a backslash, or use single quotes",
         Place::backslash}},
    Row{"unknown token",
        {"a plain value cannot begin with this character", "put the value in quotes"}},
    Row{"illegal document indicator",
        {"a line of a quoted string begins with `---` or `...`", "indent the line"}},
    Row{"illegal EOF", {"a quoted string is not closed", "close it with the same quote"}},
    Row{"illegal character in scalar",
        {"the value cannot contain this character", quote_the_value}},
    Row{"illegal tab", {"a tab indents this line", "indent YAML with spaces"}},
    Row{"illegal flow end",
        {"this bracket closes nothing", "remove it, or put the value in quotes"}},
    Row{"illegal block entry",
        {"a list item cannot begin here",
         "begin the list on a new line, with `- ` before each item"}},
    Row{"illegal map key", {"a key cannot begin here", "begin it on a new line"}},
    Row{"illegal map value",
        {"this `:` is inside a value",
         "if it belongs to the value, put the value in quotes; otherwise check the indentation and "
         "the line before"}},
    Row{"alias not found", {"no name follows `*`", quote_the_value, Place::before}},
    Row{"anchor not found", {"no name follows `&`", quote_the_value, Place::before}},
    Row{"illegal character found while scanning alias",
        {"`*` begins an alias, whose name cannot contain this character", quote_the_value}},
    Row{"illegal character found while scanning anchor",
        {"`&` begins an anchor, whose name cannot contain this character", quote_the_value}},
    Row{"cannot set zero indentation",
        {"a block cannot be indented by 0", "write `|`; the first line sets the indentation"}},
    Row{"unexpected character in block scalar",
        {"only `+`, `-` or a digit may follow `|` or `>`", "begin the text on the next line"}},
    Row{"cannot assign the same alias", {"duplicate anchor", "give each anchor its own name"}},
    Row{"the referenced anchor",
        {"no anchor of this name precedes the alias",
         "define it with `&name`, or put the value in quotes if `*` belongs to it"}},
    Row{"end of verbatim tag",
        {"a tag after `!<` is not closed", "close it with `>`, or put the value in quotes"}},
    Row{"illegal character found while scanning tag",
        {"`!` begins a tag, which cannot contain this character", "put the value in quotes"}},
    Row{"tag handle with no suffix",
        {"`!` begins a tag, and the tag has no name", "put the value in quotes"}},
    Row{"YAML", {"a `%YAML` line has no valid version", "remove the line"}},
    Row{"bad YAML version", {"a `%YAML` line has no valid version", "remove the line"}},
    Row{"TAG", {"a `%TAG` line is not complete", "remove the line"}},
    Row{"repeated", {"duplicate `%` line", "remove one"}},
    Row{"bad file", {"brackets are nested too deeply", "use fewer levels"}},
};

constexpr SyntaxWords otherwise = {
    "invalid YAML from here on",
    "check quotes, brackets and indentation on this line and the line before"};

}  // namespace

SyntaxWords syntax_words(std::string_view library_message) {
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) {
    return library_message.starts_with(r.begins);
  });
  return row == rows.end() ? otherwise : row->words;
}

}  // namespace pm::yaml
