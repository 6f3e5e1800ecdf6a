#!/usr/bin/env bash
# install.sh <cmake> <build folder> <prefix>: installs afresh, each component alone, as packagers do.
set -Eeuo pipefail
cmake=$1 build=$2 prefix=$3

rm -rf "$prefix"
"$cmake" --install "$build" --prefix "$prefix" --component runtime
[[ -e $(find "$prefix" -name libdoithoai_c.so.0) ]] || { echo "the runtime component holds no libdoithoai_c.so.0"; exit 1; }
if find "$prefix" -name '*.h' -o -name '*.hpp' -o -name '*.a' -o -name '*.pc' | grep .; then
  echo "the runtime component holds development files"
  exit 1
fi
"$cmake" --install "$build" --prefix "$prefix" --component development
[[ -e $(find "$prefix" -name doithoai_plain.h) ]] || { echo "the development component holds no doithoai_plain.h"; exit 1; }
if grep -rl "$build" "$prefix" --include='*.cmake' --include='*.pc' --include='*.hpp'; then
  echo "an installed file names the build folder"
  exit 1
fi
