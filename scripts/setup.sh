#!/bin/sh
# Makes everything ready: scripts/setup.sh core|run|test (the program without a window; with one; the tests too).
# Leaves .venv with the pinned packages of requirements/.
# Quick when nothing is to do: an environment remembers the requirement files it was made from.
set -eu
cd "$(dirname "$0")/.."
purpose=$1
case $purpose in test) list=dev ;; *) list=run ;; esac

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }
makes_venvs() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }
# The distribution's Python first, if it can make environments: it is built with profiles, those of version managers often
# are not (pyenv's 3.11.7 takes a quarter longer for everything than Debian's 3.11.2).
choose_python() {
    python=/usr/bin/python3
    if [ -z "${PYTHON:-}" ] && [ -x $python ] && new_enough $python && makes_venvs $python; then return; fi
    for python in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
        if command -v "$python" >/dev/null && new_enough "$python"; then return; fi
    done
    echo "版心需要 Python 3.11 或更新的版本；没有找到，可以用 make PYTHON=/路径/python3 指明。" >&2
    exit 1
}

fresh=
venv_works() { [ -x .venv/bin/python ] && new_enough .venv/bin/python && [ -e .venv/bin/pip ]; }
# (Asking the environment's Python takes longer than all the rest, so only when there is something to install.)
if ! { [ -x .venv/bin/python ] && cmp -s requirements/$list.txt .venv/$list.txt && cmp -s requirements/run.txt .venv/run.txt; }; then
    fresh=yes
    choose_python
fi

extra=
if [ -n "$fresh" ] && ! venv_works && ! makes_venvs "$python"; then extra=python3-venv; fi
scripts/system.sh "$purpose" $extra
[ -n "$fresh" ] || exit 0

echo "正在准备 Python 环境 .venv（只在第一次，约需半分钟）…"
venv_works || "$python" -m venv --clear .venv
install() { .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input "$@" </dev/null; }
# jieba comes as source only; built with the pinned setuptools, not with whatever is newest that day.
install -r requirements/build.txt
install --use-pep517 --no-build-isolation -r requirements/$list.txt
for made in run $list; do cp requirements/$made.txt .venv/; done
