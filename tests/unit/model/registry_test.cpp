#include "pm/model/registry.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "pm/model/incident.hpp"
#include "records.hpp"

namespace pm::tests::registry_test {
namespace {

model::RegisteredComponent listed(std::string name, std::string group,
                                  std::vector<std::string> aliases) {
  model::RegisteredComponent component = {.name = {std::move(name), {}}, .group = std::move(group)};
  for (auto& alias : aliases) component.aliases.push_back({std::move(alias), {}});
  return component;
}

model::Registry registry() {
  auto booking = listed("Booking API", "Backend", {"bookings", "Login"});
  booking.public_name = {{"Bookings", {}}};
  return model::Registry({listed("Login", {}, {}), listed("Search", "Web", {"find"}),
                          listed("Search", "Mobile", {}), booking});
}

std::string names(const std::vector<model::Component>& components) {
  std::string all;
  for (const auto& each : components) all += each.group + "/" + each.name.value + " ";
  return all;
}

}  // namespace

TEST_CASE("a registry finds a component by its name or alias, and names win") {
  const auto all = registry();
  CHECK(all.name_of("bookings") == "Booking API");
  CHECK(all.name_of("Login") == "Login");
  CHECK(all.name_of("Nothing") == "Nothing");
  CHECK(all.find("Nothing") == nullptr);
  CHECK(all.find("Search")->group == "Web");
  CHECK(all.public_name_of("bookings") == "Bookings");
  CHECK(all.public_name_of("find") == "Search");
  CHECK(model::Registry().empty());
  CHECK(model::Registry().name_of("Login") == "Login");
}

TEST_CASE("a registry lists each name once, aliases last") {
  CHECK(registry().all_names() == std::vector<std::string_view>{"Login", "Search", "Web", "Mobile",
                                                                "Booking API", "Backend", "find",
                                                                "bookings"});
}

TEST_CASE("a copy of a registry finds components after the original has gone") {
  model::Registry copy;
  {
    const auto original = registry();
    copy = original;
  }
  CHECK(copy.name_of("bookings") == "Booking API");
}

TEST_CASE("an incident uses the names of the registry") {
  model::Incident incident;
  incident.components = {component("bookings"), component("Login"), component("Booking API"),
                         component("find", "Web"), component("Search", "Mobile")};
  incident.outages.emplace_back().components = {status("find", model::Status::major_outage)};
  incident.updates.emplace_back().components = {status("bookings", model::Status::operational),
                                                status("Nothing", model::Status::operational)};
  model::use_registered_names(incident, registry());
  CHECK(names(incident.components) == "/Booking API /Login Web/Search Mobile/Search ");
  CHECK(incident.outages[0].components[0].name.value == "Search");
  CHECK(incident.updates[0].components[0].name.value == "Booking API");
  CHECK(incident.updates[0].components[1].name.value == "Nothing");
}

TEST_CASE("components that a record lists twice stay, if no alias is among them") {
  model::Incident incident;
  incident.components = {component("Login"), component("Login")};
  model::use_registered_names(incident, registry());
  CHECK(names(incident.components) == "/Login /Login ");
}

}  // namespace pm::tests::registry_test
