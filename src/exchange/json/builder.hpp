#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bytes.hpp"
#include "reader.hpp"
#include "value.hpp"

namespace pm::exchange::json {

/// Builds values out of what the reader finds, and hands over each that is complete.
class Builder {
 public:
  using Wanted = std::function<bool(const Way&)>;
  using Ended = std::function<void(const Way&)>;

  Builder(const Bytes& bytes, std::size_t most_bytes, const Wanted& wanted, const TakeValue& take,
          const Ended& ended)
      : bytes_(bytes), most_bytes_(most_bytes), wanted_(wanted), take_(take), ended_(ended) {}

  // Each of these is false when there is too much of something; `excess` says what.
  [[nodiscard]] bool name(std::string name);
  [[nodiscard]] bool value(Value value);
  [[nodiscard]] bool open(Value::Kind kind);
  [[nodiscard]] bool close();

  [[nodiscard]] const std::optional<Mistake>& excess() const { return excess_; }
  /// The innermost bracket that is open, or null.
  [[nodiscard]] const Tokens::Token* innermost() const;
  [[nodiscard]] bool after_name() const { return after_name_; }

 private:
  /// An object or list that is not complete.
  struct Open {
    Tokens::Token bracket;
    bool apart = false;  ///< what is in it is handed over one by one
    Value value;
    std::string name;  ///< of the member that comes next
  };

  [[nodiscard]] bool apart() const { return open_.empty() || open_.back().apart; }
  [[nodiscard]] bool fits(Place place);
  bool stop(Place place, std::string message);
  void hand_over(Value value);

  const Bytes& bytes_;
  std::size_t most_bytes_;
  const Wanted& wanted_;
  const TakeValue& take_;
  const Ended& ended_;
  std::vector<Open> open_;
  Way way_;                 ///< to the innermost that is handed over one by one
  std::size_t values_ = 0;  ///< in what is handed over next
  std::size_t begin_ = 0;   ///< the count of bytes before it
  bool after_name_ = false;
  std::optional<Mistake> excess_;
};

}  // namespace pm::exchange::json
