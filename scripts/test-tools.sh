#!/bin/sh
# Programs that share no code with ours and that tests compare with. What cannot be installed is said; its tests skip and say so.
cd "$(dirname "$0")/.." || exit 1
as_root() { if [ "$(id -u)" = 0 ]; then DEBIAN_FRONTEND=noninteractive "$@"; else sudo -n "$@"; fi; }
missing=""
command -v chromium >/dev/null || command -v google-chrome >/dev/null || missing="$missing chromium"
command -v rapper >/dev/null || missing="$missing raptor2-utils"
command -v serdi >/dev/null || missing="$missing serdi"
command -v soffice >/dev/null || missing="$missing libreoffice-writer-nogui"
if [ -n "$missing" ]; then
    { as_root apt-get install -y -q --no-install-recommends $missing \
        || { as_root apt-get update -q && as_root apt-get install -y -q --no-install-recommends $missing; }; } >/dev/null 2>&1 \
        || echo "test-tools: not installed:$missing (Debian packages)" >&2
fi
sh scripts/rdf-tools.sh
exit 0
