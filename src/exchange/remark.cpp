#include "pm/exchange/remark.hpp"

namespace pm::exchange {

std::string_view words(Remark::Kind kind) {
  switch (kind) {
    case Remark::Kind::kept:
      return "kept under `fields`";
    case Remark::Kind::left_out:
      return "left out";
    case Remark::Kind::read_as:
      return "read as";
    case Remark::Kind::differs:
      return "differs";
  }
  return {};
}

}  // namespace pm::exchange
