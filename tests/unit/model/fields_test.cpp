// The lists of fields name every member, and say only once what a key is.

#include "pm/model/fields.hpp"

#include <cstdlib>
#include <set>
#include <string>

#include "catch.hpp"
#include "pm/model/config_fields.hpp"

namespace pm::model::fields_test {
namespace {

/// Converts to any type, where the compiler only asks whether it could.
struct Anything {
  template <typename T>
  operator T() const {
    std::abort();
  }
};

/// How many members an aggregate has, its base being one: as many as it can be made of.
template <typename T, typename... Members>
constexpr std::size_t member_count() {
  if constexpr (requires { T{Members{}..., Anything{}}; })
    return member_count<T, Members..., Anything>();
  else
    return sizeof...(Members);
}

template <typename T>
constexpr std::size_t row_count = std::tuple_size_v<decltype(Fields<T>::list)>;

/// Members that are not fields: the place; of an incident also its id, which is the name of its
/// file, and the keys that reading skipped.
template <typename T>
constexpr std::size_t others = requires(T value) {
  value.where;
}
? 1 : 0;
template <>
constexpr std::size_t others<Incident> = 3;

template <typename T>
constexpr bool names_each_member = member_count<T>() == row_count<T> + others<T>;

// A member without a row would be neither read nor written, and keep its place when it must not.
static_assert(names_each_member<Action>);
static_assert(names_each_member<Author>);
static_assert(names_each_member<Component>);
static_assert(names_each_member<ComponentStatus>);
static_assert(names_each_member<Config>);
static_assert(names_each_member<Incident>);
static_assert(names_each_member<Origin>);
static_assert(names_each_member<Postmortem>);
static_assert(names_each_member<Relation>);
static_assert(names_each_member<Role>);
static_assert(names_each_member<Section>);
static_assert(names_each_member<Site>);
static_assert(names_each_member<TimelineEvent>);
static_assert(names_each_member<Times>);
static_assert(names_each_member<Update>);
static_assert(names_each_member<Window>);
// An outage is a window and two members more.
static_assert(member_count<Window>() - 1 + member_count<Outage>() ==
              row_count<Outage> + others<Outage>);

std::string repeated(const std::vector<FormatKey>& keys) {
  std::string all;
  std::set<std::string_view> seen;
  for (const auto& key : keys) {
    if (!seen.insert(key.name).second) all += std::string(key.name) + "\n";
    if (key.summary.empty()) all += std::string(key.name) + " has no summary\n";
    all += repeated(key.members);
  }
  return all;
}

}  // namespace

TEST_CASE("a key has one row, and a summary") {
  CHECK(repeated(incident_format()).empty());
  CHECK(repeated(config_format()).empty());
}

TEST_CASE("lists of a record say what tells their items apart") {
  const auto& keys = incident_format();
  CHECK(identity_key(keys, "updates", Identity::time) == "at");
  CHECK(identity_key(keys, "timeline", Identity::time) == "at");
  CHECK(identity_key(keys, "outages", Identity::time) == "from");
  CHECK(identity_key(keys, "actions", Identity::id) == "id");
  CHECK(identity_key(keys, "actions", Identity::name) == "title");
  CHECK(identity_key(keys, "actions", Identity::time).empty());
  CHECK(identity_key(keys, "labels", Identity::id).empty());
  CHECK(identity_key(keys, "scheduled", Identity::time).empty());
}

}  // namespace pm::model::fields_test
