# What Debian compiles its packages with (dpkg-buildflags), for what we build ourselves: checked copies, guarded stacks, and in
# shared objects addresses that are looked up at once and are read-only from then on. A sanitizer has checks of its own.
option(DOITHOAI_HARDENING "Compile and link the library as Debian hardens its packages" ${PROJECT_IS_TOP_LEVEL})

function(harden target)
  if(NOT DOITHOAI_HARDENING OR CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    return()
  endif()
  target_compile_options(${target} PRIVATE -fstack-protector-strong -Wformat -Werror=format-security)
  # It needs a compiler that optimises. Some compilers define it by themselves.
  set(optimised "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
  target_compile_options(${target} PRIVATE "$<${optimised}:-U_FORTIFY_SOURCE>" "$<${optimised}:-D_FORTIFY_SOURCE=2>")
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|i[3-6]86)$")
    target_compile_options(${target} PRIVATE -fcf-protection)
  endif()
  get_target_property(type ${target} TYPE)
  if(NOT type STREQUAL "STATIC_LIBRARY")
    target_link_options(${target} PRIVATE "LINKER:-z,relro" "LINKER:-z,now")
  endif()
endfunction()
