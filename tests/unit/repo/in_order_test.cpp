#include "pm/repo/in_order.hpp"

#include <atomic>
#include <stdexcept>
#include <string>

#include "catch.hpp"

namespace pm::tests::in_order_test {

using pm::repo::in_order;

TEST_CASE("results are taken in order, whoever is done first") {
  std::string taken;
  std::size_t expected = 0;
  in_order(
      1000,
      [](std::size_t i) {
        if (i % 7 == 0) std::this_thread::yield();
        return i * i;
      },
      [&](std::size_t i, std::size_t square) {
        if (i != expected++ || square != i * i) taken += std::to_string(i) + " ";
      });
  CHECK(expected == 1000);
  CHECK(taken.empty());
}

TEST_CASE("nothing and one thing are fine, too") {
  std::size_t taken = 0;
  in_order(
      0, [](std::size_t i) { return i; }, [&](std::size_t, std::size_t) { ++taken; });
  CHECK(taken == 0);
  in_order(
      1, [](std::size_t i) { return i; }, [&](std::size_t, std::size_t) { ++taken; });
  CHECK(taken == 1);
}

TEST_CASE("work does not run far ahead of what has been taken") {
  std::atomic<std::size_t> begun = 0;
  std::size_t most_ahead = 0;
  in_order(
      500, [&](std::size_t i) { return ++begun, i; },
      [&](std::size_t i, std::size_t) { most_ahead = std::max(most_ahead, begun.load() - i); });
  CHECK(most_ahead <= 4 * 16 + 1);
}

TEST_CASE("an exception of work is rethrown in its order, after all earlier results") {
  std::size_t taken = 0;
  const auto work = [](std::size_t i) {
    if (i == 20) throw std::runtime_error("no");
    return i;
  };
  CHECK_THROWS_AS(in_order(100, work, [&](std::size_t, std::size_t) { ++taken; }),
                  std::runtime_error);
  CHECK(taken == 20);
}

TEST_CASE("an exception of `take` ends the work") {
  const auto take = [](std::size_t i, std::size_t) {
    if (i == 5) throw std::runtime_error("no");
  };
  CHECK_THROWS_AS(in_order(
                      100000, [](std::size_t i) { return i; }, take),
                  std::runtime_error);
}

}  // namespace pm::tests::in_order_test
