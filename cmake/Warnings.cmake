# Linked privately by pm's own targets only, so that nobody else's headers are judged by it.
add_library(pm_warnings INTERFACE)
target_compile_options(pm_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast -Wimplicit-fallthrough
  # Left-out members of a designated initialiser have their defaults: that is what they are for.
  -Wno-missing-field-initializers)
if(PM_WARNINGS_AS_ERRORS)
  target_compile_options(pm_warnings INTERFACE -Werror)
endif()
