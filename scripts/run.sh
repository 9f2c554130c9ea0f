#!/bin/sh
# make run: gets ready and opens the window, with the files named. Exit code 2: said in words why not.
set -eu
cd "$(dirname "$0")/.."
# Asked first, because without a screen there is no use for the hundred megabytes of a window's system packages, and
# without those not even the part of the program that would say so can start.
if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    scripts/setup.sh core
    exec .venv/bin/python main.py "$@" # says so, and how to use the command line
fi
scripts/setup.sh run
exec .venv/bin/python main.py "$@"
