#!/usr/bin/env bash
# shared_object_test.sh exports|soname|imports|hardening <library> [list of names]: what a shared object shows to the outside.
set -Eeuo pipefail
what=$1 library=$2 list=${3:-}

case $what in
  exports) # the names of the list and the version node, nothing else
    version_node=$(nm -D --defined-only "$library" | awk '$2 == "A" {print $3}')
    [[ $version_node =~ ^DOITHOAI_[0-9]+\.[0-9]+$ ]] || { echo "version node is '$version_node'"; exit 1; }
    diff <(grep '^[a-z]' "$list" | sed "s/\$/@@$version_node/" | LC_ALL=C sort) \
         <(nm -D --defined-only "$library" | awk '$2 != "A" {print $3}' | LC_ALL=C sort)
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
