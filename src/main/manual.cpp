#include "pm/commands/manual.hpp"

#include <iostream>

int main(int argc, char** argv) {
  if (argc == 3)
    return pm::commands::write_manual(pm::files::real_disk(), argv[1], argv[2], std::cerr);
  std::cerr << "usage: pm_manual DOCUMENTS FOLDER\n";
  return 2;
}
