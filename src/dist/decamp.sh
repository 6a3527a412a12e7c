#!/bin/sh
# Starts Decamp with the Java runtime that ships beside it.
#
# The serial collector and a small heap are deliberate: the work is a stream with little alive at a time.
set -eu
app=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd)
# Java decodes arguments and file names by the locale; without UTF-8 a folder with an umlaut could not be opened.
case ${LC_ALL:-${LC_CTYPE:-${LANG-}}} in *[Uu][Tt][Ff]8* | *[Uu][Tt][Ff]-8*) ;; *) export LC_ALL=C.UTF-8 ;; esac
# Help is over before the optimising compiler pays for itself; everything else gains from it.
compiler=
case "${1-}" in
  '' | -h | --help) compiler=-XX:TieredStopAtLevel=1 ;;
esac
set -- -Ddecamp.home="$app" -cp "$app/lib/*" org.decamp.app.cli.Main "$@"
if [ -e "$app/decamp.aot" ]; then
  set -- -XX:AOTCache="$app/decamp.aot" -Xlog:aot=off -Xlog:cds=off "$@"
fi
exec "$app/runtime/bin/java" \
  -XX:+UseSerialGC -Xms48m -Xmn32m -Xmx200m -Xss512k -XX:-UsePerfData -XX:+DisableAttachMechanism -XX:-CreateCoredumpOnCrash \
  --enable-native-access=ALL-UNNAMED $compiler ${DECAMP_JAVA_OPTS-} "$@"
