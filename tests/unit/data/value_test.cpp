#include "pm/data/value.hpp"

#include <string>
#include <utility>

#include "catch.hpp"

namespace pm::tests::value_test {

using data::Value;

TEST_CASE("members keep their order, and the first of a name is found") {
  Value value;
  value.set("b", 1).set("a", "x").set("b", true);
  REQUIRE(value.is_mapping());
  std::string names;
  for (const auto& [name, member] : value.members) names += name + "=" + member.text + " ";
  CHECK(names == "b=1 a=x b=true ");
  CHECK(value.find("b")->whole_number() == 1);
  CHECK(value.find("c") == nullptr);
  CHECK(Value("text").find("c") == nullptr);
}

TEST_CASE("equal values say the same, wherever they were read") {
  Value here = data::List{"a", data::null()};
  auto there = here;
  there.line = 7;
  there.items[0].column = 3;
  CHECK(here == there);
  there.items.push_back(false);
  CHECK_FALSE(here == there);
  CHECK_FALSE(data::text("a") == data::word("a"));
  CHECK_FALSE(data::prose("a", 2) == data::prose("a", 3));
}

TEST_CASE("a copy shares nothing with what it was copied from") {
  Value list = data::List{data::mapping({{"a", "b"}})};
  auto copy = list;
  copy.items[0].find("a")->text = "c";
  CHECK(list.items[0].find("a")->text == "b");
  const auto moved = std::move(copy);
  CHECK(moved.items.size() == 1);
}

TEST_CASE("whole numbers are those that fit") {
  const auto number = [](std::string text) {
    Value value = std::int64_t{0};
    value.text = std::move(text);
    return value.whole_number();
  };
  CHECK(number("-0") == 0);
  CHECK(number("9223372036854775807") == 9'223'372'036'854'775'807);
  CHECK_FALSE(number("9223372036854775808"));
  CHECK_FALSE(number("1.0"));
  CHECK_FALSE(number("1e3"));
  CHECK_FALSE(Value("1").whole_number());
}

TEST_CASE("what a record may keep is texts, lists and mappings") {
  const Value value =
      data::Mapping{{"a", data::List{std::int64_t{1}, true, data::null()}}, {"b", data::mapping()}};
  const Value texts = data::Mapping{{"a", data::List{"1", "true", ""}}, {"b", data::mapping()}};
  CHECK(data::as_texts(value) == texts);
}

}  // namespace pm::tests::value_test
