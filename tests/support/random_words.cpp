#include "random_words.hpp"

#include <vector>

namespace pm::tests {
namespace {

const std::vector<std::string> words = {"Engage",
                                        "Booking Service",
                                        "störung im Netz",
                                        "障害",
                                        "it's on",
                                        "say \"no\"",
                                        "C:\\temp and back",
                                        "don't: stop",
                                        "a #b",
                                        "5 of 10 nodes",
                                        "# not a comment",
                                        "- neither a list",
                                        " leading",
                                        "trailing ",
                                        "two  blanks",
                                        "yes",
                                        "null",
                                        "~",
                                        "",
                                        "12",
                                        "2024-01-29",
                                        "{a: [b, c]}",
                                        "}, ]",
                                        "*a",
                                        "&a",
                                        "!a",
                                        "%a",
                                        "@a",
                                        "`a`",
                                        "a: b",
                                        "a:",
                                        "? b",
                                        "<b>bold</b>",
                                        "a\tb",
                                        "a\rb",
                                        "a\x1B[31m",
                                        "a\xC2\x85"
                                        "b",
                                        "a\xE2\x80\xA8"
                                        "b",
                                        "\xEF\xBB\xBF"
                                        "a",
                                        "🔥 on fire 🧯",
                                        "status",
                                        "Status",
                                        "summary",
                                        "root_cause",
                                        "\\n",
                                        "a\nb",
                                        "a&amp;b",
                                        "../../etc",
                                        "updates:\n- at: 1\n",
                                        "Resolved",
                                        "\xEF\xBF\xBE",
                                        "a/b",
                                        "$1 {{x}}",
                                        "---\nx: 1"};

const std::vector<std::string> proses = {
    "All is well.",
    "Some clients cannot reach Engage.\nA fix is on its way.\n",
    "## A heading\n\nText: with a colon # and a hash\n\n- a list\n  - in a list\n",
    "> quoted\n\n    code\n\n```\n## no heading\n```\n",
    "<script>alert(1)</script> & <br />, <b>bold</b> &amp; more",
    " begins with a blank\nand goes on",
    "\n\nbegins with empty lines",
    "a\r\nb\r\n\r\n",
    "a\rb",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "---\n\n***\n\n* [ ] a task\n",
    "",
    " ",
    "\t",
    "What happened\n=============\n\ntext\n",
    "line\xE2\x80\xA8separator and \xE2\x80\xAEoverride",
    "**Root cause**\n\nbold as a whole\n\n### Level three\n",
    "\\*escaped\\* [link](https://example.com/?a=1&b=2) ![image](x.png) :tada: 🎉"};

}  // namespace

const std::string& a_word(Dice& dice) { return dice.of(words); }

std::string random_words(Dice& dice) {
  if (dice.one_in(400)) return std::string(3000, 'x') + " end";
  auto text = dice.of(words);
  if (dice.one_in(3)) text += " " + dice.of(words);
  return text;
}

std::string random_prose(Dice& dice) {
  if (dice.one_in(400)) return std::string(40'000, 'p') + "\n\nend";
  auto text = dice.of(proses);
  if (dice.one_in(3)) text += "\n\n" + dice.of(proses);
  return dice.one_in(6) ? random_words(dice) : text;
}

}  // namespace pm::tests
