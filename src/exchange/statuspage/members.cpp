#include "members.hpp"

namespace pm::exchange::statuspage {
namespace {

using data::Value;

bool is_word(const Value& value) {
  return value.kind == data::Kind::text || value.kind == data::Kind::number ||
         value.kind == data::Kind::flag;
}

}  // namespace

const Value* Members::take(std::string_view name) {
  return take_if(name, [](const Value&) { return true; });
}

const Value* Members::take_word(std::string_view name) { return take_if(name, is_word); }

const Value* Members::take_list(std::string_view name) {
  return take_if(name, [](const Value& value) { return value.kind == data::Kind::list; });
}

const Value* Members::take_object(std::string_view name) {
  return take_if(name, [](const Value& value) { return value.kind == data::Kind::mapping; });
}

const Value* Members::take_if(std::string_view name, bool (*fits)(const Value&)) {
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    const auto& member = object_.members[i];
    if (member.name != name) continue;
    if (member.value.is_empty() || !fits(member.value)) return nullptr;
    taken_[i] = true;
    return &member.value;
  }
  return nullptr;
}

std::vector<const data::Member*> Members::rest() const {
  std::vector<const data::Member*> all;
  for (std::size_t i = 0; i < taken_.size(); ++i) {
    if (!taken_[i] && !object_.members[i].value.is_empty()) all.push_back(&object_.members[i]);
  }
  return all;
}

}  // namespace pm::exchange::statuspage
