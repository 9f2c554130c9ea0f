#!/bin/sh
# Packs the program and a Python of its own into the folder dist/banxin, which runs where it is put: make freeze
# A fresh environment holds only what the program runs on, so that nothing of the tests slips in.
set -eu
cd "$(dirname "$0")/../.."
scripts/setup.sh core
venv=build/package-venv
if ! cmp -s requirements/package.txt $venv/package.txt || ! cmp -s requirements/run.txt $venv/run.txt; then
    .venv/bin/python -m venv --clear $venv
    install() { $venv/bin/python -m pip install --quiet --disable-pip-version-check --no-input "$@" </dev/null; }
    install -r requirements/build.txt
    install --use-pep517 --no-build-isolation -r requirements/package.txt
    cp requirements/package.txt requirements/run.txt $venv/
fi
rm -rf dist/banxin
$venv/bin/python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build/freeze scripts/package/banxin.spec
du -sm dist/banxin | sed 's/\t.*/ MB dist\/banxin/'
