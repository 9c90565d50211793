# Linked privately by pm's own targets only, so that nobody else's headers are judged by it.
add_library(pm_warnings INTERFACE)
target_compile_options(pm_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast -Wimplicit-fallthrough
  # Left-out members of a designated initialiser have their defaults: that is what they are for.
  -Wno-missing-field-initializers)
# GCC 12 warns falsely once it optimises: of string operations that overlap (PR 105651), and of
# optionals and variants that may be uninitialized (PR 80635). Later versions are believed.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(pm_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()
if(PM_WARNINGS_AS_ERRORS)
  target_compile_options(pm_warnings INTERFACE -Werror)
endif()
