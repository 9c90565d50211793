#include "pm/history/order.hpp"

#include "catch.hpp"
#include "records.hpp"

namespace pm::tests::order_test {

using tests::at;
using tests::moment;

namespace {

std::vector<model::Update> said_at(const std::vector<std::string>& times) {
  std::vector<model::Update> updates;
  for (const auto& time : times) {
    const auto when = time.empty() ? model::Maybe<model::Moment>() : at(time);
    updates.push_back(tests::said(when, model::Phase::update));
  }
  return updates;
}

model::Moment second(std::string_view minute, int seconds) {
  auto result = moment(minute);
  return {result.at + seconds * time::seconds, time::Precision::second};
}

}  // namespace

TEST_CASE("an update has its place behind all that are not later") {
  const auto updates = said_at({"2024-01-29 10:00", "2024-01-29 11:00", "2024-01-29 12:00"});
  CHECK(history::place_among(updates, moment("2024-01-29 09:00")) == 0);
  CHECK(history::place_among(updates, moment("2024-01-29 10:30")) == 1);
  CHECK(history::place_among(updates, moment("2024-01-29 11:00")) == 2);
  CHECK(history::place_among(updates, moment("2024-01-29 13:00")) == 3);
  CHECK(history::place_among(std::vector<model::Update>{}, moment("2024-01-29 13:00")) == 0);
}

TEST_CASE("what is known to the minute is not before a second within it") {
  auto updates = said_at({"2024-01-29 10:00"});
  updates[0].at->value = second("2024-01-29 10:00", 30);
  CHECK(history::place_among(updates, moment("2024-01-29 10:00")) == 1);
  CHECK(history::place_among(updates, second("2024-01-29 10:00", 29)) == 0);
  CHECK(history::place_among(said_at({"2024-01-29 10:00"}), moment("2024-01-29")) == 1);
}

TEST_CASE("updates without a time keep the place that they have") {
  const auto updates = said_at({"", "2024-01-29 10:00", "", "2024-01-29 12:00"});
  CHECK(history::place_among(updates, moment("2024-01-29 09:00")) == 1);
  CHECK(history::place_among(updates, moment("2024-01-29 11:00")) == 2);
  CHECK(history::place_among(said_at({"", ""}), moment("2024-01-29 11:00")) == 2);
}

TEST_CASE("an update is made now, or with the last one whose clock is a little ahead") {
  const auto now = moment("2024-01-29 12:00").at + 5 * time::seconds;
  const auto next = [&](const std::vector<std::string>& times) {
    return history::next_moment(said_at(times), now);
  };
  CHECK(next({}) == model::Moment{now, time::Precision::second});
  CHECK(next({"2024-01-29 12:00"}) == model::Moment{now, time::Precision::second});
  CHECK(next({"2024-01-29 12:03"}) == moment("2024-01-29 12:03"));
  CHECK(next({"2024-01-29 12:03", "2024-01-29 11:00"}) == moment("2024-01-29 12:03"));
  CHECK_FALSE(next({"2024-01-29 12:06"}));
}

}  // namespace pm::tests::order_test
