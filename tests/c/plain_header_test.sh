#!/usr/bin/env bash
# plain_header_test.sh <plain header> <header> <list of names>: all functions and numbers, and nothing but C without a
# preprocessor.
set -Eeuo pipefail
plain=$1 header=$2 list=$3

if grep -nE '#|__attribute__|__declspec|DTH_API|DTH_CALL|__cplusplus' "$plain"; then exit 1; fi
diff <(grep '^dth' "$list" | LC_ALL=C sort) <(grep -oE '\bdth_\w+\(' "$plain" | tr -d '(' | LC_ALL=C sort)
diff <(sed -nE 's/^#define (DTH_[A-Z0-9_]+) +([0-9]+).*/\1 = \2/p' "$header") \
     <(grep -oE 'DTH_[A-Z0-9_]+ = [0-9]+' "$plain")
