# The libraries used inside doithoai, static: Debian's are position-independent, so they go into shared objects too.
# Read by our own build and, installed beside doithoai-config.cmake, by whoever links the static C++ library.
foreach(name utf8proc sodium)
  if(NOT TARGET doithoai::${name})
    find_library(DOITHOAI_${name}_ARCHIVE lib${name}.a)
    mark_as_advanced(DOITHOAI_${name}_ARCHIVE)
    if(NOT DOITHOAI_${name}_ARCHIVE)
      message(FATAL_ERROR "doithoai needs lib${name}.a (Debian: lib${name}-dev)")
    endif()
    add_library(doithoai::${name} STATIC IMPORTED)
    set_target_properties(doithoai::${name} PROPERTIES IMPORTED_LOCATION "${DOITHOAI_${name}_ARCHIVE}")
  endif()
endforeach()
