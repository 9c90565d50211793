#include <set>

#include "catch.hpp"
#include "pm/model/config.hpp"
#include "pm/model/incident.hpp"

namespace pm::model::names_test {
namespace {

/// Whether each word stands for one value, each value has one word, and `count` there are.
template <typename E>
bool is_one_to_one(std::size_t count) {
  std::set<std::string_view> words;
  std::set<E> values;
  for (const auto& name : names(E{})) {
    words.insert(name.word);
    values.insert(name.value);
    if (value_of<E>(word(name.value)) != name.value) return false;
  }
  return words.size() == count && values.size() == count && names(E{}).size() == count;
}

}  // namespace

TEST_CASE("each value of the model has one word in the file format") {
  CHECK(is_one_to_one<Kind>(2));
  CHECK(is_one_to_one<Phase>(11));
  CHECK(is_one_to_one<Status>(5));
  CHECK(is_one_to_one<Impact>(5));
  CHECK(is_one_to_one<RelationType>(5));
  CHECK(is_one_to_one<ActionType>(4));
  CHECK(is_one_to_one<ActionStatus>(4));
  CHECK(is_one_to_one<PostmortemStatus>(3));
  CHECK(is_one_to_one<SectionKind>(12));
  CHECK(is_one_to_one<PhaseOrder>(2));
  CHECK(is_one_to_one<ProseHome>(2));
}

TEST_CASE("a word that is in no table stands for nothing") {
  CHECK_FALSE(value_of<Phase>("Resolved"));
  CHECK_FALSE(value_of<Phase>(""));
  CHECK(word(SectionKind::own) == "");
}

TEST_CASE("phases have their place in the order of their kind") {
  CHECK(rank(Kind::incident, Phase::investigating) == 0);
  CHECK(rank(Kind::incident, Phase::postmortem) == 4);
  CHECK(rank(Kind::maintenance, Phase::scheduled) == 0);
  CHECK(rank(Kind::maintenance, Phase::completed) == 3);
  CHECK(rank(Kind::maintenance, Phase::cancelled) == 3);
  CHECK(rank(Kind::maintenance, Phase::postmortem) == 4);
  CHECK_FALSE(rank(Kind::incident, Phase::update));
  CHECK_FALSE(rank(Kind::incident, Phase::scheduled));
  CHECK_FALSE(rank(Kind::maintenance, Phase::resolved));
}

TEST_CASE("an incident ends with resolved and a maintenance with completed or cancelled") {
  for (const auto& name : names(Phase{})) {
    CHECK(is_end(name.value) == (name.value == Phase::resolved || name.value == Phase::completed ||
                                 name.value == Phase::cancelled));
  }
}

TEST_CASE("a section is found by its kind") {
  Postmortem postmortem;
  CHECK(postmortem.find(SectionKind::summary) == nullptr);
  postmortem.sections = {{.kind = SectionKind::own}, {.kind = SectionKind::summary}};
  CHECK(postmortem.find(SectionKind::summary) == &postmortem.sections[1]);
}

}  // namespace pm::model::names_test
