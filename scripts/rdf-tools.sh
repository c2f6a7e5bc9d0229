#!/bin/sh
# Readers and validators for tests/export that share no code with ours: rapper and serdi (Debian),
# n3 and rdf-validate-shacl (npm, into tests/export/node). What cannot be installed is said, and its tests skip.
cd "$(dirname "$0")/.." || exit 1
as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi; }
if ! command -v rapper >/dev/null || ! command -v serdi >/dev/null; then
    { as_root apt-get install -y -q raptor2-utils serdi || { as_root apt-get update -q && as_root apt-get install -y -q raptor2-utils serdi; }; } \
        >/dev/null 2>&1 || echo "rdf-tools: rapper and serdi not installed (Debian packages raptor2-utils, serdi)" >&2
fi
if [ ! -d tests/export/node/node_modules/rdf-validate-shacl ]; then
    (cd tests/export/node && npm ci --no-audit --no-fund --silent >/dev/null 2>&1) \
        || echo "rdf-tools: n3 and rdf-validate-shacl not installed (Node 18 or later and npm)" >&2
fi
exit 0
