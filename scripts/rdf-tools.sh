#!/bin/sh
# Readers and validators for tests/export that share no code with ours: rapper and serdi (Debian),
# n3 and rdf-validate-shacl (npm, into tests/export/node); with --jena also Apache Jena Fuseki (34 MB, runs on
# Java 17). What cannot be installed is said, and its tests skip.
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
jena="${DANVAN_CACHE:-$HOME/.cache/danvan-graph}/jena-fuseki-server-5.2.0.jar"
if [ "$1" = --jena ] && [ ! -f "$jena" ]; then
    mkdir -p "$(dirname "$jena")"
    curl -sSfL -o "$jena.part" https://repo1.maven.org/maven2/org/apache/jena/jena-fuseki-server/5.2.0/jena-fuseki-server-5.2.0.jar \
        && echo "$(curl -sSfL https://repo1.maven.org/maven2/org/apache/jena/jena-fuseki-server/5.2.0/jena-fuseki-server-5.2.0.jar.sha1)  $jena.part" \
        | sha1sum -c --quiet && mv "$jena.part" "$jena" || echo "rdf-tools: Jena not fetched (Maven Central)" >&2
fi
exit 0
