#!/bin/sh
# Installs the package of deb.sh in a bare Debian 12 and uses it there: make check-deb, as root; needs debootstrap.
# The system is made in a temporary folder (ROOT=folder keeps it and uses it again). The window opens on an Xvfb that is
# installed there for that alone. Prints what it sees; ends with 1 at the first thing that is not as it should be.
set -eu
cd "$(dirname "$0")/../.."
[ "$(id -u)" -eq 0 ] || { echo "请用 root 运行。" >&2; exit 1; }
package=$(ls dist/banxin_*.deb 2>/dev/null | tail -n 1)
[ -n "$package" ] || { echo "先运行 make deb。" >&2; exit 1; }
root=${ROOT:-$(mktemp -d /var/tmp/banxin-deb.XXXXXX)}
[ -n "${ROOT:-}" ] || trap 'rm -rf --one-file-system "$root"' EXIT
[ -e "$root/usr/bin/apt-get" ] || debootstrap --variant=minbase --include=ca-certificates bookworm "$root" >/dev/null
cp -L /etc/resolv.conf "$root/etc/"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
rm -rf "$root/try"
mkdir -p "$root/try"
cp "$package" "$root/try/banxin.deb"
cp resources/welcome.txt "$root/try/版面 一.txt"
cp scripts/package/use.sh "$root/try/use.sh"
export root
unshare --mount --pid --fork --kill-child sh -eu -c '
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    exec env -i HOME=/root LANG=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" sh /try/use.sh
' </dev/null
cp "$root/try/window.png" build/installed.png
echo "一切正常；窗口的样子在 build/installed.png"
