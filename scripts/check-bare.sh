#!/bin/sh
# Proves on a bare Debian 12 that nothing is needed but git, make and python3: as root, on any Debian machine,
#     scripts/check-bare.sh [COMMAND…]        COMMAND is `make test` unless named
# Makes the system in a temporary folder (debootstrap, about a minute; ROOT=folder keeps it and uses it again), clones
# what is committed here into a folder with a space and Chinese characters in its name, and runs COMMAND there.
# This machine's pip settings and certificates go along; BIND names further folders to show inside, such as a mirror.
set -eu
cd "$(dirname "$0")/.."
[ "$(id -u)" -eq 0 ] || { echo "请用 root 运行。" >&2; exit 1; }
[ $# -gt 0 ] || set -- make test

root=${ROOT:-$(mktemp -d /var/tmp/banxin-bare.XXXXXX)}
[ -n "${ROOT:-}" ] || trap 'rm -rf --one-file-system "$root"' EXIT
if [ ! -e "$root/usr/bin/make" ]; then
    debootstrap --variant=minbase --include=git,make,python3,ca-certificates bookworm "$root"
fi

place="/root/报纸 阅读/banxin"
rm -rf "$root$place"
git clone --quiet --no-hardlinks . "$root$place"
cp -L /etc/resolv.conf "$root/etc/"
cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/"
mkdir -p "$root/root/.config/pip"
if [ -e /etc/pip.conf ]; then cp /etc/pip.conf "$root/etc/"; fi
if [ -e "$HOME/.config/pip/pip.conf" ]; then cp "$HOME/.config/pip/pip.conf" "$root/root/.config/pip/"; fi

# Mounts in a namespace of their own go away with the command, whatever happens to it.
export root place BIND="${BIND:-}"
unshare --mount --pid --fork --kill-child sh -eu -c '
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    for folder in $BIND; do mkdir -p "$root$folder"; mount --bind "$folder" "$root$folder"; done
    pip=$(env | grep "^PIP_" || true)
    exec env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin $pip chroot "$root" sh -c "cd \"\$0\" && exec \"\$@\"" "$place" "$@"
' sh "$@" </dev/null
