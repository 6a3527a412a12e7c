#!/bin/sh
# Makes the ahead-of-time cache of the image from a run over the fictional examples: classes already loaded and linked,
# methods already profiled. Skipped when the cache is newer than the jar.
set -eu
image=$1
examples=$2
cache=$image/decamp.aot
jar=$(ls -t "$image"/lib/decamp-*.jar | head -n 1)
if [ -e "$cache" ] && [ ! "$jar" -nt "$cache" ]; then exit 0; fi
rm -f "$cache"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
DECAMP_EXAMPLES=$examples DECAMP_JAVA_OPTS="-XX:AOTCacheOutput=$cache -Xlog:aot=off -Xlog:cds=off" \
  sh "$image/decamp.sh" --quiet demo -o "$work/demo" >/dev/null 2>"$work/err" || {
    cat "$work/err" >&2
    echo "train-cache: no cache; Decamp runs without it, only slower" >&2
    rm -f "$cache"
}
