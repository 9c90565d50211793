#include "packed.hpp"

#include <utility>

namespace pm::work {
namespace {

constexpr std::uint64_t seven_bits = 0x7F;
constexpr std::uint64_t more = 0x80;
constexpr int most_levels = 64;

}  // namespace

void Packer::number(std::uint64_t value) {
  for (; value > seven_bits; value >>= 7U) bytes_ += static_cast<char>((value & seven_bits) | more);
  bytes_ += static_cast<char>(value);
}

void Packer::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

void Packer::value(const data::Value& value) {
  number(static_cast<std::uint64_t>(value.kind));
  number(static_cast<std::uint64_t>(value.form));
  text(value.text);
  number(value.items.size());
  for (const auto& item : value.items) this->value(item);
  number(value.members.size());
  for (const auto& [name, member] : value.members) {
    text(name);
    this->value(member);
  }
}

std::uint64_t Unpacker::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !bytes_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    value |= (byte & seven_bits) << shift;
    if (byte <= seven_bits) return value;
  }
  ok_ = false;
  bytes_ = {};
  return 0;
}

std::string_view Unpacker::text() {
  const auto size = number();
  if (size > bytes_.size()) {
    ok_ = false;
    bytes_ = {};
    return {};
  }
  const auto text = bytes_.substr(0, size);
  bytes_.remove_prefix(size);
  return text;
}

data::Value Unpacker::value(int depth) {
  data::Value value;
  const auto kind = number();
  const auto form = number();
  ok_ = ok_ && depth < most_levels && kind <= static_cast<std::uint64_t>(data::Kind::mapping) &&
        form <= static_cast<std::uint64_t>(data::Form::prose);
  if (!ok_) return value;
  value.kind = static_cast<data::Kind>(kind);
  value.form = static_cast<data::Form>(form);
  value.text = text();
  for (auto items = number(); ok_ && items > 0; --items)
    value.items.push_back(this->value(depth + 1));
  const auto members = number();
  // Each takes at least a byte, so damaged bytes cannot ask for all memory.
  if (ok_ && members > 0 && members <= bytes_.size()) value.members.reserve(members);
  for (auto left = members; ok_ && left > 0; --left) {
    auto name = std::string(text());
    value.members.push_back({.name = std::move(name), .value = this->value(depth + 1)});
  }
  return value;
}

std::uint64_t checksum(std::string_view bytes) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
  std::uint64_t sum = bytes.size() * odd;
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    bytes.remove_prefix(bytes.copy(reinterpret_cast<char*>(&word), sizeof word));
    sum = (sum ^ word) * odd;
    sum ^= sum >> 29U;
  }
  return sum;
}

}  // namespace pm::work
