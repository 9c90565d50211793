#include "pm/checks/similar.hpp"

#include "catch.hpp"
#include "records.hpp"

namespace pm::tests::similar_test {

namespace {

model::Incident incident(std::string id, std::string title,
                         const std::vector<std::string>& components = {}) {
  model::Incident result;
  result.id = std::move(id);
  if (!title.empty()) result.title = tests::words(std::move(title));
  for (const auto& name : components) result.components.push_back(tests::component(name));
  return result;
}

std::string best(const model::Incident& incident, const std::vector<model::Incident>& others) {
  checks::Similar similar(incident);
  for (const auto& other : others) similar.add(checks::earlier(other));
  std::string words;
  for (const auto& each : similar.best()) words += each.id + " ";
  return words;
}

}  // namespace

TEST_CASE("incidents are alike by the words of their titles and by their components") {
  const auto mine = incident("x", "Engage service not available", {"Engage"});
  CHECK(best(mine, {incident("a", "The ENGAGE-service is slow"),
                    incident("b", "Mail is slow", {"engage"}),
                    incident("c", "Engage service not available", {"Engage"}),
                    incident("d", "Mail is not here")}) == "c b a ");
}

TEST_CASE("one word in common says nothing, and neither do short words") {
  const auto mine = incident("x", "Engage is not up for us");
  CHECK(best(mine, {incident("a", "Engage"), incident("b", "It is not up for us")}).empty());
  CHECK(best(incident("x", ""), {incident("a", "")}).empty());
}

TEST_CASE("an incident is not like itself, and of equals the later ones are told") {
  const auto mine = incident("x", "Login fails again");
  std::vector<model::Incident> others = {mine};
  for (const auto* id : {"2021", "2024", "2022", "2023"})
    others.push_back(incident(id, "Login fails"));
  CHECK(best(mine, others) == "2024 2023 2022 ");
}

TEST_CASE("words of other scripts count as they are") {
  CHECK(best(incident("x", "Сервис недоступен"), {incident("a", "Сервис недоступен снова")}) ==
        "a ");
}

}  // namespace pm::tests::similar_test
