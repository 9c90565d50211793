# What `pm --version --verbose` says about a build.
set(PM_COMMIT "unknown")
find_package(Git QUIET)
if(GIT_FOUND AND EXISTS ${PROJECT_SOURCE_DIR}/.git)
  execute_process(COMMAND ${GIT_EXECUTABLE} -C ${PROJECT_SOURCE_DIR} rev-parse --short=12 HEAD
                  OUTPUT_VARIABLE PM_HEAD OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
  if(failed EQUAL 0)
    set(PM_COMMIT ${PM_HEAD})
    # Configures again after a commit or a checkout.
    set_property(DIRECTORY ${PROJECT_SOURCE_DIR} APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS
                 ${PROJECT_SOURCE_DIR}/.git/logs/HEAD)
  endif()
endif()

set(PM_BUILD ${CMAKE_BUILD_TYPE})
if(PM_STATIC)
  string(APPEND PM_BUILD ", static")
endif()
if(PM_SANITIZE)
  string(APPEND PM_BUILD ", ${PM_SANITIZE}")
endif()

set(PM_LIBRARIES "")
foreach(library IN ITEMS CLI11 cmark fmt nlohmann_json yaml-cpp)
  list(APPEND PM_LIBRARIES "${library} ${${library}_VERSION}")
endforeach()
list(JOIN PM_LIBRARIES ", " PM_LIBRARIES)
