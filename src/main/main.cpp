#include "pm/commands/app.hpp"

int main(int argc, char** argv) { return pm::commands::run_on_this_machine(argc, argv); }
