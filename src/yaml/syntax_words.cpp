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
    "put the value in quotes, or write it as a block behind `|`";

// In the order of yaml-cpp's exceptions.h, without those that its scanner cannot raise.
constexpr std::array rows = {
    Row{"end of map flow", {"a `{` is not closed", "close it with `}`", Place::open_bracket}},
    Row{"end of map",
        {"this does not belong to the mapping it stands in",
         "keys of one mapping are indented alike; look at the line before, too"}},
    Row{"end of sequence flow", {"a `[` is not closed", "close it with `]`", Place::open_bracket}},
    Row{"end of sequence",
        {"this does not belong to the list it stands in",
         "entries of one list begin with `- ` and are indented alike"}},
    Row{"cannot assign multiple tags", {"a value has two tags", "remove one"}},
    Row{"cannot assign multiple anchors", {"a value has two anchors", "remove one"}},
    Row{"cannot assign multiple aliases", {"a value has two aliases", "remove one"}},
    Row{"aliases can't have any content", {"a value stands behind an alias", "remove one of them"}},
    Row{"bad character found while scanning hex",
        {"a `\\x` or `\\u` escape has too few hex digits",
         "write `\\x41`, `\\u00e9` or `\\U0001f525`", Place::backslash}},
    Row{"invalid unicode",
        {"an escape names no character of Unicode", "write `\\u` and four hex digits of one",
         Place::backslash}},
    Row{"unknown escape",
        {"a backslash in double quotes begins no escape that YAML knows",
         "write `\\\\` for a backslash, or use single quotes", Place::backslash}},
    Row{"unknown token",
        {"a plain value cannot begin with this character", "put the value in quotes"}},
    Row{"illegal document indicator",
        {"a line of a quoted text begins with `---` or `...`", "indent the line"}},
    Row{"illegal EOF", {"a quoted text is not closed", "close it with the quote it began with"}},
    Row{"illegal character in scalar",
        {"a character stands where the value cannot go on", quote_the_value}},
    Row{"illegal tab", {"a tab indents this line", "YAML is indented with spaces"}},
    Row{"illegal flow end",
        {"this bracket closes nothing", "remove it, or put the value in quotes"}},
    Row{"illegal block entry",
        {"a list entry begins where none can",
         "begin the list on a line of its own, each entry with `- `"}},
    Row{"illegal map key", {"a key begins where none can", "begin it on a line of its own"}},
    Row{"illegal map value",
        {"this `:` stands inside a value",
         "if it belongs to the value, put the value in quotes; else look at the indentation and at "
         "the line before"}},
    Row{"alias not found", {"no name stands behind `*`", quote_the_value, Place::before}},
    Row{"anchor not found", {"no name stands behind `&`", quote_the_value, Place::before}},
    Row{"illegal character found while scanning alias",
        {"a `*` makes this an alias, whose name cannot have this character", quote_the_value}},
    Row{"illegal character found while scanning anchor",
        {"a `&` makes this an anchor, whose name cannot have this character", quote_the_value}},
    Row{"cannot set zero indentation",
        {"a block cannot be indented by 0", "write `|`; the first line decides"}},
    Row{"unexpected character in block scalar",
        {"only `+`, `-` or a digit may stand behind `|` or `>`",
         "begin the text on the next line"}},
    Row{"cannot assign the same alias", {"an anchor stands twice", "give each a name of its own"}},
    Row{"the referenced anchor",
        {"no anchor of this name comes before",
         "define it with `&name`, or put the value in quotes if `*` belongs to it"}},
    Row{"end of verbatim tag",
        {"a tag behind `!<` is not closed", "close it with `>`, or put the value in quotes"}},
    Row{"illegal character found while scanning tag",
        {"a `!` makes this a tag, which cannot have this character", "put the value in quotes"}},
    Row{"tag handle with no suffix",
        {"a `!` makes this a tag without a name", "put the value in quotes"}},
    Row{"YAML", {"a `%YAML` line has no version that is known", "remove the line"}},
    Row{"bad YAML version", {"a `%YAML` line has no version that is known", "remove the line"}},
    Row{"TAG", {"a `%TAG` line is not complete", "remove the line"}},
    Row{"repeated", {"a `%` line stands twice", "remove one"}},
    Row{"bad file",
        {"brackets stand too deep inside each other", "a record needs no more than a few levels"}},
};

constexpr SyntaxWords otherwise = {
    "the YAML cannot be read on from here",
    "look at quotes, brackets and indentation on this line and the one before"};

}  // namespace

SyntaxWords syntax_words(std::string_view library_message) {
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& r) {
    return library_message.starts_with(r.begins);
  });
  return row == rows.end() ? otherwise : row->words;
}

}  // namespace pm::yaml
