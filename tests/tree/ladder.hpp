#pragma once

#include <string>
#include <vector>

namespace pm::tests {

/// One of the project's own files as the ladder sees it.
struct LayeredFile {
  std::string path;   ///< "src/checks/run.cpp"
  std::string layer;  ///< "checks"
  std::string text;
};

/// The layers from the lowest to the highest.
[[nodiscard]] const std::vector<std::string>& ladder();

/// Every source and header of the project below `include/pm` and `src`.
[[nodiscard]] std::vector<LayeredFile> layered_files();

/// What breaks the ladder: "src/text/draw.cpp:12: text includes render (pm/render/format.hpp)", a
/// header in include/ that no other layer includes, a header that lies beside sources but is
/// included from another layer.
[[nodiscard]] std::vector<std::string> broken_rungs(const std::vector<LayeredFile>& files);

/// Where a namespace is not the folder of its file: "src/yaml/edit/plan.hpp: pm::yaml::editing".
/// A source may open the namespaces above its folder as well, for what their headers declare, and
/// any file may name a type of another one in advance.
[[nodiscard]] std::vector<std::string> stray_namespaces(const std::vector<LayeredFile>& files);

/// The types of one name and namespace that two headers define, with both.
[[nodiscard]] std::vector<std::string> types_defined_twice(const std::vector<LayeredFile>& files);

}  // namespace pm::tests
