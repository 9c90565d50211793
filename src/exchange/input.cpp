#include "pm/exchange/input.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

namespace pm::exchange {
namespace {

class TextReading final : public files::Reading {
 public:
  explicit TextReading(std::string text) : text_(std::move(text)) {}

  std::size_t read(char* into, std::size_t most) override {
    const auto count = std::min(most, text_.size() - taken_);
    if (count > 0) std::memcpy(into, text_.data() + taken_, count);
    taken_ += count;
    return count;
  }

 private:
  std::string text_;
  std::size_t taken_ = 0;
};

}  // namespace

Input::Input(std::string name, std::unique_ptr<files::Reading> reading)
    : name_(std::move(name)), reading_(std::move(reading)) {}

std::string Input::stem() const {
  if (is_standard_input()) return {};
  const auto slash = name_.rfind('/');
  const auto file = slash == std::string::npos ? name_ : name_.substr(slash + 1);
  const auto dot = file.rfind('.');
  return dot == std::string::npos || dot == 0 ? file : file.substr(0, dot);
}

std::string_view Input::head(std::size_t most) {
  while (ahead_.size() - taken_ < most) {
    const auto had = ahead_.size();
    ahead_.resize(taken_ + most);
    const auto count = reading_->read(ahead_.data() + had, ahead_.size() - had);
    ahead_.resize(had + count);
    if (count == 0) break;
  }
  return std::string_view(ahead_).substr(taken_, most);
}

std::size_t Input::read(char* into, std::size_t most) {
  if (taken_ == ahead_.size()) return reading_->read(into, most);
  const auto count = std::min(most, ahead_.size() - taken_);
  std::memcpy(into, ahead_.data() + taken_, count);
  taken_ += count;
  return count;
}

std::optional<std::string> Input::rest(std::size_t most) {
  auto text = std::string(head(most + 1));
  taken_ += text.size();
  if (text.size() > most) return std::nullopt;
  return text;
}

Input input_of(std::string name, std::string text) {
  return {std::move(name), std::make_unique<TextReading>(std::move(text))};
}

}  // namespace pm::exchange
