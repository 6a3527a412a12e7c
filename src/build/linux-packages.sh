#!/bin/sh
# Packs the image of dist.sh as .deb and .tar.xz. Everything but the cache in it is the same, byte for byte, in every build.
# usage: linux-packages.sh DIST SOURCE VERSION LEVEL    with SOURCE_DATE_EPOCH set
set -eu
dist=$1 source=$2 version=$3 level=$4
installer=$source/src/installer
machine=$(uname -m)
# 0.1.0-SNAPSHOT comes before 0.1.0.
deb_version=$(printf %s "$version" | sed 's/-SNAPSHOT$/~snapshot/')

# What lies beside the program: menu entry, icons, manual, completion.
share() {
  mkdir -p "$1/applications" "$1/icons/hicolor/scalable/apps" "$1/man/man1" "$1/bash-completion/completions" "$1/metainfo"
  cp "$installer/decamp.desktop" "$1/applications/"
  cp "$installer/org.decamp.Decamp.metainfo.xml" "$1/metainfo/"
  cp "$installer/icons/decamp.svg" "$1/icons/hicolor/scalable/apps/"
  for size in 48 128 256; do
    mkdir -p "$1/icons/hicolor/${size}x$size/apps"
    cp "$installer/icons/decamp-$size.png" "$1/icons/hicolor/${size}x$size/apps/decamp.png"
  done
  cp "$dist"/man/*.1 "$1/man/man1/"
  gzip -9n "$1"/man/man1/*.1
  sed 1d "$dist/completion/decamp" >"$1/bash-completion/completions/decamp"
  mkdir -p "$1/zsh/vendor-completions"
  cp "$installer/_decamp" "$1/zsh/vendor-completions/"
}

finish() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

# Maven's list of parts, with the Java that no library of ours depends on.
java=$(sed -n 's/^JAVA_VERSION="\([0-9.+]*\)"$/\1/p' "$dist/decamp/runtime/release")
[ -n "$java" ] || { echo "dist: the version of Java is not known" >&2; exit 1; }
sed -e '/^  "components" : \[$/r /dev/stdin' "$dist/bom.json" >"$dist/parts.json" <<PART
    {
      "type" : "platform",
      "bom-ref" : "pkg:generic/openjdk@$java",
      "name" : "OpenJDK",
      "version" : "$java",
      "scope" : "required",
      "licenses" : [ { "expression" : "GPL-2.0-only WITH Classpath-exception-2.0" } ],
      "purl" : "pkg:generic/openjdk@$java"
    },
PART

root=$dist/root
mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/usr/share/doc/decamp" "$root/DEBIAN"
cp -a "$dist/decamp" "$root/usr/lib/"
mv "$root/usr/lib/decamp/LICENSE" "$root/usr/share/doc/decamp/"
ln -s ../lib/decamp/decamp.sh "$root/usr/bin/decamp"
share "$root/usr/share"
cp "$installer/debian/copyright" "$root/usr/share/doc/decamp/"
cp "$dist/parts.json" "$root/usr/share/doc/decamp/bom.json"
gzip -9nc "$source/CHANGELOG.md" >"$root/usr/share/doc/decamp/CHANGELOG.md.gz"
{
  printf 'decamp (%s) unstable; urgency=medium\n\n  * CHANGELOG.md.gz beside this file says what is new.\n\n -- ' "$deb_version"
  sed -n 's/^Maintainer: //p' "$installer/debian/control" | tr '\n' ' '
  date -u -R -d "@$SOURCE_DATE_EPOCH" | sed 's/^/ /'
} | gzip -9n >"$root/usr/share/doc/decamp/changelog.gz"
sed -e "s/@VERSION@/$deb_version/" -e "s/@ARCH@/$(dpkg --print-architecture)/" \
  -e "s/@SIZE@/$(du -sk --apparent-size "$root/usr" | cut -f1)/" "$installer/debian/control" >"$root/DEBIAN/control"
(cd "$root" && find usr -type f | sort | xargs -d '\n' md5sum) >"$root/DEBIAN/md5sums"
chmod 644 "$root"/DEBIAN/*
finish "$root"
deb=decamp_${deb_version}_$(dpkg --print-architecture).deb
dpkg-deb --root-owner-group -Zxz -z"$level" --build "$root" "$dist/$deb" >/dev/null

folder=decamp-$version
mv "$dist/decamp" "$dist/$folder"
share "$dist/$folder/share"
cp "$dist/parts.json" "$dist/$folder/bom.json"
cp "$installer/debian/copyright" "$dist/$folder/"
finish "$dist/$folder"
tar -C "$dist" --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -cf - "$folder" |
  xz "-$level" -T1 >"$dist/$folder-linux-$machine.tar.xz"
mv "$dist/$folder" "$dist/decamp"
rm -rf "$root"
cp "$dist/parts.json" "$dist/decamp-$version.cdx.json"
(cd "$dist" && sha256sum "$deb" "$folder-linux-$machine.tar.xz" "decamp-$version.cdx.json" >SHA256SUMS)
