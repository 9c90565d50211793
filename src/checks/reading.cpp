// The rules that pm::files, pm::repo and pm::yaml check while they find and read files. This list
// gives each its level and its page. Rules without which pm would render an empty or wrong record
// are always errors.

#include "rules.hpp"

namespace pm::checks {

constinit const Check unreadable_file = {
    .rule = "unreadable-file",
    .summary = "every file can be read",
    .fixed = true,
};

constinit const Check duplicate_id = {
    .rule = "duplicate-id",
    .summary = "every incident has an id of its own",
    .fixed = true,
};

constinit const Check stray_file = {
    .rule = "stray-file",
    .summary = "pm reads everything in the folder of the incidents",
    .level = text::Level::warning,
};

constinit const Check syntax = {
    .rule = "syntax",
    .summary = "a record is one document of YAML, in UTF-8",
    .fixed = true,
};

constinit const Check limits = {
    .rule = "limits",
    .summary = "files, nesting, aliases and prose stay within what a person writes",
    .fixed = true,
};

constinit const Check duplicate_key = {
    .rule = "duplicate-key",
    .summary = "a key, and a section of the analysis, stands once",
};

constinit const Check unknown_key = {
    .rule = "unknown-key",
    .summary = "every key is one that pm knows",
};

constinit const Check missing_key = {
    .rule = "missing-key",
    .summary = "entries have the keys without which they say nothing",
};

constinit const Check wrong_type = {
    .rule = "wrong-type",
    .summary = "behind a key stands a text, a list or a mapping, as the key asks for",
};

constinit const Check unknown_value = {
    .rule = "unknown-value",
    .summary = "where there are only a few words to choose from, one of them is written",
};

constinit const Check time_format = {
    .rule = "time-format",
    .summary = "a time is written as RFC 3339 has it, and exists",
};

constinit const Check time_zone = {
    .rule = "time-zone",
    .summary = "every time names one instant: its zone is known and its clock showed it once",
};

constinit const Check section_spelling = {
    .rule = "section-spelling",
    .summary = "a section of one's own is not a known one misspelt",
    .level = text::Level::warning,
};

constinit const Check front_matter = {
    .rule = "front-matter",
    .summary = "the Markdown beside a record has no YAML of its own",
    .level = text::Level::warning,
};

}  // namespace pm::checks
