#include "random_record.hpp"

#include <algorithm>
#include <utility>

namespace pm::tests {
namespace {

const std::vector<std::string> plain_texts = {
    "Engage",   "Booking Service", "a handful of customers",     "störung im Netz", "障害",
    "it's on",  "say \"no\"",      "C:\\temp and back",          "don't: stop",     "C#",
    "platform", "5 of 10 nodes",   "the cache (again), and more"};

const std::vector<std::string> traps = {"",
                                        " ",
                                        " leading",
                                        "trailing ",
                                        "yes",
                                        "No",
                                        "on",
                                        "null",
                                        "~",
                                        "true",
                                        "12",
                                        "0x1F",
                                        "1e3",
                                        "12:30:45",
                                        "2024-01-29",
                                        ".inf",
                                        "=",
                                        "<<",
                                        "- a",
                                        "-",
                                        "--- a",
                                        "...",
                                        "? b",
                                        "a: b",
                                        "a:",
                                        ": a",
                                        "a #b",
                                        "# a",
                                        "&a",
                                        "*a",
                                        "!a",
                                        "|",
                                        "> a",
                                        "@a",
                                        "`a`",
                                        "%a",
                                        "'a",
                                        "\"a",
                                        "[a",
                                        "a]",
                                        "{a",
                                        "a}, b",
                                        "a\tb",
                                        "\ta",
                                        "\xEF\xBB\xBF"
                                        "a",
                                        "a\xE2\x80\xA8"
                                        "b",
                                        "a\xC2\x85"
                                        "b",
                                        "a\x1B[31m",
                                        "a\x7F",
                                        "a\\nb",
                                        "a\rb",
                                        "\n",
                                        "\n\n",
                                        "a\n",
                                        "a\nb",
                                        "a\n\n",
                                        "a\n\nb\n",
                                        " a\nb\n",
                                        "\n a\nb",
                                        "a\n  b\nc\n",
                                        "a\n \nb",
                                        "a\n ",
                                        "a\nb\n  \n",
                                        "\ta\nb\n",
                                        "a\n\tb\n",
                                        "# a\n- b\n",
                                        "a\n# b\n",
                                        "---\na\n",
                                        "updates:\n- at: 1\n",
                                        "a\r\nb\n",
                                        "\"}]\nx: 1",
                                        "'\n: - [",
                                        "𝄞 clef",
                                        "a: |\n  b\n"};

const std::vector<std::string> record_proses = {
    "All is well.\n", "Some clients cannot reach Engage.\nA fix is on its way.\n",
    "First paragraph, which is long enough to be folded by whoever thinks that lines should not be "
    "longer than about a hundred columns, and then some.\n\n- a list\n  with an indented line\n",
    "# Heading\n\nText: with a colon # and a hash\n", "> quoted\n\n    code\n"};

data::Value time_of(Dice& dice) {
  return data::word("2024-01-" + std::to_string(10 + dice.roll(20)) +
                    " 09:" + std::to_string(10 + dice.roll(50)));
}

data::Value plain_text(Dice& dice) { return data::text(dice.of(plain_texts)); }

data::Value texts(Dice& dice) {
  auto list = data::list();
  for (auto count = dice.roll(4); count > 0; --count) list.items.push_back(plain_text(dice));
  return list;
}

data::Value nothing() { return data::word("~"); }

data::Value statuses(Dice& dice) {
  auto all = data::mapping();
  all.set("Engage", data::word("partial_outage"));
  if (dice.one_in(2)) all.set("vip1, vip2: *", data::word("operational"));
  return all;
}

data::Value list_of(Dice& dice, std::string_view name) {
  auto list = data::list();
  for (auto count = dice.roll(4); count > 0; --count) {
    list.items.push_back(random_entry(dice, name));
  }
  return list;
}

data::Value times(Dice& dice) {
  auto all = data::mapping();
  for (const auto* key : {"started", "detected", "mitigated", "resolved"}) {
    if (dice.one_in(2)) all.set(key, dice.one_in(6) ? nothing() : time_of(dice));
  }
  return all;
}

data::Value analysis(Dice& dice) {
  auto all = data::mapping();
  all.set("status", data::word("draft"));
  if (dice.one_in(2)) all.set("what_happened", data::prose(dice.of(record_proses)));
  if (dice.one_in(2)) all.set("Services\\Modules Impacted", data::prose(dice.of(record_proses)));
  if (dice.one_in(2)) all.set("root_cause", data::prose(dice.of(record_proses)));
  return all;
}

void shuffle(Dice& dice, data::Value& record) {
  auto& members = record.members;
  for (std::size_t i = members.size(); i > 1; --i) {
    std::swap(members[i - 1], members[dice.roll(i)]);
  }
}

}  // namespace

data::Value random_text(Dice& dice) {
  if (dice.one_in(3)) return data::prose(dice.of(record_proses));
  if (dice.one_in(4)) return data::prose(dice.of(traps));
  return data::text(dice.of(dice.one_in(2) ? plain_texts : traps));
}

data::Value random_entry(Dice& dice, std::string_view list) {
  if (list == "labels" || list == "components") return plain_text(dice);
  auto entry = data::mapping();
  if (list == "actions") {
    entry.set("title", plain_text(dice)).set("owner", plain_text(dice));
    if (dice.one_in(2)) entry.set("status", data::word("open"));
    return entry;
  }
  entry.set(list == "outages" ? "from" : "at", time_of(dice));
  if (list == "outages") return std::move(entry.set("components", statuses(dice)));
  if (list == "timeline") return std::move(entry.set("event", plain_text(dice)));
  entry.set("phase", data::word("monitoring"));
  if (dice.one_in(2)) entry.set("components", statuses(dice));
  if (!dice.one_in(4)) entry.set("message", data::prose(dice.of(record_proses)));
  return entry;
}

data::Value random_record(Dice& dice) {
  auto record = data::mapping();
  record.set("title", plain_text(dice));
  if (dice.one_in(2)) record.set("timezone", data::word("Europe/London"));
  if (dice.one_in(2)) record.set("impact", dice.one_in(4) ? nothing() : data::word("major"));
  for (const auto* key : {"components", "labels"}) {
    if (dice.one_in(2)) record.set(key, dice.one_in(4) ? nothing() : texts(dice));
  }
  if (dice.one_in(2)) record.set("times", dice.one_in(4) ? nothing() : times(dice));
  for (const auto* key : {"outages", "updates", "timeline"}) {
    if (!dice.one_in(3)) record.set(key, dice.one_in(5) ? nothing() : list_of(dice, key));
  }
  if (dice.one_in(2)) record.set("postmortem", analysis(dice));
  if (dice.one_in(2)) record.set("actions", dice.one_in(5) ? nothing() : list_of(dice, "actions"));
  if (dice.one_in(3)) record.set("my own", plain_text(dice));
  if (dice.one_in(2)) shuffle(dice, record);
  return record;
}

}  // namespace pm::tests
