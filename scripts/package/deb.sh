#!/bin/sh
# Makes dist/banxin_VERSION_ARCH.deb of the frozen program (freeze.sh): make deb
# Needs dpkg-deb, which every Debian has. What it depends on is the list of requirements/debian.txt, so that there is one.
set -eu
cd "$(dirname "$0")/../.."
scripts/package/freeze.sh
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' reader/__init__.py)
arch=$(dpkg --print-architecture)
tree=build/deb
rm -rf $tree
mkdir -p $tree/DEBIAN $tree/usr/bin $tree/usr/lib $tree/usr/share/applications \
    $tree/usr/share/icons/hicolor/scalable/apps $tree/usr/share/doc/banxin $tree/usr/share/man/man1
cp -a dist/banxin $tree/usr/lib/banxin
ln -s ../lib/banxin/banxin $tree/usr/bin/banxin
cp resources/banxin.desktop $tree/usr/share/applications/
cp resources/banxin.svg $tree/usr/share/icons/hicolor/scalable/apps/
cp README.md $tree/usr/share/doc/banxin/
gzip -9n <CHANGELOG.md >$tree/usr/share/doc/banxin/changelog.gz
gzip -9n <scripts/package/banxin.1 >$tree/usr/share/man/man1/banxin.1.gz
cat scripts/package/copyright LICENSE >$tree/usr/share/doc/banxin/copyright

libraries=$(awk '$1 == "run" && $2 !~ /^(fonts-|dbus$)/ { printf "%s%s", comma, $2; comma = ", " }' requirements/debian.txt)
# The C library that the wheels of Qt are made for.
cat >$tree/DEBIAN/control <<END
Package: banxin
Version: $version
Architecture: $arch
Maintainer: Banxin <banxin@localhost.invalid>
Section: editors
Priority: optional
Installed-Size: $(du -sk $tree/usr | cut -f1)
Depends: libc6 (>= 2.34), $libraries, dbus
Recommends: fonts-noto-cjk
Description: reader for the pages of Chinese newspapers
 Banxin (版心) takes the text of a newspaper page as a PDF extractor gives it,
 with every article run together, and gives back whole, citable articles.
 It reads, searches, marks, annotates and exports them, by keyboard.
END
(cd $tree && find usr -type f -print0 | sort -z | xargs -0 md5sum) >$tree/DEBIAN/md5sums
find $tree -type d -exec chmod 755 {} +
package=dist/banxin_${version}_$arch.deb
dpkg-deb --root-owner-group -Zxz -z6 --build $tree "$package" >/dev/null
rm -rf $tree
du -m "$package" | sed 's/\t/ MB /'
