#!/bin/sh
# Makes what people install from the image that the build made: docs/installers.md. Called by mvn -Pdist.
# usage: dist.sh TARGET VERSION TIME LEVEL    TIME is that of every file, as in 2026-11-24T00:00:00Z; LEVEL that of xz, 0 to 9
set -eu
target=$1 version=$2 time=$3 level=$4
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
source=$(dirname -- "$(dirname -- "$here")")
umask 022
export SOURCE_DATE_EPOCH LC_ALL=C
SOURCE_DATE_EPOCH=$(date -u -d "$time" +%s 2>/dev/null || date -j -u -f %Y-%m-%dT%H:%M:%SZ "$time" +%s)

dist=$target/dist
image=$dist/decamp
rm -rf "$image" "$dist/root" "$dist"/*.tar.xz "$dist"/*.deb "$dist"/SHA256SUMS
mkdir -p "$image/lib"
cp -R "$target/decamp/runtime" "$target/decamp/decamp.sh" "$image/"
cp "$target"/decamp/lib/*.jar "$dist"/lib/*.jar "$image/lib/"
# Its place is taken by the one with the native code of this system alone.
rm "$image"/lib/sqlite-jdbc-*.jar
cp -R "$source/examples" "$source/LICENSE" "$image/"

# What Decamp never uses: other programs, symbols for debuggers, and Java's own caches, of which ours takes the place.
find "$image/runtime/bin" -type f ! -name 'java*' -exec rm -f {} +
rm -f "$image"/runtime/lib/server/classes*.jsa "$image/runtime/lib/classlist" "$image/runtime/lib/jrt-fs.jar"
if [ "$(uname -s)" = Linux ]; then
  find "$image/runtime" '(' -name '*.so' -o -perm -u+x -type f ')' -exec chmod u+w {} + -exec strip --strip-unneeded {} +
fi

# Java refuses the cache if a jar has another time than when the cache was made. Packages keep the times of their files.
set_times() { find "$@" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }
if [ "$(uname -s)" != Linux ]; then
  exec sh "$here/jpackage.sh" "$dist" "$version"
fi
set_times "$image"
sh "$here/train-cache.sh" "$image" "$source/examples"
[ -s "$image/decamp.aot" ] || { echo "dist: the cache could not be made" >&2; exit 1; }
find "$image" -type d -exec chmod 755 {} + -o -type f -perm -u+x -exec chmod 755 {} + -o -type f -exec chmod 644 {} +

sh "$here/linux-packages.sh" "$dist" "$source" "$version" "$level"
