#!/bin/sh
# Makes the installer for Windows (.msi) or macOS (.dmg) from the image of dist.sh, on a computer with that system. Untested there;
# on Linux it stops with the program's folder, which shows that the options which both share are right. docs/installers.md.
# usage: jpackage.sh DIST VERSION    started in the source; jpackage of JDK 25 is that of JAVA_HOME
set -eu
dist=$1
# Three numbers, and macOS wants the first above zero.
version=${2%-SNAPSHOT}
jpackage=${JAVA_HOME:+$JAVA_HOME/bin/}jpackage
options=src/installer/jpackage
out=$dist/jpackage
rm -rf "$out"
mkdir -p "$out/input"
cp "$dist"/decamp/lib/*.jar "$out/input/"
cp -R "$dist/decamp/examples" "$out/input/"

case $(uname -s) in
  Darwin) system=macos version=1.${version#*.} program=$out/Decamp.app/Contents/MacOS/Decamp app=$out/Decamp.app/Contents/app ;;
  MINGW* | MSYS*) system=windows program=$out/Decamp/decamp-cli.exe app=$out/Decamp/app ;;
  *) system= program=$out/Decamp/bin/Decamp app=$out/Decamp/lib/app ;;
esac

"$jpackage" --type app-image "@$options/common.args" ${system:+"@$options/$system.args"} --app-version "$version" \
  --runtime-image "$dist/decamp/runtime" --input "$out/input" --main-jar "decamp-$2.jar" --dest "$out"
rm -rf "$out/input"

# The cache is made by the finished program, because it only fits the class path and the options it was made with.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$app/decamp.aot" "$program" --quiet demo -o "$work/demo" >/dev/null 2>&1 || :
if [ -s "$app/decamp.aot" ]; then
  for settings in "$app"/*.cfg; do
    sed 's/^\[JavaOptions\]/&\
java-options=-XX:AOTCache=$APPDIR\/decamp.aot/' "$settings" >"$work/cfg" && cat "$work/cfg" >"$settings"
  done
fi

case $system in
  '') ;;
  windows) "$jpackage" --type msi "@$options/windows-installer.args" --name Decamp --app-version "$version" --app-image "$out/Decamp" --dest "$dist" ;;
  macos)
    # The cache has broken the signature that jpackage gave it; macOS starts nothing without one.
    codesign --force --deep --sign - "$out/Decamp.app"
    "$jpackage" --type dmg --name Decamp --app-version "$version" --app-image "$out/Decamp.app" --dest "$dist"
    ;;
esac
