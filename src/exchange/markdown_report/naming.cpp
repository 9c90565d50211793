#include "naming.hpp"

#include <utility>

#include "../taken.hpp"
#include "sections.hpp"

namespace pm::exchange::markdown_report {
namespace {

using model::SectionKind;

/// A text above a summary is a part of it, so that there are not two.
void join_summary(std::vector<Headed>& pieces) {
  if (pieces.size() < 2 || !pieces[0].heading.empty() || pieces[1].prose.empty()) return;
  if (kind_of_heading(pieces[1].heading) != SectionKind::summary) return;
  pieces[1].prose = pieces[0].prose + "\n\n" + pieces[1].prose;
  pieces.erase(pieces.begin());
}

/// Gives each piece its section. A known one goes to the first that has a text.
class Naming {
 public:
  model::Section section(Headed piece) {
    auto kind = kind_of(piece);
    if (piece.prose.empty() || !taken_.insert(kind).second) kind = SectionKind::own;
    return kind == SectionKind::own ? own(std::move(piece)) : known(kind, std::move(piece));
  }

 private:
  static SectionKind kind_of(const Headed& piece) {
    return piece.heading.empty() ? SectionKind::summary : kind_of_heading(piece.heading);
  }

  static model::Section known(SectionKind kind, Headed piece) {
    const auto& words = piece.heading;
    return {.kind = kind,
            .key = unplaced(words.empty() ? std::string(model::word(kind)) : words),
            .heading = words == model::usual_heading(kind) ? std::string() : words,
            .prose = unplaced(std::move(piece.prose))};
  }

  model::Section own(Headed piece) {
    auto key = keys_.key(piece.heading);
    return {.kind = SectionKind::own,
            .key = unplaced(key),
            .heading = key,
            .prose = unplaced(std::move(piece.prose))};
  }

  std::set<SectionKind> taken_;
  OwnKeys keys_;
};

}  // namespace

std::vector<model::Section> named_sections(std::vector<Headed> all) {
  join_summary(all);
  Naming naming;
  std::vector<model::Section> sections;
  for (auto& each : all) sections.push_back(naming.section(std::move(each)));
  return sections;
}

}  // namespace pm::exchange::markdown_report
