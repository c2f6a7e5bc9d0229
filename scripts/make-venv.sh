#!/bin/sh
# A virtual environment in $1 with Python 3.11 or newer; Debian's python3 comes without ensurepip, its package is then installed.
set -e
python="${PYTHON:-python3}"
command -v "$python" >/dev/null || { echo "make: no $python (expected Python 3.11 or newer; name another with PYTHON=...)" >&2; exit 1; }
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
    || { echo "make: $("$python" --version) is too old (expected 3.11 or newer; name another with PYTHON=...)" >&2; exit 1; }
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "make: installing python$version-venv, which this Python lacks"
    { as_root apt-get update -q && DEBIAN_FRONTEND=noninteractive as_root apt-get install -y -q "python$version-venv"; } >/dev/null 2>&1 \
        || { echo "make: $python has no ensurepip (as root: apt-get install python$version-venv)" >&2; exit 1; }
fi
"$python" -m venv "$1"
