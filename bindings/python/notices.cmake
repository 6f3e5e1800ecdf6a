# What the licences of those whose code is linked into the module ask to be told with it: their own words, as Debian's packages
# have them, into the wheel's folder <name>.dist-info/notices. Elsewhere whoever distributes a wheel adds them.
set(notices "${CMAKE_CURRENT_BINARY_DIR}/notices")
file(MAKE_DIRECTORY "${notices}")
foreach(name IN ITEMS libsodium libutf8proc)
  if(EXISTS "/usr/share/doc/${name}-dev/copyright")
    configure_file("/usr/share/doc/${name}-dev/copyright" "${notices}/${name}.txt" COPYONLY)
  endif()
endforeach()
# Of Boost's, which tells of each of its files, the licence.
set(boost "/usr/share/doc/libboost${Boost_VERSION_MAJOR}.${Boost_VERSION_MINOR}-dev/copyright")
if(EXISTS "${boost}")
  file(READ "${boost}" copyright)
  string(REGEX MATCH " Boost Software License - Version 1.0[^\n]*(\n [^\n]+)+" licence "${copyright}")
  file(WRITE "${notices}/boost.txt" "${licence}\n")
endif()
# pybind11's headers come with the package that says where they are.
file(GLOB pybind11_licence "${pybind11_DIR}/../../../../pybind11-${pybind11_VERSION}*.dist-info/licenses/LICENSE")
if(pybind11_licence)
  configure_file("${pybind11_licence}" "${notices}/pybind11.txt" COPYONLY)
endif()
install(DIRECTORY "${notices}" DESTINATION "${SKBUILD_METADATA_DIR}" COMPONENT python)
