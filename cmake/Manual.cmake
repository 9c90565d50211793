# A program of the build generates the man pages from the tables of `--help` and from docs/commands;
# it needs only pm itself.
file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/commands/*.md)
set(manual ${PROJECT_BINARY_DIR}/man)

add_executable(pm_manual main/manual.cpp)
target_link_libraries(pm_manual PRIVATE pm_core pm_warnings)
add_custom_command(
  OUTPUT ${manual}/pages.stamp
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${manual}/man1
  COMMAND pm_manual ${PROJECT_SOURCE_DIR}/docs/commands ${manual}/man1
  COMMAND ${CMAKE_COMMAND} -E touch ${manual}/pages.stamp
  DEPENDS pm_manual ${pages}
  VERBATIM)
add_custom_target(manual ALL DEPENDS ${manual}/pages.stamp)
