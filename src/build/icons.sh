#!/bin/sh
# Draws the icons of src/installer/icons anew from decamp.svg. They are kept in the source, because the programs for it are not
# everywhere (Debian: apt-get install librsvg2-bin icoutils icnsutils).
set -eu
cd "$(dirname -- "$0")/../installer/icons"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 32 48 128 256 512; do
  rsvg-convert -w "$size" -h "$size" decamp.svg -o "$work/decamp-$size.png"
done
cp "$work"/decamp-48.png "$work"/decamp-128.png "$work"/decamp-256.png .
icotool -c -o decamp.ico "$work"/decamp-16.png "$work"/decamp-32.png "$work"/decamp-48.png --raw="$work/decamp-256.png"
png2icns decamp.icns "$work"/decamp-16.png "$work"/decamp-32.png "$work"/decamp-128.png "$work"/decamp-256.png "$work"/decamp-512.png
