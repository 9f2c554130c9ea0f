#!/bin/sh
# Runs inside the bare system of check.sh: installs the package as a person would, and uses it.
set -eu
export DEBIAN_FRONTEND=noninteractive
cd /try
if command -v python3 >/dev/null; then echo "this system has a Python: it proves less" >&2; fi
apt-get -q update >/dev/null
apt-get -q install -y ./banxin.deb >/dev/null
dpkg -s banxin | sed -n 's/^\(Version\|Installed-Size\):/\1:/p'
banxin --version
banxin parse "版面 一.txt" --json >parsed.json
grep -q '"headline"' parsed.json
banxin import --data-dir /try/data "版面 一.txt"
banxin search 版心 --data-dir /try/data --json | grep -q '"total"'
banxin export --data-dir /try/data --search 版心 -o /try/out.docx
banxin check --data-dir /try/data

# For the window: the commands of a screen, which the package does not bring.
apt-get -q install -y --no-install-recommends xvfb xdotool imagemagick openbox desktop-file-utils >/dev/null
desktop-file-validate /usr/share/applications/banxin.desktop
mkfifo screen
Xvfb -displayfd 3 -screen 0 1400x1000x24 -nolisten tcp 3>screen >/dev/null 2>&1 &
read -r number <screen
export DISPLAY=:$number
openbox --sm-disable >/dev/null 2>&1 &
for round in 1 2 3; do
    begun=$(date +%s%N)
    banxin --data-dir /try/data &
    program=$!
    window=$(xdotool search --sync --onlyvisible --class '^banxin$' | head -n 1)
    echo "start $round: window after $(( ($(date +%s%N) - begun) / 1000000 )) ms"
    timeout 60 sh -c "until xdotool getwindowname $window | grep -q '— 版心'; do :; done"
    [ $round -lt 3 ] || sleep 2 # the title is there before the text is painted
    [ $round -lt 3 ] || import -window "$window" /try/window.png
    # Once is not always enough: the window manager may still be giving the window its focus.
    timeout 60 sh -c "while xdotool windowactivate $window key ctrl+q; do sleep 1; done" 2>/dev/null
    wait $program
done
apt-get -q purge -y banxin >/dev/null
[ ! -e /usr/lib/banxin ] && [ ! -e /usr/bin/banxin ] && [ -e /try/data ]
