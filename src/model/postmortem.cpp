#include "pm/model/postmortem.hpp"

#include <algorithm>

namespace pm::model {

const Section* Postmortem::find(SectionKind kind) const {
  const auto place = std::find_if(sections.begin(), sections.end(),
                                  [kind](const Section& section) { return section.kind == kind; });
  return place == sections.end() ? nullptr : &*place;
}

}  // namespace pm::model
