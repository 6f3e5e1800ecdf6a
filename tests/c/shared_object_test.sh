#!/usr/bin/env bash
# shared_object_test.sh exports|soname|imports|hardening <library> [list of names]: what a shared object shows to the outside.
set -Eeuo pipefail
what=$1 library=$2 list=${3:-}

case $what in
  exports) # the version nodes of the list, and in each its names, nothing else
    diff <(awk '/^DOITHOAI_/ {node = $1; print; next} {print $1 "@@" node}' "$list" | LC_ALL=C sort) \
         <(nm -D --defined-only "$library" | awk '{print $3}' | LC_ALL=C sort)
    ;;
  soname)
    readelf -d "$library" | grep 'SONAME.*\[libdoithoai_c\.so\.0\]'
    ;;
  imports) # no clock, locale, time zone or environment
    imported=$(nm -D --undefined-only "$library" | awk '{print $2}' | sed 's/@.*//')
    forbidden='time|clock_gettime|gettimeofday|localtime|localtime_r|tzset|mktime|setlocale|uselocale|newlocale|getenv|secure_getenv'
    if grep -xE "$forbidden" <<<"$imported"; then exit 1; fi
    ;;
  hardening) # all addresses looked up at once and then read-only, guarded stacks, checked copies
    readelf -lW "$library" | grep GNU_RELRO
    readelf -dW "$library" | grep -E 'BIND_NOW|FLAGS_1.* NOW'
    nm -D --undefined-only "$library" | grep -w __stack_chk_fail
    nm -D --undefined-only "$library" | grep -E '_chk(@|$)'
    ;;
esac
