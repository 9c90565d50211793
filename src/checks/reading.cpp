// The rules that pm::files, pm::repo and pm::yaml check while they find and read files. This list
// gives each its level and its page. Rules without which pm would render an empty or wrong record
// are always errors.

#include "rules.hpp"

namespace pm::checks {

constinit const Check unreadable_file = {
    .rule = "unreadable-file",
    .summary = "pm can read every file",
    .fixed = true,
};

constinit const Check duplicate_id = {
    .rule = "duplicate-id",
    .summary = "every incident has a unique id",
    .fixed = true,
};

constinit const Check stray_file = {
    .rule = "stray-file",
    .summary = "every file in the incidents directory is a record or belongs to one",
    .level = text::Level::warning,
};

constinit const Check syntax = {
    .rule = "syntax",
    .summary = "a record is one document of YAML, in UTF-8",
    .fixed = true,
};

constinit const Check limits = {
    .rule = "limits",
    .summary = "files, nesting, aliases and Markdown are within limits",
    .fixed = true,
};

constinit const Check duplicate_key = {
    .rule = "duplicate-key",
    .summary = "each key and each section of a postmortem occurs once",
};

constinit const Check unknown_key = {
    .rule = "unknown-key",
    .summary = "every key is known",
};

constinit const Check missing_key = {
    .rule = "missing-key",
    .summary = "items have all required keys",
};

constinit const Check wrong_type = {
    .rule = "wrong-type",
    .summary = "each value has the type that its key needs",
};

constinit const Check unknown_value = {
    .rule = "unknown-value",
    .summary = "a key with fixed values has one of them",
};

constinit const Check time_format = {
    .rule = "time-format",
    .summary = "a time has the format of RFC 3339, and exists",
};

constinit const Check time_zone = {
    .rule = "time-zone",
    .summary =
        "every time is exactly one instant: its zone is known, and clocks there showed it once",
};

constinit const Check section_spelling = {
    .rule = "section-spelling",
    .summary = "a custom section is not a misspelt standard section",
    .level = text::Level::warning,
};

constinit const Check hidden_character = {
    .rule = "hidden-character",
    .summary = "readers see every character",
    .level = text::Level::warning,
};

constinit const Check lost_prose = {
    .rule = "lost-prose",
    .summary = "no prose is hidden in a comment",
    .level = text::Level::warning,
};

constinit const Check front_matter = {
    .rule = "front-matter",
    .summary = "the Markdown next to a record has no front matter",
    .level = text::Level::warning,
};

}  // namespace pm::checks
