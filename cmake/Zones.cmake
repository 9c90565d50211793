# Embeds a copy of the time zones of the build machine, for machines without a database: a container, an
# empty root. pm reads the machine's own database first. PM_ZONES is the folder to copy.
set(PM_ZONES /usr/share/zoneinfo CACHE PATH "Time zone database to embed; empty for none")

function(pm_embed_zones target)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_zones.cpp)
  set(version_file ${PM_ZONES}/tzdata.zi)
  if(NOT PM_ZONES OR NOT EXISTS ${version_file})
    set(version_file)
  endif()
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${PM_ZONES} -DOUTPUT=${output}
            -P ${PROJECT_SOURCE_DIR}/cmake/WriteZones.cmake
    DEPENDS ${version_file} ${PROJECT_SOURCE_DIR}/cmake/WriteZones.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
  # A batch with 600 long texts would compile slowly.
  set_source_files_properties(${output} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON
                                                   SKIP_PRECOMPILE_HEADERS ON)
endfunction()
