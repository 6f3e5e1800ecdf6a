#!/usr/bin/env bash
# same_bytes.sh <folder> <program>...: each program, given the folder, prints something, and all print the same.
set -Eeuo pipefail
folder=$1
shift
expected=$("$1" "$folder")
[[ -n $expected ]]
for program in "${@:2}"; do
  diff <(printf '%s\n' "$expected") <("$program" "$folder")
done
printf '%s\n' "$expected"
