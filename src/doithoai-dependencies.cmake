# The libraries used inside doithoai, static. Read by our own build and, installed beside doithoai-config.cmake, by whoever
# links the static C++ library.
foreach(name utf8proc sodium)
  if(NOT TARGET doithoai::${name})
    find_library(DOITHOAI_${name}_ARCHIVE lib${name}.a)
    mark_as_advanced(DOITHOAI_${name}_ARCHIVE)
    if(NOT DOITHOAI_${name}_ARCHIVE)
      message(FATAL_ERROR "doithoai needs lib${name}.a (Debian: lib${name}-dev)")
    endif()
    add_library(doithoai::${name} STATIC IMPORTED)
    # Debian's libsodium.a goes into a shared object only when that does not export libsodium's names.
    set_target_properties(doithoai::${name} PROPERTIES
      IMPORTED_LOCATION "${DOITHOAI_${name}_ARCHIVE}"
      INTERFACE_LINK_OPTIONS "LINKER:--exclude-libs,lib${name}.a")
  endif()
endforeach()
