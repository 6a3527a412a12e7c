#!/bin/sh
# Starts Decamp with the Java runtime that ships beside it.
#
# The serial collector and a small heap are deliberate: the work is a stream with little alive at a time.
set -eu
app=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
# Java decodes arguments and file names by the locale; without UTF-8 a folder with an umlaut could not be opened.
case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;; *) export LC_ALL=C.UTF-8 ;; esac
# A crash must leave no file with what was in memory: no core of the system, no report or replay file of Java beside the
# user's files, no heap dump even where the environment asks for one. (Java then ends with 1 instead of by a signal.)
ulimit -c 0 2>/dev/null || :
# Help is over before the optimising compiler pays for itself; everything else gains from it.
compiler=
temporary=
case "${1-}" in
  '' | -h | --help) compiler=-XX:TieredStopAtLevel=1 ;;
  *)
    # Not the shared /tmp: Java and the database driver unpack their own native code there for a moment. Nothing of a user's.
    temporary=${XDG_CACHE_HOME:-${HOME-}/.cache}/decamp
    case $temporary in
      /.cache/*) ;;
      /*) [ -d "$temporary" ] || { mkdir -p "${temporary%/*}" && mkdir -m 700 "$temporary"; } 2>/dev/null || : ;;
    esac
    [ -w "$temporary" ] || temporary=
    # What a run that was killed left there; one that has just begun is let alone.
    for left in "$temporary"/decamp-native-*; do
      [ ! -d "$left" ] || find "$left" -maxdepth 0 -mmin +60 -exec rm -rf {} +
    done
    ;;
esac
# By name: Java takes "lib/*" as the disk lists it, and the cache only fits the order that it was made with.
jars=
for jar in "$app"/lib/*.jar; do jars=$jars${jars:+:}$jar; done
set -- -Ddecamp.home="$app" -cp "$jars" org.decamp.app.cli.Main "$@"
if [ -d "$app/examples" ]; then set -- -Ddecamp.examples="${DECAMP_EXAMPLES-$app/examples}" "$@"; fi
if [ -e "$app/decamp.aot" ]; then
  set -- -XX:AOTCache="$app/decamp.aot" -Xlog:aot=off -Xlog:cds=off "$@"
fi
if [ -n "$temporary" ]; then set -- -Djava.io.tmpdir="$temporary" "$@"; fi
exec "$app/runtime/bin/java" \
  -XX:+UseSerialGC -Xms48m -Xmn32m -Xmx200m -Xss512k -XX:-UsePerfData -XX:+DisableAttachMechanism -XX:-CreateCoredumpOnCrash \
  -XX:ErrorFile=/dev/null -XX:-DumpReplayDataOnError -XX:-HeapDumpOnOutOfMemoryError \
  --enable-native-access=ALL-UNNAMED $compiler ${DECAMP_JAVA_OPTS-} "$@"
