#!/bin/sh
# Sees that the Debian packages of requirements/debian.txt are there: scripts/system.sh core|run|test [PACKAGE…]
# Packages named on the command line are taken as missing. As root it installs what is missing and nothing else; anyone
# else gets the one command to type. Looks at files, not at dpkg: a library may come from elsewhere or be renamed.
set -eu
cd "$(dirname "$0")/.."
purpose=$1
shift
missing="$*"

[ "$(uname -s)" = Linux ] || exit 0 # elsewhere Qt brings all it needs, and the tests of the real window are skipped

libraries=$(/sbin/ldconfig -p 2>/dev/null || true)
present() {
    case $1 in
    lib:*) case $libraries in *"	${1#lib:} "*) ;; *) return 1 ;; esac ;;
    cmd:*) command -v "${1#cmd:}" >/dev/null ;;
    file:*) for path in $(echo "${1#file:}" | tr , ' '); do [ ! -s "$path" ] || return 0; done; return 1 ;;
    esac
}
while read -r needed_for package sign; do
    case "$purpose $needed_for" in
    "run run" | "test run" | "test test") present "$sign" || missing="$missing $package" ;;
    esac
done <requirements/debian.txt
missing=$(echo $missing) # one space between, none around
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null; then
    echo "提示：本系统不是 Debian／Ubuntu，请用系统的软件包工具装上与下列 Debian 软件包相当的软件：$missing" >&2
    exit 0
fi
if [ "$(id -u)" -ne 0 ]; then
    echo "缺少系统软件包。请运行下面这一条命令，然后重试：" >&2
    echo "sudo apt-get install -y --no-install-recommends $missing" >&2
    exit 1
fi

echo "正在安装系统软件包（只在第一次）：$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
quietly() {
    "$@" >"$log" 2>&1 </dev/null && return
    cat "$log" >&2
    echo "系统软件包没有装上（原因见上）。" >&2
    exit 1
}
# The lock may be held by the machine's own updates; a mirror may hiccup.
apt() { quietly apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"; }
apt update
apt install -y --no-install-recommends $missing
